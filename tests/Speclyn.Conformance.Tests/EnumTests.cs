using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>An open enum behaves like a string that knows its good values.</summary>
public class EnumTests
{
    [Fact]
    public void Values_are_equal_by_ordinal_comparison()
    {
        Assert.Equal(EnabledFeatures.Telephony, new EnabledFeatures("telephony"));
        Assert.True(EnabledFeatures.Telephony == "telephony");
        Assert.True(EnabledFeatures.Telephony != EnabledFeatures.Messaging);
        Assert.True(EnabledFeatures.Telephony != "Telephony");
        Assert.False(EnabledFeatures.Telephony.Equals((object)"telephony"));
        Assert.True(EnabledFeatures.Telephony.Equals((object)new EnabledFeatures(new string("telephony".AsSpan()))));
        Assert.False(EnabledFeatures.Telephony.Equals(null));
        Assert.Equal(EnabledFeatures.Telephony.GetHashCode(), new EnabledFeatures("telephony").GetHashCode());
        Assert.Equal(2, new HashSet<EnabledFeatures> { "telephony", EnabledFeatures.Telephony, "messaging" }.Count);

        // A composed and a decomposed umlaut are the same to a culture, and differ here.
        Assert.NotEqual(new EnabledFeatures("\u00fc"), new EnabledFeatures("u\u0308"));
    }

    [Fact]
    public void Default_stands_for_no_value()
    {
        EnabledFeatures none = default;

        Assert.Null(none.Value);
        Assert.False(none.IsKnown);
        Assert.Equal("", none.ToString());
        Assert.Equal(0, none.GetHashCode());
        Assert.Equal(none, (EnabledFeatures)(string?)null);
        Assert.NotEqual(none, new EnabledFeatures(""));
        Assert.Throws<ArgumentNullException>("value", () => new EnabledFeatures(null!));
    }

    [Fact]
    public void Text_is_the_value()
    {
        Assert.Equal("telephony", EnabledFeatures.Telephony.ToString());
        Assert.Equal("smoke-signals", $"{new EnabledFeatures("smoke-signals")}");
        Assert.Equal("", new EnabledFeatures("").ToString());
    }

    [Fact]
    public void Only_values_of_the_document_are_known()
    {
        Assert.True(EnabledFeatures.Telephony.IsKnown);
        Assert.True(new EnabledFeatures("messaging").IsKnown);
        Assert.False(new EnabledFeatures("Messaging").IsKnown);
        Assert.False(new EnabledFeatures("").IsKnown);
        Assert.All(
            new[] { WebhookToolParamsMethod.Get, WebhookToolParamsMethod.Post, WebhookToolParamsMethod.Put, WebhookToolParamsMethod.Delete, WebhookToolParamsMethod.Patch },
            method => Assert.True(method.IsKnown));
    }

    [Fact]
    public void Values_are_constants_for_patterns()
    {
        Assert.Equal(["calls", "texts", "unknown", "unknown"], new EnabledFeatures[] { "telephony", "messaging", "fax", default }.Select(Describe));

        static string Describe(EnabledFeatures feature) => feature.Value switch
        {
            EnabledFeatures.Values.Telephony => "calls",
            EnabledFeatures.Values.Messaging => "texts",
            _ => "unknown",
        };
    }

    [Fact]
    public void Any_text_can_be_parsed()
    {
        Assert.Equal(EnabledFeatures.Telephony, Parse<EnabledFeatures>("telephony"));
        Assert.Equal("fax", Parse<EnabledFeatures>("fax").Value);
        Assert.Throws<ArgumentNullException>(() => Parse<EnabledFeatures>(null!));
        Assert.True(TryParse("", out EnabledFeatures empty));
        Assert.Equal("", empty.Value);
        Assert.False(TryParse(null, out EnabledFeatures none));
        Assert.Null(none.Value);

        static T Parse<T>(string text)
            where T : IParsable<T> => T.Parse(text, null);

        static bool TryParse<T>(string? text, out T value)
            where T : IParsable<T> => T.TryParse(text, null, out value!);
    }

    [Fact]
    public void Values_are_keys_of_json_objects()
    {
        var numbers = new Dictionary<EnabledFeatures, int> { [EnabledFeatures.Telephony] = 1, ["fax + <b>"] = 2 };

        string json = JsonSerializer.Serialize(numbers);
        Dictionary<EnabledFeatures, int>? back = JsonSerializer.Deserialize<Dictionary<EnabledFeatures, int>>(json);

        JsonAssert.Equal("""{"telephony":1,"fax + <b>":2}""", json);
        Assert.Equal(numbers, back);
        Assert.Equal(1, JsonSerializer.Deserialize<Dictionary<EnabledFeatures, int>>("""{"\u0074elephony":1}""")![EnabledFeatures.Telephony]);
    }

    [Fact]
    public void Serializer_reads_and_writes_values()
    {
        Assert.Equal("\"telephony\"", JsonSerializer.Serialize(EnabledFeatures.Telephony));
        Assert.Equal(EnabledFeatures.Messaging, JsonSerializer.Deserialize<EnabledFeatures>("\"m\\u0065ssaging\""));
        Assert.Equal("f\ud83d\udce0x", JsonSerializer.Deserialize<EnabledFeatures>("\"f\\ud83d\\udce0x\"").Value);
        Assert.Null(JsonSerializer.Deserialize<EnabledFeatures?>("null"));
        Assert.Equal("null", JsonSerializer.Serialize<EnabledFeatures?>(null));
        Assert.Equal("[null,\"telephony\"]", JsonSerializer.Serialize(new EnabledFeatures?[] { null, EnabledFeatures.Telephony }));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[\"telephony\"]")]
    [InlineData("{}")]
    public void Value_of_another_kind_is_refused(string json)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EnabledFeatures>(json));

        Assert.Equal("$", exception.Path);
    }

    [Fact]
    public void Known_value_is_not_copied()
    {
        EnabledFeatures one = JsonSerializer.Deserialize<EnabledFeatures>("\"telephony\"");

        Assert.Same(EnabledFeatures.Values.Telephony, one.Value);
    }

    [Fact]
    public void Member_that_was_never_set_is_left_out_and_reported()
    {
        var request = new UpdateAssistantRequest
        {
            Tools = [new WebhookToolParams { Name = "n", Description = "d", Url = "u", Method = default(WebhookToolParamsMethod) }, new HangupTool { Type = default, Hangup = new() }],
        };

        Assert.Equal("""{"tools":[{"type":"webhook","webhook":{"name":"n","description":"d","url":"u"}},{"hangup":{}}]}""", request.ToJson());
        SchemaViolation violation = Assert.Single(request.Validate());
        Assert.Equal(("/tools/1/type", "required"), (violation.Pointer, violation.Keyword));
    }

    [Fact]
    public void Item_that_was_never_set_is_reported()
    {
        var request = new UpdateAssistantRequest { EnabledFeatures = [EnabledFeatures.Telephony, default] };

        SchemaViolation violation = Assert.Single(request.Validate());
        Assert.Equal("/enabled_features/1", violation.Pointer);
    }
}
