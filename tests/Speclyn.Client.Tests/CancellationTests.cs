using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>Who stops a call, and when, decides what is thrown.</summary>
public class CancellationTests
{
    // Generous: these tests look at what happens, not at how soon.
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(30);

    public static TheoryData<int> Statuses => [200, 422, 500];

    [Fact]
    public async Task Cancelled_before_nothing_is_sent()
    {
        await using Server server = await Server.Start(200, "{}");
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            server.Client().UpdateAssistantAsync("a", Sample.Request, source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Cancelled_while_headers_are_awaited()
    {
        using var source = new CancellationTokenSource();
        var gone = new TaskCompletionSource();
        await using Server server = await Server.Start(async context =>
        {
            context.RequestAborted.Register(gone.SetResult);
            await source.CancelAsync();
            await gone.Task;
        });

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            server.Client().UpdateAssistantAsync("a", Sample.Request, source.Token).WaitAsync(Watchdog));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.IsNotType<TimeoutException>(exception.InnerException);
        await gone.Task.WaitAsync(Watchdog);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Cancelled_while_the_body_is_read(int status)
    {
        using var source = new CancellationTokenSource();
        var gone = new TaskCompletionSource();
        await using Server server = await Server.Start(async context =>
        {
            context.RequestAborted.Register(gone.SetResult);
            await BeginBody(context, status);
            source.CancelAfter(50);
            await gone.Task;
        });

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            server.Client().UpdateAssistantAsync("a", Sample.Request, source.Token).WaitAsync(Watchdog));

        Assert.Equal(source.Token, exception.CancellationToken);
        await gone.Task.WaitAsync(Watchdog);
    }

    [Fact]
    public async Task Timeout_while_headers_are_awaited()
    {
        await using Server server = await Server.Start(context => Task.Delay(Watchdog, context.RequestAborted));

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() =>
            server.Client(http => http.Timeout = TimeSpan.FromMilliseconds(200)).UpdateAssistantAsync("a", Sample.Request).WaitAsync(Watchdog));

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Contains("0.2 seconds", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Timeout_while_the_body_is_read(int status)
    {
        await using Server server = await Server.Start(async context =>
        {
            await BeginBody(context, status);
            await Task.Delay(Watchdog, context.RequestAborted);
        });
        using var source = new CancellationTokenSource();

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() =>
            server.Client(http => http.Timeout = TimeSpan.FromMilliseconds(500)).UpdateAssistantAsync("a", Sample.Request, source.Token).WaitAsync(Watchdog));

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.NotEqual(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task Timeout_counts_from_the_beginning_although_bytes_keep_coming()
    {
        await using Server server = await Server.Start(async context =>
        {
            await BeginBody(context, 200);
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(20, context.RequestAborted);
            }
        });

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() =>
            server.Client(http => http.Timeout = TimeSpan.FromMilliseconds(500)).UpdateAssistantAsync("a", Sample.Request).WaitAsync(Watchdog));

        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task Client_works_on_after_a_timeout()
    {
        bool slow = true;
        await using Server server = await Server.Start(async context =>
        {
            if (slow)
            {
                await Task.Delay(Watchdog, context.RequestAborted);
            }

            await context.Response.WriteAsync("{}");
        });
        TelnyxAssistantsClient client = server.Client(http => http.Timeout = TimeSpan.FromSeconds(2));
        using var source = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.UpdateAssistantAsync("a", Sample.Request, source.Token));

        slow = false;
        await client.UpdateAssistantAsync("a", Sample.Request);

        Assert.Equal(2, server.Requests.Count);
    }

    private static async Task BeginBody(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"detail\":[");
        await context.Response.Body.FlushAsync();
    }
}
