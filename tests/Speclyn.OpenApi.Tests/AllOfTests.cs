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
    [InlineData("""{"const":"x"}""", "/components/schemas/X/allOf/1/properties/kind", null)]
    [InlineData("""{"description":"said better"}""", "/components/schemas/Base/properties/kind", "said better")]
    [InlineData("""{"type":"string","description":"said better"}""", "/components/schemas/X/allOf/1/properties/kind", "said better")]
    public void TheNarrowerOfTwoDescriptionsWins(string kind, string winner, string? description)
    {
        Schema merged = TestDocument.Schemas(
            Base + ",\"X\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Base\"},{\"type\":\"object\",\"properties\":{\"kind\":" + kind + "}}]}")["X"];
        Schema property = merged.Properties[1].Schema;
        Assert.Equal(winner, (property.Target ?? property).Pointer);
        Assert.Equal(description, property.Description);
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
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Name"},{"maxLength":10}]}""", 1, 10, "^a")]
    [InlineData("""{"$ref":"#/components/schemas/Name","maxLength":10}""", 1, 10, "^a")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Name"},{"type":"string","minLength":3}],"maxLength":7}""", 3, 7, "^a")]
    [InlineData("""{"allOf":[{"maxLength":10},{"maxLength":20},{"$ref":"#/components/schemas/Name"}]}""", 1, 10, "^a")]
    public void MergesConstraintsOfStrings(string schema, int least, int most, string pattern)
    {
        Schema merged = TestDocument.Schemas("""  "Name":{"type":"string","minLength":1,"pattern":"^a"},"X":""" + schema)["X"];
        Assert.Equal(SchemaKind.String, merged.Kind);
        Assert.Equal((least, most, pattern), (merged.Constraints!.MinLength, merged.Constraints.MaxLength, merged.Constraints.Pattern));
        Assert.False(merged.Nullable);
    }

    [Fact]
    public void MergesNumbersToTheNarrowerType()
    {
        Schema merged = TestDocument.Schema("""{"allOf":[{"type":"number","minimum":1},{"type":"integer","format":"int32"},{"exclusiveMinimum":0,"maximum":9}]}""");
        Assert.Equal((SchemaKind.Integer, "int32"), (merged.Kind, merged.Format));
        Assert.Equal((new NumberBound("1", false), new NumberBound("9", false)), (merged.Constraints!.Minimum, merged.Constraints.Maximum));
    }

    [Theory]
    [InlineData("""{"allOf":[{"enum":["a","b","c"]},{"enum":["b","c","d"]}]}""", "b c")]
    [InlineData("""{"allOf":[{"enum":[1,2,3]},{"enum":[2.0,3]}]}""", "2 3")]
    [InlineData("""{"allOf":[{"type":"string"},{"enum":["a"]}]}""", "a")]
    public void IntersectsEnumerations(string schema, string expected) =>
        Assert.Equal(expected, string.Join(' ', Resolve(TestDocument.Schema(schema)).Enum!));

    [Fact]
    public void MergesItemsOfArrays()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """  "A":{"type":"array","items":{"properties":{"a":{}}}},"X":{"allOf":[{"$ref":"#/components/schemas/A"},{"items":{"properties":{"b":{}}},"minItems":1}]}""");
        Schema merged = schemas["X"];
        Assert.Equal((SchemaKind.Array, 1), (merged.Kind, merged.Constraints!.MinItems));
        Assert.Equal(["a", "b"], merged.Items!.Properties.Select(property => property.Name));
        Assert.Single(schemas["A"].Items!.Properties);
    }

    [Fact]
    public void MergesWhatTwoPartsSayOfAProperty()
    {
        Schema merged = TestDocument.Schema(
            """
            {"allOf":[
              {"properties":{"p":{"properties":{"a":{"type":"string"}}},"q":{"type":"string","maxLength":3}}},
              {"properties":{"p":{"properties":{"b":{}},"required":["a"]},"q":{"type":"string","minLength":2}}}]}
            """);
        Schema property = merged.Properties[0].Schema;
        Assert.Equal([("a", true), ("b", false)], property.Properties.Select(member => (member.Name, member.Required)));
        Assert.Equal(SchemaKind.String, property.Properties[0].Schema.Kind);
        Assert.Equal((2, 3), (merged.Properties[1].Schema.Constraints!.MinLength, merged.Properties[1].Schema.Constraints!.MaxLength));
    }

    [Fact]
    public void MergesSchemasThatContainThemselves()
    {
        Schema merged = TestDocument.Schemas(
            """
            "A":{"properties":{"next":{"$ref":"#/components/schemas/A"},"a":{}}},
            "B":{"properties":{"next":{"$ref":"#/components/schemas/B"},"b":{}}},
            "X":{"allOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}]}
            """)["X"];
        Assert.Equal(["next", "a", "b"], merged.Properties.Select(property => property.Name));
        Assert.Same(merged, merged.Properties[0].Schema);
    }

    [Theory]
    [InlineData("""{"allOf":[{"type":["string","null"]},{"type":["string","null"],"maxLength":3}]}""", true)]
    [InlineData("""{"allOf":[{"type":["string","null"]},{"maxLength":3}]}""", true)]
    [InlineData("""{"allOf":[{"type":["string","null"]},{"type":"string","maxLength":3}]}""", false)]
    [InlineData("""{"allOf":[{"type":"string"},{"maxLength":3}],"nullable":true}""", true)]
    public void IsNullableWhenAllPartsAre(string schema, bool nullable) =>
        Assert.Equal(nullable, TestDocument.Schema(schema).Nullable);

    [Theory]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"required":["a"]}""", true)]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", true)]
    [InlineData("""{"properties":{"a":{}}}""", """{"type":"object","properties":{"b":{"type":"string"}}}""", false)]
    public void IsClosedWhenOnePartRefusesWhatItDoesNotName(string first, string second, bool closed) =>
        Assert.Equal(closed, TestDocument.Schema("{\"allOf\":[" + first + "," + second + "]}").Closed);

    [Fact]
    public void UnevaluatedPropertiesCloseTheWhole()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            Base + """, "X":{"allOf":[{"$ref":"#/components/schemas/Base"}],"properties":{"a":{}},"unevaluatedProperties":false},"Y":{"type":"object","properties":{"a":{}},"unevaluatedProperties":false}""");
        Assert.True(schemas["X"].Closed);
        Assert.Equal(4, schemas["X"].Properties.Count);
        Assert.True(schemas["Y"].Closed);
        Assert.False(schemas["Base"].Closed);
    }

    [Fact]
    public void APartThatIsAUnionGetsTheOtherParts()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            Base + """, "A":{"type":"object","required":["a"],"properties":{"a":{}}}, "X":{"allOf":[{"$ref":"#/components/schemas/Base"},{"oneOf":[{"$ref":"#/components/schemas/A"},{"required":["b"],"properties":{"b":{}}}]}]}""");
        Schema union = schemas["X"];
        Assert.Equal(SchemaKind.Union, union.Kind);
        Assert.Equal([["id", "kind", "note", "a"], ["id", "kind", "note", "b"]], union.Union!.Variants.Select(variant => variant.Properties.Select(property => property.Name).ToArray()));
        Assert.Equal(["X A", null], union.Union.Variants.Select(variant => variant.Title));
        Assert.Single(schemas["A"].Properties);
        Assert.IsType<ObjectSelector.ByPresence>(union.Union.Objects);
    }

    [Fact]
    public void TwoUnionsMeetInEveryVariant()
    {
        Schema union = TestDocument.Schema(
            """
            {"allOf":[
              {"oneOf":[{"properties":{"t":{"const":"1"}}},{"properties":{"t":{"const":"2"}}},{"type":"string"}]},
              {"anyOf":[{"properties":{"u":{"const":"1"}},"required":["u"]},{"type":"string","maxLength":3},{"type":"integer"}]}]}
            """);
        Assert.Equal([SchemaKind.Object, SchemaKind.Object, SchemaKind.String], union.Union!.Variants.Select(variant => variant.Kind));
        Assert.Equal(["t", "u"], union.Union.Variants[0].Properties.Select(property => property.Name));
        Assert.Equal(3, union.Union.Variants[2].Constraints!.MaxLength);
    }

    [Fact]
    public void AVariantMayExtendTheUnionThatListsIt()
    {
        string[] members =
        [
            """  "Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"bark":{}},"required":["bark"]}]}""",
            """  "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"meow":{}},"required":["meow"]}]}""",
            """  "Pet":{"properties":{"name":{"type":"string"}},"required":["name"],"oneOf":[{"$ref":"#/components/schemas/Dog"},{"$ref":"#/components/schemas/Cat"}]}""",
        ];
        foreach (string[] order in new[] { members, [members[2], members[0], members[1]] })
        {
            IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(string.Join(',', order));
            Assert.Equal([("name", true), ("bark", true)], schemas["Dog"].Properties.Select(property => (property.Name, property.Required)));
            Assert.Equal([schemas["Dog"], schemas["Cat"]], schemas["Pet"].Union!.Variants);
        }
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"kind":{"type":"integer"}}}""", ProblemKind.ConflictingParts, "the parts of the property 'kind' of 'X' contradict one another: '#/components/schemas/Base/properties/kind' says a string and '#/components/schemas/X/allOf/1/properties/kind' says an integer; raw JSON is kept", "\"kind\"")]
    [InlineData("""{"type":"string"}""", ProblemKind.ConflictingParts, "the parts of 'X' contradict one another: 'Base' says an object and '#/components/schemas/X/allOf/1' says a string; raw JSON is kept", "\"allOf\"")]
    [InlineData("""{"$ref":"#/components/schemas/X"}""", ProblemKind.CircularReference, "'X' is a part of itself, which says nothing; the other parts describe it", "\"allOf\"")]
    public void ReportsWhatContradicts(string part, ProblemKind kind, string message, string place)
    {
        string schema = "\"X\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Base\"}," + part + "]}";
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem(Base + "," + schema);
        Assert.Equal((kind, message), (problem.Kind, problem.Message));
        Assert.Equal(place, text.At(problem.Location));
        Assert.True(problem.Location.Start > text.IndexOf("\"X\"", System.StringComparison.Ordinal));
        Assert.Equal(place == "\"kind\"" ? 3 : 0, schemas["X"].Properties.Count);
    }

    [Theory]
    [InlineData("""{"enum":["a"]},{"enum":["b"]}""", "no value is in all the lists of values; the later list counts")]
    [InlineData("""{"type":"string","format":"uuid"},{"format":"uri"}""", "the formats are 'uuid' and 'uri'; the later one counts")]
    [InlineData("""{"type":"integer","minimum":3},{"maximum":2}""", "no number is between the bounds 3 and 2; they are not checked")]
    [InlineData("""{"type":"string","minLength":3},{"maxLength":2}""", "'minLength' is greater than 'maxLength', which no value can keep; neither is checked")]
    [InlineData("""{"type":"string","pattern":"a"},{"pattern":"b"}""", "'pattern' has two values, of which only the later one is checked")]
    [InlineData("""{"title":"A","additionalProperties":false,"properties":{"a":{}}},{"properties":{"b":{}}}""", "'A' allows no further members but another part has 'b'; further members are accepted")]
    public void SaysWhatCountsWhenPartsContradict(string parts, string message)
    {
        (_, DocumentProblem problem, string text) = TestDocument.WithProblem("\"X\":{\"allOf\":[" + parts + "]}");
        Assert.Equal((ProblemKind.ConflictingParts, "the parts of 'X' contradict one another: " + message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, "\"allOf\"");
    }

    private static Schema Resolve(Schema schema) => schema.Target is { } target ? Resolve(target) : schema;

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
