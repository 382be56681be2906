using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.Testing.Fuzz;

/// <summary>Documents that are hard on whoever follows, counts or multiplies what they say.</summary>
public static class ExtremeDocuments
{
    private const int Many = 5_000;

    private static readonly Dictionary<string, Func<string>> Makers = new()
    {
        ["deep items"] = () => Schemas($"\"A\":{Nested("{\"type\":\"array\",\"items\":", "}", 60)}"),
        ["deep properties"] = () => Schemas($"\"A\":{Nested("{\"type\":\"object\",\"properties\":{\"a\":", "}}", 30)}"),
        ["deep allOf"] = () => Schemas($"\"A\":{Nested("{\"allOf\":[", "]}", 30)}"),
        ["deep oneOf"] = () => Schemas($"\"A\":{Nested("{\"oneOf\":[{\"type\":\"string\"},", "]}", 30)}"),
        ["deep not"] = () => Schemas($"\"A\":{Nested("{\"not\":", "}", 60)}"),
        ["too deep"] = () => Schemas($"\"A\":{Nested("{\"not\":", "}", 100_000)}"),
        ["too many brackets"] = () => new string('[', 1_000_000),
        ["too many braces"] = () => string.Concat(Enumerable.Repeat("{\"a\":", 300_000)),
        ["chain of references"] = () => Schemas(Chain(i => $$"""{"$ref":"#/components/schemas/A{{i + 1}}"}""")),
        ["chain of properties"] = () => Schemas(Chain(i => $$$"""{"type":"object","required":["next"],"properties":{"next":{"$ref":"#/components/schemas/A{{{i + 1}}}"} } }""")),
        ["chain of items"] = () => Schemas(Chain(i => $$$"""{"type":"array","items":{"$ref":"#/components/schemas/A{{{i + 1}}}"} }""")),
        ["chain of items of objects"] = () => Schemas(Chain(i => $$$"""{"type":"array","items":{"type":"object","properties":{"next":{"$ref":"#/components/schemas/A{{{i + 1}}}"} } } }""")),
        ["chain of inline objects"] = () => Schemas(
            "\"A\":{\"type\":\"object\",\"properties\":{\"p0\":{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/components/schemas/A/properties/p1\"}}}," + Join(2_000, i => $"\"p{i + 1}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"$ref\":\"#/components/schemas/A/properties/p{i + 2}\"}}}}}}") + "}}"),
        ["chain of maps"] = () => Schemas(Chain(i => $$$"""{"type":"object","additionalProperties":{"$ref":"#/components/schemas/A{{{i + 1}}}"} }""")),
        ["chain of allOf"] = () => Schemas(Chain(i => $$$"""{"allOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"type":"object","properties":{"a{{{i}}}":{"type":"string"} } }]}""", 400)),
        ["chain of oneOf"] = () => Schemas(Chain(i => $$$"""{"oneOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"type":"array","items":{"type":"string"} }]}""")),
        ["chain of nullable"] = () => Schemas(Chain(i => $$$"""{"anyOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"type":"null"}]}""")),
        ["chain of families"] = () => Schemas(Chain(
            i => $$$"""{"allOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"type":"object"}],"type":"object","properties":{"t":{"type":"string"} },"discriminator":{"propertyName":"t"} }""", 300)),
        ["doubling allOf"] = () => Schemas(Chain(i => $$$"""{"allOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"$ref":"#/components/schemas/A{{{i + 1}}}"}]}""", 60)),
        ["doubling inline allOf"] = () => Schemas(Chain(
            i => $$$"""{"type":"object","properties":{"l":{"allOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"type":"object","properties":{"x":{"type":"string"} } }]},"r":{"allOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"type":"object","properties":{"y":{"type":"string"} } }]} } }""", 40)),
        ["doubling oneOf"] = () => Schemas(Chain(i => $$$"""{"oneOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"$ref":"#/components/schemas/A{{{i + 1}}}"}]}""", 60)),
        ["doubling oneOf and allOf"] = () => Schemas(Chain(
            i => $$$"""{"oneOf":[{"allOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"type":"object"}]},{"allOf":[{"$ref":"#/components/schemas/A{{{i + 1}}}"},{"type":"object","properties":{"z":{} } }]}]}""", 40)),
        ["multiplying oneOf in allOf"] = () => Schemas(
            $"\"A\":{{\"allOf\":[{Join(30, i => $"{{\"oneOf\":[{{\"type\":\"object\",\"required\":[\"a{i}\"],\"properties\":{{\"a{i}\":{{}}}}}},{{\"type\":\"object\",\"required\":[\"b{i}\"],\"properties\":{{\"b{i}\":{{}}}}}}]}}")}]}}"),
        ["circle of references"] = () => Schemas(Circle(i => $$"""{"$ref":"#/components/schemas/A{{i}}"}""")),
        ["circle of allOf"] = () => Schemas(Circle(i => $$$"""{"allOf":[{"$ref":"#/components/schemas/A{{{i}}}"},{"type":"object","properties":{"a{{{i}}}":{} } }]}""")),
        ["circle of oneOf"] = () => Schemas(Circle(i => $$$"""{"oneOf":[{"$ref":"#/components/schemas/A{{{i}}}"},{"$ref":"#/components/schemas/A0"}]}""")),
        ["circle of items"] = () => Schemas(Circle(i => $$$"""{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/A{{{i}}}"} }""")),
        ["circle of required properties"] = () => Schemas(Circle(i => $$$"""{"type":"object","required":["a"],"properties":{"a":{"$ref":"#/components/schemas/A{{{i}}}"} } }""")),
        ["circle of inline allOf"] = () => Schemas("\"A\":{\"type\":\"object\",\"properties\":{\"a\":{\"allOf\":[{\"$ref\":\"#/components/schemas/A\"},{\"type\":\"object\",\"properties\":{\"b\":{\"allOf\":[{\"$ref\":\"#/components/schemas/A\"},{\"description\":\"x\"}]}}}]}}}"),
        ["reference into itself"] = () => Schemas("\"A\":{\"properties\":{\"a\":{\"$ref\":\"#/components/schemas/A/properties/a/properties/a\"}}},\"B\":{\"$ref\":\"#/components/schemas/B/allOf/0\"}"),
        ["everyone with everyone"] = () => Schemas(Join(120, i => $"\"A{i}\":{{\"oneOf\":[{Join(120, j => $"{{\"$ref\":\"#/components/schemas/A{j}\"}}")}]}}")),
        ["many objects with many variants"] = () => Schemas(
            Join(150, i => $"\"A{i}\":{{\"type\":\"object\",\"required\":[\"t\"],\"properties\":{{\"t\":{{\"const\":\"v{i}\"}}}}}}") + "," + Join(40, i => $"\"U{i}\":{{\"oneOf\":[{Join(150, j => $"{{\"$ref\":\"#/components/schemas/A{j}\"}}")}]}}")),
        ["many properties"] = () => Schemas($"\"A\":{{\"type\":\"object\",\"properties\":{{{Join(Many, i => $"\"p{i}\":{{\"type\":\"string\"}}")}}}}}"),
        ["many required that are not there"] = () => Schemas($"\"A\":{{\"type\":\"object\",\"properties\":{{\"a\":{{}}}},\"required\":[{Join(Many, i => $"\"r{i}\"")}]}}"),
        ["many names that are one"] = () => Schemas($"\"A\":{{\"type\":\"object\",\"properties\":{{{Join(2_000, i => $"\"a{new string('_', i + 1)}\":{{}}")}}}}}," + Join(2_000, i => $"\"b{new string('-', i + 1)}\":{{\"type\":\"object\",\"properties\":{{\"x\":{{}}}}}}")),
        ["many enum values"] = () => Schemas($"\"A\":{{\"type\":\"string\",\"enum\":[{Join(Many, i => $"\"v{i}\"")}]}}"),
        ["many enum values that are one"] = () => Schemas($"\"A\":{{\"type\":\"string\",\"enum\":[{Join(2_000, i => $"\"v{new string('-', i + 1)}\"")}]}}"),
        ["many numbers"] = () => Schemas($"\"A\":{{\"type\":\"integer\",\"enum\":[{Join(Many, i => $"{i}")}]}}"),
        ["many variants"] = () => Schemas($"\"A\":{{\"oneOf\":[{Join(400, i => $"{{\"type\":\"object\",\"required\":[\"p{i}\"],\"properties\":{{\"p{i}\":{{\"type\":\"string\"}}}}}}")}]}}"),
        ["many parts"] = () => Schemas($"\"A\":{{\"allOf\":[{Join(2_000, i => $"{{\"type\":\"object\",\"properties\":{{\"p{i}\":{{\"type\":\"string\"}}}}}}")}]}}"),
        ["many parts of one property"] = () => Schemas($"\"A\":{{\"allOf\":[{Join(2_000, i => $"{{\"type\":\"object\",\"properties\":{{\"p\":{{\"description\":\"d{i}\",\"maxLength\":{i}}}}}}}")}]}}"),
        ["many operations of one id"] = () => Paths(Join(1_000, i => $"\"/p{i}\":{{\"get\":{{\"operationId\":\"same\",\"responses\":{{\"200\":{{\"description\":\"x\"}}}}}}}}")),
        ["many parameters"] = () => Paths($"\"/p\":{{\"get\":{{\"operationId\":\"a\",\"parameters\":[{Join(1_000, i => $"{{\"name\":\"p{i}\",\"in\":\"query\",\"schema\":{{\"type\":\"string\"}}}}")}],\"responses\":{{}}}}}}"),
        ["many statuses"] = () => Paths($"\"/p\":{{\"get\":{{\"operationId\":\"a\",\"responses\":{{{Join(500, i => $"\"{i + 100}\":{{\"description\":\"x\",\"content\":{{\"application/json\":{{\"schema\":{{\"type\":\"object\",\"properties\":{{\"a{i}\":{{}}}}}}}}}}}}")}}}}}}}"),
        ["long name"] = () => Schemas($"\"{new string('N', 1_000_000)}\":{{\"type\":\"object\",\"properties\":{{\"{new string('p', 1_000_000)}\":{{}}}}}}"),
        ["long description"] = () => Schemas($"\"A\":{{\"type\":\"object\",\"description\":\"{string.Concat(Enumerable.Repeat("\\n<&x>", 200_000))}\",\"properties\":{{\"a\":{{}}}}}}"),
        ["long pattern"] = () => Schemas($"\"A\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"type\":\"string\",\"pattern\":\"{new string('(', 5_000)}{new string(')', 5_000)}\"}},\"b\":{{\"type\":\"string\",\"pattern\":\"{string.Concat(Enumerable.Repeat("(a*)*", 5_000))}\"}}}}}}"),
        ["long numbers"] = () => Schemas($"\"A\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"type\":\"number\",\"minimum\":1{new string('0', 100_000)},\"maximum\":1e999999999,\"multipleOf\":1e-999999999,\"default\":-1{new string('0', 100_000)}}},\"b\":{{\"type\":\"integer\",\"enum\":[1e999999999,1{new string('0', 10_000)}],\"minimum\":-1e999999999}},\"c\":{{\"maxLength\":1e999999999,\"type\":\"string\"}}}}}}"),
        ["deep constant"] = () => Schemas($"\"A\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"const\":{Nested("[", "]", 50)},\"default\":{Nested("{\"a\":", "}", 50)}}}}}}}"),
        ["deep example"] = () => Schemas($"\"A\":{{\"type\":\"object\",\"properties\":{{\"a\":{{}}}},\"example\":{Nested("[", "]", 55)}}}"),
        ["long path"] = () => Paths(
            $"\"{string.Concat(Enumerable.Range(0, 1_000).Select(i => $"/{{p{i}}}"))}\":{{\"get\":{{\"parameters\":[{Join(1_000, i => $"{{\"name\":\"p{i}\",\"in\":\"path\",\"required\":true,\"schema\":{{\"type\":\"string\"}}}}")}],\"responses\":{{}}}}}}"),
        ["many tags"] = () => Paths($"\"/p\":{{\"get\":{{\"tags\":[{Join(Many, i => $"\"t{i}\"")}],\"responses\":{{}}}}}}"),
        ["mapping of everything to one"] = () => Schemas($"\"B\":{{\"type\":\"object\",\"properties\":{{\"t\":{{\"type\":\"string\"}}}},\"discriminator\":{{\"propertyName\":\"t\",\"mapping\":{{{Join(2_000, i => $"\"v{i}\":\"#/components/schemas/C\"")}}}}}}},\"C\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/B\"}},{{\"type\":\"object\",\"properties\":{{\"c\":{{}}}}}}]}}"),
        ["family of many"] = () => Schemas($"\"B\":{{\"type\":\"object\",\"properties\":{{\"t\":{{\"type\":\"string\"}}}},\"discriminator\":{{\"propertyName\":\"t\"}}}}," + Join(400, i => $"\"C{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/B\"}},{{\"type\":\"object\",\"properties\":{{\"c{i}\":{{\"$ref\":\"#/components/schemas/B\"}}}}}}]}}")),
    };

    /// <summary>What they are called.</summary>
    public static IEnumerable<string> Names => Makers.Keys;

    /// <summary>A document.</summary>
    public static string Get(string name) => Makers[name]();

    private static string Paths(string paths) => Document($"\"paths\":{{{paths}}}", "");

    private static string Schemas(string schemas) => Document("\"paths\":{}", $",\"components\":{{\"schemas\":{{{schemas}}}}}");

    private static string Document(string paths, string rest) => $"{{\"openapi\":\"3.1.0\",\"info\":{{\"title\":\"Extreme\",\"version\":\"1\"}},{paths}{rest}}}";

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "{\"type\":\"string\"}" + string.Concat(Enumerable.Repeat(close, depth));

    private static string Chain(Func<int, string> link, int length = Many) => Join(length, i => $"\"A{i}\":{link(i)}") + $",\"A{length}\":{{\"type\":\"object\",\"properties\":{{\"end\":{{\"type\":\"string\"}}}}}}";

    private static string Circle(Func<int, string> link) => Join(50, i => $"\"A{i}\":{link((i + 1) % 50)}");

    private static string Join(int count, Func<int, string> part) => string.Join(",", Enumerable.Range(0, count).Select(part));
}
