using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Speclyn.Runtime.Tests;

/// <summary>Answers as a test says, without a network.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    internal StubHandler(HttpResponseMessage response)
        : this((_, _) => Task.FromResult(response))
    {
    }

    internal StubHandler(HttpStatusCode status, HttpContent? content)
        : this(new HttpResponseMessage(status) { Content = content })
    {
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        answer(request, cancellationToken);
}
