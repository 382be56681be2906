using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DocumentNamespace;
using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class ApiExceptionTests
{
    private const string Path = "/ai/assistants/{assistant_id}";

    [Fact]
    public async Task An_error_carries_status_headers_and_body()
    {
        using HttpResponseMessage response = new(HttpStatusCode.NotFound) { Content = new StringContent("gone", Encoding.UTF8, "text/plain") };
        response.Headers.Add("X-Request-Id", "42");
        using HttpClient client = new(new StubHandler(response));

        ApiException exception;
        using (HttpExchange exchange = await HttpExchangeTests.SendAsync(client))
        {
            exception = await ApiException.ReadAsync(exchange, "POST", Path);
        }

        Assert.IsType<ApiException>(exception);
        Assert.Equal(404, exception.StatusCode);
        Assert.Equal("Not Found", exception.ReasonPhrase);
        Assert.Equal("POST", exception.Method);
        Assert.Equal(Path, exception.PathTemplate);
        Assert.Equal("gone", exception.Body);
        Assert.False(exception.IsBodyTruncated);
        Assert.Equal(["42"], exception.Headers.GetValues("X-Request-Id"));
        Assert.Equal("text/plain", exception.ContentHeaders!.ContentType!.MediaType);
        Assert.Null(exception.InnerException);
        Assert.Equal("POST /ai/assistants/{assistant_id} answered 404 (Not Found).", exception.Message);
    }

    [Fact]
    public async Task Neither_secrets_nor_bodies_get_into_messages()
    {
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(new StringContent("the body"), HttpStatusCode.Unauthorized);

        ApiException plain = await ApiException.ReadAsync(exchange, "POST", Path);
        ApiException typed = await ApiException.ReadAsync(exchange, "POST", Path, Sample.Read);

        Assert.DoesNotContain("s3cret", plain.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", typed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("the body", plain.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("the body", typed.Message, StringComparison.Ordinal);
        Assert.Equal("the body", typed.Body);
    }

    [Fact]
    public async Task A_described_error_is_read()
    {
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(new StringContent("{\"name\":\"why\"}"), (HttpStatusCode)422);

        ApiException exception = await ApiException.ReadAsync(exchange, "POST", Path, Sample.Read);

        Assert.Equal("why", Assert.IsType<ApiException<Sample>>(exception).Error.Name);
        Assert.Equal("{\"name\":\"why\"}", exception.Body);
        Assert.StartsWith("POST /ai/assistants/{assistant_id} answered 422 (Unprocessable ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"name\":1}")]
    [InlineData("{} {}")]
    public async Task An_error_that_is_not_as_described_says_why(string body)
    {
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(new StringContent(body), (HttpStatusCode)422);

        ApiException exception = await ApiException.ReadAsync(exchange, "POST", Path, Sample.Read);

        Assert.IsType<ApiException>(exception);
        Assert.IsType<JsonException>(exception.InnerException);
        Assert.Equal(422, exception.StatusCode);
        Assert.Equal(body, exception.Body);
    }

    [Fact]
    public async Task An_error_that_is_null_is_not_as_described()
    {
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(new StringContent("null"), (HttpStatusCode)422);

        ApiException exception = await ApiException.ReadAsync(exchange, "POST", Path, JsonReading.String);

        Assert.IsType<ApiException>(exception);
        Assert.IsType<JsonException>(exception.InnerException);
    }

    [Fact]
    public async Task A_described_error_over_the_limit_is_cut_and_not_read()
    {
        string json = "{\"name\":\"" + new string('x', 2_000_000) + "\"}";
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(new StringContent(json), (HttpStatusCode)422);

        ApiException exception = await ApiException.ReadAsync(exchange, "POST", Path, Sample.Read);

        Assert.IsType<ApiException>(exception);
        Assert.IsType<JsonException>(exception.InnerException);
        Assert.True(exception.IsBodyTruncated);
        Assert.Equal(1024 * 1024, exception.Body.Length);
    }

    [Fact]
    public async Task A_broken_connection_does_not_hide_the_status()
    {
        StubStream stream = new("{\"name\":"u8.ToArray(), 3, StubStream.End.Broken);
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(stream.AsContent(), HttpStatusCode.BadGateway);

        ApiException exception = await ApiException.ReadAsync(exchange, "POST", Path, Sample.Read);

        Assert.Equal(502, exception.StatusCode);
        Assert.True(exception.IsBodyTruncated);
        Assert.Equal("{\"name\":", exception.Body);
    }

    [Fact]
    public async Task Cancelling_wins_over_the_status()
    {
        using CancellationTokenSource source = new();
        StubStream stream = new([], 1, StubStream.End.Hanging);
        using HttpClient client = new(new StubHandler(HttpStatusCode.BadGateway, stream.AsContent()));
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(client, source.Token);

        Task<ApiException> reading = ApiException.ReadAsync(exchange, "POST", Path);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task A_success_is_read()
    {
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(new StringContent("{\"a\":[1.0]}"));

        JsonElement element = await ApiException.ReadSuccessAsync(exchange, "POST", Path, JsonReading.Element);

        Assert.Equal("{\"a\":[1.0]}", element.GetRawText());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<html>", "not what the document describes")]
    [InlineData("{\"name\":1}", "not what the document describes")]
    public async Task A_success_that_is_not_as_described_says_why(string body, string reason)
    {
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(new StringContent(body));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => ApiException.ReadSuccessAsync(exchange, "POST", Path, Sample.Read));

        Assert.IsType<JsonException>(exception.InnerException);
        Assert.Equal(200, exception.StatusCode);
        Assert.Equal(body, exception.Body);
        Assert.Equal($"POST /ai/assistants/{{assistant_id}} answered 200 (OK), but its body is {reason}.", exception.Message);
    }

    [Fact]
    public async Task A_success_over_the_limit_says_so()
    {
        using HttpClient client = new(new StubHandler(HttpStatusCode.OK, new StringContent("{\"name\":\"12345\"}"))) { MaxResponseContentBufferSize = 10 };
        using HttpExchange exchange = await HttpExchangeTests.SendAsync(client);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => ApiException.ReadSuccessAsync(exchange, "POST", Path, Sample.Read));

        Assert.Equal(
            "POST /ai/assistants/{assistant_id} answered 200 (OK), but its body is larger than HttpClient.MaxResponseContentBufferSize allows.",
            exception.Message);
        Assert.True(exception.IsBodyTruncated);
        Assert.Equal("{\"name\":\"1", exception.Body);
    }

    [Fact]
    public void A_response_without_reason_or_content_is_described()
    {
        using HttpResponseMessage response = new((HttpStatusCode)599) { Content = null };

        ApiException exception = new("GET", "/", response, "");

        Assert.Equal("GET / answered 599.", exception.Message);
        Assert.Throws<ArgumentNullException>(() => new ApiException<string>("GET", "/", response, "", null!));
    }
}
