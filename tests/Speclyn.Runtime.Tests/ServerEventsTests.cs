using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class ServerEventsTests
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(30);

    /// <summary>Stream, and what comes of it: type, data, id and retry of each event.</summary>
    public static TheoryData<string, string[]> Streams => new()
    {
        { "", [] },
        { "data: a\n\n", ["message|a||"] },
        { "data:a\n\n", ["message|a||"] },
        { "data:  a \n\n", ["message| a ||"] },
        { "data: a\ndata: b\ndata:\ndata\ndata: c\n\n", ["message|a\nb\n\n\nc||"] },
        { "data\n\n", ["message|||"] },
        { "data: a\n\n\n\ndata: b\n\n", ["message|a||", "message|b||"] },
        { ": comment\ndata: a\n:\n: x: y\n\n", ["message|a||"] },
        { "event: add\ndata: a\n\ndata: b\n\n", ["add|a||", "message|b||"] },
        { "event: lonely\n\ndata: b\n\n", ["message|b||"] },
        { "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n", ["message|a|1|", "message|b|1|", "message|c||"] },
        { "id: 1\n\ndata: b\n\n", ["message|b|1|"] },
        { "id: 1\0\ndata: a\n\n", ["message|a||"] },
        { "retry: 1500\ndata: a\n\nretry: x\ndata: b\n\nretry:\ndata: c\n\nretry: -1\nretry: 99999999999999999999\ndata: d\n\n", ["message|a||1500", "message|b||1500", "message|c||1500", "message|d||1500"] },
        { "Data: a\ndata : b\nunknown: c\ndatax: d\ndata: e\n\n", ["message|e||"] },
        { "data: a\r\n\r\ndata: b\r\rdata: c\n\r\ndata: d\r\n\n", ["message|a||", "message|b||", "message|c||", "message|d||"] },
        { "\uFEFFdata: a\n\n\uFEFFdata: b\n\n", ["message|a||"] },
        { "data: é日😀\nevent: ü\nid: ø\n\n", ["ü|é日😀|ø|"] },
        { "data: a\n\ndata: cut off\n", ["message|a||"] },
        { "data: a\n\ndata: cut off", ["message|a||"] },
        { "data: [DONE]\n\ndata: b\n\n", ["message|[DONE]||", "message|b||"] },
        { "data: a:b: c\n\n", ["message|a:b: c||"] },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Events_are_those_of_the_standard_however_they_arrive(string stream, string[] expected)
    {
        foreach (int pieceSize in (int[])[1, 2, 3, 7, int.MaxValue])
        {
            Assert.Equal(expected, await Read(new StubStream(Encoding.UTF8.GetBytes(stream), pieceSize, StubStream.End.Normal), isJson: false));
        }
    }

    [Fact]
    public async Task Json_ends_with_done_and_passes_over_events_without_data()
    {
        const string Stream = "data: 1\n\nevent: ping\ndata:\n\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n";

        Assert.Equal(["message|1||", "message|2||"], await Read(new StubStream(Encoding.UTF8.GetBytes(Stream), 5, StubStream.End.Normal), isJson: true));
    }

    [Fact]
    public async Task Long_lines_are_read()
    {
        string data = new('x', 100_000);

        Assert.Equal([$"message|{data}\n{data}||"], await Read(new StubStream(Encoding.UTF8.GetBytes($"data: {data}\ndata: {data}\n\n"), 1000, StubStream.End.Normal), isJson: false));
    }

    [Theory]
    [InlineData("data: 12345678901234567890\n\n")]
    [InlineData("data: 1234567890\ndata: 1234567890\n\n")]
    public async Task The_clients_limit_holds_for_an_event(string stream)
    {
        using HttpClient client = new(new StubHandler(HttpStatusCode.OK, new StringContent(stream + new string('x', 10_000)))) { MaxResponseContentBufferSize = 18 };
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(client);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => new ServerEvents(exchange, isJson: false).ReadAsync());

        Assert.Contains("MaxResponseContentBufferSize", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_end_is_not_read_for_ever()
    {
        using HttpClient client = new(new StubHandler(HttpStatusCode.OK, new StringContent(new string('x', 100_000)))) { MaxResponseContentBufferSize = 10_000 };
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(client);

        await Assert.ThrowsAsync<HttpRequestException>(() => new ServerEvents(exchange, isJson: false).ReadAsync());
    }

    [Fact]
    public async Task A_broken_connection_is_a_request_error()
    {
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(new StubStream("data: a\n\ndata: b"u8.ToArray(), 5, StubStream.End.Broken).AsContent());
        ServerEvents events = new(exchange, isJson: false);

        Assert.True(await events.ReadAsync());
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => events.ReadAsync());

        Assert.Equal("The stub connection broke.", exception.InnerException!.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancellation_ends_the_wait_for_the_next_event(bool heedsToken)
    {
        using CancellationTokenSource source = new();
        StubStream stream = new("data: a\n\n"u8.ToArray(), 5, StubStream.End.Hanging, heedsToken);
        using HttpClient client = new(new StubHandler(HttpStatusCode.OK, stream.AsContent()));
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(client, source.Token);
        ServerEvents events = new(exchange, isJson: false);

        Assert.True(await events.ReadAsync());
        Task<bool> next = events.ReadAsync();
        await Task.Delay(20);
        Assert.False(next.IsCompleted);
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Watchdog));
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.True(stream.IsDisposed);
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("1\n2\n", new[] { "1", "2" })]
    [InlineData("1\r\n\r\n \n2", new[] { "1\r", "2" })]
    [InlineData("\uFEFF1\n", new[] { "1" })]
    public async Task Lines_of_json_are_separated_by_line_feeds(string body, string[] expected)
    {
        Assert.Equal(expected, await ReadItems(body, ResponseLines.OfJson));
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("\u001E1\n\u001E2\n", new[] { "1\n", "2\n" })]
    [InlineData("\u001E{\n\"a\":1\n}\n\u001E\n\u001E\u001E2", new[] { "{\n\"a\":1\n}\n", "2" })]
    public async Task Items_of_a_json_sequence_are_separated_by_record_separators(string body, string[] expected)
    {
        Assert.Equal(expected, await ReadItems(body, ResponseLines.OfJsonSequence));
    }

    private static async Task<List<string>> Read(StubStream stream, bool isJson)
    {
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(stream.AsContent());
        ServerEvents events = new(exchange, isJson);
        List<string> read = [];
        while (await events.ReadAsync())
        {
            Assert.Equal(events.Text, Encoding.UTF8.GetString(events.Data.Span));
            read.Add($"{events.EventType}|{events.Text}|{events.Id}|{events.Retry?.TotalMilliseconds}");
        }

        return read;
    }

    private static async Task<List<string>> ReadItems(string body, Func<HttpExchange, ResponseLines> open)
    {
        List<string>? read = null;
        foreach (int pieceSize in (int[])[1, 3, int.MaxValue])
        {
            using HttpExchange exchange = await HttpExchangeTests.SendAsync(new StubStream(Encoding.UTF8.GetBytes(body), pieceSize, StubStream.End.Normal).AsContent());
            ResponseLines lines = open(exchange);
            List<string> items = [];
            while (await lines.ReadItemAsync())
            {
                items.Add(Encoding.UTF8.GetString(lines.Line.Span));
            }

            Assert.Equal(read ?? items, items);
            read = items;
        }

        return read!;
    }
}
