using System;
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
    [InlineData("""{"type":"object","patternProperties":{".*":{}},"additionalProperties":false}""", SchemaKind.FreeFormObject)]
    [InlineData("""{"patternProperties":{"^.*$":{"type":"string"}},"additionalProperties":false}""", SchemaKind.Map)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", SchemaKind.Map)]
    [InlineData("""{"type":"object","additionalProperties":false}""", SchemaKind.Object)]
    [InlineData("""{"properties":{"a":{}}}""", SchemaKind.Object)]
    [InlineData("""{"required":["a"]}""", SchemaKind.Object)]
    [InlineData("""{"if":{},"then":{},"else":{}}""", SchemaKind.Any)]
    [InlineData("""{"x-foo":{"$ref":"nowhere"},"format":"uuid"}""", SchemaKind.Any)]
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
    [InlineData("""{"type":["string",null]}""", "3.1.0", SchemaKind.String)]
    [InlineData("""{"type":null}""", "3.1.0", SchemaKind.Any)]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":null}]}""", "3.1.0", SchemaKind.Reference)]
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
    public void ReportsAnUnknownFormatWhereItStandsFirst()
    {
        (_, DocumentProblem problem, string text) = TestDocument.WithProblem(
            """
            "A":{"type":"object","properties":{"x":{"$ref":"#/components/schemas/B"},"y":{"type":"string","format":"phone"}}},
            "B":{"type":"string","format":"phone"}
            """);
        Assert.Equal(ProblemKind.UnknownFormat, problem.Kind);
        Assert.Equal(text.IndexOf("\"phone\"", StringComparison.Ordinal), problem.Location.Start);
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
        Assert.Equal(SchemaKind.Any, TestDocument.Schema("""{"type":"array","items":false}""").Items!.Kind);
        Assert.Equal(SchemaKind.String, TestDocument.Schema("""{"prefixItems":[{"type":"string"}],"items":false}""").Items!.Kind);
    }

    [Theory]
    [InlineData("""{"prefixItems":[{"type":"number"},{"type":"number"}],"items":false}""", SchemaKind.Number, 2)]
    [InlineData("""{"prefixItems":[{"type":"string"},{"type":"number"}],"items":{"type":"boolean"}}""", SchemaKind.Union, null)]
    [InlineData("""{"prefixItems":[{"type":"string"},{"type":"number"}],"minItems":2,"maxItems":2}""", SchemaKind.Union, 2)]
    [InlineData("""{"prefixItems":[{"type":"string"},{"type":"number"}]}""", SchemaKind.Any, null)]
    public void ItemsOfATupleAreOfAnyOfItsSchemas(string schema, SchemaKind items, int? most)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem("\"X\":" + schema);
        Schema item = schemas["X"].Items!;
        Assert.Equal((items, most), ((item.Target ?? item).Kind, schemas["X"].Constraints?.MaxItems));
        Assert.Equal(ProblemKind.IgnoredKeyword, problem.Kind);
        TestDocument.AssertCovers(text, problem, "\"prefixItems\"");
    }

    [Theory]
    [InlineData("""{"type":"object","patternProperties":{"^a":{"type":"string"}}}""", SchemaKind.Map, SchemaKind.String)]
    [InlineData("""{"type":"object","patternProperties":{"^a":{"type":"string"},"^b":{"type":"integer"}},"additionalProperties":false}""", SchemaKind.Map, SchemaKind.Union)]
    [InlineData("""{"type":"object","patternProperties":{"^a":{"type":"string"}},"additionalProperties":{"type":"integer"}}""", SchemaKind.Map, SchemaKind.Union)]
    [InlineData("""{"type":"object","patternProperties":{"^a":{"type":"string"},"^b":{"type":"integer"}}}""", SchemaKind.FreeFormObject, null)]
    [InlineData("""{"properties":{"p":{}},"patternProperties":{"^x-":{"type":"string"}}}""", SchemaKind.Object, null)]
    [InlineData("""{"properties":{"p":{}},"patternProperties":{"^x-":{"type":"string"}},"additionalProperties":false}""", SchemaKind.Object, SchemaKind.String)]
    public void MembersByPatternAreFurtherMembers(string schema, SchemaKind kind, SchemaKind? values)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem("\"X\":" + schema);
        Assert.Equal((kind, values), (schemas["X"].Kind, schemas["X"].AdditionalProperties?.Kind));
        Assert.False(schemas["X"].Closed);
        Assert.Equal(ProblemKind.IgnoredKeyword, problem.Kind);
        TestDocument.AssertCovers(text, problem, "\"patternProperties\"");
    }

    [Theory]
    [InlineData("""{"type":"integer","default":"many"}""", "the default 'many' is not an integer; it is left out")]
    [InlineData("""{"type":"string","enum":["a"],"default":"b"}""", "the default 'b' is not one of the allowed values; it is left out")]
    [InlineData("""{"type":"integer","format":"uint8","default":256}""", "the default '256' breaks what the schema asks of a value; it is left out")]
    [InlineData("""{"type":"integer","maximum":3,"default":4}""", "the default '4' breaks what the schema asks of a value; it is left out")]
    [InlineData("""{"type":"string","pattern":"^a$","default":"ab"}""", "the default 'ab' breaks what the schema asks of a value; it is left out")]
    [InlineData("""{"type":"string","default":null}""", "the default 'null' is not a string; it is left out")]
    [InlineData("""{"type":"array","items":{"type":"string"},"default":[1]}""", "the default an array has an item that is not a string; it is left out")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"boolean"}],"default":1}""", "the default '1' is none of what the schema allows; it is left out")]
    [InlineData("""{"allOf":[{"type":"string"},{"maxLength":1}],"default":"ab"}""", "the default 'ab' breaks what the schema asks of a value; it is left out")]
    public void ADefaultThatTheSchemaRefusesIsLeftOut(string schema, string message)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, _) = TestDocument.WithProblem("\"X\":" + schema);
        Assert.Null(schemas["X"].Default);
        Assert.Equal((ProblemKind.InvalidDefault, message), (problem.Kind, problem.Message));
    }

    [Theory]
    [InlineData("""{"type":["string","null"],"default":null}""")]
    [InlineData("""{"type":"number","default":1}""")]
    [InlineData("""{"anyOf":[{"type":"string"},{"enum":["a"]}],"default":"b"}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"default":{"a":"b"}}""")]
    [InlineData("""{"default":{}}""")]
    [InlineData("""{"type":"string","pattern":"^(a+)+$","default":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"}""")]
    public void ADefaultThatTheSchemaAllowsIsKept(string schema) => Assert.NotNull(TestDocument.Schema(schema).Default);

    [Theory]
    [InlineData("false")]
    [InlineData("""{"not":{}}""")]
    [InlineData("""{"type":"string","not":true}""")]
    public void ASchemaThatAllowsNothingIsRawJson(string schema)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) =
            TestDocument.WithProblem("\"X\":{\"properties\":{\"a\":" + schema + "}}");
        Assert.Equal(SchemaKind.Unsupported, schemas["X"].Properties[0].Schema.Kind);
        Assert.Equal((ProblemKind.Unsupported, "the schema allows no value at all; raw JSON is kept"), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, schema);
    }

    [Theory]
    [InlineData("""{"not":{"type":"string"}}""", SchemaKind.Any, "\"not\"", "'not' says something that neither types nor checks can use; it is ignored")]
    [InlineData("""{"type":"object","if":{"required":["a"]},"then":{"required":["b"]}}""", SchemaKind.FreeFormObject, "\"if\"", "'if' says something that neither types nor checks can use; it is ignored")]
    [InlineData("""{"type":"object","propertyNames":{"pattern":"^a"}}""", SchemaKind.FreeFormObject, "\"propertyNames\"", "'propertyNames' says something that neither types nor checks can use; it is ignored")]
    [InlineData("""{"type":"object","dependentRequired":{"a":["b"]}}""", SchemaKind.FreeFormObject, "\"dependentRequired\"", "'dependentRequired' says something that neither types nor checks can use; it is ignored")]
    [InlineData("""{"type":"array","contains":{"type":"string"}}""", SchemaKind.Array, "\"contains\"", "'contains' says something that neither types nor checks can use; it is ignored")]
    [InlineData("""{"maxLength":10}""", SchemaKind.Any, "\"maxLength\"", "'maxLength' says nothing about a value without 'type'; it is ignored")]
    [InlineData("""{"type":"object","anyOf":[{"required":["a"]},{"required":["b"]}]}""", SchemaKind.FreeFormObject, "\"anyOf\"", "'anyOf' lists schemas that shape no value; it is ignored")]
    public void SaysWhichKeywordsAreIgnored(string schema, SchemaKind kind, string place, string message)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem("\"X\":" + schema);
        Assert.Equal(kind, schemas["X"].Kind);
        Assert.Null(schemas["X"].Constraints);
        Assert.Equal((ProblemKind.IgnoredKeyword, message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, place);
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
