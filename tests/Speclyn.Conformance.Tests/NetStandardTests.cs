using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Telnyx.Assistants.NetStandard;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>What C# 9 and netstandard2.0 make of the document works like the newest.</summary>
public class NetStandardTests
{
    [Fact]
    public void Sample_is_read_and_written_back()
    {
        JsonAssert.Equal(Sample.Json, UpdateAssistantRequest.Parse(Sample.Json).ToJson());
        JsonAssert.Equal(Sample.Json, Encoding.UTF8.GetString(UpdateAssistantRequest.Parse(Sample.Utf8Json).ToUtf8Json()));
        Assert.Equal(Telnyx.Assistants.UpdateAssistantRequest.Parse(Sample.Json).ToJson(), UpdateAssistantRequest.Parse(Sample.Json).ToJson());
        Assert.Empty(UpdateAssistantRequest.Parse(Sample.Json).Validate());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Sample_arrives_in_pieces(int size)
    {
        await using var stream = new PiecewiseStream(Sample.Utf8Json, size);

        UpdateAssistantRequest? request = await JsonSerializer.DeserializeAsync<UpdateAssistantRequest>(stream, new JsonSerializerOptions { DefaultBufferSize = 1 });

        JsonAssert.Equal(Sample.Json, JsonSerializer.Serialize(request));
    }

    [Fact]
    public void Request_is_written_in_csharp()
    {
        var request = new UpdateAssistantRequest
        {
            Name = "Grüß Gott 😀 \" \\ \u0001 \ud800",
            EnabledFeatures = [EnabledFeatures.Telephony, "fax"],
            Tools = [new HangupToolParams(), new TransferToolParams { From = "+1", Targets = [new() { To = "+2" }] }],
        };

        Assert.Equal(
            "{\"name\":\"Grüß Gott 😀 \\\" \\\\ \\u0001 \ufffd\",\"tools\":[{\"type\":\"hangup\",\"hangup\":{}},{\"type\":\"transfer\",\"transfer\":{\"targets\":[{\"to\":\"+2\"}],\"from\":\"+1\"}}],\"enabled_features\":[\"telephony\",\"fax\"]}",
            request.ToJson());
        Assert.Equal("/enabled_features/1", Assert.Single(request.Validate()).Pointer);
    }

    [Fact]
    public void Unions_and_enums_behave_alike()
    {
        AssistantTool tool = new HangupTool { Hangup = new() };

        Assert.True(tool.TryGetHangupTool(out HangupTool? hangup));
        Assert.Same(tool.Value, hangup);
        Assert.False(tool.TryGetTransferTool(out _));
        Assert.Equal("fax", AssistantTool.Parse("{\"type\":\"fax\"}").Match(x => "", x => "", x => "", x => "", x => "", x => "", x => x.GetProperty("type").GetString()));
        Assert.True(EnabledFeatures.Telephony == "telephony");
        Assert.False(new EnabledFeatures("fax").IsKnown);
        Assert.Equal(["string", 0, 9], HTTPValidationError.Parse("{\"detail\":[{\"loc\":[\"string\",0,9.0]}]}").Detail![0].Loc);
    }

    [Fact]
    public void Resolver_serves_the_types()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = TelnyxAssistantsJsonTypeInfoResolver.Default };

        JsonAssert.Equal(Sample.Json, JsonSerializer.Serialize(JsonSerializer.Deserialize<UpdateAssistantRequest>(Sample.Json, options), options));
        Assert.Equal([EnabledFeatures.Telephony, null], JsonSerializer.Deserialize<EnabledFeatures?[]>("[\"telephony\",null]", options)!);
    }

    [Fact]
    public async Task Client_sends_the_sample_and_reads_the_error()
    {
        string? sent = null;
        string? address = null;
        using var http = new HttpClient(new Stub(async request =>
        {
            address = request.RequestUri!.AbsoluteUri;
            Assert.Equal("Bearer KEY", request.Headers.Authorization!.ToString());
            sent = await request.Content!.ReadAsStringAsync();
            return new HttpResponseMessage(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("{\"detail\":[{\"loc\":[\"body\",1],\"msg\":\"m\",\"type\":\"t\"}]}") };
        }));
        var client = new TelnyxAssistantsClient(http, new TelnyxAssistantsCredentials { BearerToken = "KEY" });

        ApiException<HTTPValidationError> exception = await Assert.ThrowsAsync<ApiException<HTTPValidationError>>(() => client.UpdateAssistantAsync("a/b", UpdateAssistantRequest.Parse(Sample.Json)));

        JsonAssert.Equal(Sample.Json, sent!);
        Assert.Equal("https://api.telnyx.com/v2/ai/assistants/a%2Fb", address);
        Assert.Equal(["body", 1], exception.Error.Detail!.Single().Loc);
        await Assert.ThrowsAsync<ArgumentException>("assistantId", () => client.UpdateAssistantAsync("..", new UpdateAssistantRequest()));
    }

    private sealed class Stub(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request);
    }
}
