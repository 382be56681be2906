using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class EnumTests
{
    [Theory]
    [InlineData("""{"type":"string","enum":["b","a","b"]}""", false, "b", "a")]
    [InlineData("""{"enum":["b",null,"a"]}""", true, "b", "a")]
    [InlineData("""{"type":["string","null"],"enum":["b"]}""", true, "b")]
    [InlineData("""{"type":["string","integer"],"enum":["b"]}""", false, "b")]
    [InlineData("""{"const":"b"}""", false, "b")]
    [InlineData("""{"enum":[""," ","-1","a","A"]}""", false, "", " ", "-1", "a", "A")]
    public void FindsStringEnumerations(string json, bool nullable, params string[] values)
    {
        Schema schema = TestDocument.Schema(json);
        Assert.Equal(SchemaKind.String, schema.Kind);
        Assert.Equal(values, schema.Enum);
        Assert.Equal((nullable, false), (schema.Nullable, schema.EnumIsOpen));
    }

    [Theory]
    [InlineData("""{"enum":[1,2,1.0,1e0]}""", SchemaKind.Integer, "1", "2")]
    [InlineData("""{"type":"integer","enum":[-1,10.0,1e2,null]}""", SchemaKind.Integer, "-1", "10", "100")]
    [InlineData("""{"enum":[1,2.50]}""", SchemaKind.Number, "1", "2.50")]
    [InlineData("""{"type":"number","enum":[1,2]}""", SchemaKind.Number, "1", "2")]
    [InlineData("""{"const":7}""", SchemaKind.Integer, "7")]
    [InlineData("""{"type":"number","const":7}""", SchemaKind.Number, "7")]
    [InlineData("""{"type":["integer","string"],"enum":[1]}""", SchemaKind.Integer, "1")]
    public void FindsNumberEnumerations(string json, SchemaKind kind, params string[] values)
    {
        Schema schema = TestDocument.Schema(json);
        Assert.Equal(kind, schema.Kind);
        Assert.Equal(values, schema.Enum);
    }

    [Fact]
    public void MixedValuesAreAUnionOfEnumerations()
    {
        Schema schema = TestDocument.Schema("""{"enum":["a",1,true,"b",2,null,"a"]}""");
        Assert.Equal((SchemaKind.Union, true), (schema.Kind, schema.Nullable));
        UnionShape shape = schema.Union!;
        Assert.Equal([SchemaKind.String, SchemaKind.Integer, SchemaKind.Boolean], shape.Variants.Select(variant => variant.Kind));
        Assert.Equal(["a", "b"], shape.Variants[0].Enum);
        Assert.Equal(["1", "2"], shape.Variants[1].Enum);
        Assert.Equal("true", shape.Variants[2].Constraints!.Const!.Text);
        Assert.Equal((0, 1, 2), (shape.Strings, shape.Integers, shape.Booleans));
        Assert.Equal("/components/schemas/X/enum/1", shape.Variants[1].Pointer);
    }

    [Fact]
    public void MixedNumbersTakeEveryNumber()
    {
        UnionShape shape = TestDocument.Schema("""{"enum":["auto",1,0.5]}""").Union!;
        Assert.Equal((0, 1, 1), (shape.Strings, shape.Integers, shape.Numbers));
    }

    [Theory]
    [InlineData("""{"type":"string","enum":["a",7]}""", "7", "enum", "a")]
    [InlineData("""{"type":"integer","enum":["7",1]}""", "\"7\"", "enum", "1")]
    [InlineData("""{"type":"integer","enum":[7.5,1]}""", "7.5", "enum", "1")]
    [InlineData("""{"type":"string","const":7}""", "7", "const")]
    [InlineData("""{"type":"string","enum":[7]}""", "7", "enum")]
    public void ValuesOfAnotherTypeAreLeftOut(string json, string value, string keyword, params string[] values)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem("\"X\":" + json);
        string message = "the value '" + value.Trim('"') + "' of '" + keyword + "' is of another type than the schema; it is left out";
        Assert.Equal((ProblemKind.IgnoredKeyword, message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, value);
        Assert.Equal(values, schemas["X"].Enum ?? []);
    }
}
