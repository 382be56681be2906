using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class SchemaTests
{
    [Theory]
    [InlineData("{}", SchemaKind.Any)]
    [InlineData("true", SchemaKind.Any)]
    [InlineData("""{"type":"string"}""", SchemaKind.String)]
    [InlineData("""{"type":["integer"]}""", SchemaKind.Integer)]
    [InlineData("""{"type":"number"}""", SchemaKind.Number)]
    [InlineData("""{"type":["integer","number"]}""", SchemaKind.Number)]
    [InlineData("""{"type":"boolean"}""", SchemaKind.Boolean)]
    [InlineData("""{"type":"array"}""", SchemaKind.Array)]
    [InlineData("""{"items":{"type":"string"}}""", SchemaKind.Array)]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":false}""", SchemaKind.Array)]
    [InlineData("""{"type":"object"}""", SchemaKind.FreeFormObject)]
    [InlineData("""{"type":"object","properties":{}}""", SchemaKind.FreeFormObject)]
    [InlineData("""{"type":"object","additionalProperties":true}""", SchemaKind.FreeFormObject)]
    [InlineData("""{"type":"object","additionalProperties":{}}""", SchemaKind.FreeFormObject)]
    [InlineData("""{"type":"object","additionalProperties":{"description":"Anything."}}""", SchemaKind.FreeFormObject)]
    [InlineData("""{"type":"object","patternProperties":{"^a":{}},"additionalProperties":false}""", SchemaKind.FreeFormObject)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", SchemaKind.Map)]
    [InlineData("""{"type":"object","additionalProperties":false}""", SchemaKind.Object)]
    [InlineData("""{"properties":{"a":{}}}""", SchemaKind.Object)]
    [InlineData("""{"required":["a"]}""", SchemaKind.Object)]
    [InlineData("""{"not":{"type":"string"}}""", SchemaKind.Any)]
    [InlineData("""{"if":{},"then":{},"else":{}}""", SchemaKind.Any)]
    [InlineData("""{"patternProperties":{"^a":{}}}""", SchemaKind.Any)]
    [InlineData("""{"minimum":1e30,"maxLength":10.0,"x-foo":{"$ref":"nowhere"}}""", SchemaKind.Any)]
    [InlineData("""{"enum":[true]}""", SchemaKind.Boolean)]
    [InlineData("""{"enum":[{}]}""", SchemaKind.FreeFormObject)]
    [InlineData("""{"enum":[]}""", SchemaKind.Any)]
    public void FindsTheKind(string json, SchemaKind kind)
    {
        Schema schema = TestDocument.Schema(json);
        Assert.Equal(kind, schema.Kind);
        Assert.Null(schema.Enum);
        Assert.False(schema.Nullable);
    }

    [Theory]
    [InlineData("""{"type":["string","null"]}""", "3.1.0", SchemaKind.String)]
    [InlineData("""{"type":"string","nullable":true}""", "3.0.3", SchemaKind.String)]
    [InlineData("""{"type":["null","object"],"properties":{"a":{}}}""", "3.1.0", SchemaKind.Object)]
    [InlineData("""{"enum":[1,null]}""", "3.1.0", SchemaKind.Integer)]
    [InlineData("""{"type":"null"}""", "3.1.0", SchemaKind.Any)]
    [InlineData("""{"const":null}""", "3.1.0", SchemaKind.Any)]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "3.1.0", SchemaKind.Reference)]
    [InlineData("""{"oneOf":[{"enum":[null]},{"type":"object","properties":{"a":{}}}]}""", "3.1.0", SchemaKind.Reference)]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"},{"const":null}]}""", "3.1.0", SchemaKind.Union)]
    [InlineData("""{"nullable":true,"oneOf":[{"type":"string"},{"type":"integer"}]}""", "3.0.3", SchemaKind.Union)]
    public void FindsNullability(string json, string version, SchemaKind kind)
    {
        Schema schema = TestDocument.Schema(json, version);
        Assert.True(schema.Nullable);
        Assert.Equal(kind, schema.Kind);
    }

    [Fact]
    public void ReadsAnnotations()
    {
        Schema schema = TestDocument.Schema(
            """{"type":"array","title":"T","description":"D","deprecated":true,"readOnly":true,"writeOnly":true,"uniqueItems":true,"default":[1],"items":{"type":"integer"}}""");
        Assert.Equal(("T", "D"), (schema.Title, schema.Description));
        Assert.True(schema.Deprecated && schema.ReadOnly && schema.WriteOnly && schema.UniqueItems);
        Assert.Equal("1", Assert.Single(schema.Default!.Items).Text);
        Assert.Equal((SchemaKind.Integer, "/components/schemas/X/items"), (schema.Items!.Kind, schema.Items.Pointer));
    }

    [Theory]
    [InlineData("""{"type":"string","format":"date-time"}""", "date-time")]
    [InlineData("""{"type":["string","null"],"format":"uuid"}""", "uuid")]
    [InlineData("""{"type":"string","format":"email"}""", "email")]
    [InlineData("""{"type":"string","format":"decimal"}""", "decimal")]
    [InlineData("""{"type":"integer","format":"int32"}""", "int32")]
    [InlineData("""{"type":"number","format":"float"}""", "float")]
    [InlineData("""{"type":"string","format":"int64"}""", null)]
    [InlineData("""{"type":"integer","format":"double"}""", null)]
    [InlineData("""{"type":"object","format":"date"}""", null)]
    [InlineData("""{"type":"string","contentEncoding":"base64"}""", "byte")]
    [InlineData("""{"type":"string","contentEncoding":"base64","contentMediaType":"application/octet-stream"}""", "byte")]
    [InlineData("""{"type":"string","contentMediaType":"application/octet-stream"}""", "binary")]
    [InlineData("""{"type":"string","contentMediaType":"application/json"}""", null)]
    [InlineData("""{"type":"string","contentEncoding":"quoted-printable","contentMediaType":"application/octet-stream"}""", null)]
    public void ReadsFormats(string json, string? format) => Assert.Equal(format, TestDocument.Schema(json).Format);

    [Fact]
    public void AnUnknownFormatIsReportedOnce()
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem(
            """  "X":{"type":"string","format":"phone"  },"Y":{"type":"string","format":"phone"}""");
        Assert.Equal(
            (ProblemKind.UnknownFormat, "the format 'phone' is not known; values have the C# type of 'type' and are not checked further"),
            (problem.Kind, problem.Message));
        Assert.Equal("\"phone\"  }", text.Substring(problem.Location.Start, problem.Location.Length + 3));
        Assert.Equal("phone", schemas["Y"].Format);
    }

    [Fact]
    public void ReadsMembers()
    {
        string text = TestDocument.WithSchemas(
            """  "X":{"type":"object","required":["b","c/d","b"],"properties":{"a":{"type":"string"},"b":{"type":"integer"}},"additionalProperties":false}""");
        Schema schema = Assert.Single(TestDocument.Read(text).Document!.Schemas);
        Assert.Equal(
            [("a", SchemaKind.String, false), ("b", SchemaKind.Integer, true), ("c/d", SchemaKind.Any, true)],
            schema.Properties.Select(property => (property.Name, property.Schema.Kind, property.Required)));
        Assert.Equal("/components/schemas/X/properties/c~1d", schema.Properties[2].Schema.Pointer);
        Assert.Equal("\"c/d\"", text.At(schema.Properties[2].NameLocation));
        Assert.Equal("\"a\"", text.At(schema.Properties[0].NameLocation));
        Assert.StartsWith("""{"type":"object","required""", text.At(schema.Location), System.StringComparison.Ordinal);
        Assert.True(schema.Closed);
        Assert.Null(schema.AdditionalProperties);
    }

    [Fact]
    public void RequiredMembersOfAMapHaveItsSchema()
    {
        Schema schema = TestDocument.Schema("""{"required":["a"],"additionalProperties":{"type":"integer"}}""");
        Assert.Equal(SchemaKind.Object, schema.Kind);
        Assert.Same(schema.AdditionalProperties, Assert.Single(schema.Properties).Schema);
    }

    [Fact]
    public void AlwaysSaysWhatAnArrayHolds()
    {
        Assert.Equal(SchemaKind.Any, TestDocument.Schema("""{"type":"array"}""").Items!.Kind);
        Assert.Equal(SchemaKind.Any, TestDocument.Schema("""{"prefixItems":[{"type":"string"}],"items":false}""").Items!.Kind);
    }

    [Fact]
    public void TheSchemaFalseIsUnsupported()
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) =
            TestDocument.WithProblem("\"X\":{\"properties\":{\"a\":false}}");
        Assert.Equal(SchemaKind.Unsupported, schemas["X"].Properties[0].Schema.Kind);
        Assert.Equal("the schema 'false' allows no value at all; raw JSON is kept", problem.Message);
        TestDocument.AssertCovers(text, problem, "false");
    }

    [Theory]
    [InlineData("[0]", "[0]")]
    [InlineData("null", "null")]
    [InlineData("""{"type":"strin"}""", "\"strin\"")]
    [InlineData("""{"type":7}""", "7")]
    [InlineData("""{"properties":["p"]}""", "[\"p\"]")]
    [InlineData("""{"required":"all"}""", "\"all\"")]
    [InlineData("""{"required":[7]}""", "7")]
    [InlineData("""{"description":7}""", "7")]
    [InlineData("""{"deprecated":"yes"}""", "\"yes\"")]
    [InlineData("""{"oneOf":{"a":0}}""", "{\"a\":0}")]
    [InlineData("""{"allOf":7}""", "7")]
    [InlineData("""{"items":[7]}""", "[7]")]
    [InlineData("""{"properties":{"a":7}}""", "7")]
    [InlineData("""{"$ref":7}""", "7")]
    public void ReportsWrongShapes(string schema, string place)
    {
        (_, DocumentProblem problem, string text) = TestDocument.WithProblem("\"Ok\":{\"type\":\"string\"},\"X\":" + schema);
        Assert.Equal(ProblemKind.InvalidShape, problem.Kind);
        TestDocument.AssertCovers(text, problem, place);
    }

    [Fact]
    public void ReadsTheRestAroundAWrongShape()
    {
        (IReadOnlyDictionary<string, Schema> schemas, _, _) = TestDocument.WithProblem(
            """  "X":{"description":{},"properties":{"a":{"type":"string"}}},"Y":{"type":"integer"}""");
        Assert.Equal("a", Assert.Single(schemas["X"].Properties).Name);
        Assert.Equal(SchemaKind.Integer, schemas["Y"].Kind);
    }
}
