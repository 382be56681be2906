using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>Reading, editing and writing deletes nothing that a newer server has added.</summary>
public class LosslessTests
{
    public static TheoryData<string, string> Requests
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string models in (string[])[Models.Net10.Name, Models.NetStandard.Name])
            {
                foreach (string json in Texts)
                {
                    data.Add(models, json);
                }
            }

            return data;
        }
    }

    private static readonly string[] Texts =
    [
        // Unknown members, at every level.
        """{"new":null}""",
        """{"new":{"a":[1,{"b":null}],"":{}},"":0,"name":"x","Name":"y","NAME":"z"}""",
        """{"voice_settings":{"voice":"v","speed":1.0,"nested":{"voice":1}}}""",
        """{"transcription":{"new":1},"telephony_settings":{"new":2},"messaging_settings":{"new":3},"insight_settings":{"new":4}}""",
        """{"tools":[{"type":"hangup","new":true,"hangup":{"new":[]}}]}""",
        """{"tools":[{"type":"book_appointment","book_appointment":{"event_type_id":1,"api_key_ref":"a","new":1},"new":1}]}""",
        """{"tools":[{"type":"check_availability","check_availability":{"event_type_id":1,"api_key_ref":"a","new":1},"new":1}]}""",
        """{"tools":[{"type":"webhook","webhook":{"name":"n","description":"d","url":"u","headers":[{"name":"n","new":1}],"body_parameters":{"new":1},"path_parameters":{"new":1},"query_parameters":{"new":1},"new":1}}]}""",
        """{"tools":[{"type":"transfer","transfer":{"targets":[{"name":"n","to":"t","new":{}}],"from":"f","new":1}}]}""",
        """{"tools":[{"type":"retrieval","retrieval":{"bucket_ids":["a"],"new":1}}]}""",

        // Unknown enum values.
        """{"enabled_features":["telephony","fax","","Telephony","f\u00e4x \ud83d\udce0"]}""",
        """{"tools":[{"type":"webhook","webhook":{"name":"n","description":"d","url":"u","method":"QUERY","body_parameters":{"type":"array"}}}]}""",

        // Unknown tools and no tools.
        """{"tools":[{"type":"send_dtmf","send_dtmf":{"digits":[1,2]}}]}""",
        """{"tools":[{"type":"Hangup","hangup":{}},{"type":""},{"type":1},{"type":null},{"hangup":{}},{}]}""",
        """{"tools":[null,"hangup",1,1.5,true,false,[],[{"type":"hangup"}]]}""",

        // The discriminator last, and behind other members of that name.
        """{"tools":[{"hangup":{"description":"bye"},"type":"hangup"}]}""",
        """{"tools":[{"new":{"type":"transfer"},"list":[{"type":"webhook"}],"retrieval":{"max_num_results":3,"bucket_ids":[]},"type":"retrieval"}]}""",

        // Incomplete values are read, too.
        """{"voice_settings":{}}""",
        """{"tools":[{"type":"hangup"},{"type":"webhook","webhook":{}},{"type":"book_appointment","book_appointment":{}}]}""",

        // Free-form parts.
        """{"dynamic_variables":{"a":null,"b":[null,{"c":null}],"":"","d":1.0,"e":1e400,"f":123456789012345678901234567890,"g":-0,"h":0.1234567890123456789012345678901234567890}}""",
        """{"tools":[{"type":"webhook","webhook":{"name":"n","description":"d","url":"u","body_parameters":{"properties":{"age":{"minimum":-1e400,"enum":[1.0,1,null]}}}}}]}""",

        // Numbers in unknown places.
        """{"new":[1e400,-1E+400,123456789012345678901234567890,1.0,1.00,0.10,-0,-0.0,1e5]}""",

        // Odd names and strings.
        """{"a\/b":1,"a~b":2,"\"":3,"\\":4,"\u0000":5,"\ud83d\ude00":6,"__proto__":7,"$ref":8,"$id":9,"$type":10,"$values":[11]}""",
        """{"name":"\u0000\u001f\u007f\u2028\"\\\/\b\f\n\r\t\ud83d\ude00"}""",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_is_kept(string models, string json)
    {
        Models set = models == Models.Net10.Name ? Models.Net10 : Models.NetStandard;

        JsonAssert.Equal(json, set.Rewrite(json));
        JsonAssert.Equal(json, set.RewriteBySerializer(json));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1E+400")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1.0")]
    [InlineData("0.10")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("0.1234567890123456789012345678901234567890")]
    public void Number_keeps_its_digits(string number)
    {
        string json = $$$"""{"dynamic_variables":{"a":{{{number}}},"b":[{{{number}}}]},"new":{{{number}}}}""";

        Assert.Equal(json, UpdateAssistantRequest.Parse(json).ToJson());
        Assert.Contains(number, UpdateAssistantRequest.Parse(json).ToJson(indented: true));
        Assert.Equal(json.Replace("+", "\\u002B"), JsonSerializer.Serialize(JsonSerializer.Deserialize<UpdateAssistantRequest>(json)).Replace("+", "\\u002B"));
    }

    [Fact]
    public void Later_of_two_members_counts()
    {
        const string json = """{"name":"a","new":1,"name":"b","new":2,"voice_settings":{"voice":"a"},"voice_settings":{"api_key_ref":"k"},"dynamic_variables":{"a":1,"b":2,"a":3}}""";

        var request = UpdateAssistantRequest.Parse(json);

        JsonAssert.Equal("""{"name":"b","new":2,"voice_settings":{"api_key_ref":"k"},"dynamic_variables":{"a":3,"b":2}}""", request.ToJson());
    }

    [Fact]
    public void Null_after_a_value_counts_too()
    {
        var request = UpdateAssistantRequest.Parse("""{"name":"a","tools":[],"voice_settings":{"voice":"a","voice":null},"name":null,"tools":null}""");

        Assert.Null(request.Name);
        Assert.Null(request.Tools);
        Assert.Equal("/voice_settings/voice", Assert.Single(request.Validate()).Pointer);
    }

    [Fact]
    public void Members_that_occur_twice_in_unknown_parts_are_kept_as_they_are()
    {
        const string json = """{"new":{"a":1,"a":2,"b":[{"c":1,"c":1}]},"tools":[{"type":"fax","a":1,"a":2}]}""";

        Assert.Equal(["new", "tools"], UpdateAssistantRequest.Parse(json).ToJson().Split('"').Where(text => text is "new" or "tools").Order());
        Assert.Contains("""{"a":1,"a":2,"b":[{"c":1,"c":1}]}""", UpdateAssistantRequest.Parse(json).ToJson());
        Assert.Contains("""{"type":"fax","a":1,"a":2}""", UpdateAssistantRequest.Parse(json).ToJson());
        Assert.Contains("""{"type":"fax","a":1,"a":2}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<UpdateAssistantRequest>(json)));
    }

    [Fact]
    public void Edit_of_one_member_leaves_the_rest_alone()
    {
        JsonObject expected = JsonNode.Parse(Sample.Json)!.AsObject();
        expected["new"] = new JsonArray(1, null);
        expected["tools"]![3]!["hangup"]!["new"] = "x";
        expected["tools"]!.AsArray().Add(JsonNode.Parse("""{"type":"fax","fax":{"to":[1.0]}}"""));
        var request = UpdateAssistantRequest.Parse(expected.ToJsonString());

        request.Name = "changed";
        request.Tools = [.. request.Tools!, new HangupToolParams()];

        expected["name"] = "changed";
        expected["tools"]!.AsArray().Add(JsonNode.Parse("""{"type":"hangup","hangup":{}}"""));
        JsonAssert.Equal(expected.ToJsonString(), request.ToJson());
    }

    [Fact]
    public void What_is_not_known_is_reported_and_where()
    {
        var request = UpdateAssistantRequest.Parse("""{"enabled_features":["fax","telephony"],"tools":[{"type":"hangup","hangup":{}},{"type":"fax"}],"new":1}""");

        Assert.Equal(
            [("/tools/1", "oneOf"), ("/enabled_features/0", "enum")],
            request.Validate().Select(violation => (violation.Pointer, violation.Keyword)));
        Assert.All(request.Validate(), violation => Assert.Contains(violation.Pointer, violation.ToString()));
    }

    [Fact]
    public void Type_that_is_missing_stays_missing()
    {
        var tool = HangupTool.Parse("""{"hangup":{}}""");

        Assert.Equal("""{"hangup":{}}""", tool.ToJson());
        Assert.Equal("/type", Assert.Single(tool.Validate()).Pointer);
        Assert.Equal("""{"type":"hangup","hangup":{}}""", new HangupTool { Hangup = new() }.ToJson());
    }

    [Fact]
    public void Repeated_items_are_kept_and_reported()
    {
        var request = UpdateAssistantRequest.Parse("""{"enabled_features":["fax","telephony","telephony","telephony"]}""");

        Assert.Equal(4, request.EnabledFeatures!.Count);
        Assert.Equal([("/enabled_features", "uniqueItems"), ("/enabled_features/0", "enum")], request.Validate().Select(violation => (violation.Pointer, violation.Keyword)));
    }
}
