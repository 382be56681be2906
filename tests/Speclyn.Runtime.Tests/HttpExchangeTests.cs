using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class HttpExchangeTests
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Content_owns_its_bytes_and_can_be_sent_again()
    {
        HttpContent content;
        using (JsonBuffer buffer = JsonBuffer.Rent())
        {
            buffer.Value("+é");
            content = RequestContent.Json(buffer, "application/json");
        }

        using (JsonBuffer other = JsonBuffer.Rent())
        {
            other.Value("something else");
        }

        Assert.Equal("application/json", content.Headers.ContentType!.ToString());
        Assert.Equal(5, content.Headers.ContentLength);

        string[] received = ["", ""];
        int attempts = 0;
        RetryHandler handler = new(new StubHandler(async (request, _) =>
        {
            received[attempts++] = await request.Content!.ReadAsStringAsync();
            return new HttpResponseMessage(attempts == 1 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK);
        }));
        using HttpClient client = new(handler);
        using HttpRequestMessage request = new(HttpMethod.Post, "https://host/") { Content = content };
        using HttpExchange exchange = await HttpExchange.SendAsync(client, request, CancellationToken.None);

        Assert.Equal(200, exchange.StatusCode);
        Assert.Equal(["\"+é\"", "\"+é\""], received);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public async Task Bodies_are_read_in_pieces_of_any_size(int pieceSize)
    {
        string json = "{\"name\":\"" + new string('x', 20_000) + "\",\"count\":1}";
        StubStream stream = new(Encoding.UTF8.GetBytes(json), pieceSize, StubStream.End.Normal);
        using HttpExchange exchange = await SendAsync(stream.AsContent());

        Sample sample = await exchange.ReadJsonAsync(Sample.Read);

        Assert.Equal(20_000, sample.Name!.Length);
        Assert.Equal(1, sample.Count);
        exchange.Dispose();
        Assert.True(stream.IsDisposed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(1_000_000_000_000)]
    public async Task A_wrong_content_length_does_no_harm(long length)
    {
        StubStream stream = new("{\"count\":123}"u8.ToArray(), 5, StubStream.End.Normal);
        using HttpExchange exchange = await SendAsync(stream.AsContent(length));

        Assert.Equal(123, (await exchange.ReadJsonAsync(Sample.Read)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<html></html>")]
    [InlineData("{\"count\":")]
    [InlineData("[]")]
    public async Task A_body_that_is_not_what_was_expected_is_a_json_error(string body)
    {
        using HttpExchange exchange = await SendAsync(new StringContent(body));

        await Assert.ThrowsAsync<JsonException>(() => exchange.ReadJsonAsync(Sample.Read));
        Assert.Equal((body, false), await exchange.ReadErrorBodyAsync());
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(11, 10, false)]
    [InlineData(100_000, 50_000, false)]
    [InlineData(100_000, 100_000, true)]
    public async Task The_clients_limit_holds(int size, int limit, bool fits)
    {
        StubStream stream = new(Encoding.UTF8.GetBytes("\"" + new string('x', size - 2) + "\""), 4096, StubStream.End.Normal);
        using HttpClient client = new(new StubHandler(HttpStatusCode.OK, stream.AsContent())) { MaxResponseContentBufferSize = limit };
        using HttpExchange exchange = await SendAsync(client);

        if (fits)
        {
            Assert.Equal(size - 2, (await exchange.ReadJsonAsync(JsonReading.String))!.Length);
            Assert.False(exchange.IsBodyOverLimit);
        }
        else
        {
            JsonException exception = await Assert.ThrowsAsync<JsonException>(() => exchange.ReadJsonAsync(JsonReading.String));
            Assert.Contains("MaxResponseContentBufferSize", exception.Message, StringComparison.Ordinal);
            Assert.True(exchange.IsBodyOverLimit);
            Assert.InRange(stream.BytesRead, limit, limit + 1);
            (string text, bool truncated) = await exchange.ReadErrorBodyAsync();
            Assert.Equal(limit, text.Length);
            Assert.True(truncated);
        }
    }

    [Fact]
    public async Task A_broken_connection_is_a_request_error()
    {
        StubStream stream = new("{\"count\":"u8.ToArray(), 5, StubStream.End.Broken);
        using HttpExchange exchange = await SendAsync(stream.AsContent());

        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() => exchange.ReadJsonAsync(Sample.Read));

        Assert.Equal("The stub connection broke.", exception.InnerException!.Message);
        Assert.Equal(("{\"count\":", true), await exchange.ReadErrorBodyAsync());
    }

    [Theory]
    [InlineData(1024 * 1024, false)]
    [InlineData((1024 * 1024) + 1, true)]
    [InlineData(5_000_000, true)]
    public async Task Error_bodies_are_bounded(int size, bool truncated)
    {
        StubStream stream = new(Encoding.UTF8.GetBytes(new string('x', size)), 70_000, StubStream.End.Normal);
        using HttpExchange exchange = await SendAsync(stream.AsContent());

        (string text, bool isTruncated) = await exchange.ReadErrorBodyAsync();

        Assert.Equal(truncated, isTruncated);
        Assert.Equal(Math.Min(size, 1024 * 1024), text.Length);
        Assert.True(stream.BytesRead <= (1024 * 1024) + 1);
    }

    [Fact]
    public async Task An_error_body_is_not_cut_within_a_character()
    {
        using HttpExchange exchange = await SendAsync(new ByteArrayContent(Encoding.UTF8.GetBytes("x" + new string('é', 600_000))));

        (string text, bool truncated) = await exchange.ReadErrorBodyAsync();

        Assert.True(truncated);
        Assert.Equal("x" + new string('é', ((1024 * 1024) - 1) / 2), text);
    }

    [Theory]
    [InlineData("text/plain", "utf-8")]
    [InlineData("text/plain; charset=utf-8", "utf-8")]
    [InlineData("text/plain; charset=\"UTF-8\"", "utf-8")]
    [InlineData("text/plain; charset=iso-8859-1", "iso-8859-1")]
    [InlineData("text/plain; charset=utf-16", "utf-16")]
    [InlineData("text/plain; charset=nonsense", "utf-8")]
    [InlineData("text/plain; charset=utf-7", "utf-8")]
    public async Task The_declared_encoding_counts(string contentType, string encoding)
    {
        ByteArrayContent content = new(Encoding.GetEncoding(encoding).GetBytes("{\"name\":\"é\"}"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using HttpExchange exchange = await SendAsync(content);

        Assert.Equal("é", (await exchange.ReadJsonAsync(Sample.Read)).Name);
        Assert.Equal(("{\"name\":\"é\"}", false), await exchange.ReadErrorBodyAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_text()
    {
        using HttpExchange exchange = await SendAsync(new ByteArrayContent([0xEF, 0xBB, 0xBF, .. "{\"count\":1}"u8]));

        Assert.Equal(1, (await exchange.ReadJsonAsync(Sample.Read)).Count);
        Assert.Equal(("{\"count\":1}", false), await exchange.ReadErrorBodyAsync());
    }

    [Fact]
    public async Task Cancelled_before_nothing_is_sent()
    {
        bool sent = false;
        using HttpClient client = new(new StubHandler((_, _) =>
        {
            sent = true;
            return Task.FromResult(new HttpResponseMessage());
        }));
        CancellationToken token = new(canceled: true);

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(client, token));

        Assert.Equal(token, exception.CancellationToken);
        Assert.False(sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelled_while_waiting_for_the_response(bool asRequestException)
    {
        using CancellationTokenSource source = new();
        using HttpClient client = new(new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            if (asRequestException)
            {
                throw new HttpRequestException("Some handlers say it this way.");
            }

            await Task.Delay(Watchdog, token);
            throw new InvalidOperationException("The token was not heeded.");
        }));

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(client, source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.False(exception.InnerException is TimeoutException);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Cancelled_while_reading_the_body(bool heedsToken, bool isError)
    {
        using CancellationTokenSource source = new();
        StubStream stream = new("{\"count\":"u8.ToArray(), 5, StubStream.End.Hanging, heedsToken);
        using HttpClient client = new(new StubHandler(HttpStatusCode.OK, stream.AsContent()));
        using HttpExchange exchange = await SendAsync(client, source.Token);

        Task reading = isError ? exchange.ReadErrorBodyAsync() : exchange.ReadJsonAsync(Sample.Read);
        await Task.Delay(20);
        Assert.False(reading.IsCompleted);
        await source.CancelAsync();

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(Watchdog));
        Assert.Equal(source.Token, exception.CancellationToken);
        exchange.Dispose();
        Assert.True(stream.IsDisposed);
    }

    [Fact]
    public async Task The_timeout_covers_the_wait_for_the_response()
    {
        using HttpClient client = new(new StubHandler(async (_, token) =>
        {
            await Task.Delay(Watchdog, token);
            throw new InvalidOperationException("The token was not heeded.");
        }))
        {
            Timeout = TimeSpan.FromMilliseconds(100),
        };

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() => SendAsync(client));

        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_timeout_covers_the_body(bool heedsToken)
    {
        StubStream stream = new("{\"count\":"u8.ToArray(), 5, StubStream.End.Hanging, heedsToken);
        using HttpClient client = new(new StubHandler(HttpStatusCode.OK, stream.AsContent())) { Timeout = TimeSpan.FromMilliseconds(100) };
        using CancellationTokenSource source = new();
        using HttpExchange exchange = await SendAsync(client, source.Token);

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(
            () => exchange.ReadJsonAsync(Sample.Read).WaitAsync(Watchdog));

        Assert.IsType<TimeoutException>(exception.InnerException);
        exchange.Dispose();
        Assert.True(stream.IsDisposed);
    }

    [Fact]
    public async Task Without_a_timeout_only_the_caller_cancels()
    {
        using HttpClient client = new(new StubHandler(HttpStatusCode.OK, new StringContent("{\"count\":1}"))) { Timeout = Timeout.InfiniteTimeSpan };
        using HttpExchange exchange = await SendAsync(client);

        Assert.Equal(1, (await exchange.ReadJsonAsync(Sample.Read)).Count);
    }

    [Fact]
    public async Task Other_cancellations_stay_as_they_are()
    {
        TaskCanceledException original = new("somebody else");
        using HttpClient client = new(new StubHandler((_, _) => throw original));

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() => SendAsync(client));

        Assert.False(exception.InnerException is TimeoutException);
    }

    [Fact]
    public async Task Failures_to_connect_stay_as_they_are()
    {
        HttpRequestException original = new("No such host.");
        using HttpClient client = new(new StubHandler((_, _) => throw original));

        Assert.Same(original, await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(client)));
    }

    [Fact]
    public async Task Disposing_twice_is_harmless()
    {
        HttpExchange exchange = await SendAsync(new StringContent("{}"));
        await exchange.ReadJsonAsync(Sample.Read);

        exchange.Dispose();
        exchange.Dispose();
    }

    internal static async Task<HttpExchange> SendAsync(HttpContent? content, HttpStatusCode status = HttpStatusCode.OK)
    {
        HttpClient client = new(new StubHandler(status, content));
        return await SendAsync(client);
    }

    internal static async Task<HttpExchange> SendAsync(HttpClient client, CancellationToken cancellationToken = default)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "https://host/");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "s3cret");
        return await HttpExchange.SendAsync(client, request, cancellationToken);
    }

    private sealed class RetryHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? response : await base.SendAsync(request, cancellationToken);
        }
    }
}
