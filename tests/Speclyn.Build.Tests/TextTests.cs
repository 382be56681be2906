using System.Linq;
using System.Text;
using Xunit;

namespace Speclyn.Build.Tests;

/// <summary>Files that are JSON, nearly JSON, or something else.</summary>
public sealed class TextTests
{
    private static readonly PayloadSchema Any = PayloadUnderTest.Schema("""
        "T":{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"array","items":{"type":"integer"}}}}
        """);

    [Theory]
    [InlineData("", "(1,1-1) SPEC4002: the file is empty; write the JSON of the payload, or remove the file")]
    [InlineData(" \r\n ", "(1,1-1) SPEC4002: the file is empty; write the JSON of the payload, or remove the file")]
    [InlineData("{\r\n  \"a\": 1\r\n  \"b\": []\r\n}", "(3,3-4) SPEC4002: expected ',' or '}' after a member, found '\"'; correct it")]
    [InlineData("{\n  // why\n  \"a\": 1\n}", "(2,3-4) SPEC4002: expected a member name or '}', found '/'; a comment is not JSON: remove it, or set AllowComments=\"true\" on the OpenApiPayload if what sends the file takes it out")]
    [InlineData("{\"a\": 1,\n}", "(2,1-2) SPEC4002: expected a member name after ',', found '}'; a comma behind the last one is not JSON: remove it, or set AllowComments=\"true\" on the OpenApiPayload if what sends the file takes it out")]
    [InlineData("{\"a\": {{n}}}", "(1,8-9) SPEC4002: expected a member name or '}', found '{'; a placeholder stands in quotes: \"{{name}}\" or \"${NAME}\"")]
    [InlineData("{\"a\": ${N}}", "(1,7-8) SPEC4002: expected a value after ':', found '$'; a placeholder stands in quotes: \"{{name}}\" or \"${NAME}\"")]
    [InlineData("{\"a\": 1, \"b\": [],\r\n \"a\": 2}", "(2,2-5) SPEC4002: the object has a member 'a' on line 1 and again on line 2; the last value is used, but other readers take the first; remove one")]
    public void Is_reported(string text, string message) => Assert.Equal([message], PayloadUnderTest.Check(Any, text).Select(PayloadUnderTest.Show));

    [Fact]
    public void Duplicates_alone_are_warnings()
    {
        Assert.True(Assert.Single(PayloadUnderTest.Check(Any, """{"a":1,"a":2}""")).IsWarning);
        Assert.False(Assert.Single(PayloadUnderTest.Check(Any, "{")).IsWarning);
    }

    [Fact]
    public void A_byte_order_mark_counts_as_nothing() =>
        Assert.Equal(
            ["(2,6-9) SPEC4001: 'a' is the string 'x' and must be an integer; write an integer"],
            PayloadUnderTest.Check(Any, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("{\r\n\"a\": \"x\"}")]).Select(PayloadUnderTest.Show));

    [Fact]
    public void Another_encoding_is_reported()
    {
        Assert.Equal("SPEC4002", Assert.Single(PayloadUnderTest.Check(Any, Encoding.Unicode.GetPreamble())).Id);
        Assert.Equal("SPEC4002", Assert.Single(PayloadUnderTest.Check(Any, Encoding.Latin1.GetBytes("{\"ä\":1}"))).Id);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed_where_the_item_says_so()
    {
        const string Text = "// a \" b\n{ /* }\n */ \"b\": [ 1, \"//\", /**/ ], }\n";

        Assert.Equal(
            ["(3,15-19) SPEC4001: 'b' is the string '//' and must be an integer; write an integer"],
            PayloadUnderTest.Check(Any, Text, allowComments: true).Select(PayloadUnderTest.Show));
        Assert.Equal("SPEC4002", Assert.Single(PayloadUnderTest.Check(Any, "{} /* no end", allowComments: true)).Id);
        Assert.Equal("SPEC4002", Assert.Single(PayloadUnderTest.Check(Any, "{\"b\":[,]}", allowComments: true)).Id);
    }

    [Fact]
    public void Nesting_has_a_limit_that_is_told()
    {
        PayloadSchema tree = PayloadUnderTest.Schema("""
            "T":{"oneOf":[{"type":"object","required":["l"],"properties":{"l":{"$ref":"#/components/schemas/T"}}},{"type":"object","required":["r"],"properties":{"r":{"$ref":"#/components/schemas/T"}}},{"type":"string"}]}
            """);
        string Nested(int depth, string end) => string.Concat(Enumerable.Repeat("{\"l\":", depth)) + end + new string('}', depth);

        Assert.Empty(PayloadUnderTest.Check(tree, Nested(200, "\"x\"")));
        Assert.StartsWith("(1,1001-1002) SPEC4001: 'l' is the number 1", Assert.Single(PayloadUnderTest.Check(tree, Nested(200, "1")).Select(PayloadUnderTest.Show)));
        Assert.Contains("nest deeper than 256 levels", Assert.Single(PayloadUnderTest.Check(tree, Nested(257, "1"))).Message);
    }

    [Theory]
    [InlineData("mustache", """{"a":"{{count}}","b":["{{x}}",1]}""")]
    [InlineData("env", """{"a":"${COUNT}"}""")]
    public void Placeholders_stand_for_any_scalar_where_the_item_says_so(string style, string json)
    {
        Assert.Empty(PayloadUnderTest.Check(Any, json, style));
        Assert.NotEmpty(PayloadUnderTest.Check(Any, json));
        Assert.NotEmpty(PayloadUnderTest.Check(Any, json, style == "env" ? "mustache" : "env"));
    }

    [Theory]
    [InlineData("""{"b":"{{list}}"}""", "(1,6-16) SPEC4001: 'b' is the string '{{list}}' and must be an array; write an array")]
    [InlineData("""{"a":"{{n}} times"}""", "(1,6-19) SPEC4001: 'a' is the string '{{n}} times' and must be an integer; write an integer")]
    [InlineData("""{"a":"{{}}"}""", "(1,6-12) SPEC4001: 'a' is the string '{{}}' and must be an integer; write an integer")]
    public void Placeholders_stand_for_no_more_than_that(string json, string message) =>
        Assert.Equal([message], PayloadUnderTest.Check(Any, json, "mustache").Select(PayloadUnderTest.Show));

    [Fact]
    public void A_text_with_a_placeholder_has_no_length_and_a_variant_no_name()
    {
        PayloadSchema schema = PayloadUnderTest.Schema("""
            "T":{"type":"array","items":{"oneOf":[{"type":"object","required":["k","n"],"properties":{"k":{"const":"a"},"n":{"type":"string","maxLength":5,"pattern":"^a"}}},{"type":"object","required":["k"],"properties":{"k":{"const":"b"}}}]}}
            """);

        Assert.Empty(PayloadUnderTest.Check(schema, """[{"k":"a","n":"Hello {{name}}"},{"k":"{{kind}}"}]""", "mustache"));
        Assert.Equal(2, PayloadUnderTest.Check(schema, """[{"k":"a","n":"Hello {{name}}"}]""").Count);
    }
}
