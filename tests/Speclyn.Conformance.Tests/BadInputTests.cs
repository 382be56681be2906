using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>What is no request is refused by a <see cref="JsonException"/> that says where, and by nothing else.</summary>
public class BadInputTests
{
    private const string Webhook = """{"type":"webhook","webhook":{"name":"n","description":"d","url":"u",""";

    private static readonly byte[][] InvalidUtf8 = [[0xFF], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80]];

    public static TheoryData<string, string> WrongKinds => new()
    {
        { """{"name":1}""", "$.name" },
        { """{"model":true}""", "$.model" },
        { """{"instructions":[]}""", "$.instructions" },
        { """{"tools":{}}""", "$.tools" },
        { """{"tools":"x"}""", "$.tools" },
        { """{"description":{}}""", "$.description" },
        { """{"greeting":0.5}""", "$.greeting" },
        { """{"llm_api_key_ref":false}""", "$.llm_api_key_ref" },
        { """{"voice_settings":"v"}""", "$.voice_settings" },
        { """{"voice_settings":[]}""", "$.voice_settings" },
        { """{"voice_settings":{"voice":1}}""", "$.voice_settings.voice" },
        { """{"voice_settings":{"voice":"v","api_key_ref":{"a":1}}}""", "$.voice_settings.api_key_ref" },
        { """{"transcription":1}""", "$.transcription" },
        { """{"transcription":{"model":[1]}}""", "$.transcription.model" },
        { """{"telephony_settings":{"default_texml_app_id":1}}""", "$.telephony_settings.default_texml_app_id" },
        { """{"messaging_settings":{"default_messaging_profile_id":1}}""", "$.messaging_settings.default_messaging_profile_id" },
        { """{"messaging_settings":{"delivery_status_webhook_url":1}}""", "$.messaging_settings.delivery_status_webhook_url" },
        { """{"insight_settings":{"insight_group_id":1}}""", "$.insight_settings.insight_group_id" },
        { """{"enabled_features":"telephony"}""", "$.enabled_features" },
        { """{"enabled_features":["telephony",1]}""", "$.enabled_features[1]" },
        { """{"enabled_features":["telephony","messaging",null]}""", "$.enabled_features[2]" },
        { """{"dynamic_variables_webhook_url":[]}""", "$.dynamic_variables_webhook_url" },
        { """{"dynamic_variables":[]}""", "$.dynamic_variables" },
        { """{"dynamic_variables":"x"}""", "$.dynamic_variables" },
        { """{"tools":[{"type":"hangup","hangup":"x"}]}""", "$.tools[0].hangup" },
        { """{"tools":[{"type":"hangup","hangup":{"description":1}}]}""", "$.tools[0].hangup.description" },
        { """{"tools":[{"hangup":{"description":1},"type":"hangup"}]}""", "$.tools[0].hangup.description" },
        { """{"tools":[{"type":"fax"},{"type":"book_appointment","book_appointment":{"event_type_id":"1"}}]}""", "$.tools[1].book_appointment.event_type_id" },
        { """{"tools":[{"type":"book_appointment","book_appointment":{"event_type_id":1.5}}]}""", "$.tools[0].book_appointment.event_type_id" },
        { """{"tools":[{"type":"book_appointment","book_appointment":{"event_type_id":9223372036854775808}}]}""", "$.tools[0].book_appointment.event_type_id" },
        { """{"tools":[{"type":"book_appointment","book_appointment":{"event_type_id":1e400}}]}""", "$.tools[0].book_appointment.event_type_id" },
        { """{"tools":[{"type":"check_availability","check_availability":{"api_key_ref":1}}]}""", "$.tools[0].check_availability.api_key_ref" },
        { """{"tools":[{"type":"transfer","transfer":{"targets":[{},{"to":1}]}}]}""", "$.tools[0].transfer.targets[1].to" },
        { """{"tools":[{"type":"transfer","transfer":{"targets":[null]}}]}""", "$.tools[0].transfer.targets[0]" },
        { """{"tools":[{"type":"retrieval","retrieval":{"bucket_ids":["a",null]}}]}""", "$.tools[0].retrieval.bucket_ids[1]" },
        { """{"tools":[{"type":"retrieval","retrieval":{"max_num_results":"3"}}]}""", "$.tools[0].retrieval.max_num_results" },
        { "{\"tools\":[" + Webhook + "\"method\":1}}]}", "$.tools[0].webhook.method" },
        { "{\"tools\":[" + Webhook + "\"headers\":[{\"name\":1}]}}]}", "$.tools[0].webhook.headers[0].name" },
        { "{\"tools\":[" + Webhook + "\"body_parameters\":{\"properties\":[]}}}]}", "$.tools[0].webhook.body_parameters.properties" },
        { "{\"tools\":[" + Webhook + "\"path_parameters\":{\"required\":[1]}}}]}", "$.tools[0].webhook.path_parameters.required[0]" },
        { "{\"tools\":[" + Webhook + "\"query_parameters\":{\"type\":{}}}}]}", "$.tools[0].webhook.query_parameters.type" },
    };

    public static TheoryData<string> NoRequests =>
    [
        "", " ", "\n", "null", "[]", "\"x\"", "1", "true", "{", "{]", "{}{}", "{},", "{}x", "{\"name\"}", "{\"name\":}", "{\"name\":\"x\",}", "{name:\"x\"}", "{'name':'x'}",
        "{\"name\":\"\n\"}", "{\"name\":\"\\x\"}", "{\"name\":\"\\ud800\"}", "{\"name\":01}", "{\"new\":NaN}", "{\"new\":+1}", "{\"new\":1.}", "// {}", "{} // x", "undefined", "\0", "<html></html>",
    ];

    [Theory]
    [MemberData(nameof(WrongKinds))]
    public void Value_of_a_wrong_kind_is_refused_where_it_is(string json, string path)
    {
        JsonException parsed = Assert.Throws<JsonException>(() => UpdateAssistantRequest.Parse(json));
        JsonException utf8 = Assert.Throws<JsonException>(() => UpdateAssistantRequest.Parse(Encoding.UTF8.GetBytes(json)));
        JsonException deserialized = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UpdateAssistantRequest>(json));

        Assert.Equal(path, parsed.Path);
        Assert.Equal(path, utf8.Path);
        Assert.Equal(path, deserialized.Path);
        Assert.Contains(path, parsed.Message);
        Assert.Equal(0, parsed.LineNumber);
        Assert.True(parsed.BytePositionInLine > 0);
        Assert.Equal([path], Models.NetStandard.Refusals(json));
    }

    [Theory]
    [MemberData(nameof(WrongKinds))]
    public void Value_of_a_wrong_kind_inside_another_value_is_refused_where_it_is(string json, string path)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, List<UpdateAssistantRequest>>>("{\"a\":[{}," + json + "]}"));

        Assert.StartsWith("$.a[1]", exception.Path);
        Assert.Contains(path, exception.Message);
    }

    [Theory]
    [MemberData(nameof(NoRequests))]
    public void Text_that_is_no_request_is_refused(string json)
    {
        JsonException parsed = Assert.Throws<JsonException>(() => UpdateAssistantRequest.Parse(json));

        Assert.NotNull(parsed.Path);
        Assert.Throws<JsonException>(() => UpdateAssistantRequest.Parse(Encoding.UTF8.GetBytes(json)));
        Assert.Throws<JsonException>(() => Models.NetStandard.Rewrite(json));
        if (json != "null")
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UpdateAssistantRequest>(json));
        }
    }

    [Fact]
    public void Null_for_an_argument_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentNullException>("json", () => UpdateAssistantRequest.Parse((string)null!));
    }

    [Fact]
    public void Null_is_a_value_to_the_serializer()
    {
        Assert.Null(JsonSerializer.Deserialize<UpdateAssistantRequest>("null"));
    }

    [Fact]
    public async Task Text_that_ends_anywhere_too_early_is_refused()
    {
        byte[] compact = UpdateAssistantRequest.Parse(Sample.Json).ToUtf8Json();
        for (int length = 0; length < compact.Length; length++)
        {
            byte[] part = compact[..length];
            JsonException exception = Assert.Throws<JsonException>(() => UpdateAssistantRequest.Parse(part));
            Assert.NotNull(exception.Path);
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UpdateAssistantRequest>(part));
            if (length % 10 == 0)
            {
                await using var stream = new PiecewiseStream(part, 7);
                await Assert.ThrowsAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync<UpdateAssistantRequest>(stream, new JsonSerializerOptions { DefaultBufferSize = 1 }));
            }
        }
    }

    [Fact]
    public void Text_with_any_byte_damaged_is_refused_or_read_but_throws_nothing_else()
    {
        byte[] compact = UpdateAssistantRequest.Parse(Sample.Json).ToUtf8Json();
        byte[] damages = [(byte)'"', (byte)'}', (byte)']', (byte)',', (byte)'0', (byte)'\\', 0x00, 0x80, 0xFF];
        int refused = 0;
        for (int i = 0; i < compact.Length; i++)
        {
            foreach (byte damage in damages)
            {
                byte[] damaged = [.. compact];
                damaged[i] = damage;
                try
                {
                    UpdateAssistantRequest.Parse(damaged).ToJson();
                }
                catch (JsonException exception)
                {
                    Assert.NotNull(exception.Path);
                    refused++;
                }
            }
        }

        Assert.InRange(refused, compact.Length, compact.Length * damages.Length);
    }

    [Theory]
    [InlineData("{\"name\":\"", "\"}", "$.name")]
    [InlineData("{\"", "\":1}", "$")]
    [InlineData("{\"enabled_features\":[\"", "\"]}", "$.enabled_features[0]")]
    public void Invalid_utf8_is_refused(string before, string after, string path)
    {
        foreach (byte[] invalid in InvalidUtf8)
        {
            byte[] json = [.. Encoding.UTF8.GetBytes(before), .. invalid, .. Encoding.UTF8.GetBytes(after)];

            JsonException exception = Assert.Throws<JsonException>(() => UpdateAssistantRequest.Parse(json));
            Assert.StartsWith(path, exception.Path);
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UpdateAssistantRequest>(json));
        }
    }

    [Theory]
    [InlineData("{\"new\":\"", "\"}")]
    [InlineData("{\"dynamic_variables\":{\"a\":\"", "\"}}")]
    [InlineData("{\"tools\":[{\"type\":\"", "\"}]}")]
    public void Invalid_utf8_in_raw_parts_is_not_passed_on(string before, string after)
    {
        foreach (byte[] invalid in InvalidUtf8)
        {
            byte[] json = [.. Encoding.UTF8.GetBytes(before), .. invalid, .. Encoding.UTF8.GetBytes(after)];

            // System.Text.Json looks into strings when somebody asks for them, so the text may be read, and then says what it can.
            string written = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(UpdateAssistantRequest.Parse(json).ToUtf8Json());
            using var document = JsonDocument.Parse(written);
            Assert.Contains("ufffd", written.Replace("\ufffd", "ufffd"), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("{\"new\":", "}")]
    [InlineData("{\"dynamic_variables\":{\"a\":", "}}")]
    [InlineData("{\"tools\":[{\"type\":\"fax\",\"fax\":", "}]}")]
    public void Nesting_ends_at_64_levels(string before, string after)
    {
        int outer = before.Count(c => c is '{' or '[');

        string deepest = before + new string('[', 64 - outer) + new string(']', 64 - outer) + after;
        JsonAssert.Equal(deepest, UpdateAssistantRequest.Parse(deepest).ToJson());
        JsonAssert.Equal(deepest, JsonSerializer.Serialize(JsonSerializer.Deserialize<UpdateAssistantRequest>(deepest)));

        foreach (int depth in (int[])[65, 66, 1000, 100_000])
        {
            string deeper = before + new string('[', depth - outer) + new string(']', depth - outer) + after;
            Assert.NotNull(Assert.Throws<JsonException>(() => UpdateAssistantRequest.Parse(deeper)).Path);
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UpdateAssistantRequest>(deeper));
        }
    }

    [Fact]
    public void Value_that_is_nested_too_deeply_is_refused()
    {
        var variables = new System.Text.Json.Nodes.JsonObject();
        System.Text.Json.Nodes.JsonObject inner = variables;
        for (int i = 0; i < 1100; i++)
        {
            var next = new System.Text.Json.Nodes.JsonObject();
            inner["a"] = next;
            inner = next;
        }

        var request = new UpdateAssistantRequest { DynamicVariables = variables };

        Assert.Throws<JsonException>(() => request.ToJson());
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(request));

        // The buffer that gave up is in the pool again, and clean.
        Assert.Equal("{}", new UpdateAssistantRequest().ToJson());
        JsonAssert.Equal(Sample.Json, Sample.Build().ToJson());
    }

    [Fact]
    public void Message_does_not_show_strings_of_the_text()
    {
        const string secret = "KEY0123456789";

        Assert.All(
            new[]
            {
                """{"tools":"SECRET"}""",
                """{"voice_settings":"SECRET"}""",
                """{"tools":[{"type":"book_appointment","book_appointment":{"event_type_id":"SECRET"}}]}""",
            },
            json => Assert.DoesNotContain(secret, Assert.Throws<JsonException>(() => UpdateAssistantRequest.Parse(json.Replace("SECRET", secret))).ToString()));
    }
}
