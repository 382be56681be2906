using System.Linq;
using Speclyn.OpenApi.Schemas;
using Speclyn.Testing.Documents;
using Xunit;

namespace Speclyn.Build.Tests;

/// <summary>
/// Every keyword of JSON Schema and OpenAPI, kept and broken. What we say is what the specification expects; what NJsonSchema says by itself,
/// on the same normalised schema, is written down, and differs where we check beside it.
/// </summary>
public sealed class KeywordTests
{
    private const bool Accepts = true;
    private const bool Refuses = false;

    public static TheoryData<string, string, string, bool, string, bool> Rows => new()
    {
        // keyword, schema, kept, what NJsonSchema says of it, broken, what NJsonSchema says of it
        { "type", """{"type":"string"}""", "\"a\"", Accepts, "1", Refuses },
        { "type", """{"type":"integer"}""", "1.0", Accepts, "1.5", Refuses },
        { "type", """{"type":"number"}""", "1e400", Accepts, "\"1\"", Refuses },
        { "type", """{"type":"boolean"}""", "true", Accepts, "\"true\"", Refuses },
        { "type", """{"type":"array","items":{}}""", "[]", Accepts, "{}", Refuses },
        { "type", """{"type":"object"}""", "{}", Accepts, "[]", Refuses },
        { "type list", """{"type":["string","integer"]}""", "1", Accepts, "true", Refuses },
        { "type with null", """{"type":["string","null"]}""", "null", Accepts, "1", Refuses },
        { "type null", """{"type":"object","properties":{"a":{"type":"string"}}}""", "{}", Accepts, """{"a":null}""", Refuses },
        { "enum", """{"type":"string","enum":["a","b"]}""", "\"a\"", Accepts, "\"A\"", Refuses },
        { "enum of dates", """{"type":"string","enum":["2026-03-01","x"]}""", "\"2026-03-01\"", Accepts, "\"2026-03-02\"", Refuses },
        { "enum of numbers", """{"type":"number","enum":[1,2.5]}""", "2.50", Accepts, "2", Refuses },
        { "enum of integers", """{"type":"integer","enum":[1,2]}""", "2", Accepts, "3", Refuses },
        { "enum with null", """{"enum":["a",null]}""", "null", Accepts, "\"b\"", Refuses },
        { "const", """{"const":"a"}""", "\"a\"", Accepts, "\"b\"", Refuses },
        { "const boolean", """{"const":true}""", "true", Accepts, "false", Refuses },
        { "const object", """{"const":{"a":[1,null]}}""", """{"a":[1.0,null]}""", Accepts, """{"a":[1,0]}""", Refuses },
        { "const array", """{"const":[]}""", "[]", Accepts, "[1]", Refuses },
        { "minimum", """{"type":"integer","minimum":3}""", "3", Accepts, "2", Refuses },
        { "minimum beyond decimals", """{"type":"number","minimum":1e30}""", "1e31", Accepts, "1e29", Accepts },
        { "maximum", """{"type":"number","maximum":3.5}""", "3.5", Accepts, "3.6", Refuses },
        { "exclusiveMinimum", """{"type":"integer","exclusiveMinimum":3}""", "4", Accepts, "3", Refuses },
        { "exclusiveMaximum", """{"type":"integer","exclusiveMaximum":3}""", "2", Accepts, "3", Refuses },
        { "multipleOf", """{"type":"number","multipleOf":0.1}""", "0.3", Accepts, "0.35", Refuses },
        { "minLength", """{"type":"string","minLength":2}""", "\"ab\"", Accepts, "\"a\"", Refuses },
        { "minLength in code points", """{"type":"string","minLength":2}""", "\"\ud83d\ude00\ud83d\ude00\"", Accepts, "\"\ud83d\ude00\"", Accepts },
        { "maxLength", """{"type":"string","maxLength":2}""", "\"ab\"", Accepts, "\"abc\"", Refuses },
        { "maxLength in code points", """{"type":"string","maxLength":1}""", "\"\ud83d\ude00\"", Refuses, "\"ab\"", Refuses },
        { "pattern", """{"type":"string","pattern":"^a+$"}""", "\"aa\"", Accepts, "\"aa\\n\"", Refuses },
        { "format date-time", """{"type":"string","format":"date-time"}""", "\"2026-03-01T12:00:00Z\"", Accepts, "\"yesterday\"", Refuses },
        { "format date", """{"type":"string","format":"date"}""", "\"2026-03-01\"", Accepts, "\"1.3.2026\"", Refuses },
        { "format time", """{"type":"string","format":"time"}""", "\"12:00:00Z\"", Accepts, "\"noon\"", Refuses },
        { "format duration", """{"type":"string","format":"duration"}""", "\"PT5M\"", Accepts, "\"5 minutes\"", Refuses },
        { "format uuid", """{"type":"string","format":"uuid"}""", "\"123e4567-e89b-12d3-a456-426614174000\"", Accepts, "\"123\"", Refuses },
        { "format byte", """{"type":"string","format":"byte"}""", "\"SGVsbG8=\"", Accepts, "\"***\"", Refuses },
        { "format email", """{"type":"string","format":"email"}""", "\"ada@example.com\"", Accepts, "\"ada\"", Refuses },
        { "format hostname", """{"type":"string","format":"hostname"}""", "\"example.com\"", Accepts, "\"-a-\"", Refuses },
        { "format ipv4", """{"type":"string","format":"ipv4"}""", "\"192.0.2.1\"", Accepts, "\"300.0.2.1\"", Refuses },
        { "format uri", """{"type":"string","format":"uri"}""", "\"/a?b=%20\"", Accepts, "\"https://a.example/b c\"", Refuses },
        { "format uri-reference", """{"type":"string","format":"uri-reference"}""", "\"\"", Accepts, "\"a<b\"", Refuses },
        { "format idn-hostname", """{"type":"string","format":"idn-hostname"}""", "\"z\u00fcrich.example\"", Accepts, "\"_a\"", Refuses },
        { "format ipv6", """{"type":"string","format":"ipv6"}""", "\"2001:db8::1\"", Accepts, "\"2001\"", Refuses },
        { "format int32", """{"type":"integer","format":"int32"}""", "2147483647", Accepts, "2147483648", Refuses },
        { "format int64", """{"type":"integer","format":"int64"}""", "9223372036854775807", Accepts, "1e19", Refuses },
        { "integers without end", """{"type":"integer","maximum":1e30}""", "1e29", Accepts, "1e31", Accepts },
        { "format int64 from below", """{"type":"integer","format":"int64"}""", "-9223372036854775808", Accepts, "-1e30", Refuses },
        { "items", """{"type":"array","items":{"type":"integer"}}""", "[1]", Accepts, "[\"1\"]", Refuses },
        { "minItems", """{"type":"array","items":{},"minItems":1}""", "[1]", Accepts, "[]", Refuses },
        { "maxItems", """{"type":"array","items":{},"maxItems":1}""", "[1]", Accepts, "[1,2]", Refuses },
        { "maxItems of none", """{"type":"array","items":{},"maxItems":0}""", "[]", Accepts, "[1]", Refuses },
        { "uniqueItems", """{"type":"array","items":{},"uniqueItems":true}""", "[1,\"1\",{\"a\":1,\"b\":2}]", Refuses, "[{\"a\":1,\"b\":2},{\"b\":2.0,\"a\":1}]", Accepts },
        { "prefixItems", """{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}]}""", "[\"a\",1,true]", Accepts, "[1,\"a\"]", Accepts },
        { "prefixItems and items", """{"type":"array","prefixItems":[{"type":"string"}],"items":{"type":"integer"}}""", "[\"a\",1]", Accepts, "[\"a\",\"b\"]", Accepts },
        { "items false", """{"type":"array","prefixItems":[{"type":"string"}],"items":false}""", "[\"a\"]", Accepts, "[\"a\",\"b\"]", Refuses },
        { "unevaluatedItems", """{"type":"array","prefixItems":[{"type":"string"}],"unevaluatedItems":false}""", "[\"a\"]", Accepts, "[\"a\",\"b\"]", Accepts },
        { "contains", """{"type":"array","items":{},"contains":{"type":"integer"}}""", "[\"a\",1]", Accepts, "[\"a\"]", Accepts },
        { "minContains", """{"type":"array","items":{},"contains":{"type":"integer"},"minContains":2}""", "[1,2]", Accepts, "[1]", Accepts },
        { "maxContains", """{"type":"array","items":{},"contains":{"type":"integer"},"maxContains":1}""", "[1,\"a\"]", Accepts, "[1,2]", Accepts },
        { "properties", """{"type":"object","properties":{"a":{"type":"integer"}}}""", """{"a":1,"b":2}""", Accepts, """{"a":"1"}""", Refuses },
        { "required", """{"type":"object","required":["a"],"properties":{"a":{"type":"integer"}}}""", """{"a":1}""", Accepts, "{}", Refuses },
        { "required without properties", """{"type":"object","required":["a"]}""", """{"a":1}""", Accepts, "{}", Refuses },
        { "additionalProperties false", """{"type":"object","properties":{"a":{}},"additionalProperties":false}""", """{"a":1}""", Accepts, """{"b":1}""", Refuses },
        { "additionalProperties", """{"type":"object","additionalProperties":{"type":"integer"}}""", """{"a":1}""", Accepts, """{"a":"1"}""", Refuses },
        { "additionalProperties beside properties", """{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":{"type":"integer"}}""", """{"a":"x","b":1}""", Accepts, """{"a":"x","b":"1"}""", Refuses },
        { "patternProperties", """{"type":"object","patternProperties":{"^x-":{"type":"integer"}}}""", """{"x-a":1,"b":"c"}""", Refuses, """{"x-a":"1"}""", Refuses },
        { "patternProperties closed", """{"type":"object","properties":{"a":{}},"patternProperties":{"^x-":{"type":"integer"}},"additionalProperties":false}""", """{"a":"s","x-a":1}""", Accepts, """{"b":1}""", Accepts },
        { "patternProperties and others", """{"type":"object","patternProperties":{"^x-":{"type":"integer"}},"additionalProperties":{"type":"string"}}""", """{"x-a":1,"b":"c"}""", Accepts, """{"b":1}""", Accepts },
        { "propertyNames", """{"type":"object","propertyNames":{"pattern":"^[a-z]+$"}}""", """{"a":1}""", Accepts, """{"A":1}""", Accepts },
        { "minProperties", """{"type":"object","minProperties":1}""", """{"a":1}""", Accepts, "{}", Refuses },
        { "maxProperties", """{"type":"object","maxProperties":1}""", """{"a":1}""", Accepts, """{"a":1,"b":2}""", Refuses },
        { "maxProperties of none", """{"type":"object","maxProperties":0}""", "{}", Accepts, """{"a":1}""", Refuses },
        { "dependentRequired", """{"type":"object","dependentRequired":{"a":["b"]}}""", """{"a":1,"b":2}""", Accepts, """{"a":1}""", Accepts },
        { "dependentSchemas", """{"type":"object","dependentSchemas":{"a":{"required":["b"]}}}""", """{"b":2}""", Accepts, """{"a":1}""", Accepts },
        { "dependencies", """{"type":"object","dependencies":{"a":["b"],"c":{"required":["d"]}}}""", """{"a":1,"b":2}""", Accepts, """{"c":1}""", Accepts },
        { "unevaluatedProperties", """{"allOf":[{"type":"object","properties":{"a":{}}}],"properties":{"b":{}},"unevaluatedProperties":false}""", """{"a":1,"b":2}""", Accepts, """{"c":1}""", Refuses },
        { "allOf", """{"allOf":[{"type":"object","required":["a"],"properties":{"a":{"type":"integer"}}},{"required":["b"]}]}""", """{"a":1,"b":2}""", Accepts, """{"a":1}""", Refuses },
        { "allOf of two patterns", """{"type":"string","allOf":[{"pattern":"^a"},{"pattern":"b$"}]}""", "\"ab\"", Accepts, "\"b\"", Accepts },
        { "anyOf", """{"anyOf":[{"type":"string"},{"type":"integer"}]}""", "1", Accepts, "true", Refuses },
        { "anyOf of rules", """{"type":"object","anyOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1,"b":2}""", Accepts, "{}", Accepts },
        { "oneOf", """{"oneOf":[{"type":"object","required":["k"],"properties":{"k":{"const":"a"}}},{"type":"object","required":["k"],"properties":{"k":{"const":"b"}}}]}""", """{"k":"b"}""", Accepts, """{"k":"c"}""", Refuses },
        { "oneOf of rules", """{"type":"object","oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1}""", Accepts, """{"a":1,"b":2}""", Accepts },
        { "not", """{"type":"string","not":{"const":"a"}}""", "\"b\"", Accepts, "\"a\"", Accepts },
        { "not of members", """{"type":"object","not":{"required":["a","b"]}}""", """{"a":1}""", Accepts, """{"a":1,"b":2}""", Accepts },
        { "if then", """{"type":"object","properties":{"k":{"type":"string"}},"if":{"required":["k"],"properties":{"k":{"const":"a"}}},"then":{"required":["b"]}}""", """{"k":"c"}""", Accepts, """{"k":"a"}""", Accepts },
        { "if else", """{"type":"object","properties":{"k":{"type":"string"}},"if":{"required":["k"]},"else":{"required":["b"]}}""", """{"k":"c"}""", Accepts, "{}", Accepts },
        { "if in allOf", """{"allOf":[{"type":"object","properties":{"k":{"type":"string"}}},{"if":{"required":["k"]},"then":{"required":["b"]}}]}""", """{"k":"c","b":1}""", Accepts, """{"k":"c"}""", Accepts },
        { "x-template", """{"type":"object","properties":{"url":{"type":"string","x-template":{"style":"braces","names":"path/names"}},"path":{"type":"object"}}}""", """{"url":"/{a}","path":{"names":{"a":1,"b":1}}}""", Accepts, """{"url":"/{a}"}""", Accepts },
        { "x-template of items", """{"type":"object","properties":{"required":{"type":"array","items":{"type":"string","x-template":{"style":"name","names":"properties","known":["k"]}}}}}""", """{"required":["a","k"],"properties":{"a":1}}""", Accepts, """{"required":["a"],"properties":{}}""", Accepts },
        { "x-template behind references", """{"type":"object","properties":{"required":{"$ref":"#/components/schemas/Names"}}}""", """{"required":["a"],"properties":{"a":1}}""", Accepts, """{"required":["a"]}""", Accepts },
        { "untyped", """{"minLength":2,"minimum":3,"maxItems":1,"minProperties":1}""", "[1]", Accepts, "2", Accepts },
        { "boolean schema", """{"type":"object","properties":{"a":true,"b":false}}""", """{"a":1}""", Accepts, """{"b":1}""", Accepts },
        { "$ref", """{"$ref":"#/components/schemas/Node"}""", """{"next":{"next":{}}}""", Accepts, """{"next":{"next":1}}""", Refuses },
        { "$ref with siblings", """{"$ref":"#/components/schemas/Node","required":["next"]}""", """{"next":{}}""", Accepts, "{}", Refuses },
        { "nullable reference", """{"anyOf":[{"$ref":"#/components/schemas/Node"},{"type":"null"}]}""", "null", Accepts, "1", Refuses },
        { "contentEncoding", """{"type":"string","contentEncoding":"base64"}""", "\"SGVsbG8=\"", Accepts, "\"***\"", Refuses },
        { "discriminator", """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind","mapping":{"c":"#/components/schemas/Cat","d":"#/components/schemas/Dog"}}}""", """{"kind":"c"}""", Accepts, """{"kind":"d"}""", Refuses },
        { "discriminator without mapping", """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind"}}""", """{"kind":"Cat"}""", Accepts, """{"kind":"Cow"}""", Refuses },
        { "inheritance", """{"$ref":"#/components/schemas/Base"}""", """{"kind":"Sub","size":1}""", Accepts, """{"kind":"Sub"}""", Refuses },
    };

    private const string Others = """
        "Names":{"type":"array","items":{"$ref":"#/components/schemas/Name","description":"A name."}},
        "Name":{"type":"string","x-template":{"style":"name","names":"properties"}},
        "Node":{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Node"}}},
        "Cat":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}},
        "Dog":{"type":"object","required":["kind","bark"],"properties":{"kind":{"type":"string"},"bark":{"type":"string"}}},
        "Base":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}},"discriminator":{"propertyName":"kind"}},
        "Sub":{"allOf":[{"$ref":"#/components/schemas/Base"},{"type":"object","required":["size"],"properties":{"size":{"type":"integer"}}}]}
        """;

    [Theory]
    [MemberData(nameof(Rows))]
    public void Keyword(string keyword, string schema, string kept, bool keptByNJsonSchema, string broken, bool brokenByNJsonSchema)
    {
        string schemas = $"\"T\":{schema},{Others}";
        PayloadSchema payload = PayloadUnderTest.Schema(schemas);
        Schema resolved = PayloadUnderTest.Open(PayloadUnderTest.Document(schemas)).Component("T")!;
        var alone = new Referee([resolved]);

        Assert.Empty(PayloadUnderTest.Check(payload, kept).Select(PayloadUnderTest.Show));
        Assert.NotEmpty(PayloadUnderTest.Check(payload, broken));
        Assert.Equal((keyword, keptByNJsonSchema, brokenByNJsonSchema), (keyword, alone.Complaints(resolved, kept).Count == 0, alone.Complaints(resolved, broken).Count == 0));
    }

    [Theory]
    [InlineData("""{"not":{"$ref":"#/components/schemas/T"}}""")]
    [InlineData("""{"type":"string","if":{"$ref":"#/components/schemas/T"},"then":{"$ref":"#/components/schemas/T"},"else":{"not":{"$ref":"#/components/schemas/T"}}}""")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/T"},{"type":"object","dependentSchemas":{"a":{"$ref":"#/components/schemas/T"}}}]}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/components/schemas/T"},{"type":"string"}]}""")]
    [InlineData("""{"$ref":"#/components/schemas/T","required":["a"]}""")]
    public void Schemas_that_ask_about_themselves_come_to_an_end(string schema)
    {
        PayloadSchema payload = PayloadUnderTest.Schema($"\"T\":{schema}");
        Assert.All(new[] { "\"x\"", "1", "{}", """{"a":{"a":1}}""", "[[]]", "null" }, json => Assert.NotNull(PayloadUnderTest.Check(payload, json)));
    }
}
