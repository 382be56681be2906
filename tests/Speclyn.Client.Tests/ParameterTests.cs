using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Requests;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>How arguments arrive.</summary>
public class ParameterTests
{
    [Fact]
    public async Task Texts_arrive_in_path_query_header_and_cookie()
    {
        Server.Received request = await Send(client => client.SendTextsAsync(
            -7,
            Color.LightGreen,
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
            q: "a&b=c d+é",
            color: "blue",
            on: true,
            ratio: 0.1,
            guid: Guid.Empty,
            day: new DateOnly(2026, 1, 2),
            filterName: "",
            url: new Uri("https://a.example/?b=c"),
            xTrace: "t 1",
            session: "s;1"));

        Assert.Equal(
            "/text/-7/light%20green?at=2026-01-02T03%3A04%3A05%2B02%3A00&q=a%26b%3Dc%20d%2B%C3%A9&color=blue&on=true&ratio=0.1"
                + "&guid=00000000-0000-0000-0000-000000000000&day=2026-01-02&filter%5Bname%5D=&url=https://a.example/?b=c",
            request.Target);
        Assert.Equal("t 1", request.Headers["X-Trace"]);
        Assert.Equal("session=s%3B1", request.Headers["Cookie"]);
    }

    [Fact]
    public async Task What_is_left_out_is_not_sent()
    {
        Server.Received request = await Send(client => client.SendTextsAsync(1, Color.Red, default));

        Assert.Equal("/text/1/red?at=0001-01-01T00%3A00%3A00Z", request.Target.Replace("%2B00%3A00", "Z", StringComparison.Ordinal));
        Assert.DoesNotContain("X-Trace", request.Headers.Keys);
        Assert.DoesNotContain("Cookie", request.Headers.Keys);
        Assert.DoesNotContain("Authorization", request.Headers.Keys);
    }

    [Fact]
    public async Task Arrays_and_objects_arrive_in_their_styles()
    {
        Server.Received request = await Send(client => client.SendValuesAsync(
            new Filter { Name = "a,b", Age = 1 },
            ["x", "y/z"],
            [1, 2],
            ids: [3, 4],
            colors: [Color.Red, Color.LightGreen],
            spaced: ["a b", "c"],
            piped: [DateTimeOffset.UnixEpoch],
            deep: new Filter { Name = "n", AdditionalProperties = new() { ["more"] = System.Text.Json.JsonDocument.Parse("[1]").RootElement } },
            form: new() { ["a"] = 1, ["b&"] = 2 },
            either: new[] { "p", "q" },
            any: JsonNode.Parse("{\"k\":null,\"l\":\"m\"}"),
            json: new Filter { Name = "ü", None = null },
            jsonText: "t",
            xIds: [Guid.Empty, Guid.Empty],
            xJson: new Filter { Age = 5 },
            tags: ["t1", "t2"]));

        Assert.Equal(
            "/values/name=a%2Cb,age=1/.x,y%2Fz/;matrix=1;matrix=2?ids%5B%5D=3&ids%5B%5D=4&colors=red,light%20green&spaced=a%20b%20c"
                + "&piped=1970-01-01T00%3A00%3A00Z&deep%5Bname%5D=n&deep%5Bmore%5D%5B0%5D=1&a=1&b%26=2&either=p&either=q&l=m"
                + "&json=%7B%22name%22%3A%22%C3%BC%22%2C%22none%22%3Anull%7D&jsonText=%22t%22",
            request.Target.Replace("%2B00%3A00", "Z", StringComparison.Ordinal));
        Assert.Equal("00000000-0000-0000-0000-000000000000,00000000-0000-0000-0000-000000000000", request.Headers["X-Ids"]);
        Assert.Equal("{\"age\":5}", request.Headers["X-Json"]);
        Assert.Equal("tags=t1; tags=t2", request.Headers["Cookie"]);
    }

    [Fact]
    public async Task Nothing_is_sent_of_empty_arrays()
    {
        Server.Received request = await Send(client => client.SendValuesAsync(new Filter { Age = 1 }, ["x"], [1], ids: [], colors: [], deep: new(), form: [], xIds: [], tags: []));

        Assert.Equal("/values/age=1/.x/;matrix=1", request.Target);
        Assert.DoesNotContain("X-Ids", request.Headers.Keys);
        Assert.DoesNotContain("Cookie", request.Headers.Keys);
    }

    [Fact]
    public async Task Query_string_is_one_parameter()
    {
        Assert.Equal("/query/form?name=a%26b&age=1", (await Send(client => client.SendQueryFormAsync(new Filter { Name = "a&b", Age = 1 }))).Target);
        Assert.Equal("/query/json?%7B%22age%22%3A1%7D", (await Send(client => client.SendQueryJsonAsync(new Filter { Age = 1 }))).Target);
        Assert.Equal("/query/json", (await Send(client => client.SendQueryJsonAsync())).Target);
    }

    [Fact]
    public async Task Names_that_collide_stay_apart()
    {
        Server.Received request = await Send(client => client.SendNamesAsync(
            pageSize: 1, pageSize2: 2, body2: "b", cancellationToken2: "c", @class: "d", httpRequest2: "e", body: new Filter { Name = "n" }));

        Assert.Equal("/names?page_size=1&pageSize=2&body=b&cancellationToken=c&class=d", request.Target);
        Assert.Equal("e", request.Headers["httpRequest"]);
        Assert.Equal("application/merge-patch+json", request.Headers["Content-Type"]);
        Assert.Equal("{\"name\":\"n\"}", request.Body);
    }

    [Fact]
    public async Task Segment_may_hold_several_parameters()
    {
        Server.Received request = await Send(client => client.SendSegmentAsync(extension: "tar.gz", name: "a b", verb: ":go", tail: "?#", q: "1"));

        Assert.Equal("/files/a%20b.tar.gz/x:%3Ago%3F%23?q=1", request.Target);
    }

    [Fact]
    public async Task Reserved_characters_stay_in_a_path_that_allows_them()
    {
        Server.Received request = await Send(client => client.SendReservedAsync("a:b@c=d/e?f#g[h]%2Fi%j k", ["x:y", "z;"], "m=n&o+p"));

        Assert.Equal("/reserved/a:b@c=d%2Fe%3Ff%23g%5Bh%5D%2Fi%25j%20k/x:y,z;/;matrix=m=n&o+p", request.Target);
    }

    [Fact]
    public async Task Query_of_the_path_is_kept()
    {
        Assert.Equal("/action?do=run", (await Send(client => client.SendActionAsync())).Target);
        Assert.Equal("/action?do=run&id=1", (await Send(client => client.SendActionAsync("1"))).Target);
        Assert.Equal("/dots/..a,/", (await Send(client => client.SendDotsAsync("..a", ["", ""]))).Target);
    }

    [Theory]
    [InlineData(null, "https://eu.files.example/x/servers", "https://upload.example/servers", null)]
    [InlineData("https://proxy.example/p/", "https://proxy.example/p/servers", "https://proxy.example/p/servers", "https://proxy.example/v2/servers")]
    public async Task Operation_may_have_its_own_server(string? baseAddress, string path, string own, string? relative)
    {
        string? asked = null;
        using var http = new HttpClient(new StubHandler((request, _) =>
        {
            asked = request.RequestUri!.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        }));
        http.BaseAddress = baseAddress is null ? null : new Uri(baseAddress);
        var client = new RequestsClient(http);

        await client.AskServerOfPathAsync();
        Assert.Equal(path, asked);
        await client.AskOwnServerAsync();
        Assert.Equal(own, asked);
        if (relative is null)
        {
            InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.AskRelativeServerAsync());
            Assert.Contains("HttpClient.BaseAddress", exception.Message);
        }
        else
        {
            await client.AskRelativeServerAsync();
            Assert.Equal(relative, asked);
        }
    }

    public static TheoryData<string, Func<IRequestsClient, Task>> Refused => new()
    {
        { "text", client => client.SendRequiredAsync(null!, "red", new Strict { Name = "n" }, [], new Uri("/", UriKind.Relative)) },
        { "color", client => client.SendRequiredAsync("t", default, new Strict { Name = "n" }, [], new Uri("/", UriKind.Relative)) },
        { "filter", client => client.SendRequiredAsync("t", "red", null!, [], new Uri("/", UriKind.Relative)) },
        { "filter", client => client.SendRequiredAsync("t", "red", new Strict(), [], new Uri("/", UriKind.Relative)) },
        { "ids", client => client.SendRequiredAsync("t", "red", new Strict { Name = "n" }, null!, new Uri("/", UriKind.Relative)) },
        { "ids", client => client.SendRequiredAsync("t", "red", new Strict { Name = "n" }, [null!], new Uri("/", UriKind.Relative)) },
        { "url", client => client.SendRequiredAsync("t", "red", new Strict { Name = "n" }, [], null!) },
        { "url", client => client.SendRequiredAsync("t", "red", new Strict { Name = "n" }, [], new Uri("/ü", UriKind.Relative)) },
        { "label", client => client.SendValuesAsync(new Filter { Age = 1 }, [], [1]) },
        { "simple", client => client.SendValuesAsync(new Filter(), ["a"], [1]) },
        { "first", client => client.SendDotsAsync(".", ["a"]) },
        { "second", client => client.SendDotsAsync("a", ["."]) },
        { "text", client => client.SendReservedAsync("%2e%2E", ["a"], "b") },
        { "simple", client => client.SendValuesAsync(null!, ["a"], [1]) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Argument_that_cannot_be_sent_is_refused_before_anything_is_sent(string parameter, Func<IRequestsClient, Task> call)
    {
        await using Server server = await Server.Start(204, "");
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };

        ArgumentException exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => call(new RequestsClient(http)));

        Assert.Equal(parameter, exception.ParamName);
        Assert.Empty(server.Requests);
    }

    /// <summary>What arrives of a call.</summary>
    private static async Task<Server.Received> Send(Func<IRequestsClient, Task> call)
    {
        await using Server server = await Server.Start(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await call(new RequestsClient(http));
        return server.Request;
    }
}
