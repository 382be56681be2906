using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Speclyn.Client.Tests;

/// <summary>Answers without a network.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request, cancellationToken);
}
