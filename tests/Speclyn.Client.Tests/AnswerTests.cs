using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Answers;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>What becomes of the answers that documents declare, besides one JSON body of one status.</summary>
public class AnswerTests
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(200)]
    [InlineData(226)]
    public async Task Default_alone_describes_the_success_and_the_errors(int status)
    {
        await using Server server = await Server.Start(status, """{"name":"Rex"}""");

        Assert.Equal("Rex", (await Client(server).GetDefaultAsync()).Name);
        Assert.Equal("application/json", server.Request.Headers["Accept"]);
    }

    [Fact]
    public async Task Default_alone_is_the_error_of_other_statuses()
    {
        await using Server server = await Server.Start(503, """{"name":"Rex"}""");

        var exception = await Assert.ThrowsAsync<ApiException<Pet>>(() => Client(server).GetDefaultAsync());

        Assert.Equal((503, "Rex"), (exception.StatusCode, exception.Error.Name));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task Successes_of_one_type_are_that_type(int status)
    {
        await using Server server = await Server.Start(status, """{"name":"Rex"}""");

        Assert.Equal("Rex", (await Client(server).PutSameAsync()).Name);
    }

    [Fact]
    public async Task A_success_without_a_body_is_null()
    {
        await using Server server = await Server.Start(Status(204));
        AnswersClient client = Client(server);

        Assert.Null(await client.GetMaybeAsync());
        Assert.Null(await client.GetCountAsync());
    }

    [Fact]
    public async Task A_body_where_there_may_be_none_is_read()
    {
        await using Server server = await Server.Start(context => context.Response.WriteAsync(context.Request.Path == "/count" ? "3" : """{"name":"Rex"}"""));
        AnswersClient client = Client(server);

        Assert.Equal("Rex", (await client.GetMaybeAsync())?.Name);
        Assert.Equal(3, await client.GetCountAsync());
    }

    [Theory]
    [InlineData(200, """{"name":"Rex"}""", "Rex", null)]
    [InlineData(202, """{"id":7}""", null, 7L)]
    [InlineData(204, "", null, null)]
    public async Task Successes_of_several_types_are_told_apart_by_status(int status, string body, string? name, long? id)
    {
        await using Server server = await Server.Start(status, body);

        PutDifferentResult result = await Client(server).PutDifferentAsync();

        Assert.Equal((status, name, id), (result.StatusCode, result.Ok?.Name, result.Accepted?.Id));
        Assert.Null(result.NonAuthoritative);
        Assert.Equal("application/json, application/pdf", server.Request.Headers["Accept"]);
    }

    [Fact]
    public async Task A_stream_may_be_one_of_several_types()
    {
        await using Server server = await Server.Start(203, "%PDF", "application/pdf");

        PutDifferentResult result = await Client(server).PutDifferentAsync();

        using StreamResponse file = result.NonAuthoritative!;
        Assert.Equal("%PDF", await new StreamReader(file.Body).ReadToEndAsync());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(299)]
    public async Task A_range_covers_its_statuses(int status)
    {
        await using Server server = await Server.Start(status, """{"name":"Rex"}""");

        Assert.Equal("Rex", (await Client(server).GetRangeAsync()).Name);
    }

    [Fact]
    public async Task An_operation_without_responses_succeeds_on_success_only()
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.StatusCode = context.Request.Query.Count == 0 ? 200 : 500;
            return context.Response.WriteAsync("anything");
        });

        await Client(server).GetUnknownAsync();
        await using Server failing = await Server.Start(500, "no");
        Assert.Equal("no", (await Assert.ThrowsAsync<ApiException>(() => Client(failing).GetUnknownAsync())).Body);
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", "utf-8")]
    [InlineData("text/plain", "utf-8")]
    [InlineData("text/plain; charset=iso-8859-1", "iso-8859-1")]
    [InlineData("text/plain; charset=utf-16", "utf-16")]
    public async Task Text_is_a_string(string contentType, string encoding)
    {
        await using Server server = await Server.Start(async context =>
        {
            context.Response.ContentType = contentType;
            await context.Response.Body.WriteAsync(Encoding.GetEncoding(encoding).GetBytes("\"é\"\r\nx"));
        });

        Assert.Equal("\"é\"\r\nx", await Client(server).GetTextAsync());
        Assert.Equal("text/plain, application/problem+json;q=0.9", server.Request.Headers["Accept"]);
    }

    [Fact]
    public async Task Empty_text_is_an_empty_string()
    {
        await using Server server = await Server.Start(200, "", "text/plain");

        Assert.Equal("", await Client(server).GetTextAsync());
    }

    [Fact]
    public async Task Text_larger_than_the_client_allows_is_an_error()
    {
        await using Server server = await Server.Start(200, new string('x', 100), "text/plain");
        AnswersClient client = new(server.Http(http => http.MaxResponseContentBufferSize = 50));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => client.GetTextAsync());

        Assert.Equal("GET /text answered 200 (OK), but its body is larger than HttpClient.MaxResponseContentBufferSize allows.", exception.Message);
        Assert.Equal((50, true), (exception.Body.Length, exception.IsBodyTruncated));
    }

    [Fact]
    public async Task Text_formats_are_strings()
    {
        await using Server server = await Server.Start(200, "<pet>a;b</pet>", "application/xml");
        AnswersClient client = Client(server);

        Assert.Equal("<pet>a;b</pet>", await client.GetXmlAsync());
        Assert.Equal("<pet>a;b</pet>", await client.GetCsvAsync());
        Assert.Equal(["application/xml", "text/csv"], server.Requests.Select(request => request.Headers["Accept"]));
    }

    [Fact]
    public async Task Bytes_are_a_stream_that_is_read_as_it_arrives()
    {
        using SemaphoreSlim read = new(0);
        await using Server server = await Server.Start(async context =>
        {
            context.Response.ContentType = "application/x-thing";
            context.Response.ContentLength = 6;
            context.Response.Headers.ContentDisposition = "attachment; filename=\"a b.bin\"";
            await context.Response.WriteAsync("abc");
            await context.Response.Body.FlushAsync();
            await read.WaitAsync(Watchdog);
            await context.Response.WriteAsync("def");
        });

        using StreamResponse file = await Client(server).GetFileAsync();

        Assert.Equal((200, "application/x-thing", 6, "a b.bin"), (file.StatusCode, file.ContentType, file.Length, file.FileName));
        byte[] bytes = new byte[3];
        await file.Body.ReadExactlyAsync(bytes);
        Assert.Equal("abc"u8, bytes);
        read.Release();
        await file.Body.ReadExactlyAsync(bytes);
        Assert.Equal("def"u8, bytes);
        Assert.Equal(0, await file.Body.ReadAsync(bytes));
        Assert.Equal("application/octet-stream, application/json;q=0.9", server.Request.Headers["Accept"]);
    }

    [Fact]
    public async Task Disposing_of_a_stream_closes_the_connection()
    {
        TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Server server = await Server.Start(async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            byte[] block = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });

        StreamResponse image = await Client(server).GetImageAsync();
        Assert.Equal(100, await image.Body.ReadAtLeastAsync(new byte[100], 100));
        image.Dispose();

        await aborted.Task.WaitAsync(Watchdog);
        await Assert.ThrowsAnyAsync<Exception>(async () => await image.Body.ReadExactlyAsync(new byte[1]));
    }

    [Fact]
    public async Task The_timeout_ends_with_the_headers_of_a_stream()
    {
        await using Server server = await Server.Start(async context =>
        {
            await context.Response.WriteAsync("abc");
            await context.Response.Body.FlushAsync();
            await Task.Delay(2500);
            await context.Response.WriteAsync("def");
        });
        AnswersClient client = new(server.Http(http => http.Timeout = TimeSpan.FromSeconds(2)));

        using StreamResponse file = await client.GetFileAsync();

        Assert.Equal("abcdef", await new StreamReader(file.Body).ReadToEndAsync());
    }

    [Fact]
    public async Task A_stream_that_failed_is_an_error()
    {
        await using Server server = await Server.Start(404, """{"title":"None"}""");

        Assert.Equal("None", (await Assert.ThrowsAsync<ApiException<Problem>>(() => Client(server).GetFileAsync())).Error.Title);
    }

    [Theory]
    [InlineData("application/json", "\"word\"", "word")]
    [InlineData("application/problem+json; charset=utf-8", "\"word\"", "word")]
    [InlineData("text/plain", "\"word\"", "\"word\"")]
    [InlineData("text/plain", "word", "word")]
    public async Task Any_content_that_is_a_string_is_what_the_response_says(string contentType, string body, string expected)
    {
        await using Server server = await Server.Start(200, body, contentType);

        Assert.Equal(expected, await Client(server).GetAnythingAsync());
        Assert.Equal("*/*", server.Request.Headers["Accept"]);
    }

    [Fact]
    public async Task Json_without_a_schema_is_an_element()
    {
        await using Server server = await Server.Start(200, "[1,null]");

        JsonElement body = await Client(server).GetRawAsync();

        Assert.Equal(2, body.GetArrayLength());
    }

    [Fact]
    public async Task Json_is_preferred_and_asked_for_by_its_name()
    {
        await using Server server = await Server.Start(200, """{"name":"Rex"}""", "application/vnd.pets.v2+json");

        Assert.Equal("Rex", (await Client(server).GetVendorAsync()).Name);
        Assert.Equal("application/vnd.pets.v2+json", server.Request.Headers["Accept"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_declared_redirect_is_what_it_leads_to(bool follows)
    {
        await using Server server = await Server.Start(context =>
        {
            if (context.Request.Path == "/redirect")
            {
                context.Response.Redirect("/elsewhere");
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync("there");
        });
        AnswersClient client = new(server.Http(handler: new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = follows }));

        using StreamResponse response = await client.GetRedirectAsync();

        Assert.Equal(follows ? 200 : 302, response.StatusCode);
        Assert.Equal(follows ? null : "/elsewhere", response.Headers.Location?.OriginalString);
        Assert.Equal(follows ? "there" : "", await new StreamReader(response.Body).ReadToEndAsync());
        await Client(server).PostRedirectAsync();
    }

    [Theory]
    [InlineData(404, typeof(ApiException<GetErrorsNotFoundResponse>))]
    [InlineData(400, typeof(ApiException<Fault>))]
    [InlineData(499, typeof(ApiException<Fault>))]
    [InlineData(409, typeof(ApiException))]
    [InlineData(500, typeof(ApiException<Problem>))]
    [InlineData(200, typeof(ApiException<Problem>))]
    public async Task The_most_specific_declaration_types_the_error(int status, Type expected)
    {
        await using Server server = await Server.Start(status, """{"title":"T","reason":"R","missing":"M"}""");

        Exception exception = await Assert.ThrowsAnyAsync<ApiException>(() => Client(server).GetErrorsAsync());

        Assert.IsType(expected, exception);
        Assert.Equal("M", (exception as ApiException<GetErrorsNotFoundResponse>)?.Error.Missing ?? "M");
        Assert.Equal("R", (exception as ApiException<Fault>)?.Error.Reason ?? "R");
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_an_error_with_its_text()
    {
        await using Server server = await Server.Start(502, "<html>Bad Gateway</html>", "text/html");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(server).GetErrorsAsync());

        Assert.Equal((502, "<html>Bad Gateway</html>"), (exception.StatusCode, exception.Body));
        Assert.IsType<JsonException>(exception.InnerException);
    }

    [Fact]
    public async Task An_empty_body_where_the_document_promises_json_is_an_error_that_says_so()
    {
        await using Server server = await Server.Start(200, "");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(server).GetRangeAsync());

        Assert.Equal("GET /range answered 200 (OK), but its body is empty.", exception.Message);
    }

    [Fact]
    public async Task Null_is_returned_where_the_document_allows_it_and_an_error_elsewhere()
    {
        await using Server server = await Server.Start(200, "null");
        AnswersClient client = Client(server);

        Assert.Null(await client.GetNullAsync());
        Assert.Null(await client.PostNullAsync());
        await Assert.ThrowsAsync<ApiException>(() => client.PutNullAsync());
        await Assert.ThrowsAsync<ApiException>(() => client.DeleteNullAsync());
    }

    [Fact]
    public async Task Head_has_no_body_but_headers()
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.Headers.ETag = "\"7\"";
            return Task.CompletedTask;
        });
        HeadPetHeaders headers = new();

        await Client(server).HeadPetAsync(responseHeaders: headers);

        Assert.Equal("HEAD", server.Request.Method);
        Assert.Equal("\"7\"", headers.ETag);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(429)]
    public async Task Declared_headers_are_typed(int status)
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["X-Total"] = "12345678901";
            context.Response.Headers["X-Next"] = "/page?from=2";
            context.Response.Headers["x-at"] = "2026-01-02T03:04:05Z";
            context.Response.Headers["X-Ratio"] = "0.5";
            context.Response.Headers["X-Small"] = "-3";
            context.Response.Headers["X-More"] = "true";
            context.Response.Headers["X-Trace"] = "6f9619ff-8b86-d011-b42d-00c04fc964ff";
            context.Response.Headers["X-Ids"] = new(["a", "b"]);
            context.Response.Headers.LastModified = "Fri, 02 Jan 2026 03:04:05 GMT";
            return context.Response.WriteAsync("{}");
        });
        GetPageHeaders headers = new();

        Task call = Client(server).GetPageAsync(default, headers);
        if (status == 200)
        {
            await call;
        }
        else
        {
            await Assert.ThrowsAsync<ApiException>(() => call);
        }

        DateTimeOffset time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        Assert.Equal((12345678901, "/page?from=2", time, 0.5), (headers.XTotal, headers.XNext?.OriginalString, headers.XAt, headers.XRatio));
        Assert.Equal((-3, true, new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"), "a, b", time), (headers.XSmall, headers.XMore, headers.XTrace, string.Join(", ", headers.XIds!), headers.LastModified));
        Assert.Equal(21, typeof(GetPageHeaders).GetProperties().Length);
    }

    [Fact]
    public async Task Headers_that_are_absent_or_of_another_type_are_null()
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.Headers["X-Total"] = "many";
            context.Response.Headers["X-At"] = "yesterday";
            context.Response.Headers["X-More"] = "1";
            context.Response.Headers["X-Trace"] = "";
            return context.Response.WriteAsync("{}");
        });
        GetPageHeaders headers = new() { XTotal = 1, XRatio = 2 };

        await Client(server).GetPageAsync(responseHeaders: headers);

        Assert.Equal((null, null, null, null, null), (headers.XTotal, headers.XAt, headers.XMore, headers.XTrace, headers.XRatio));
    }

    [Fact]
    public async Task Headers_of_values_and_of_lists_are_typed_as_parameters_are()
    {
        await using Server server = await Server.Start(context =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers["X-Colour"] = "light green";
            headers["X-Level"] = "3";
            headers["X-Day"] = "2026-02-28";
            headers["X-Digest"] = "AQI=";
            headers["X-Sizes"] = new(["1,2", "-3 , ,4"]);
            headers["X-Tints"] = "blue,violet";
            headers["X-Levels"] = "0.5, 7";
            headers["X-Days"] = "2026-02-28,2026-03-01";
            headers["X-Links"] = "/a, https://b.example/c";
            headers["X-Flags"] = "true,false";
            headers["X-Ids"] = "a,\"b, c\",\"d\\\",e\"";
            headers["X-Object"] = "name,Rex";
            headers.SetCookie = new(["a=1; Expires=Fri, 02 Jan 2026 03:04:05 GMT", "b=2"]);
            return context.Response.WriteAsync("{}");
        });
        GetPageHeaders headers = new();

        await Client(server).GetPageAsync(responseHeaders: headers);

        Assert.Equal((GetPageXColour.LightGreen, new GetPageXLevel(3), new DateOnly(2026, 2, 28)), (headers.XColour, headers.XLevel, headers.XDay));
        Assert.Equal([1, 2], headers.XDigest!);
        Assert.Equal([1, 2, -3, 4], headers.XSizes!);
        Assert.Equal([GetPageXTint.Blue, "violet"], headers.XTints!);
        Assert.Equal([0.5, 7], headers.XLevels!.Select(level => level.Value.GetValueOrDefault()));
        Assert.Equal([new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 1)], headers.XDays!);
        Assert.Equal(["/a", "https://b.example/c"], headers.XLinks!.Select(link => link.OriginalString));
        Assert.Equal([true, false], headers.XFlags!);
        Assert.Equal(["a", "\"b, c\"", "\"d\\\",e\""], headers.XIds!);
        Assert.Equal("name,Rex", headers.XObject);
        Assert.Equal(["a=1; Expires=Fri, 02 Jan 2026 03:04:05 GMT", "b=2"], headers.SetCookie!);
    }

    [Fact]
    public async Task Lists_with_an_item_of_another_type_are_null_and_empty_ones_are_empty()
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.Headers["X-Sizes"] = "1,two";
            context.Response.Headers["X-Levels"] = "low";
            context.Response.Headers["X-Level"] = "low";
            context.Response.Headers["X-Days"] = "2026-02-30";
            context.Response.Headers["X-Day"] = "02.03.2026";
            context.Response.Headers["X-Digest"] = "*";
            context.Response.Headers["X-Flags"] = "true,maybe";
            context.Response.Headers["X-Ids"] = ",";
            return context.Response.WriteAsync("{}");
        });
        GetPageHeaders headers = new() { XTints = [], XColour = GetPageXColour.Red };

        await Client(server).GetPageAsync(responseHeaders: headers);

        Assert.Equal((null, null, null, null, null), (headers.XSizes, headers.XLevels, headers.XDays, headers.XFlags, headers.XDigest));
        Assert.Equal((null, null, null, null), (headers.XLevel, headers.XDay, headers.XTints, headers.XColour));
        Assert.Empty(headers.XIds!);
    }

    private static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static AnswersClient Client(Server server) => new(server.Http());
}
