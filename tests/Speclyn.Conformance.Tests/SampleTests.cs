using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>The request sample of the reference page survives every way in and out.</summary>
public class SampleTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions RelaxedIndented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, IndentSize = 3 };
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> OptionNames => ["default", "indented", "relaxed", "relaxed indented", "web"];

    [Fact]
    public void Sample_is_read_from_a_string_and_written_back()
    {
        var request = UpdateAssistantRequest.Parse(Sample.Json);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Sample.Json), JsonNode.Parse(request.ToJson())));
        JsonAssert.Equal(Sample.Json, request.ToJson());
        JsonAssert.Equal(Sample.Json, request.ToJson(indented: true));
        JsonAssert.Equal(Sample.Json, Encoding.UTF8.GetString(request.ToUtf8Json()));
    }

    [Fact]
    public void Sample_is_read_from_utf8_with_and_without_a_byte_order_mark()
    {
        JsonAssert.Equal(Sample.Json, UpdateAssistantRequest.Parse(Sample.Utf8Json).ToJson());
        JsonAssert.Equal(Sample.Json, UpdateAssistantRequest.Parse([0xEF, 0xBB, 0xBF, .. Sample.Utf8Json]).ToJson());
    }

    [Fact]
    public void Sample_has_nothing_to_complain_about()
    {
        Assert.Empty(UpdateAssistantRequest.Parse(Sample.Json).Validate());
        Assert.Empty(Sample.Build().Validate());
    }

    [Fact]
    public void Sample_fits_the_schema_so_nothing_is_left_over()
    {
        var request = UpdateAssistantRequest.Parse(Sample.Json);

        Assert.Null(request.AdditionalProperties);
        Assert.Equal(
            [
                AssistantToolKind.BookAppointmentTool,
                AssistantToolKind.CheckAvailabilityTool,
                AssistantToolKind.WebhookTool,
                AssistantToolKind.HangupTool,
                AssistantToolKind.TransferTool,
                AssistantToolKind.RetrievalTool,
            ],
            request.Tools!.Select(tool => tool.Kind));
        Assert.All(request.Tools!, tool => Assert.Null(tool.Match(
            x => x.AdditionalProperties ?? x.BookAppointment.AdditionalProperties,
            x => x.AdditionalProperties ?? x.CheckAvailability.AdditionalProperties,
            x => x.AdditionalProperties ?? x.Webhook.AdditionalProperties,
            x => x.AdditionalProperties ?? x.Hangup.AdditionalProperties,
            x => x.AdditionalProperties ?? x.Transfer.AdditionalProperties,
            x => x.AdditionalProperties ?? x.Retrieval.AdditionalProperties,
            x => throw new InvalidOperationException(x.GetRawText()))));
    }

    [Fact]
    public void Sample_written_in_csharp_is_the_same_json()
    {
        JsonAssert.Equal(Sample.Json, Sample.Build().ToJson());
        JsonAssert.Equal(Sample.Json, JsonSerializer.Serialize(Sample.Build()));
    }

    [Fact]
    public void Members_are_written_in_the_order_of_the_document()
    {
        string compact = JsonSerializer.Serialize(JsonNode.Parse(Sample.Json), Relaxed);

        Assert.Equal(compact, Sample.Build().ToJson());
        Assert.Equal(compact, UpdateAssistantRequest.Parse(Sample.Json).ToJson());
        Assert.Equal(compact, JsonSerializer.Serialize(Sample.Build(), Relaxed));
    }

    [Fact]
    public void Indented_text_is_what_the_serializer_indents()
    {
        string expected = JsonSerializer.Serialize(JsonNode.Parse(Sample.Json), new JsonSerializerOptions(Relaxed) { WriteIndented = true });

        Assert.Equal(expected, Sample.Build().ToJson(indented: true));
        Assert.Equal(expected, JsonSerializer.Serialize(Sample.Build(), new JsonSerializerOptions(Relaxed) { WriteIndented = true }));
    }

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void Serializer_writes_and_reads_the_sample(string options)
    {
        JsonSerializerOptions chosen = Options(options);

        string json = JsonSerializer.Serialize(Sample.Build(), chosen);
        JsonAssert.Equal(Sample.Json, json);
        JsonAssert.Equal(Sample.Json, Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(Sample.Build(), chosen)));
        JsonAssert.Equal(Sample.Json, JsonSerializer.SerializeToNode(Sample.Build(), chosen)!.ToJsonString());
        JsonAssert.Equal(Sample.Json, JsonSerializer.Deserialize<UpdateAssistantRequest>(json, chosen)!.ToJson());
        JsonAssert.Equal(Sample.Json, JsonNode.Parse(json).Deserialize<UpdateAssistantRequest>(chosen)!.ToJson());
    }

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void Serializer_writes_what_it_writes_of_the_same_value_as_a_node(string options)
    {
        JsonSerializerOptions chosen = Options(options);
        UpdateAssistantRequest request = Sample.Build();
        request.Greeting = "<b>Grüß Gott</b> + 'x' \"y\" \\ \u2028 😀 \t";

        Assert.Equal(
            JsonSerializer.Serialize(JsonNode.Parse(request.ToJson()), chosen),
            JsonSerializer.Serialize(request, chosen));
        Assert.Equal(
            JsonSerializer.Serialize(new JsonObject { ["a"] = new JsonArray(JsonNode.Parse(request.ToJson()), null) }, chosen),
            JsonSerializer.Serialize(new Dictionary<string, UpdateAssistantRequest?[]> { ["a"] = [request, null] }, chosen));
    }

    [Fact]
    public void Own_text_escapes_no_more_than_json_asks_for()
    {
        var request = new UpdateAssistantRequest { Greeting = "+49 <b>ü</b> 😀 / ' \u007f" };

        Assert.Equal("{\"greeting\":\"+49 <b>ü</b> 😀 / ' \u007f\"}", request.ToJson());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Sample_arrives_in_pieces(int size)
    {
        var options = new JsonSerializerOptions { DefaultBufferSize = 1 };
        await using var stream = new PiecewiseStream(Sample.Utf8Json, size);

        UpdateAssistantRequest? request = await JsonSerializer.DeserializeAsync<UpdateAssistantRequest>(stream, options);

        JsonAssert.Equal(Sample.Json, request!.ToJson());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Escaped_names_arrive_in_pieces(int size)
    {
        const string json = """{"\u006eame":"A\u0064a","\u0074ools":[{"h\u0061ngup":{"d\u0065scription":"\u0062ye"},"t\u0079pe":"h\u0061ngup"}],"n\u0065w":{"\u0061":1}}""";
        await using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes(json), size);

        UpdateAssistantRequest? request = await JsonSerializer.DeserializeAsync<UpdateAssistantRequest>(stream, new JsonSerializerOptions { DefaultBufferSize = 1 });

        Assert.Equal("Ada", request!.Name);
        Assert.Equal("bye", Assert.IsType<HangupTool>(request.Tools![0].Value).Hangup.Description);
        JsonAssert.Equal(json, request.ToJson());
        JsonAssert.Equal(json, UpdateAssistantRequest.Parse(json).ToJson());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Sample_is_written_to_a_stream_as_part_of_a_larger_value(int count)
    {
        using var stream = new MemoryStream();

        await JsonSerializer.SerializeAsync(stream, Enumerable.Repeat(Sample.Build(), count), Indented);

        stream.Position = 0;
        UpdateAssistantRequest[]? back = await JsonSerializer.DeserializeAsync<UpdateAssistantRequest[]>(stream);
        Assert.Equal(count, back!.Length);
        Assert.All(back, request => JsonAssert.Equal(Sample.Json, request.ToJson()));
    }

    [Fact]
    public void Comments_and_trailing_commas_pass_when_the_options_allow_them()
    {
        var options = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        const string json = """
            { /* a */ "name": "x", // b
              "tools": [ /* c */ { "hangup": { /* d */ }, "type": "hangup", }, ], }
            """;

        UpdateAssistantRequest request = JsonSerializer.Deserialize<UpdateAssistantRequest>(json, options)!;

        JsonAssert.Equal("""{"name":"x","tools":[{"type":"hangup","hangup":{}}]}""", request.ToJson());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UpdateAssistantRequest>(json));
        Assert.Throws<JsonException>(() => UpdateAssistantRequest.Parse(json));
    }

    [Fact]
    public void Request_is_a_member_of_a_users_own_type()
    {
        var envelope = new Envelope(Sample.Build(), [HangupTool()], EnabledFeatures.Messaging, null);

        Envelope back = JsonSerializer.Deserialize<Envelope>(JsonSerializer.Serialize(envelope, Indented))!;

        JsonAssert.Equal(Sample.Json, back.Request.ToJson());
        Assert.Equal(AssistantToolKind.HangupTool, Assert.Single(back.Tools).Kind);
        Assert.Equal(EnabledFeatures.Messaging, back.Feature);
        Assert.Null(back.None);

        static AssistantTool HangupTool() => new HangupToolParams();
    }

    private static JsonSerializerOptions Options(string name) => name switch
    {
        "default" => JsonSerializerOptions.Default,
        "indented" => Indented,
        "relaxed" => Relaxed,
        "relaxed indented" => RelaxedIndented,
        "web" => Web,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private sealed record Envelope(UpdateAssistantRequest Request, AssistantTool[] Tools, EnabledFeatures Feature, EnabledFeatures? None);
}
