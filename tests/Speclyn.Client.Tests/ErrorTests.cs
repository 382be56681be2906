using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>What the caller gets when the server does not answer as hoped.</summary>
public class ErrorTests
{
    private const string ValidationError = """{"detail":[{"loc":["body","voice_settings",0],"msg":"Field required","type":"missing"}]}""";
    private const int Limit = 1024 * 1024;

    [Fact]
    public async Task Declared_error_is_typed()
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.StatusCode = 422;
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.Headers["X-Request-Id"] = "r-1";
            return context.Response.WriteAsync(ValidationError);
        });

        ApiException<HTTPValidationError> exception = await Assert.ThrowsAsync<ApiException<HTTPValidationError>>(() => Call(server));

        Assert.Equal(422, exception.StatusCode);
        Assert.Equal("Unprocessable Entity", exception.ReasonPhrase);
        Assert.Equal("POST", exception.Method);
        Assert.Equal("/ai/assistants/{assistant_id}", exception.PathTemplate);
        Assert.Equal("POST /ai/assistants/{assistant_id} answered 422 (Unprocessable Entity).", exception.Message);
        Assert.Equal(ValidationError, exception.Body);
        Assert.False(exception.IsBodyTruncated);
        Assert.Null(exception.InnerException);
        Assert.Equal("r-1", exception.Headers.GetValues("X-Request-Id").Single());
        Assert.Equal("application/json", exception.ContentHeaders!.ContentType!.MediaType);
        ValidationError detail = Assert.Single(exception.Error.Detail!);
        Assert.Equal(["body", "voice_settings", 0], detail.Loc);
        Assert.Equal("Field required", detail.Msg);
    }

    [Theory]
    [InlineData("<html><body>Unprocessable</body></html>", "text/html")]
    [InlineData("<html><body>Unprocessable</body></html>", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{\"detail\":[", "application/json")]
    [InlineData("{\"detail\":\"Not a list\"}", "application/json")]
    [InlineData("[]", "application/json")]
    public async Task Declared_error_that_cannot_be_read_keeps_its_text(string body, string contentType)
    {
        await using Server server = await Server.Start(422, body, contentType);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Call(server));

        Assert.Equal(422, exception.StatusCode);
        Assert.Equal(body, exception.Body);
        Assert.False(exception.IsBodyTruncated);
        Assert.IsType<JsonException>(exception.InnerException);
        Assert.Equal("POST /ai/assistants/{assistant_id} answered 422 (Unprocessable Entity).", exception.Message);
    }

    [Fact]
    public async Task Declared_error_may_be_cut_off_by_the_connection()
    {
        await using Server server = await Server.Start(async context =>
        {
            context.Response.StatusCode = 422;
            context.Response.ContentLength = ValidationError.Length;
            await context.Response.WriteAsync(ValidationError[..20]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(100);
            context.Abort();
        });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Call(server));

        Assert.Equal(422, exception.StatusCode);
        Assert.True(exception.IsBodyTruncated);
        Assert.StartsWith(exception.Body, ValidationError);
        Assert.IsType<JsonException>(exception.InnerException);
    }

    [Theory]
    [InlineData(422, true)]
    [InlineData(422, false)]
    [InlineData(500, true)]
    [InlineData(500, false)]
    public async Task Error_body_is_read_up_to_one_mebibyte(int status, bool tellsLength)
    {
        string body = "{\"detail\":[],\"x\":\"" + new string('x', 3 * Limit) + "\"}";
        await using Server server = await Server.Start(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentLength = tellsLength ? body.Length : null;
            await context.Response.WriteAsync(body);
        });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Call(server));

        Assert.Equal(status, exception.StatusCode);
        Assert.True(exception.IsBodyTruncated);
        Assert.Equal(Limit, exception.Body.Length);
        Assert.StartsWith("{\"detail\":[],\"x\":\"xxx", exception.Body);
        Assert.Equal(status == 422, exception.InnerException is JsonException);
    }

    [Fact]
    public async Task Error_body_of_exactly_one_mebibyte_is_whole()
    {
        string body = "{\"detail\":[],\"x\":\"";
        body += new string('x', Limit - body.Length - 2) + "\"}";
        await using Server server = await Server.Start(422, body);

        ApiException<HTTPValidationError> exception = await Assert.ThrowsAsync<ApiException<HTTPValidationError>>(() => Call(server));

        Assert.Equal(Limit, exception.Body.Length);
        Assert.False(exception.IsBodyTruncated);
    }

    [Theory]
    [InlineData(400, "Bad Request")]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "Forbidden")]
    [InlineData(404, "Not Found")]
    [InlineData(418, "I'm a teapot")]
    [InlineData(429, "Too Many Requests")]
    [InlineData(500, "Internal Server Error")]
    [InlineData(503, "Service Unavailable")]
    [InlineData(201, "Created")]
    [InlineData(599, null)]
    public async Task Status_that_the_document_does_not_name_is_an_error(int status, string? reason)
    {
        await using Server server = await Server.Start(status, ValidationError);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Call(server));

        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(ValidationError, exception.Body);
        Assert.Null(exception.InnerException);
        if (reason is not null)
        {
            Assert.Equal($"POST /ai/assistants/{{assistant_id}} answered {status} ({reason}).", exception.Message);
        }
    }

    [Fact]
    public async Task Success_without_a_body_is_an_error_unless_the_document_names_it()
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Call(server));

        Assert.Equal(204, exception.StatusCode);
        Assert.Equal("", exception.Body);
    }

    [Fact]
    public async Task Redirect_is_an_error_that_shows_where_to()
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() =>
            server.Client(handler: new SocketsHttpHandler { AllowAutoRedirect = false }).UpdateAssistantAsync("a", new UpdateAssistantRequest()));

        Assert.Equal(302, exception.StatusCode);
        Assert.Equal("/elsewhere", exception.Headers.Location!.OriginalString);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Redirect_that_the_handler_follows_takes_no_token_along()
    {
        await using Server other = await Server.Start(200, "{}");
        await using Server server = await Server.Start(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = other.Address + "/elsewhere";
            return Task.CompletedTask;
        });

        await Call(server);

        Assert.Equal("/elsewhere", other.Request.Target);
        Assert.False(other.Request.Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<html></html>", "'<'")]
    [InlineData("{\"a\":", "")]
    [InlineData("{}{}", "")]
    public async Task Success_that_is_no_json_is_an_error(string body, string inMessage)
    {
        await using Server server = await Server.Start(200, body);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Call(server));

        Assert.Equal(200, exception.StatusCode);
        Assert.Equal(body, exception.Body);
        string reason = body.Length == 0 ? "its body is empty" : "its body is not what the document describes";
        Assert.Equal($"POST /ai/assistants/{{assistant_id}} answered 200 (OK), but {reason}.", exception.Message);
        Assert.Contains(inMessage, Assert.IsType<JsonException>(exception.InnerException).Message);
    }

    [Fact]
    public async Task Success_that_the_connection_cuts_off_is_a_broken_connection()
    {
        await using Server server = await Server.Start(async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("{\"a\":");
            await context.Response.Body.FlushAsync();
            await Task.Delay(100);
            context.Abort();
        });

        await Assert.ThrowsAsync<HttpRequestException>(() => Call(server));
    }

    [Fact]
    public async Task Success_larger_than_the_client_allows_is_an_error()
    {
        await using Server server = await Server.Start(200, "\"" + new string('x', 5000) + "\"");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() =>
            server.Client(http => http.MaxResponseContentBufferSize = 1000).UpdateAssistantAsync("a", new UpdateAssistantRequest()));

        Assert.Equal(200, exception.StatusCode);
        Assert.True(exception.IsBodyTruncated);
        Assert.Contains("MaxResponseContentBufferSize", exception.Message);
    }

    [Fact]
    public async Task Large_success_is_read_whole()
    {
        string body = "[\"" + new string('x', 5_000_000) + "\"]";
        await using Server server = await Server.Start(200, body);

        JsonElement updated = await server.Client().UpdateAssistantAsync("a", new UpdateAssistantRequest());

        Assert.Equal(body, updated.GetRawText());
    }

    [Fact]
    public async Task Body_may_come_with_a_byte_order_mark_or_in_another_encoding()
    {
        await using Server marked = await Server.Start(async context => await context.Response.Body.WriteAsync((byte[])[0xEF, 0xBB, 0xBF, .. "{\"a\":\"ü\"}"u8]));
        await using Server latin = await Server.Start(async context =>
        {
            context.Response.StatusCode = 422;
            context.Response.ContentType = "application/json; charset=iso-8859-1";
            await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("{\"a\":\"ü\"}"));
        });

        JsonElement updated = await Call(marked);
        ApiException<HTTPValidationError> exception = await Assert.ThrowsAsync<ApiException<HTTPValidationError>>(() => Call(latin));

        Assert.Equal("ü", updated.GetProperty("a").GetString());
        Assert.Equal("{\"a\":\"ü\"}", exception.Body);
        Assert.Equal("ü", exception.Error.AdditionalProperties!["a"].GetString());
    }

    [Fact]
    public async Task Compressed_body_is_read()
    {
        await using Server server = await Server.Start(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest);
            await gzip.WriteAsync("{\"a\":1}"u8.ToArray());
        });

        JsonElement updated = await server.Client(handler: new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }).UpdateAssistantAsync("a", new UpdateAssistantRequest());

        Assert.Equal(1, updated.GetProperty("a").GetInt32());
    }

    [Fact]
    public async Task Server_that_is_not_there_is_a_broken_connection()
    {
        Server server = await Server.Start(200, "{}");
        TelnyxAssistantsClient client = server.Client();
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => new TelnyxAssistantsClient(http).UpdateAssistantAsync("a", new UpdateAssistantRequest()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.UpdateAssistantAsync("a", new UpdateAssistantRequest()));
    }

    private static Task<JsonElement> Call(Server server) => server.Client().UpdateAssistantAsync("a", new UpdateAssistantRequest());
}
