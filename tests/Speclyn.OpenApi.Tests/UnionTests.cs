using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class UnionTests
{
    private const string CatAndDog =
        """
        "Cat":{"type":"object","required":["kind","meow"],"properties":{"kind":{"enum":["cat"]},"name":{"type":"string"},"meow":{"type":"string"}}},
        "Dog":{"type":"object","required":["kind","bark"],"properties":{"kind":{"const":"dog"},"name":{"type":"string"},"bark":{"type":"string"}}}
        """;

    private const string AnonymousPair =
        """
        "A":{"type":"object","properties":{"t":{"type":"string"},"x":{"type":"string"}}},
        "B":{"type":"object","properties":{"t":{"type":"string"},"y":{"type":"string"}}}
        """;

    [Fact]
    public void TellsVariantsApartByJsonKind()
    {
        Schema union = TestDocument.Schema(
            """{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"null"},{"type":"boolean"},{"type":"array","items":{}},{"type":"object"}]}""");
        Assert.Equal(SchemaKind.Union, union.Kind);
        Assert.True(union.Nullable);
        UnionShape shape = union.Union!;
        Assert.Equal(
            [SchemaKind.String, SchemaKind.Integer, SchemaKind.Boolean, SchemaKind.Array, SchemaKind.FreeFormObject],
            shape.Variants.Select(variant => variant.Kind));
        Assert.Equal((0, 1, -1, 2, 3), (shape.Strings, shape.Integers, shape.Numbers, shape.Booleans, shape.Arrays));
        Assert.Equal(new ObjectSelector.Always(4), shape.Objects);
        Assert.Equal("/components/schemas/X/anyOf/3", shape.Variants[2].Pointer);
    }

    [Theory]
    [InlineData("""[{"type":"number"},{"type":"string"}]""", 0, 0)]
    [InlineData("""[{"type":"number"},{"type":"integer"}]""", 1, 0)]
    public void NumbersTakeIntegersUnlessAVariantIsForThem(string variants, int integers, int numbers)
    {
        UnionShape shape = TestDocument.Schema("{\"oneOf\":" + variants + "}").Union!;
        Assert.Equal((integers, numbers), (shape.Integers, shape.Numbers));
        Assert.Null(shape.Objects);
    }

    [Fact]
    public void TellsObjectsApartByAConstantProperty()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            CatAndDog + """,   "X":{"oneOf":[{"type":"string"},{"$ref":"#/components/schemas/Cat"},{"allOf":[{"$ref":"#/components/schemas/Dog"}]}]}""");
        AssertByValue(schemas["X"], "kind", ("cat", 1), ("dog", 2));
        Assert.Same(schemas["Cat"], schemas["X"].Union!.Variants[1]);
        Assert.Same(schemas["Dog"], schemas["X"].Union!.Variants[2].Target);
    }

    [Fact]
    public void TellsObjectsApartByDisjointValues()
    {
        Schema union = TestDocument.Schema(
            """
            {"oneOf":[
              {"type":"object","properties":{"t":{"enum":["a","b"]}}},
              {"type":"object","properties":{"t":{"enum":["c"]}}}]}
            """);
        AssertByValue(union, "t", ("a", 0), ("b", 0), ("c", 1));
    }

    [Fact]
    public void PrefersARequiredConstant()
    {
        Schema union = TestDocument.Schema(
            """
            {"oneOf":[
              {"type":"object","required":["q"],"properties":{"o":{"const":"1"},"q":{"const":"one"}}},
              {"type":"object","required":["q"],"properties":{"o":{"const":"2"},"q":{"const":"two"}}}]}
            """);
        AssertByValue(union, "q", ("one", 0), ("two", 1));
    }

    [Theory]
    [InlineData("""{"propertyName":"t","mapping":{"one":"#/components/schemas/A","two":"B","uno":"A"}}""", "one:0 two:1 uno:0")]
    [InlineData("""{"propertyName":"t","mapping":{"two":"#/components/schemas/B"}}""", "two:1 A:0")]
    [InlineData("""{"propertyName":"t"}""", "A:0 B:1")]
    public void FollowsTheDiscriminator(string discriminator, string expected)
    {
        Schema union = TestDocument.Schemas(
            AnonymousPair + ",\"X\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/A\"},{\"$ref\":\"#/components/schemas/B\"}],\"discriminator\":" + discriminator + "}")["X"];
        var selector = Assert.IsType<ObjectSelector.ByPropertyValue>(union.Union!.Objects);
        Assert.Equal("t", selector.PropertyName);
        Assert.Equal(expected, string.Join(' ', selector.Values.Select(value => value.Key + ":" + value.Value)));
    }

    [Fact]
    public void WithoutMappingTheVariantsOwnValuesWin()
    {
        Schema union = TestDocument.Schemas(
            CatAndDog + """, "X":{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind"}}""")["X"];
        AssertByValue(union, "kind", ("cat", 0), ("dog", 1));
    }

    [Fact]
    public void ReportsAMappingToNothing()
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem(
            AnonymousPair + """, "X":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],"discriminator":{"propertyName":"t","mapping":{"a":"A","c":"#/components/schemas/C"}}}""");
        Assert.Equal(ProblemKind.UnresolvedReference, problem.Kind);
        TestDocument.AssertCovers(text, problem, "\"#/components/schemas/C\"");
        AssertByValue(schemas["X"], "t", ("a", 0), ("B", 1));
    }

    [Fact]
    public void TellsObjectsApartByPresence()
    {
        Schema union = TestDocument.Schema(
            """
            {"anyOf":[
              {"type":"object","required":["id","a"],"properties":{"id":{},"a":{}}},
              {"type":"object","required":["id","b"],"properties":{"id":{},"b":{}}}]}
            """);
        var selector = Assert.IsType<ObjectSelector.ByPresence>(union.Union!.Objects);
        Assert.Equal([KeyValuePair.Create("a", 0), KeyValuePair.Create("b", 1)], selector.Properties);
    }

    [Theory]
    [InlineData("""{"type":"string"},{"type":"string","format":"uri"}""", "the variants '#/components/schemas/X/oneOf/0' and '#/components/schemas/X/oneOf/1' of 'oneOf' cannot be told apart; raw JSON is kept")]
    [InlineData("""{"title":"One","type":"object"},{"type":"boolean"},{"title":"Two","type":"object"}""", "the variants 'One' and 'Two' of 'oneOf' cannot be told apart; raw JSON is kept")]
    [InlineData("""{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}""", "the variants 'A' and 'B' of 'oneOf' cannot be told apart; raw JSON is kept")]
    [InlineData("""{"$ref":"#/components/schemas/A"},{}""", "the variants 'A' and '#/components/schemas/X/oneOf/1' of 'oneOf' cannot be told apart; raw JSON is kept")]
    [InlineData("""{"type":"string"},{"anyOf":[{"type":"boolean"},{"type":"integer"}]}""", "the variant '#/components/schemas/X/oneOf/1' of 'oneOf' is itself a union, which cannot be typed yet; raw JSON is kept")]
    public void SaysWhichVariantsCannotBeToldApart(string variants, string message)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) =
            TestDocument.WithProblem(AnonymousPair + ",\"X\":{\"oneOf\":[" + variants + "]}");
        Assert.Equal(SchemaKind.Unsupported, schemas["X"].Kind);
        Assert.Null(schemas["X"].Union);
        Assert.Equal((ProblemKind.Unsupported, message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, "\"oneOf\"");
    }

    [Fact]
    public void AVariantThatIsTheUnionItselfEnds()
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, _) =
            TestDocument.WithProblem("""  "X":{"oneOf":[{"type":"string"},{"$ref":"#/components/schemas/X"}]}""");
        Assert.Equal(SchemaKind.Unsupported, schemas["X"].Kind);
        Assert.Equal(ProblemKind.Unsupported, problem.Kind);
    }

    [Fact]
    public void SeveralTypesAreAUnion()
    {
        Schema union = TestDocument.Schema("""{"type":["string","integer","null","object"],"properties":{"p":{"type":"boolean"}}}""");
        Assert.True(union.Nullable);
        UnionShape shape = union.Union!;
        Assert.Equal([SchemaKind.String, SchemaKind.Integer, SchemaKind.Object], shape.Variants.Select(variant => variant.Kind));
        Assert.Equal((0, 1), (shape.Strings, shape.Integers));
        Assert.Equal(new ObjectSelector.Always(2), shape.Objects);
        Assert.Equal("/components/schemas/X/properties/p", Assert.Single(shape.Variants[2].Properties).Schema.Pointer);
    }

    [Fact]
    public void VariantsThatOnlyConstrainAreNoUnion()
    {
        Schema schema = TestDocument.Schema(
            """{"type":"object","properties":{"a":{"type":"string"}},"anyOf":[{"required":["a"]},{"not":{"required":["b"]}}]}""");
        Assert.Equal(SchemaKind.Object, schema.Kind);
        Assert.False(Assert.Single(schema.Properties).Required);
    }

    [Fact]
    public void VariantsThatAreConstantsAreAnEnumeration()
    {
        Schema schema = TestDocument.Schema("""{"oneOf":[{"title":"First","const":"a"},{"type":"string","enum":["b","a"]},{"type":"null"}]}""");
        Assert.Equal(SchemaKind.String, schema.Kind);
        Assert.Equal(["a", "b"], schema.Enum);
        Assert.True(schema.Nullable);
    }

    [Fact]
    public void ANullableVariantMakesTheUnionNullable()
    {
        Schema union = TestDocument.Schema("""{"oneOf":[{"type":["string","null"]},{"type":"integer"}]}""");
        Assert.True(union.Nullable);
    }

    [Theory]
    [InlineData("""{"properties":{"a":{}},"oneOf":[{"type":"string"},{"type":"object"}]}""", "\"oneOf\"")]
    [InlineData("""{"allOf":[{"type":"object"}],"anyOf":[{"type":"string"},{"type":"array"}]}""", "\"anyOf\"")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"object"}],"anyOf":[{"type":"boolean"},{"type":"array"}]}""", "\"anyOf\"")]
    public void ReportsUnionsWithOtherShapes(string schema, string place)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem("\"X\":" + schema);
        Assert.Equal(SchemaKind.Unsupported, schemas["X"].Kind);
        Assert.EndsWith("cannot be typed yet; raw JSON is kept", problem.Message, System.StringComparison.Ordinal);
        TestDocument.AssertCovers(text, problem, place);
    }

    private static void AssertByValue(Schema union, string property, params (string Value, int Variant)[] expected)
    {
        Assert.Equal(SchemaKind.Union, union.Kind);
        var selector = Assert.IsType<ObjectSelector.ByPropertyValue>(union.Union!.Objects);
        Assert.Equal(property, selector.PropertyName);
        Assert.Equal(expected, selector.Values.Select(value => (value.Key, value.Value)));
    }
}
