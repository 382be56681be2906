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
    [InlineData("""{"title":"One","type":"object"},{"type":"boolean"},{"title":"Two","type":"object","properties":{"a":{}}}""", "0 2", "the variants 'One' and 'Two' of 'oneOf' cannot be told apart; what could be one of them is kept as raw JSON")]
    [InlineData("""{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}""", "0 1", "the variants 'A' and 'B' of 'oneOf' cannot be told apart; what could be one of them is kept as raw JSON")]
    [InlineData("""{"$ref":"#/components/schemas/A"},{"type":"object","required":["own"],"properties":{"own":{}}},{"$ref":"#/components/schemas/B"}""", "0 2", "the variants 'A' and 'B' of 'oneOf' cannot be told apart; what could be one of them is kept as raw JSON")]
    public void SaysWhichVariantsCannotBeToldApart(string variants, string undecided, string message)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) =
            TestDocument.WithProblem(AnonymousPair + ",\"X\":{\"oneOf\":[" + variants + "]}");
        Assert.Equal(SchemaKind.Union, schemas["X"].Kind);
        Assert.Equal(undecided, string.Join(' ', schemas["X"].Union!.Undecided));
        Assert.Equal((ProblemKind.UndecidableUnion, message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, "\"oneOf\"");
    }

    [Fact]
    public void WhatIsNoneOfTheOthersIsTheOneThatIsLeft()
    {
        Schema union = TestDocument.Schemas(
            CatAndDog + """, "X":{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"type":"object","properties":{"kind":{"type":"string"}}},{"$ref":"#/components/schemas/Dog"}]}""")["X"];
        AssertByValue(union, "kind", ("cat", 0), ("dog", 2));
        Assert.Equal(1, union.Union!.Objects!.Otherwise);
        Assert.Empty(union.Union.Undecided);
    }

    [Fact]
    public void ValuesThatTwoVariantsAllowNameNeither()
    {
        Schema union = TestDocument.WithProblem(
            """  "X":{"oneOf":[{"properties":{"t":{"enum":["a","b"]}}},{"properties":{"t":{"enum":["b"]}}},{"properties":{"t":{"const":"c"}}}]}""").Schemas["X"];
        AssertByValue(union, "t", ("c", 2));
        Assert.Equal([0, 1], union.Union!.Undecided);
    }

    [Fact]
    public void TellsObjectsApartByIntegers()
    {
        Schema union = TestDocument.Schema(
            """{"oneOf":[{"required":["t"],"properties":{"t":{"type":"integer","enum":[1]}}},{"required":["t"],"properties":{"t":{"const":2}}}]}""");
        AssertByValue(union, "t", ("1", 0), ("2", 1));
        Assert.Equal(SchemaKind.Integer, Assert.IsType<ObjectSelector.ByPropertyValue>(union.Union!.Objects).Kind);
    }

    [Theory]
    [InlineData("integer", "[1]", "[2]", SchemaKind.Integer, "1", "2", "'1':A,'2':B")]
    [InlineData("number", "[1.0]", "[2.5]", SchemaKind.Number, "1", "2.5", "'1.0':A,'2.5':B")]
    [InlineData("boolean", "[false]", "[true]", SchemaKind.Boolean, "false", "true", "'False':A,'True':B")]
    [InlineData("boolean", "[false]", "[true]", SchemaKind.Boolean, "false", "true", "")]
    public void ADiscriminatorIsOfTheKindThatItsPropertyHas(string type, string first, string second, SchemaKind kind, string one, string two, string mapping)
    {
        string entries = string.Join(',', mapping.Split(',', System.StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Replace('\'', '"').Replace(":", ":\"") + "\""));
        Schema union = TestDocument.Schemas(
            $$$"""
            "A":{"required":["t"],"properties":{"t":{"type":"{{{type}}}","enum":{{{first}}} } } },
            "B":{"required":["t"],"properties":{"t":{"type":"{{{type}}}","enum":{{{second}}} } } },
            "X":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],"discriminator":{"propertyName":"t","mapping":{ {{{entries}}} } } }
            """)["X"];
        AssertByValue(union, "t", (one, 0), (two, 1));
        Assert.Equal(kind, Assert.IsType<ObjectSelector.ByPropertyValue>(union.Union!.Objects).Kind);
    }

    [Fact]
    public void TellsObjectsApartByTruthValues()
    {
        Schema union = TestDocument.Schema(
            """{"oneOf":[{"required":["ok"],"properties":{"ok":{"const":true}}},{"required":["ok"],"properties":{"ok":{"type":"boolean","enum":[false]}}}]}""");
        AssertByValue(union, "ok", ("true", 0), ("false", 1));
    }

    [Fact]
    public void AsksForTheFullestOfSeveralObjectsFirst()
    {
        Schema union = TestDocument.Schema(
            """
            {"oneOf":[
              {"type":"object","required":["a"],"properties":{"a":{}}},
              {"type":"object","required":["a","b"],"properties":{"a":{},"b":{}}},
              {"type":"object","required":["a","b","c"],"properties":{"a":{},"b":{},"c":{}}}]}
            """);
        Assert.Equal([KeyValuePair.Create("c", 2), KeyValuePair.Create("b", 1)], Assert.IsType<ObjectSelector.ByPresence>(union.Union!.Objects).Properties);
        Assert.Equal(0, union.Union.Objects.Otherwise);
    }

    [Theory]
    [InlineData("""{"enum":[null]}""")]
    [InlineData("""{"type":"null"}""")]
    [InlineData("""{"$ref":"#/components/schemas/Nothing"}""")]
    public void AComponentThatIsNullAloneMakesTheOthersNullable(string empty)
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            "\"Nothing\":{\"const\":null},\"Empty\":" + empty + """,  "A":{"enum":["a"]},"X":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/Empty"}]}""");
        Assert.True(schemas["X"].AllowsNull());
        Assert.Same(schemas["A"], schemas["X"].Target);
    }

    [Fact]
    public void TheSmallerOfTwoObjectsIsTheOneWithoutWhatTheLargerRequires()
    {
        Schema union = TestDocument.Schema(
            """{"anyOf":[{"type":"object","required":["id"],"properties":{"id":{}}},{"type":"object","required":["id","more"],"properties":{"id":{},"more":{}}}]}""");
        Assert.Equal(KeyValuePair.Create("more", 1), Assert.Single(Assert.IsType<ObjectSelector.ByPresence>(union.Union!.Objects).Properties));
        Assert.Equal(0, union.Union!.Objects!.Otherwise);
    }

    [Fact]
    public void UnionsInUnionsAreOneUnion()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            CatAndDog + """, "Pet":{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]}, "X":{"anyOf":[{"type":"string"},{"$ref":"#/components/schemas/Pet"},{"type":["boolean","null"]},{"anyOf":[{"type":"integer"},{"type":"string"}]}]}""");
        Schema union = schemas["X"];
        Assert.Equal(
            [SchemaKind.String, SchemaKind.Object, SchemaKind.Object, SchemaKind.Boolean, SchemaKind.Integer],
            union.Union!.Variants.Select(variant => variant.Kind));
        Assert.Same(schemas["Dog"], union.Union.Variants[2]);
        Assert.True(union.Nullable);
        AssertByValue(union, "kind", ("cat", 1), ("dog", 2));
    }

    [Fact]
    public void AnInnerDiscriminatorCountsInTheOuterUnion()
    {
        Schema union = TestDocument.Schemas(
            AnonymousPair + """, "AB":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],"discriminator":{"propertyName":"t"}}, "X":{"oneOf":[{"$ref":"#/components/schemas/AB"},{"type":"object","properties":{"z":{}}}]}""")["X"];
        AssertByValue(union, "t", ("A", 0), ("B", 1));
        Assert.Equal(2, union.Union!.Objects!.Otherwise);
    }

    [Fact]
    public void AUnionThatADiscriminatorNamesStaysOne()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            AnonymousPair + """, "AB":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],"discriminator":{"propertyName":"t"}}, "X":{"oneOf":[{"$ref":"#/components/schemas/AB"},{"type":"object","properties":{"u":{}}}],"discriminator":{"propertyName":"u","mapping":{"ab":"AB"}}}""");
        Assert.Same(schemas["AB"], schemas["X"].Union!.Variants[0]);
        AssertByValue(schemas["X"], "u", ("ab", 0));
        Assert.Equal(1, schemas["X"].Union!.Objects!.Otherwise);
    }

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string"},{"enum":["a","b"]}]}""", "a b", true)]
    [InlineData("""{"anyOf":[{"$ref":"#/components/schemas/Known"},{"type":"string"},{"type":"null"}]}""", "k", true)]
    [InlineData("""{"oneOf":[{"$ref":"#/components/schemas/Known"},{"type":"string","enum":["a","k"]}]}""", "k a", false)]
    [InlineData("""{"anyOf":[{"enum":[1]},{"type":"integer"}]}""", "1", true)]
    public void ListsOfValuesAndOtherStringsAreAnOpenEnumeration(string schema, string values, bool isOpen)
    {
        Schema result = TestDocument.Schemas("""  "Known":{"type":"string","enum":["k"]},"X":""" + schema)["X"];
        Assert.Equal(values, string.Join(' ', result.Enum!));
        Assert.Equal(isOpen, result.EnumIsOpen);
        Assert.Null(result.Union);
    }

    [Theory]
    [InlineData("""{"type":"string"},{"type":"string","format":"uri"}""", SchemaKind.String, "the variants '#/components/schemas/X/oneOf/0' and '#/components/schemas/X/oneOf/1' of 'oneOf' are each a string, so nothing tells them apart; one variant takes what any of them takes")]
    [InlineData("""{"title":"Date","type":"string","format":"date"},{"title":"Url","type":"string","format":"uri"}""", SchemaKind.String, "the variants 'Date' and 'Url' of 'oneOf' are each a string, so nothing tells them apart; one variant takes what any of them takes")]
    [InlineData("""{"title":"Small","type":"integer","maximum":9},{"title":"Large","type":"integer","minimum":90}""", SchemaKind.Integer, "the variants 'Small' and 'Large' of 'oneOf' are each an integer, so nothing tells them apart; one variant takes what any of them takes")]
    [InlineData("""{"title":"Any","type":"object"},{"title":"Texts","type":"object","additionalProperties":{"type":"string"}}""", SchemaKind.FreeFormObject, "the variants 'Any' and 'Texts' of 'oneOf' are each an object, so nothing tells them apart; one variant takes what any of them takes")]
    [InlineData("""{"title":"Text","type":"string"},{"title":"All"}""", SchemaKind.Any, "the variant 'All' of 'oneOf' takes any value, so the others say nothing more; any value is accepted")]
    public void VariantsOfOneKindAreOneVariant(string variants, SchemaKind kind, string message)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem("\"X\":{\"oneOf\":[" + variants + "]}");
        Schema schema = schemas["X"].Target ?? schemas["X"];
        Assert.Equal(kind, schema.Kind);
        Assert.Null(schema.Constraints);
        Assert.Null(schema.Format);
        Assert.Equal((ProblemKind.UndecidableUnion, message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, "\"oneOf\"");
    }

    [Fact]
    public void ArraysAreToldApartByTheirFirstItem()
    {
        UnionShape shape = TestDocument.Schema(
            """
            {"oneOf":[
              {"type":"array","items":{"type":"string"},"minItems":1},
              {"type":"string"},
              {"type":"array","items":{"type":"integer"}},
              {"type":"array","items":{"type":"array","items":{"type":"integer"}}},
              {"type":"array","items":{"allOf":[{"type":"object","properties":{"a":{}}},{"required":["a"]}]}}]}
            """).Union!;
        Assert.Equal(
            [KeyValuePair.Create(SchemaKind.String, 0), KeyValuePair.Create(SchemaKind.Number, 2), KeyValuePair.Create(SchemaKind.Array, 3), KeyValuePair.Create(SchemaKind.Object, 4)],
            shape.FirstItems);
        Assert.Equal((1, 2), (shape.Strings, shape.Arrays));
        Assert.Null(shape.Objects);
    }

    [Theory]
    [InlineData("""{"type":"integer"}""", """{"type":"number"}""")]
    [InlineData("""{"type":["integer","null"]}""", """{"type":"string"}""")]
    [InlineData("""{"type":["integer","boolean"]}""", """{"type":"string"}""")]
    [InlineData("""{"type":"object","properties":{"a":{}}}""", """{"type":"object"}""")]
    [InlineData("{}", """{"type":"string"}""")]
    public void ArraysWhoseItemsMayBeOfOneKindAreOneArray(string first, string second)
    {
        Schema schema = TestDocument.Read(TestDocument.WithSchemas(
            $$"""  "X":{"oneOf":[{"type":"array","items":{{first}} },{"type":"array","items":{{second}} }]}""")).Document!.Schemas.Single();
        Assert.Equal(SchemaKind.Array, (schema.Target ?? schema).Kind);
    }

    [Fact]
    public void ArraysAreOneArrayOfAUnion()
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, _) = TestDocument.WithProblem(
            """  "X":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}},{"type":"array","items":{"type":"array","items":{"type":"integer"}}},{"type":"array","items":{"type":["integer","null"]}}]}""");
        UnionShape shape = schemas["X"].Union!;
        Assert.Equal([SchemaKind.String, SchemaKind.Array], shape.Variants.Select(variant => variant.Kind));
        Assert.Equal([SchemaKind.String, SchemaKind.Array, SchemaKind.Integer], shape.Variants[1].Items!.Union!.Variants.Select(variant => variant.Kind));
        Assert.Equal(ProblemKind.UndecidableUnion, problem.Kind);
    }

    [Fact]
    public void BooleansMayBeOneValueOrBoth()
    {
        Assert.Null(TestDocument.Schema("""{"oneOf":[{"type":"boolean","enum":[true]},{"type":"boolean","enum":[false]}]}""").Constraints);
    }

    [Fact]
    public void AVariantThatIsTheUnionItselfEnds()
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, _) =
            TestDocument.WithProblem("""  "X":{"oneOf":[{"type":"string"},{"$ref":"#/components/schemas/X"}]}""");
        Assert.Equal(SchemaKind.String, schemas["X"].Target!.Kind);
        Assert.Equal(ProblemKind.CircularReference, problem.Kind);
    }

    [Fact]
    public void UnionsThatListOneAnotherEnd()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Read(TestDocument.WithSchemas(
            """  "X":{"oneOf":[{"type":"string"},{"$ref":"#/components/schemas/Y"}]},"Y":{"oneOf":[{"type":"integer"},{"$ref":"#/components/schemas/X"}]}"""))
            .Document!.Schemas.ToDictionary(schema => schema.ComponentName!);
        Assert.Equal([SchemaKind.String, SchemaKind.Integer], schemas["X"].Union!.Variants.Select(variant => variant.Kind));
        Assert.Equal([SchemaKind.Integer, SchemaKind.String], schemas["Y"].Union!.Variants.Select(variant => variant.Kind));
    }

    [Fact]
    public void AVariantThatAllowsNothingIsNone()
    {
        Assert.Equal(SchemaKind.String, TestDocument.WithProblem("""  "X":{"oneOf":[{"type":"string"},{"not":{}}]}""").Schemas["X"].Target!.Kind);
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
        Schema schema = TestDocument.WithProblem(
            """  "X":{"type":"object","properties":{"a":{"type":"string"}},"anyOf":[{"required":["a"]},{"not":{"required":["b"]}}]}""").Schemas["X"];
        Assert.Equal(SchemaKind.Object, schema.Kind);
        Assert.False(Assert.Single(schema.Properties).Required);
    }

    [Theory]
    [InlineData("""{"const":"a"},{"const":"b","deprecated":true,"description":"Use a."}""", "b:Use a.")]
    [InlineData("""{"const":1},{"const":2,"deprecated":true},{"enum":[3,1.0],"deprecated":true}""", "2: 3:")]
    [InlineData("""{"enum":["a","b"]},{"enum":["b","c"],"deprecated":true},{"type":"null"}""", "c:")]
    [InlineData("""{"$ref":"#/components/schemas/Old"},{"$ref":"#/components/schemas/Mixed"},{"type":"string","enum":["a"]}""", "b:Old c:")]
    [InlineData("""{"$ref":"#/components/schemas/Plain","deprecated":true},{"const":"d"}""", "e: f:")]
    [InlineData("""{"$ref":"#/components/schemas/Plain","deprecated":true,"description":"Use d."},{"enum":["d","f"]}""", "e:Use d.")]
    [InlineData("""{"$ref":"#/components/schemas/Old","deprecated":true},{"const":"d"}""", "a:Old b:Old")]
    [InlineData("""{"const":"a"},{"const":"b"}""", null)]
    public void AlternativesDeprecateTheirValues(string variants, string? deprecated)
    {
        Schema schema = TestDocument.Schemas(
            """
            "Old":{"type":"string","enum":["a","b"],"deprecated":true,"description":"Old"},
            "Mixed":{"oneOf":[{"const":"c","deprecated":true},{"const":"d"}]},
            "Plain":{"type":"string","enum":["e","f"],"description":"Letters"},
            """ + "\"X\":{\"oneOf\":[" + variants + "]}")["X"].Resolved();
        Assert.Equal(deprecated, schema.DeprecatedValues is null ? null : string.Join(" ", schema.DeprecatedValues.Select(value => value.Key + ":" + value.Value)));
    }

    [Theory]
    [InlineData("""{"enum":["a","b","d"]}""", "a b", "b")]
    [InlineData("""{"enum":["a","b"]}""", "a b", "b")]
    [InlineData("""{"enum":["a","c"]}""", "a c", "")]
    [InlineData("""{"oneOf":[{"const":"a","deprecated":true},{"enum":["b","c"]}]}""", "a b c", "a b")]
    [InlineData("""{"$ref":"#/components/schemas/Few"}""", "a b", "b")]
    public void AllOfKeepsDeprecatedValues(string other, string values, string deprecated)
    {
        const string Known = """{"oneOf":[{"const":"a"},{"const":"b","deprecated":true},{"const":"c"}]}""";
        Assert.All(new[] { Known + "," + other, other + "," + Known }, parts =>
        {
            Schema schema = TestDocument.Schemas("\"Few\":{\"enum\":[\"a\",\"b\"]},\"X\":{\"allOf\":[" + parts + "]}")["X"].Resolved();
            Assert.Equal(values, string.Join(" ", schema.Enum!));
            Assert.Equal(deprecated, schema.DeprecatedValues is null ? "" : string.Join(" ", schema.DeprecatedValues.Keys.Order()));
        });
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

    [Fact]
    public void PropertiesBesideAUnionAreOfEveryVariant()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            CatAndDog + """, "X":{"type":"object","required":["owner"],"properties":{"owner":{"type":"string"}},"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind"}}""");
        Schema union = schemas["X"];
        Assert.Equal(
            [("owner", true), ("kind", true), ("name", false), ("meow", true)],
            union.Union!.Variants[0].Properties.Select(property => (property.Name, property.Required)));
        AssertByValue(union, "kind", ("cat", 0), ("dog", 1));
    }

    [Fact]
    public void ATypeBesideAUnionLeavesItsVariantsAlone()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            CatAndDog + """, "X":{"type":"object","oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]}""");
        Assert.Equal([schemas["Cat"], schemas["Dog"]], schemas["X"].Union!.Variants);
    }

    [Fact]
    public void VariantsThatAreNotOfTheTypeBesideThemAreNone()
    {
        Schema schema = TestDocument.Schema("""{"properties":{"a":{}},"oneOf":[{"type":"string"},{"properties":{"b":{}}}]}""");
        Assert.Equal(["a", "b"], (schema.Target ?? schema).Properties.Select(property => property.Name));
    }

    [Fact]
    public void NoVariantOfTheTypeBesideThemIsRawJson()
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, _) =
            TestDocument.WithProblem("""  "X":{"allOf":[{"type":"object"}],"anyOf":[{"type":"string"},{"type":"array"}]}""");
        Assert.Equal(SchemaKind.Unsupported, schemas["X"].Kind);
        Assert.Equal(ProblemKind.ConflictingParts, problem.Kind);
    }

    [Theory]
    [InlineData("3.0.3", """{"anyOf":[{"$ref":"#/components/schemas/Cat"},{"nullable":true}]}""")]
    [InlineData("3.0.3", """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"type":"string","enum":[null]}]}""")]
    [InlineData("3.0.3", """{"allOf":[{"$ref":"#/components/schemas/Cat"}],"nullable":true}""")]
    [InlineData("3.0.3", """{"allOf":[{"$ref":"#/components/schemas/Cat"},{"nullable":true}]}""")]
    [InlineData("3.0.3", """{"$ref":"#/components/schemas/Cat","nullable":true}""")]
    [InlineData("3.1.0", """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"type":"null"}]}""")]
    [InlineData("3.1.0", """{"anyOf":[{"type":["null"]},{"$ref":"#/components/schemas/Cat"}]}""")]
    [InlineData("3.1.0", """{"oneOf":[{"const":null},{"$ref":"#/components/schemas/Cat"}]}""")]
    public void EveryWayToSayNullableIsNullable(string version, string schema)
    {
        Schema result = TestDocument.Schemas(CatAndDog + ",\"X\":" + schema, version)["X"];
        Assert.True(result.Nullable);
        Assert.Equal((SchemaKind.Reference, "Cat"), (result.Kind, result.Target!.ComponentName));
    }

    private static void AssertByValue(Schema union, string property, params (string Value, int Variant)[] expected)
    {
        Assert.Equal(SchemaKind.Union, union.Kind);
        var selector = Assert.IsType<ObjectSelector.ByPropertyValue>(union.Union!.Objects);
        Assert.Equal(property, selector.PropertyName);
        Assert.Equal(expected, selector.Values.Select(value => (value.Key, value.Value)));
    }
}
