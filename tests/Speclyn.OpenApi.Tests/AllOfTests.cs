using System.Collections.Generic;
using System.Linq;
using System.Text;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class AllOfTests
{
    private const string Base =
        """  "Base":{"type":"object","description":"B","required":["id"],"properties":{"id":{"type":"string"},"kind":{"type":"string"},"note":{}}}""";

    [Fact]
    public void MergesObjects()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            Base + """,   "X":{"description":"D","allOf":[{"$ref":"#/components/schemas/Base"},{"type":"object","required":["own","note"],"properties":{"own":{"type":"integer"}}},{"required":["kind"]}],"properties":{"last":{"type":"boolean"}}}""");
        Schema merged = schemas["X"];
        Assert.Equal(SchemaKind.Object, merged.Kind);
        Assert.Equal("D", merged.Description);
        Assert.Equal(
            [("id", true), ("kind", true), ("note", true), ("own", true), ("last", false)],
            merged.Properties.Select(property => (property.Name, property.Required)));
        Assert.Same(schemas["Base"].Properties[0].Schema, merged.Properties[0].Schema);
        Assert.Same(schemas["Base"].Properties[2].Schema, merged.Properties[2].Schema);
        Assert.False(schemas["Base"].Properties[1].Required);
    }

    [Fact]
    public void MergesWhatIsMergedItself()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """
            "C":{"allOf":[{"$ref":"#/components/schemas/B"},{"properties":{"c":{}}}]},
            "B":{"allOf":[{"$ref":"#/components/schemas/A"},{"properties":{"b":{}}}]},
            "A":{"type":"object","properties":{"a":{}}}
            """);
        Assert.Equal(["a", "b", "c"], schemas["C"].Properties.Select(property => property.Name));
    }

    [Theory]
    [InlineData("""{"const":"x"}""", "/components/schemas/X/allOf/1/properties/kind")]
    [InlineData("""{"description":"said better"}""", "/components/schemas/Base/properties/kind")]
    [InlineData("""{"type":"string","description":"said better"}""", "/components/schemas/X/allOf/1/properties/kind")]
    public void TheNarrowerOfTwoDescriptionsWins(string kind, string winner)
    {
        Schema merged = TestDocument.Schemas(
            Base + ",\"X\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Base\"},{\"type\":\"object\",\"properties\":{\"kind\":" + kind + "}}]}")["X"];
        Assert.Equal(winner, merged.Properties[1].Schema.Pointer);
    }

    [Fact]
    public void AnAllOfOfOneIsAReference()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            Base + """,   "X":{"type":"object","nullable":true,"readOnly":true,"allOf":[{"$ref":"#/components/schemas/Base"},{"description":"D"}]}""", "3.0.3");
        Schema schema = schemas["X"];
        Assert.Equal(SchemaKind.Reference, schema.Kind);
        Assert.Same(schemas["Base"], schema.Target);
        Assert.True(schema.Nullable && schema.ReadOnly);
        Assert.Equal("D", schema.Description);
        Assert.Empty(schema.Properties);
    }

    [Fact]
    public void AnAllOfOfOneThatRequiresMoreIsMerged()
    {
        Schema schema = TestDocument.Schemas(Base + """, "X":{"allOf":[{"$ref":"#/components/schemas/Base"}],"required":["kind","extra"]}""")["X"];
        Assert.Equal(SchemaKind.Object, schema.Kind);
        Assert.Equal([true, true, false, true], schema.Properties.Select(property => property.Required));
        Assert.Equal(SchemaKind.Any, schema.Properties[3].Schema.Kind);
    }

    [Fact]
    public void AReferenceWithPropertiesIsMerged()
    {
        Schema schema = TestDocument.Schemas(Base + """, "X":{"$ref":"#/components/schemas/Base","properties":{"more":{}}}""")["X"];
        Assert.Equal(["id", "kind", "note", "more"], schema.Properties.Select(property => property.Name));
    }

    [Theory]
    [InlineData("""{"properties":{"kind":{"type":"integer"}}}""", "two parts describe the property 'kind' differently, so they cannot be merged yet; raw JSON is kept")]
    [InlineData("""{"type":"string"}""", "the part '#/components/schemas/X/allOf/1' of 'allOf' is no object, so the parts cannot be merged yet; raw JSON is kept")]
    [InlineData("""{"$ref":"#/components/schemas/X"}""", "the schema is a part of itself; raw JSON is kept")]
    public void ReportsWhatCannotBeMerged(string part, string message)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) =
            TestDocument.WithProblem(Base + ",\"X\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Base\"}," + part + "]}");
        Assert.Equal(SchemaKind.Unsupported, schemas["X"].Kind);
        Assert.Empty(schemas["X"].Properties);
        Assert.Equal((ProblemKind.Unsupported, message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, "\"allOf\"");
    }

    [Fact]
    public void DeepChainsEnd()
    {
        var schemas = new StringBuilder("\"S0\":{\"properties\":{\"p0\":{}}}");
        for (int number = 1; number <= 5000; number++)
        {
            string part = $$"""{"$ref":"#/components/schemas/S{{number - 1}}"}""";
            schemas.Insert(0, "\"S" + number + "\":{\"allOf\":[" + part + ",{\"properties\":{\"p\":{\"type\":\"string\"}}}]},");
        }

        OpenApiReadResult result = TestDocument.Read(TestDocument.WithSchemas(schemas.ToString()));
        Assert.Equal(5001, result.Document!.Schemas.Count);
        Assert.All(result.Problems, problem => Assert.Equal(ProblemKind.Unsupported, problem.Kind));
        Assert.Contains(result.Problems, problem => problem.Message.Contains("deeper than", System.StringComparison.Ordinal));
    }

    [Fact]
    public void MergingManyLargePartsEnds()
    {
        var schemas = new StringBuilder("\"Large\":{\"properties\":{");
        schemas.AppendJoin(',', Enumerable.Range(0, 2000).Select(number => "\"p" + number + "\":{}")).Append("}}");
        for (int number = 0; number < 600; number++)
        {
            schemas.Append(",\"S").Append(number).Append("\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Large\"}],\"required\":[\"q\"]}");
        }

        OpenApiReadResult result = TestDocument.Read(TestDocument.WithSchemas(schemas.ToString()));
        Assert.Equal(100, result.Problems.Count);
        Assert.All(result.Problems, problem => Assert.Equal(ProblemKind.Unsupported, problem.Kind));
        Assert.Equal(500, result.Document!.Schemas.Count(schema => schema.Properties.Count == 2001));
    }
}
