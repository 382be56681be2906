using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Requests;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>How bodies arrive.</summary>
public class BodyTests
{
    [Fact]
    public async Task Form_arrives_as_its_encoding_says()
    {
        Server.Received request = await Send(client => client.SendFormAsync(new SendFormRequest
        {
            Name = "a&b c",
            Ids = [1, 2],
            Piped = ["x", "y|"],
            Deep = new Filter { Name = "n", Age = 3 },
            Json = new Filter { Name = "é" },
            List = ["p", "q"],
            Url = "/a?b=c",
            At = DateTimeOffset.UnixEpoch,
        }));

        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(
            "name=a%26b%20c&ids=1&ids=2&piped=x%7Cy%7C&deep%5Bname%5D=n&deep%5Bage%5D=3&json=%7B%22name%22%3A%22%C3%A9%22%7D"
                + "&list=%5B%22p%22%2C%22q%22%5D&url=/a?b=c&at=1970-01-01T00%3A00%3A00Z",
            request.Body.Replace("%2B00%3A00", "Z", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_is_checked_before_it_is_sent()
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>("body", () => Send(client => client.SendFormAsync(new SendFormRequest())));

        Assert.Contains("/name", exception.Message);
    }

    [Fact]
    public async Task Parts_arrive_as_fields_and_files()
    {
        var fields = new List<string>();
        var files = new List<string>();
        string? disposition = null;
        await using Server server = await Server.Start(application => application.MapPost("/raw/bodies/parts", async context =>
        {
            IFormCollection form = await context.Request.ReadFormAsync();
            fields.AddRange(form.SelectMany(field => field.Value.Select(value => field.Key + "=" + value)));
            foreach (IFormFile file in form.Files)
            {
                disposition ??= file.ContentDisposition;
                using var reader = new StreamReader(file.OpenReadStream());
                files.Add($"{file.Name}|{file.FileName}|{file.ContentType}|{await reader.ReadToEndAsync()}");
            }

            fields.Add(context.Request.QueryString.Value!);
            context.Response.StatusCode = 204;
        }));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("..hello")) { Position = 2 };

        await new RequestsClient(server.Http(path: "/raw")).SendPartsAsync(
            new FilePart(content, "h\"é\r\n.txt", "text/plain"),
            count: 3,
            dryRun: true,
            title: "T é",
            photos: [new FilePart(new MemoryStream([65]), "a.jpg"), new FilePart(new Unseekable("B"), "b.png", "image/png")],
            cover: new FilePart(new MemoryStream([67]), "c"),
            tags: [Color.Red, Color.LightGreen],
            meta: new Filter { Name = "m" },
            metas: [new Filter { Age = 1 }, new Filter { Age = 2 }],
            note: "# n",
            list: [1, 2]);

        Assert.Equal(
            ["title=T é", "count=3", "tags=red", "tags=light green", "meta={\"name\":\"m\"}", "metas={\"age\":1}", "metas={\"age\":2}", "note=# n", "list=[1,2]", "?dry_run=true"],
            fields);
        Assert.Equal(["file|h%22é%0D%0A.txt|text/plain|hello", "photos|a.jpg|image/jpeg|A", "photos|b.png|image/png|B", "cover|c|image/png|C"], files);
        Assert.Equal("form-data; name=\"file\"; filename=\"h%22é%0D%0A.txt\"", disposition);
        Assert.True(content.CanRead);
    }

    [Fact]
    public async Task Parts_that_are_objects_say_that_they_are_json()
    {
        Server.Received request = await Send(client => client.SendPartsAsync(new FilePart(new MemoryStream([65]), "a"), 1, title: "t", meta: new Filter { Age = 1 }, note: "n"));

        string boundary = request.Headers["Content-Type"].Split("boundary=")[1];
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nt"
                + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: application/octet-stream\r\n\r\nA"
                + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\n1"
                + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{{\"age\":1}}"
                + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"note\"\r\nContent-Type: text/markdown\r\n\r\nn"
                + $"\r\n--{boundary}--\r\n",
            request.Body);
        Assert.Equal(Encoding.UTF8.GetByteCount(request.Body).ToString(System.Globalization.CultureInfo.InvariantCulture), request.Headers["Content-Length"]);
    }

    [Fact]
    public async Task Parts_have_the_headers_that_the_document_gives_them()
    {
        Server.Received request = await Send(client => client.SendPartsWithHeadersAsync(
            new FilePart(new MemoryStream([65]), "a"),
            fileXChecksum: "c 1",
            fileXSize: 1,
            pages: [new FilePart(new MemoryStream([66]), "b"), new FilePart(new MemoryStream([67]), "c")],
            pagesXTags: [Color.Red, Color.LightGreen],
            note: "n",
            noteXMeta: new Filter { Name = "m" },
            last: "l"));

        string boundary = request.Headers["Content-Type"].Split("boundary=")[1];
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: application/octet-stream\r\nX-Checksum: c 1\r\nX-Size: 1\r\n\r\nA"
                + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"pages\"; filename=\"b\"\r\nContent-Type: application/octet-stream\r\nX-Tags: red,light green\r\n\r\nB"
                + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"pages\"; filename=\"c\"\r\nContent-Type: application/octet-stream\r\nX-Tags: red,light green\r\n\r\nC"
                + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"note\"\r\nContent-Type: text/markdown\r\nX-Meta: {{\"name\":\"m\"}}\r\n\r\nn"
                + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"last\"\r\n\r\nl"
                + $"\r\n--{boundary}--\r\n",
            request.Body);
    }

    [Fact]
    public async Task Header_of_a_part_that_cannot_be_sent_is_refused()
    {
        using var stream = new MemoryStream([65]);
        await Assert.ThrowsAsync<ArgumentNullException>("fileXChecksum", () => Send(client => client.SendPartsWithHeadersAsync(new FilePart(stream, "a"), null!)));
        await Assert.ThrowsAsync<ArgumentException>("fileXChecksum", () => Send(client => client.SendPartsWithHeadersAsync(new FilePart(stream, "a"), "1\r\nX: y")));
    }

    [Fact]
    public async Task Optional_form_without_parts_is_no_body()
    {
        Assert.DoesNotContain("Content-Type", (await Send(client => client.SendOptionalPartsAsync())).Headers.Keys);
        Assert.Contains("name=\"b\"\r\n\r\ntrue", (await Send(client => client.SendOptionalPartsAsync(b: true))).Body);
    }

    [Fact]
    public async Task Missing_file_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("file", () => Send(client => client.SendPartsAsync(null!, 1)));
        await Assert.ThrowsAsync<ArgumentNullException>("photos", () => Send(client => client.SendPartsAsync(new FilePart(Stream.Null, "a"), 1, photos: [null!])));
        Assert.Throws<ArgumentException>("contentType", () => new FilePart(Stream.Null, "a", "image/png\r\nX: y"));
    }

    [Fact]
    public async Task Text_arrives_as_it_is()
    {
        Server.Received text = await Send(client => client.SendTextAsync("\"é\"\n"));
        Assert.Equal(("text/plain; charset=utf-8", "\"é\"\n"), (text.Headers["Content-Type"], text.Body));

        Server.Received number = await Send(client => client.SendNumberAsync(-5));
        Assert.Equal("-5", number.Body);
        Assert.DoesNotContain("Content-Type", (await Send(client => client.SendNumberAsync())).Headers.Keys);

        Server.Received xml = await Send(client => client.SendXmlAsync("<a/>"));
        Assert.Equal(("application/xml", "<a/>"), (xml.Headers["Content-Type"], xml.Body));
        await Assert.ThrowsAsync<ArgumentNullException>("body", () => Send(client => client.SendTextAsync(null!)));
    }

    [Fact]
    public async Task Stream_is_sent_as_it_is_read_and_stays_open()
    {
        const int length = 50_000_000;
        long received = 0;
        string? type = null;
        long? declared = 0;
        await using Server server = await Server.Start(application => application.MapPut("/raw/bytes", async context =>
        {
            type = context.Request.ContentType;
            declared = context.Request.ContentLength;
            byte[] buffer = new byte[100_000];
            for (int count; (count = await context.Request.Body.ReadAsync(buffer)) > 0;)
            {
                received += count;
            }

            context.Response.StatusCode = 204;
        }).WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute()));
        using var stream = new Endless(length);
        long before = GC.GetTotalAllocatedBytes();

        await new RequestsClient(server.Http()).SendBytesAsync(stream);

        Assert.Equal((length, "application/octet-stream", null), (received, type, declared));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, length / 2);
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task Stream_that_can_seek_is_sent_again_and_another_is_not()
    {
        int calls = 0;
        await using Server server = await Server.Start(context =>
        {
            context.Response.StatusCode = ++calls % 2 == 1 ? 503 : 204;
            return Task.CompletedTask;
        });
        RequestsClient Client() => new(server.Http(handler: new RetryHandler { InnerHandler = new SocketsHttpHandler() }));

        await Client().SendImageAsync(new MemoryStream([1, 65, 66]) { Position = 1 });
        Assert.Equal(["AB", "AB"], server.Requests.Select(request => request.Body));

        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => Client().SendImageAsync(new Unseekable("AB")));
        Assert.Equal("The stream was sent and cannot be read again.", exception.GetBaseException().Message);
    }

    [Fact]
    public async Task Media_type_of_a_stream_is_chosen_by_the_caller()
    {
        Assert.Equal("image/png", (await Send(client => client.SendImageAsync(new MemoryStream([1])))).Headers["Content-Type"]);
        Assert.Equal("image/webp", (await Send(client => client.SendImageAsync(new MemoryStream([1]), "image/webp"))).Headers["Content-Type"]);
        Assert.Equal("video/mp4", (await Send(client => client.SendVideoAsync(new MemoryStream([1]), "video/mp4"))).Headers["Content-Type"]);
        Assert.Equal("application/octet-stream", (await Send(client => client.SendAnyAsync(new MemoryStream([1])))).Headers["Content-Type"]);
        Assert.DoesNotContain("Content-Type", (await Send(client => client.SendAnyAsync())).Headers.Keys);
        await Assert.ThrowsAsync<ArgumentException>("contentType", () => Send(client => client.SendVideoAsync(new MemoryStream([1]), "mp4")));
        await Assert.ThrowsAsync<ArgumentNullException>("body", () => Send(client => client.SendVideoAsync(null!, "video/mp4")));
    }

    [Fact]
    public async Task Each_content_type_of_a_body_has_a_method()
    {
        async Task<(string Type, string Body)> Sent(Func<IRequestsClient, Task<SendSeveralResult>> call)
        {
            await using Server server = await Server.Start(200, "{}");
            SendSeveralResult result = await call(new RequestsClient(server.Http()));
            Assert.NotNull(result.Ok);
            Assert.Equal("DELETE", server.Request.Method);
            return (server.Request.Headers["Content-Type"].Split("; boundary")[0], server.Request.Body);
        }

        var filter = new Filter { Age = 1 };
        Assert.Equal(("application/vnd.filter+json; version=2", "{\"age\":1}"), await Sent(client => client.SendSeveralAsync(filter)));
        Assert.Equal(("application/json", "{\"verbose\":true}"), await Sent(client => client.SendSeveralAsJsonAsync(new SendSeveralAsJsonRequest { Verbose = true })));
        Assert.Equal(("application/x-www-form-urlencoded", "age=1"), await Sent(client => client.SendSeveralAsFormAsync(filter)));
        Assert.Equal(("text/csv; charset=utf-8", "age\n1"), await Sent(client => client.SendSeveralAsCsvAsync("age\n1")));
        Assert.Equal(("application/octet-stream", "A"), await Sent(client => client.SendSeveralAsStreamAsync(new MemoryStream([65]))));
        Assert.Equal(("image/png", "A"), await Sent(client => client.SendSeveralAsStreamAsync(new MemoryStream([65]), "image/png")));
        (string type, string body) = await Sent(client => client.SendSeveralAsMultipartAsync(new FilePart(new MemoryStream([65]), "a"), verbose: true));
        Assert.Equal("multipart/form-data", type);
        Assert.Contains("name=\"upload\"; filename=\"a\"", body);
        Assert.Contains("name=\"verbose\"\r\n\r\ntrue", body);
    }

    [Fact]
    public async Task Each_content_type_of_a_body_goes_with_each_form_of_the_response()
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.Headers["X-Count"] = "2";
            return context.Response.WriteAsync("{\"age\":1}\n{\"age\":2}\n");
        });
        var ages = new List<long?>();
        SendSeveralHeaders headers = new();

        await foreach (Filter item in new RequestsClient(server.Http()).SendSeveralAsFormStreamAsync(new Filter { Name = "n" }, responseHeaders: headers))
        {
            ages.Add(item.Age);
        }

        Assert.Equal([1, 2], ages);
        Assert.Equal(2, headers.XCount);
        Assert.Equal(("name=n", "application/jsonl"), (server.Request.Body, server.Request.Headers["Accept"]));
    }

    [Fact]
    public async Task Get_may_have_a_body()
    {
        Server.Received request = await Send(client => client.SendJsonAsync(JsonNode.Parse("[1]")!));

        Assert.Equal(("GET", "application/json", "[1]"), (request.Method, request.Headers["Content-Type"], request.Body));
    }

    private static async Task<Server.Received> Send(Func<IRequestsClient, Task> call)
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await call(new RequestsClient(server.Http()));
        return server.Request;
    }

    private sealed class Unseekable(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }

    /// <summary>Bytes that are nowhere kept.</summary>
    private sealed class Endless(int length) : Stream
    {
        private int _left = length;

        public bool IsDisposed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = Math.Min(count, _left);
            _left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing) => IsDisposed = true;
    }
}
