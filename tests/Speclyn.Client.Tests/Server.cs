using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Telnyx.Assistants;

namespace Speclyn.Client.Tests;

/// <summary>Kestrel on the loopback interface. It notes what arrives and answers as the test says.</summary>
internal sealed class Server : IAsyncDisposable
{
    public const string Token = "KEY0123456789abcdefTOKEN";

    private readonly WebApplication _application;
    private readonly List<IDisposable> _clients = [];

    private Server(WebApplication application)
    {
        _application = application;
    }

    /// <summary>What has arrived, in order.</summary>
    public ConcurrentQueue<Received> Requests { get; } = new();

    /// <summary>The only request that has arrived.</summary>
    public Received Request => Requests.Single();

    /// <summary>Scheme, host and port, without a path.</summary>
    public string Address => _application.Urls.Single();

    /// <summary>Answers every request with <paramref name="answer"/>.</summary>
    public static Task<Server> Start(RequestDelegate answer) => Start(application => application.Run(answer));

    /// <summary>Answers every request with a status and a body.</summary>
    public static Task<Server> Start(int status, string body, string contentType = "application/json") => Start(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;

        // A status that has no body throws for an empty one, and the connection is closed under the next request.
        if (body.Length > 0)
        {
            await context.Response.WriteAsync(body);
        }
    });

    public static async Task<Server> Start(Action<WebApplication> configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new Server(builder.Build());
        server._application.Use(async (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/raw"))
            {
                // The endpoint itself is to see the body as it arrives.
                await next(context);
                return;
            }

            context.Request.EnableBuffering();
            using var body = new StreamReader(context.Request.Body, leaveOpen: true);
            server.Requests.Enqueue(new Received(
                context.Request.Method,
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                await body.ReadToEndAsync()));
            context.Request.Body.Position = 0;
            await next(context);
        });
        configure(server._application);
        await server._application.StartAsync();
        return server;
    }

    /// <summary>A client for this server.</summary>
    public TelnyxAssistantsClient Client(Action<HttpClient>? configure = null, HttpMessageHandler? handler = null, string path = "/v2") =>
        new(Http(configure, handler, path), new TelnyxAssistantsCredentials { BearerToken = Token });

    /// <summary>An <see cref="HttpClient"/> for this server.</summary>
    public HttpClient Http(Action<HttpClient>? configure = null, HttpMessageHandler? handler = null, string path = "")
    {
        var http = new HttpClient(handler ?? new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(Address + path) };
        configure?.Invoke(http);
        _clients.Add(http);
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        using var now = new System.Threading.CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    /// <summary>A request as the server saw it.</summary>
    internal sealed record Received(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
}
