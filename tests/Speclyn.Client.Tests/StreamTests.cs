using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Streams;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>Responses whose items are read as they arrive.</summary>
public class StreamTests
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Events_arrive_one_by_one()
    {
        using SemaphoreSlim seen = new(0);
        await using Server server = await Server.Start(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (string text in (string[])["a", "b"])
            {
                await context.Response.WriteAsync($"event: add\nid: {text}\ndata: {{\"text\":\ndata: \"{text}\"}}\n\n");
                await context.Response.Body.FlushAsync();
                await seen.WaitAsync(Watchdog);
            }
        });

        List<string> read = [];
        await foreach (ServerSentEvent<Note> note in Client(server).GetEventsAsync())
        {
            read.Add($"{note.EventType} {note.Id} {note.Data.Text}");
            seen.Release();
        }

        Assert.Equal(["add a a", "add b b"], read);
        Assert.Equal("text/event-stream, application/json;q=0.9", server.Request.Headers["Accept"]);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_enumeration()
    {
        await using Server server = await Server.Start(200, "data: {}\n\n", "text/event-stream");

        IAsyncEnumerable<ServerSentEvent<Note>> events = Client(server).GetEventsAsync();

        Assert.Empty(server.Requests);
        Assert.Single(await events.ToListAsync());
        Assert.Single(await events.ToListAsync());
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_success_without_a_body_has_no_items()
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });

        Assert.Empty(await Client(server).GetEventsAsync().ToListAsync());
    }

    [Fact]
    public async Task A_declared_error_is_typed()
    {
        await using Server server = await Server.Start(404, """{"title":"Nowhere"}""");

        ApiException<Problem> exception = await Assert.ThrowsAsync<ApiException<Problem>>(async () => await Client(server).GetEventsAsync().ToListAsync());

        Assert.Equal("Nowhere", exception.Error.Title);
    }

    [Fact]
    public async Task Data_that_is_not_as_described_is_an_error_that_shows_it()
    {
        await using Server server = await Server.Start(200, "data: {\"text\":\"a\"}\n\ndata: <html>\n\n", "text/event-stream");
        await using IAsyncEnumerator<ServerSentEvent<Note>> events = Client(server).GetEventsAsync().GetAsyncEnumerator();

        Assert.True(await events.MoveNextAsync());
        ApiException exception = await Assert.ThrowsAsync<ApiException>(async () => await events.MoveNextAsync());

        Assert.Equal("GET /events answered 200 (OK), but an item of its body is not what the document describes.", exception.Message);
        Assert.Equal("<html>", exception.Body);
        Assert.IsType<JsonException>(exception.InnerException);
    }

    [Fact]
    public async Task Data_may_be_described_in_place_or_be_text()
    {
        await using Server server = await Server.Start(200, "data: {\"text\":\"a\"}\n\n", "text/event-stream");

        Assert.Equal("a", (await Client(server).GetServedAsync().SingleAsync()).Data.Text);
        Assert.Equal("""{"text":"a"}""", (await Client(server).GetTextAsync().SingleAsync()).Data);
    }

    [Fact]
    public async Task Names_say_what_the_data_of_events_is()
    {
        const string note = "{\"text\":\"x\"}";
        await using Server server = await Server.Start(
            200,
            $"event: addString\ndata: {note}\n\nevent: addInteger\ndata: 5\n\nevent: addNote\ndata: {note}\n\nevent: addAlike\ndata: {note}\n\n"
                + "event: later\ndata: no JSON\n\ndata: [7]\n\nevent: addString\ndata:\n\n",
            "text/event-stream");

        List<ServerSentEvent<GetKindsEvent>> events = await Client(server).GetKindsAsync().ToListAsync();

        Assert.Equal(
            ["String", "Integer", "Note", "Alike", "String", "Unknown", "String"],
            events.Select(read => read.Data.Kind.ToString()));
        Assert.Equal((note, 5L, "x", "x"), (events[0].Data.Value, events[1].Data.Value, ((Note)events[2].Data.Value!).Text, ((Alike)events[3].Data.Value!).Text));
        Assert.Equal(("no JSON", "later", ""), (events[4].Data.Value, events[4].EventType, events[6].Data.Value));
    }

    [Fact]
    public async Task Kinds_of_events_may_be_JSON_all_and_one_without_data()
    {
        await using Server server = await Server.Start(
            200,
            "event: added\ndata: {\"text\":\"a\"}\n\nevent: ping\n\nevent: failed\ndata: {\"title\":\"t\"}\n\nevent: changed\ndata: {\"text\":\"b\"}\n\ndata: [DONE]\n\n",
            "text/event-stream");

        List<ServerSentEvent<PutKindsEvent>> events = await Client(server).PutKindsAsync().ToListAsync();

        Assert.Equal(["a", "t", "b"], events.Select(read => read.Data.Match(note => note.Text, problem => problem.Title, unknown => null)));
    }

    [Fact]
    public async Task Data_of_several_kinds_is_a_union_and_of_one_kind_its_type()
    {
        await using Server server = await Server.Start(200, "data: {\"text\":\"a\"}\n\n", "text/event-stream");

        Assert.True((await Client(server).PostKindsAsync().SingleAsync()).Data.TryGetNote(out Note? note));
        Assert.Equal("a", note.Text);
        Assert.Equal("a", (await Client(server).DeleteKindsAsync().SingleAsync()).Data.Text);
    }

    [Fact]
    public async Task Data_that_its_name_does_not_describe_is_an_error()
    {
        await using Server server = await Server.Start(200, "event: addInteger\ndata: five\n\n", "text/event-stream");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(async () => await Client(server).GetKindsAsync().ToListAsync());

        Assert.Equal("five", exception.Body);
    }

    [Fact]
    public async Task A_body_that_comes_whole_or_in_parts_has_a_method_for_each()
    {
        await using Server server = await Server.Start(context => context.Request.Headers.Accept == "text/event-stream"
            ? context.Response.WriteAsync("data: {\"delta\":\"a\"}\n\ndata: {\"delta\":\"b\"}\n\ndata: [DONE]\n\n")
            : context.Response.WriteAsync("""{"text":"ab"}"""));
        StreamsClient client = Client(server);

        Note whole = await client.CreateChatAsync(new Note { Text = "?" });
        List<ServerSentEvent<CreateChatEvent>> parts = await client.CreateChatStreamAsync(new Note { Text = "?" }).ToListAsync();

        Assert.Equal("ab", whole.Text);
        Assert.Equal(["a", "b"], parts.Select(part => part.Data.Delta));
        Assert.Equal(["application/json", "text/event-stream"], server.Requests.Select(request => request.Headers["Accept"]));
        Assert.Equal(2, server.Requests.Count(request => request.Body == """{"text":"?"}"""));
    }

    [Fact]
    public async Task Lines_are_items()
    {
        await using Server server = await Server.Start(200, "{\"text\":\"a\"}\r\n\n{\"text\":\"b\"}", "application/x-ndjson");

        Assert.Equal(["a", "b"], (await Client(server).GetLinesAsync().ToListAsync()).Select(note => note.Text));
        Assert.Equal(["a", "b"], (await Client(server).GetArrayAsync().ToListAsync()).Select(note => note.Text));
    }

    [Fact]
    public async Task Records_are_items()
    {
        await using Server server = await Server.Start(200, "\u001E{\n\"a\":1}\n\u001E2\n", "application/json-seq");

        List<JsonElement> items = await Client(server).GetSequenceAsync().ToListAsync();

        Assert.Equal([JsonValueKind.Object, JsonValueKind.Number], items.Select(item => item.ValueKind));
    }

    [Fact]
    public async Task The_timeout_ends_with_the_headers()
    {
        await using Server server = await Server.Start(async context =>
        {
            await context.Response.WriteAsync("data: a\n\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(1500);
            await context.Response.WriteAsync("data: b\n\n");
        });
        StreamsClient client = new(server.Http(http => http.Timeout = TimeSpan.FromSeconds(1)));

        Assert.Equal(2, (await client.GetTextAsync().ToListAsync()).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_the_enumeration_or_cancelling_it_closes_the_connection(bool cancels)
    {
        TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Server server = await Server.Start(async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            await context.Response.WriteAsync("data: a\n\n");
            await context.Response.Body.FlushAsync();
            await aborted.Task.WaitAsync(Watchdog);
        });
        using CancellationTokenSource source = new();
        IAsyncEnumerator<ServerSentEvent<string>> events = Client(server).GetTextAsync().GetAsyncEnumerator(source.Token);

        Assert.True(await events.MoveNextAsync());
        if (cancels)
        {
            ValueTask<bool> next = events.MoveNextAsync();
            await source.CancelAsync();
            var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
            Assert.Equal(source.Token, exception.CancellationToken);
        }

        await events.DisposeAsync();
        await aborted.Task.WaitAsync(Watchdog);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_no_end()
    {
        await using Server server = await Server.Start(async context =>
        {
            await context.Response.WriteAsync("data: a\n\n");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        await using IAsyncEnumerator<ServerSentEvent<string>> events = Client(server).GetTextAsync().GetAsyncEnumerator();

        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            while (await events.MoveNextAsync())
            {
            }
        });
    }

    [Fact]
    public async Task Items_are_sent_when_they_are_there()
    {
        using SemaphoreSlim arrived = new(1);
        List<string> lines = [];
        string? type = null;
        await using Server server = await Server.Start(application => application.Map("/raw/bodies/lines", async context =>
        {
            type = context.Request.ContentType;
            using StreamReader reader = new(context.Request.Body);
            while (await reader.ReadLineAsync() is { } line)
            {
                lines.Add(line);
                arrived.Release();
            }

            await context.Response.WriteAsync("{\"text\":\"done\"}\n");
        }));

        async IAsyncEnumerable<Note> Notes()
        {
            foreach (string text in (string[])["a\n", "b", "c"])
            {
                // The next item is made when the server has read the one before: nothing may wait for the end of the body.
                Assert.True(await arrived.WaitAsync(Watchdog));
                yield return new Note { Text = text };
            }
        }

        Note answer = await new StreamsClient(server.Http(path: "/raw")).SendLinesAsJsonLinesAsync(Notes()).SingleAsync();

        Assert.Equal("done", answer.Text);
        Assert.Equal(["{\"text\":\"a\\n\"}", "{\"text\":\"b\"}", "{\"text\":\"c\"}"], lines);
        Assert.Equal("application/x-ndjson", type);
    }

    [Fact]
    public async Task Items_are_lines_or_records()
    {
        await using Server server = await Server.Start(204, "");
        StreamsClient client = Client(server);

        await client.SendRecordsAsync(new long[] { 1, 2 }.ToAsyncEnumerable());
        await client.SendRecordsAsync();
        await client.SendAnythingAsync(new[] { JsonNode.Parse("{\n\"a\": [\r\n1]}"), null, JsonValue.Create(" \n") }.ToAsyncEnumerable());
        await client.SendAnythingAsync(AsyncEnumerable.Empty<JsonNode?>());

        Assert.Equal(["\u001E1\n\u001E2\n", "", "{\"a\":[1]}\nnull\n\" \\n\"\n", ""], server.Requests.Select(request => request.Body));
        Assert.Equal(["application/json-seq", null, "application/jsonl", "application/jsonl"], server.Requests.Select(request => request.Headers.GetValueOrDefault("Content-Type")));
    }

    [Fact]
    public async Task An_item_that_is_incomplete_ends_the_call()
    {
        await using Server server = await Server.Start(200, "");
        StreamsClient client = Client(server);

        ArgumentException incomplete = await Assert.ThrowsAsync<ArgumentException>(
            "body", () => client.SendLinesAsJsonLinesAsync(new[] { new Note { Text = "a" }, new Note() }.ToAsyncEnumerable()).ToListAsync().AsTask());
        ArgumentException missing = await Assert.ThrowsAsync<ArgumentException>(
            "body", () => client.SendLinesAsJsonLinesAsync(new Note[] { null! }.ToAsyncEnumerable()).ToListAsync().AsTask());

        Assert.Contains("/text", incomplete.Message);
        Assert.StartsWith("An item is null.", missing.Message);
        await Assert.ThrowsAsync<ArgumentNullException>("body", () => client.SendAnythingAsync(null!));
    }

    private static StreamsClient Client(Server server) => new(server.Http());
}
