using System.Linq;
using Xunit;

namespace Speclyn.Build.Tests;

/// <summary>What a developer reads: where, what is wrong, what is allowed, what to do.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "\"5\"", "(1,1-4) SPEC4001: the payload is the string '5' and must be an integer; write an integer")]
    [InlineData("""{"type":"boolean"}""", "{}", "(1,1-2) SPEC4001: the payload is an object and must be true or false; write true or false")]
    [InlineData("""{"type":"integer","minimum":3}""", "2", "(1,1-2) SPEC4001: the payload is '2' and must be at least 3; write a greater number")]
    [InlineData("""{"type":"number","exclusiveMaximum":3.5}""", "3.5", "(1,1-4) SPEC4001: the payload is '3.5' and must be less than 3.5; write a smaller number")]
    [InlineData("""{"type":"integer","multipleOf":5}""", "7", "(1,1-2) SPEC4001: the payload is '7' and must be a multiple of 5; write one")]
    [InlineData("""{"type":"string","maxLength":2}""", "\"abc\"", "(1,1-6) SPEC4001: the payload has 3 characters and may have at most 2; shorten it")]
    [InlineData("""{"type":"string","minLength":2}""", "\"\ud83d\ude00\"", "(1,1-5) SPEC4001: the payload has 1 character and must have at least 2; write a longer text")]
    [InlineData("""{"type":"string","pattern":"^a$"}""", "\"b\"", "(1,1-4) SPEC4001: 'b' does not match the pattern ^a$ of the payload; write a text that does")]
    [InlineData("""{"type":"string","format":"date"}""", "\"1.3.2026\"", "(1,1-11) SPEC4001: '1.3.2026' is not of the format 'date' that the payload must have; write one such as 2026-03-01")]
    [InlineData("""{"type":"string","enum":["nova-2","nova-3"]}""", "\"nova-4\"", "(1,1-9) SPEC4001: 'nova-4' is not a value of the payload; did you mean 'nova-2'? Allowed: nova-2, nova-3")]
    [InlineData("""{"const":"a"}""", "\"b\"", "(1,1-4) SPEC4001: 'b' is not the value of the payload; write 'a'")]
    [InlineData("""{"type":"array","items":{},"maxItems":1}""", "[1,2,3]", "(1,1-2) SPEC4001: the payload has 3 items and may have at most 1; remove 2")]
    [InlineData("""{"type":"array","items":{},"maxItems":0}""", "[1]", "(1,2-3) SPEC4001: the payload must be empty; remove its items")]
    [InlineData("""{"type":"array","items":{},"uniqueItems":true}""", "[1,2,1.0]", "(1,6-9) SPEC4001: item 3 of the payload is the same as item 1, and items must differ; remove it")]
    [InlineData("""{"type":"object","minProperties":1}""", "{}", "(1,1-2) SPEC4001: the payload has 0 members and must have at least 1; add 1")]
    public void One_value(string schema, string json, string message) => Assert.Equal([message], PayloadUnderTest.Messages($"\"T\":{schema}", json));

    [Theory]
    [InlineData("""{"type":"string","maxLength":1,"x-severity":"warning"}""", "\"ab\"", true)]
    [InlineData("""{"type":"integer","minimum":3,"x-severity":"info"}""", "2", true)]
    [InlineData("""{"type":"integer","minimum":3,"x-severity":"error"}""", "2", false)]
    [InlineData("""{"type":"integer","minimum":3}""", "2", false)]
    [InlineData("""{"type":"object","dependentRequired":{"a":["b"]},"x-severity":"warning"}""", """{"a":1}""", true)]
    [InlineData("""{"type":"object","properties":{"v":{"type":"string"}},"if":{"required":["v"]},"then":{"required":["k"]},"x-severity":"warning"}""", """{"v":"x"}""", true)]
    [InlineData("""{"type":"object","required":["a"],"x-severity":"warning"}""", "{}", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer","minimum":3}},"x-severity":"warning"}""", """{"a":1}""", false)]
    public void Severity_that_the_document_gives(string schema, string json, bool isWarning) =>
        Assert.Equal(isWarning, Assert.Single(PayloadUnderTest.Check(PayloadUnderTest.Schema($"\"T\":{schema}"), json)).IsWarning);

    [Theory]
    [InlineData("""{"type":"object","dependentRequired":{"a":["b"]}}""", """{"a":1}""", "(1,1-2) SPEC4001: 'b' is missing in the payload, which requires it beside 'a'; add it, or remove 'a'")]
    [InlineData("""{"type":"object","properties":{"v":{"type":"string"}},"if":{"required":["v"],"properties":{"v":{"const":"x"}}},"then":{"required":["k"],"properties":{"k":{"type":"string"}}}}""", """{"v":"x"}""", "(1,1-2) SPEC4001: 'k' is missing in the payload, which requires it; add it, a string")]
    [InlineData("""{"type":"string","not":{"enum":["a","b"]}}""", "\"a\"", "(1,1-4) SPEC4001: the payload is the string 'a' and must not be one of: a, b; write another value")]
    [InlineData("""{"type":"array","items":{},"contains":{"type":"integer"}}""", "[\"a\"]", "(1,1-2) SPEC4001: the payload has 0 items that are each an integer as 'contains' asks, and must have at least 1; add 1")]
    [InlineData("""{"type":"object","anyOf":[{"required":["a"]},{"required":["b","c"]}]}""", "{}", "(1,1-2) SPEC4001: the payload must have 'a', or 'b' and 'c' and has not; add one")]
    [InlineData("""{"type":"object","oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1,"b":1}""", "(1,1-2) SPEC4001: the payload must have only one of 'a', or 'b' and has 2 of them; remove the others")]
    [InlineData("""{"type":"object","propertyNames":{"maxLength":2}}""", """{"abc":1}""", "(1,2-7) SPEC4001: the name 'abc' has 3 characters and may have at most 2; shorten it")]
    [InlineData("""{"type":"object","properties":{"n":{}},"patternProperties":{"^x-":{"type":"integer"}},"additionalProperties":false}""", """{"y":1}""", "(1,2-5) SPEC4003: 'y' is not a member of the payload, which allows no others than its own (n) and those that match ^x-; correct the name or remove it")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}],"items":false}""", """["a","b",1]""", "(1,6-9) SPEC4001: the payload is the string 'b' and must be an integer; write an integer|(1,1-2) SPEC4001: the payload has 3 items and may have at most 2; remove 1")]
    [InlineData("""{"type":"object","properties":{"a":false}}""", """{"a":1}""", "(1,2-5) SPEC4001: 'a' may not be there at all; remove it")]
    public void What_a_schema_asserts(string schema, string json, string messages) =>
        Assert.Equal(messages.Split('|').Order(), PayloadUnderTest.Messages($"\"T\":{schema}", json).Order());

    [Theory]
    [InlineData("""{"text":"{{a}} {{b.c}} {d}","b":1}""", "(1,9-28) SPEC4001: {{a}} in text has no entry in vars; add one or use one of x|(1,9-28) SPEC4001: {{b}} in text has no entry in vars; add one or use one of x|(1,9-28) SPEC4001: {d} in text is sent as it is; write {{d}} for the value of d")]
    [InlineData("""{"text":"{{a}}{{x}}","vars":{"a":1,"c":1}}""", "(1,36-39) SPEC4001: vars has 'c', which text does not use; write {{c}} there or leave it out")]
    [InlineData("""{"text":"{{a}}","vars":null,"hook":"h"}""", "")]
    [InlineData("""{"text":"{{a}}","vars":"no object"}""", "")]
    [InlineData("""{"text":5,"vars":{}}""", "(1,9-10) SPEC4001: 'text' is the number 5 and must be a string; write a string")]
    public void Names_in_a_text(string json, string messages) => Assert.Equal(
        messages,
        string.Join('|', PayloadUnderTest.Messages(
            "\"T\":" + """{"type":"object","properties":{"text":{"type":"string","x-template":{"style":"mustache","names":"vars","known":["x"],"unless":"hook","exhaustive":true}}}}""", json)));

    [Theory]
    [InlineData("\"x-template\":7")]
    [InlineData("\"x-template\":{\"style\":\"other\",\"names\":\"vars\"}")]
    [InlineData("\"x-template\":{\"style\":\"mustache\",\"names\":{}}")]
    public void A_template_of_unknown_shape_says_nothing(string template) =>
        Assert.Empty(PayloadUnderTest.Messages("\"T\":{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"," + template + "}}}", """{"text":"{{a}}"}"""));

    private const string Pet = """
        "T":{"type":"object","required":["name","kind"],"additionalProperties":false,
             "properties":{"name":{"type":"string"},"kind":{"type":"string","enum":["cat","dog"]},"id":{"type":"string","readOnly":true},"owner":{"$ref":"#/components/schemas/Owner"}}},
        "Owner":{"type":"object","required":["phone"],"properties":{"phone":{"type":"string"}}}
        """;

    [Fact]
    public void Members_are_missing_unknown_or_read_only() => Assert.Equal(
        [
            "(1,1-2) SPEC4001: 'kind' is missing in the payload, which requires it; add it, one of: cat, dog",
            "(2,3-9) SPEC4003: 'nmae' is not a member of the payload, which allows no others than its own; did you mean 'name'? Allowed: name, kind, id, owner",
            "(4,3-7) SPEC4001: 'id' is read-only: responses carry it and requests must not; remove it",
            "(5,12-13) SPEC4001: 'phone' is missing in 'owner', which requires it; add it, a string",
        ],
        PayloadUnderTest.Messages(
            Pet,
            """
            {
              "nmae": "x",
              "name": "x",
              "id": "1",
              "owner": {}
            }
            """,
            forRequests: true));

    [Fact]
    public void Responses_carry_read_only_members() =>
        Assert.Empty(PayloadUnderTest.Messages(Pet, """{"name":"x","kind":"cat","id":"1"}"""));

    private const string Tools = """
        "T":{"type":"array","items":{"oneOf":[{"$ref":"#/components/schemas/Transfer"},{"$ref":"#/components/schemas/Hangup"},{"type":"string"}]}},
        "Transfer":{"type":"object","required":["type","targets"],"properties":{"type":{"type":"string","enum":["transfer"]},"targets":{"type":"array","items":{"type":"string"},"minItems":1}}},
        "Hangup":{"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["hangup"]},"after":{"type":"integer"}}}
        """;

    [Theory]
    [InlineData("""[{"type":"transfer","targets":[]}]""", "(1,31-32) SPEC4001: 'targets' has 0 items and must have at least 1; add 1")]
    [InlineData("""[{"type":"transfer"}]""", "(1,2-3) SPEC4001: 'targets' is missing in the payload, which requires it; add it, an array")]
    [InlineData("""[{"type":"hangup","after":"x"}]""", "(1,27-30) SPEC4001: 'after' is the string 'x' and must be an integer; write an integer")]
    [InlineData("""[{"type":"hang"}]""", "(1,10-16) SPEC4001: 'hang' is not a value of 'type'; did you mean 'hangup'? Allowed: transfer, hangup")]
    [InlineData("""[{"targets":["a"]}]""", "(1,2-3) SPEC4001: 'type' is missing in the payload, which says what it is; add it, one of: transfer, hangup")]
    [InlineData("""[5]""", "(1,2-3) SPEC4001: the payload is the number 5 and fits none of its variants; write an object or a string as one of them says")]
    public void The_variant_that_is_meant_is_told(string json, string message) => Assert.Equal([message], PayloadUnderTest.Messages(Tools, json));
}
