using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>The token goes into one header and nowhere else.</summary>
public class SecretTests
{
    public static TheoryData<string> Failures =>
    [
        "typed error", "unreadable error", "server error", "no json", "too large", "cut off", "timeout", "cancelled", "no server", "bad argument", "incomplete", "line break in the token", "space in the token", "umlaut in the token",
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task No_exception_shows_the_token(string failure)
    {
        await using Server server = await Server.Start(async context =>
        {
            (int status, string body) = failure switch
            {
                "typed error" => (422, "{\"detail\":[]}"),
                "unreadable error" => (422, "<html>"),
                "server error" => (500, "oops"),
                "too large" => (200, "\"" + new string('x', 5000) + "\""),
                _ => (200, "<html>"),
            };
            if (failure is "timeout" or "cancelled")
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }

            if (failure == "cut off")
            {
                context.Abort();
                return;
            }

            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body);
        });
        using var http = new HttpClient { BaseAddress = new Uri(server.Address), Timeout = TimeSpan.FromMilliseconds(failure == "timeout" ? 100 : 10_000) };
        if (failure == "too large")
        {
            http.MaxResponseContentBufferSize = 100;
        }

        if (failure == "no server")
        {
            await server.DisposeAsync();
        }

        using var cancelled = new CancellationTokenSource();
        if (failure == "cancelled")
        {
            cancelled.CancelAfter(50);
        }

        string token = failure switch
        {
            "line break in the token" => Server.Token + "\r\nX-Evil: 1",
            "space in the token" => Server.Token + " x",
            "umlaut in the token" => Server.Token + "ü",
            _ => Server.Token,
        };
        var client = new TelnyxAssistantsClient(http, new TelnyxAssistantsCredentials { BearerToken = token });
        var request = new UpdateAssistantRequest { VoiceSettings = failure == "incomplete" ? new() : null };

        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => client.UpdateAssistantAsync(failure == "bad argument" ? ".." : "a", request, cancelled.Token));

        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            Assert.DoesNotContain(Server.Token, inner.ToString());
            Assert.DoesNotContain(Server.Token, string.Concat(inner.Data.Values.Cast<object>()));
        }

        Assert.IsNotType<NullReferenceException>(exception);
        if (failure.EndsWith("in the token", StringComparison.Ordinal))
        {
            Assert.IsType<InvalidOperationException>(exception);
            Assert.Contains("BearerToken", exception.Message);
            Assert.Empty(server.Requests);
        }
    }

    [Fact]
    public void Credentials_show_their_type_only()
    {
        var credentials = new TelnyxAssistantsCredentials { BearerToken = Server.Token };

        Assert.Equal("TelnyxAssistantsCredentials", credentials.ToString());
        Assert.Equal("TelnyxAssistantsCredentials", $"{credentials}");
    }

    [Fact]
    public async Task Message_that_handlers_see_shows_no_header()
    {
        string? text = null;
        using var http = new HttpClient(new StubHandler((request, _) =>
        {
            Assert.Equal(Server.Token, request.Headers.Authorization!.Parameter);
            text = request.ToString();
            return Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent("{}") });
        }));

        await new TelnyxAssistantsClient(http, new TelnyxAssistantsCredentials { BearerToken = Server.Token }).UpdateAssistantAsync("a", new UpdateAssistantRequest());

        Assert.DoesNotContain(Server.Token, text);
        Assert.Contains("POST", text);
        Assert.Contains("https://api.telnyx.com/v2/ai/assistants/a", text);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(422)]
    [InlineData(500)]
    public async Task No_log_shows_the_token(int status)
    {
        await using Server server = await Server.Start(status, "{}");
        var log = new LogKeeper();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddTelnyxAssistantsClient(_ => new TelnyxAssistantsCredentials { BearerToken = Server.Token })
            .ConfigureHttpClient(http => http.BaseAddress = new Uri(server.Address));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Task call = provider.GetRequiredService<ITelnyxAssistantsClient>().UpdateAssistantAsync("a", new UpdateAssistantRequest());
        await ((Task)call.ContinueWith(_ => { }, TaskScheduler.Default)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("Bearer " + Server.Token, server.Request.Headers["Authorization"]);
        Assert.Contains(log.Lines, line => line.Contains("Authorization", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(Server.Token, StringComparison.Ordinal));
    }

    private sealed class LogKeeper : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue(formatter(state, exception) + exception);
            if (state is System.Collections.IEnumerable values)
            {
                foreach (object? value in values)
                {
                    Lines.Enqueue($"{value}");
                }
            }
        }

        public void Dispose()
        {
        }
    }
}
