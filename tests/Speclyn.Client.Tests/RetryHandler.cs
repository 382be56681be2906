using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Speclyn.Client.Tests;

/// <summary>Sends the same message again while the server is not available, as resilience handlers do.</summary>
internal sealed class RetryHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (true)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return response;
            }

            response.Dispose();
        }
    }
}
