using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>What reaches the server.</summary>
public class RequestTests
{
    private const string Answer = """{"id":"a","version":1.0,"extra":[null]}""";

    [Fact]
    public async Task Success_returns_the_body_as_json()
    {
        await using Server server = await Server.Start(200, Answer);

        JsonElement updated = await server.Client().UpdateAssistantAsync("assistant-1", Sample.Request);

        Assert.Equal(Answer, updated.GetRawText());
    }

    [Fact]
    public async Task Whole_sample_arrives_as_it_is()
    {
        await using Server server = await Server.Start(200, Answer);

        await server.Client().UpdateAssistantAsync("assistant-1", Sample.Request);

        Assert.Equal("POST", server.Request.Method);
        Assert.Equal("/v2/ai/assistants/assistant-1", server.Request.Target);
        Sample.AssertEqual(Sample.Json, server.Request.Body);
        Assert.Contains("\"+13129457420\"", server.Request.Body);
        Assert.Equal("application/json", MediaTypeHeaderValue.Parse(server.Request.Headers["Content-Type"]).MediaType);
        Assert.Equal("application/json", server.Request.Headers["Accept"]);
        Assert.Equal("Bearer " + Server.Token, server.Request.Headers["Authorization"]);
        Assert.Equal(Encoding.UTF8.GetByteCount(server.Request.Body).ToString(), server.Request.Headers["Content-Length"]);
        Assert.False(server.Request.Headers.ContainsKey("Expect"));
        Assert.False(server.Request.Headers.ContainsKey("Transfer-Encoding"));
    }

    [Fact]
    public async Task Text_beyond_ascii_arrives_as_utf8()
    {
        await using Server server = await Server.Start(200, "{}");

        await server.Client().UpdateAssistantAsync("a", new UpdateAssistantRequest { Greeting = "Grüß Gott 日本語 😀 </script> \u2028" });

        Assert.Equal("{\"greeting\":\"Grüß Gott 日本語 😀 </script> \u2028\"}", server.Request.Body);
    }

    [Fact]
    public async Task Without_credentials_no_authorization_is_sent()
    {
        await using Server server = await Server.Start(200, "{}");

        await new TelnyxAssistantsClient(server.Http()).UpdateAssistantAsync("a", new UpdateAssistantRequest());

        Assert.False(server.Request.Headers.ContainsKey("Authorization"));
        Assert.Equal("{}", server.Request.Body);
    }

    [Fact]
    public async Task Credentials_that_are_not_set_are_missed_before_anything_is_sent()
    {
        await using Server server = await Server.Start(200, "{}");
        var client = new TelnyxAssistantsClient(server.Http(), new TelnyxAssistantsCredentials());

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.UpdateAssistantAsync("a", new UpdateAssistantRequest()));

        Assert.Equal("The operation needs credentials that are not set: BearerToken.", exception.Message);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("assistant-1", "assistant-1")]
    [InlineData("A.b_c~d-9", "A.b_c~d-9")]
    [InlineData("../x", "..%2Fx")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a/../b", "a%2F..%2Fb")]
    [InlineData("..\\x", "..%5Cx")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("%2F", "%252F")]
    [InlineData("...", "...")]
    [InlineData(" ", "%20")]
    [InlineData(" a b ", "%20a%20b%20")]
    [InlineData("a?b=c&d#e", "a%3Fb%3Dc%26d%23e")]
    [InlineData(":@!$&'()*+,;=", "%3A%40%21%24%26%27%28%29%2A%2B%2C%3B%3D")]
    [InlineData("[]{}|^`\"<>", "%5B%5D%7B%7D%7C%5E%60%22%3C%3E")]
    [InlineData("ü", "%C3%BC")]
    [InlineData("日本", "%E6%97%A5%E6%9C%AC")]
    [InlineData("😀", "%F0%9F%98%80")]
    [InlineData("\r\nX: y", "%0D%0AX%3A%20y")]
    [InlineData("\0", "%00")]
    [InlineData("//evil.example/", "%2F%2Fevil.example%2F")]
    public async Task Argument_stays_in_its_segment_of_the_path(string id, string segment)
    {
        await using Server server = await Server.Start(200, "{}");

        // Kestrel refuses some of the paths itself; then a plain socket is the witness.
        await using Listener listener = Listener.Start();
        using var http = new HttpClient { BaseAddress = listener.Address };
        await new TelnyxAssistantsClient(http).UpdateAssistantAsync(id, new UpdateAssistantRequest());

        Assert.Equal($"POST /ai/assistants/{segment} HTTP/1.1", listener.RequestLine);
        if (segment != "%00")
        {
            await server.Client().UpdateAssistantAsync(id, new UpdateAssistantRequest());
            Assert.Equal("/v2/ai/assistants/" + segment, server.Request.Target);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Argument_that_names_another_path_is_refused_before_anything_is_sent(string? id)
    {
        await using Server server = await Server.Start(200, "{}");

        ArgumentException exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => server.Client().UpdateAssistantAsync(id!, Sample.Request));

        Assert.Equal("assistantId", exception.ParamName);
        Assert.Equal(id is null, exception is ArgumentNullException);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Missing_body_is_refused_before_anything_is_sent()
    {
        await using Server server = await Server.Start(200, "{}");

        await Assert.ThrowsAsync<ArgumentNullException>("body", () => server.Client().UpdateAssistantAsync("a", null!));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("""{"voice_settings":{}}""", "/voice_settings/voice")]
    [InlineData("""{"tools":[{"type":"hangup","hangup":{}},{"type":"book_appointment","book_appointment":{"api_key_ref":"k"}}]}""", "/tools/1/book_appointment/event_type_id")]
    [InlineData("""{"tools":[{"type":"transfer"}]}""", "/tools/0/transfer")]
    [InlineData("""{"tools":[{"type":"webhook","webhook":{"name":"n","url":"u"}}]}""", "/tools/0/webhook/description")]
    public async Task Incomplete_request_is_refused_before_anything_is_sent(string json, string pointer)
    {
        await using Server server = await Server.Start(200, "{}");

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>("body", () => server.Client().UpdateAssistantAsync("a", UpdateAssistantRequest.Parse(json)));

        Assert.Contains(pointer, exception.Message);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("""{"enabled_features":["fax"]}""")]
    [InlineData("""{"tools":[{"type":"fax"}]}""")]
    [InlineData("""{"enabled_features":["telephony","telephony"]}""")]
    [InlineData("""{"new":1}""")]
    public async Task What_the_server_may_know_better_is_sent(string json)
    {
        await using Server server = await Server.Start(200, "{}");

        await server.Client().UpdateAssistantAsync("a", UpdateAssistantRequest.Parse(json));

        Sample.AssertEqual(json, server.Request.Body);
    }

    [Theory]
    [InlineData("", "/ai/assistants/a")]
    [InlineData("/", "/ai/assistants/a")]
    [InlineData("/v2", "/v2/ai/assistants/a")]
    [InlineData("/v2/", "/v2/ai/assistants/a")]
    [InlineData("/proxy/telnyx/v2/", "/proxy/telnyx/v2/ai/assistants/a")]
    [InlineData("/v2?x=y#z", "/v2/ai/assistants/a")]
    [InlineData("/a%2Fb/", "/a%2Fb/ai/assistants/a")]
    public async Task Path_of_the_base_address_is_kept(string path, string target)
    {
        await using Server server = await Server.Start(200, "{}");

        await server.Client(path: path).UpdateAssistantAsync("a", new UpdateAssistantRequest());

        Assert.Equal(target, server.Request.Target);
    }

    [Fact]
    public async Task Without_a_base_address_the_server_of_the_document_is_asked()
    {
        var handler = new StubHandler((request, _) =>
        {
            Assert.Equal("https://api.telnyx.com/v2/ai/assistants/a", request.RequestUri!.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        });
        using var http = new HttpClient(handler);

        await new TelnyxAssistantsClient(http).UpdateAssistantAsync("a", new UpdateAssistantRequest());

        Assert.Equal("https://api.telnyx.com/v2", TelnyxAssistantsClient.DefaultBaseAddress);
    }

    [Fact]
    public async Task Http_version_is_what_the_client_is_set_to()
    {
        using var http = new HttpClient(new StubHandler((request, _) =>
        {
            Assert.Equal(HttpVersion.Version20, request.Version);
            Assert.Equal(HttpVersionPolicy.RequestVersionOrHigher, request.VersionPolicy);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        }))
        {
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrHigher,
        };

        await new TelnyxAssistantsClient(http).UpdateAssistantAsync("a", new UpdateAssistantRequest());
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, "<html>")]
    [InlineData(422, "{}")]
    [InlineData(422, "")]
    [InlineData(500, "oops")]
    [InlineData(204, null)]
    public async Task Connection_is_free_after_every_call(int status, string? body)
    {
        var connections = new ConcurrentDictionary<string, int>();
        await using Server server = await Server.Start(async context =>
        {
            connections.AddOrUpdate(context.Connection.Id, 1, (_, count) => count + 1);
            context.Response.StatusCode = status;
            if (body is not null)
            {
                await context.Response.WriteAsync(body);
            }
        });
        TelnyxAssistantsClient client = server.Client(handler: new SocketsHttpHandler { MaxConnectionsPerServer = 1 });

        for (int i = 0; i < 20; i++)
        {
            try
            {
                await client.UpdateAssistantAsync("a", Sample.Request).WaitAsync(TimeSpan.FromSeconds(30));
            }
            catch (ApiException exception)
            {
                Assert.Equal(status, exception.StatusCode);
            }
        }

        Assert.Equal(20, Assert.Single(connections).Value);
    }

    [Fact]
    public void Client_needs_its_parts()
    {
        using var http = new HttpClient();

        Assert.Throws<ArgumentNullException>("httpClient", () => new TelnyxAssistantsClient(null!, new TelnyxAssistantsCredentials()));
        Assert.Throws<ArgumentNullException>("httpClient", () => new TelnyxAssistantsClient(null!));
        Assert.Throws<ArgumentNullException>("credentials", () => new TelnyxAssistantsClient(http, null!));
    }

    [Fact]
    public async Task Request_can_be_sent_again_with_its_body()
    {
        int calls = 0;
        await using Server server = await Server.Start(async context =>
        {
            context.Response.StatusCode = ++calls < 3 ? 503 : 200;
            await context.Response.WriteAsync("{}");
        });
        using var retry = new RetryHandler { InnerHandler = new SocketsHttpHandler() };

        await server.Client(handler: retry).UpdateAssistantAsync("a", Sample.Request);

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            Sample.AssertEqual(Sample.Json, request.Body);
            Assert.Equal("Bearer " + Server.Token, request.Headers["Authorization"]);
        });
    }

    [Fact]
    public async Task Hundred_calls_at_once_do_not_mix()
    {
        await using Server server = await Server.Start(async context =>
        {
            string body = await new System.IO.StreamReader(context.Request.Body).ReadToEndAsync();
            await Task.Delay(Random.Shared.Next(5));
            await context.Response.WriteAsync($$"""{"path":"{{context.Request.Path}}","body":{{body}}}""");
        });
        TelnyxAssistantsClient client = server.Client();

        var calls = new Task<JsonElement>[100];
        for (int i = 0; i < calls.Length; i++)
        {
            int number = i;
            calls[i] = Task.Run(() => client.UpdateAssistantAsync("a" + number, new UpdateAssistantRequest { Name = "n" + number, Instructions = new string('x', number * 100) }));
        }

        JsonElement[] answers = await Task.WhenAll(calls);

        for (int i = 0; i < answers.Length; i++)
        {
            Assert.Equal("/v2/ai/assistants/a" + i, answers[i].GetProperty("path").GetString());
            Assert.Equal("n" + i, answers[i].GetProperty("body").GetProperty("name").GetString());
            Assert.Equal(i * 100, answers[i].GetProperty("body").GetProperty("instructions").GetString()!.Length);
        }
    }
}
