using System.Collections.Generic;
using System.Linq;
using System.Text;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class ReferenceTests
{
    [Fact]
    public void APlainReferenceIsItsTarget()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """  "A":{"properties":{"b":{"$ref":"#/components/schemas/B"},"c":{"items":{"$ref":"#/components/schemas/B","x-note":1}}}},"B":{"type":"string"}""");
        Assert.Same(schemas["B"], schemas["A"].Properties[0].Schema);
        Assert.Same(schemas["B"], schemas["A"].Properties[1].Schema.Items);
    }

    [Fact]
    public void ARecursiveSchemaIsACycleOfInstances()
    {
        Schema tree = TestDocument.Schema("""{"properties":{"children":{"type":"array","items":{"$ref":"#/components/schemas/X"}}}}""");
        Assert.Same(tree, tree.Properties[0].Schema.Items);
    }

    [Theory]
    [InlineData("#/components/schemas/A~1b~0c", "A/b~c")]
    [InlineData("#/components/schemas/A~1b%7E0c", "A/b~c")]
    [InlineData("#/components/schemas/%C3%A9%20%25", "é %")]
    public void DecodesPointers(string reference, string name)
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            "\"X\":{\"items\":{\"$ref\":\"" + reference + "\"}},\"A/b~c\":{\"type\":\"string\"},\"é %\":{\"type\":\"string\"}");
        Assert.Same(schemas[name], schemas["X"].Items);
    }

    [Fact]
    public void PointsIntoOtherSchemas()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """
            "A":{"properties":{"p":{"oneOf":[{"type":"string"},{"type":"object","properties":{"q":{"$ref":"#/components/schemas/B"}}}]}}},
            "B":{"type":"integer"},
            "X":{"properties":{
              "one":{"$ref":"#/components/schemas/A/properties/p/oneOf/1"},
              "two":{"$ref":"#/components/schemas/A/properties/p/oneOf/1/properties/q"}}}
            """);
        Assert.Same(schemas["A"].Properties[0].Schema.Union!.Variants[1], schemas["X"].Properties[0].Schema);
        Assert.Same(schemas["B"], schemas["X"].Properties[1].Schema);
        Assert.Null(schemas["X"].Properties[0].Schema.ComponentName);
    }

    [Fact]
    public void AComponentThatIsAReferenceKeepsItsName()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """  "A":{"$ref":"#/components/schemas/B"},"B":{"type":"string"},"X":{"items":{"$ref":"#/components/schemas/A"}}""");
        Assert.Equal(SchemaKind.Reference, schemas["A"].Kind);
        Assert.Same(schemas["B"], schemas["A"].Target);
        Assert.Same(schemas["A"], schemas["X"].Items);
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    [InlineData("3.2.0")]
    public void WhatAPlaceSaysBesideAReferenceCounts(string version)
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """  "B":{"type":"string","description":"B"},"X":{"properties":{"p":{"$ref":"#/components/schemas/B","description":"D","deprecated":true,"readOnly":true,"nullable":true}}}""", version);
        Schema schema = schemas["X"].Properties[0].Schema;
        Assert.Equal((SchemaKind.Reference, "D", true, true, true), (schema.Kind, schema.Description, schema.Deprecated, schema.ReadOnly, schema.Nullable));
        Assert.Same(schemas["B"], schema.Target);
        Assert.Equal(("B", false), (schemas["B"].Description, schemas["B"].Deprecated));
    }

    [Theory]
    [InlineData("3.0.3", 0)]
    [InlineData("3.1.0", 1)]
    public void OtherKeywordsBesideAReferenceCountSince31(string version, int properties)
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """  "B":{"type":"object"},"X":{"$ref":"#/components/schemas/B","description":"D","properties":{"p":{"type":"string"}}}""", version);
        Assert.Equal("D", schemas["X"].Description);
        Assert.Equal(properties, schemas["X"].Properties.Count);
    }

    [Fact]
    public void DefinitionsHaveNames()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """
            "X":{"properties":{"a":{"$ref":"#/components/schemas/X/$defs/Own"},"b":{"$ref":"#/components/schemas/definitions/items"}},
                 "$defs":{"Own":{"properties":{"c":{"type":"string"}}}}},
            "definitions":{"type":"array","items":{"properties":{"d":{"type":"string"}}}}
            """);
        Assert.Equal(["Own", null], schemas["X"].Properties.Select(property => property.Schema.ComponentName));
    }

    [Fact]
    public void PointersLeadThroughReferences()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """
            "A":{"properties":{"p":{"$ref":"#/components/schemas/B"}}},
            "B":{"properties":{"q":{"type":"integer"}}},
            "X":{"items":{"$ref":"#/components/schemas/A/properties/p/properties/q"}}
            """);
        Assert.Same(schemas["B"].Properties[0].Schema, schemas["X"].Items);
    }

    [Fact]
    public void AnchorsAndIdsAreTargets()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """
            "A":{"$id":"https://example.com/schemas/a","properties":{
              "own":{"$ref":"#here"},"pointer":{"$ref":"#/$defs/In"},"relative":{"$ref":"b"},"outer":{"$ref":"#/components/schemas/X"},
              "dynamic":{"$dynamicRef":"#node"}},
              "$defs":{"In":{"$anchor":"here","type":"integer"},"Dynamic":{"$dynamicAnchor":"node","type":"boolean"}}},
            "B":{"$id":"https://example.com/schemas/b","type":"string","examples":[{"$id":"https://example.com/schemas/c"}]},
            "X":{"$anchor":"top","properties":{"a":{"$ref":"https://example.com/schemas/a#here"},"b":{"$ref":"https://example.com/schemas/b"},"x":{"$ref":"#top"}}}
            """);
        Schema a = schemas["A"];
        Assert.Equal(
            [SchemaKind.Integer, SchemaKind.Integer, SchemaKind.String, SchemaKind.Object, SchemaKind.Boolean],
            a.Properties.Select(property => property.Schema.Kind));
        Assert.Same(schemas["B"], a.Properties[2].Schema);
        Assert.Same(schemas["X"], a.Properties[3].Schema);
        Assert.Equal("/components/schemas/A/$defs/Dynamic", a.Properties[4].Schema.Pointer);
        Assert.Same(a.Properties[0].Schema, schemas["X"].Properties[0].Schema);
        Assert.Same(schemas["B"], schemas["X"].Properties[1].Schema);
        Assert.Same(schemas["X"], schemas["X"].Properties[2].Schema);
    }

    [Fact]
    public void ReferencesInExamplesAndExtensionsDoNotMatter() => Assert.Empty(TestDocument.Read(
        """
        {"openapi":"3.1.0","x-a":{"$ref":"#/no"},"paths":{"/a":{"get":{"x-b":{"$ref":"no.json"},"responses":{"200":{"description":"","content":{"application/json":{
          "example":{"$ref":"#/no"},"examples":{"e":{"value":{"$ref":"https://example.com/no"}}},
          "schema":{"$ref":"#/components/schemas/A"}}}}}}}},
         "components":{"schemas":{"A":{"properties":{"p":{"type":"object","default":{"$ref":"#/no"},"example":{"$ref":"#/no"},"examples":[{"$ref":"#/no"}],"x-c":{"$ref":"#/no"}}}}}}}
        """).Problems);

    [Fact]
    public void ANullableReferenceIsAReference()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """  "B":{"type":"string"},"X":{"properties":{"p":{"anyOf":[{"type":"null"},{"$ref":"#/components/schemas/B"}],"title":"P"}}}""");
        Schema schema = schemas["X"].Properties[0].Schema;
        Assert.Equal((SchemaKind.Reference, true, "P"), (schema.Kind, schema.Nullable, schema.Title));
        Assert.Same(schemas["B"], schema.Target);
        Assert.False(schemas["B"].Nullable);
    }

    [Theory]
    [InlineData("#/components/schemas/Nowhere", "the reference '#/components/schemas/Nowhere' points at nothing: '#/components/schemas' has no 'Nowhere' (the nearest name is 'B'); any value is accepted instead")]
    [InlineData("#/components/schemata/B", "the reference '#/components/schemata/B' points at nothing: '#/components' has no 'schemata' (the nearest name is 'schemas'); any value is accepted instead")]
    [InlineData("#/servers/0", "the reference '#/servers/0' points at nothing: the document's root has no 'servers' (the nearest name is 'paths'); any value is accepted instead")]
    [InlineData("#/components/schemas/B/enum/01", "the reference '#/components/schemas/B/enum/01' points at nothing: '#/components/schemas/B/enum' has no '01'; any value is accepted instead")]
    [InlineData("#/components/schemas/B/enum/1", "the reference '#/components/schemas/B/enum/1' points at nothing: '#/components/schemas/B/enum' has no '1'; any value is accepted instead")]
    [InlineData("#/components/schemas/B/type/x", "the reference '#/components/schemas/B/type/x' points at nothing: '#/components/schemas/B/type' has no 'x'; any value is accepted instead")]
    [InlineData("#anchor", "the reference '#anchor' points at nothing: no schema there has the anchor 'anchor'; a name under 'components/schemas' is written as '#/components/schemas/Name'; any value is accepted instead")]
    public void SaysWhereAReferenceStops(string reference, string message)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem(
            "\"B\":{\"type\":\"string\",\"enum\":[\"x\"]},\"X\":{\"required\":[\"p\"],\"properties\":{\"p\":{\"$ref\":\"" + reference + "\"}}}");
        Assert.Equal((ProblemKind.UnresolvedReference, message), (problem.Kind, problem.Message));
        Assert.Equal("\"" + reference + "\"", text.At(problem.Location));
        Assert.Equal(SchemaKind.Any, schemas["X"].Properties[0].Schema.Kind);
    }

    [Theory]
    [InlineData("""  "A":{"$ref":"#/components/schemas/A"}""", "A")]
    [InlineData("""  "A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"}""", "A", "B")]
    [InlineData("""  "A":{"allOf":[{"$ref":"#/components/schemas/A"}]}""", "A")]
    [InlineData("""  "A":{"anyOf":[{"type":"null"},{"$ref":"#/components/schemas/B"}]},"B":{"description":"D","$ref":"#/components/schemas/A"}""", "A", "B")]
    [InlineData("""  "C":{"$ref":"#/components/schemas/A"},"A":{"$ref":"#/components/schemas/A"}""", "A")]
    public void ReferencesInACircleEnd(string json, params string[] circular)
    {
        OpenApiReadResult result = TestDocument.Read(TestDocument.WithSchemas(json));
        Assert.Equal(circular.Length, result.Problems.Count);
        Assert.All(result.Problems, problem => Assert.Equal(ProblemKind.CircularReference, problem.Kind));
        Assert.All(result.Problems, problem => Assert.Contains("refers back to itself", problem.Message, System.StringComparison.Ordinal));
        foreach (Schema schema in result.Document!.Schemas.Where(schema => circular.Contains(schema.ComponentName)))
        {
            Assert.Equal((SchemaKind.Any, null), (schema.Kind, schema.Target));
        }
    }

    [Fact]
    public void InlineReferencesInACircleEnd()
    {
        OpenApiReadResult result = TestDocument.Read(TestDocument.WithSchemas(
            """  "A":{"properties":{"p":{"$ref":"#/components/schemas/A/properties/q"},"q":{"$ref":"#/components/schemas/A/properties/p"}}}"""));
        Assert.Equal([ProblemKind.CircularReference, ProblemKind.CircularReference], result.Problems.Select(problem => problem.Kind));
        Assert.All(result.Document!.Schemas[0].Properties, property => Assert.Equal(SchemaKind.Any, property.Schema.Kind));
    }

    [Fact]
    public void LongChainsOfReferencesResolve()
    {
        var schemas = new StringBuilder("\"S0\":{\"type\":\"string\"}");
        for (int number = 1; number <= 20_000; number++)
        {
            schemas.Append(",\"S").Append(number).Append("\":{\"properties\":{\"p\":{\"$ref\":\"#/components/schemas/S").Append(number - 1).Append("\"}}}");
        }

        IReadOnlyDictionary<string, Schema> read = TestDocument.Schemas(schemas.ToString());
        Assert.Same(read["S19999"], read["S20000"].Properties[0].Schema);
    }

    [Fact]
    public void ResolvesParametersBodiesResponsesAndPathItems()
    {
        OpenApiReadResult result = TestDocument.Read(
            """
            {"openapi":"3.1.0","paths":{"/a":{"$ref":"#/components/pathItems/P"}},
             "components":{
              "pathItems":{"P":{"post":{
                "parameters":[{"$ref":"#/components/parameters/Q"}],
                "requestBody":{"$ref":"#/components/requestBodies/Alias"},
                "responses":{"200":{"$ref":"#/components/responses/R"}}}}},
              "parameters":{"Q":{"name":"q","in":"query","schema":{"type":"integer"}}},
              "requestBodies":{"Alias":{"$ref":"#/components/requestBodies/B"},"B":{"required":true,"content":{"application/json":{"schema":{"type":"string"}}}}},
              "responses":{"R":{"description":"Fine","content":{"application/json":{"schema":{"type":"boolean"}}}}}}}
            """);
        Assert.Empty(result.Problems);
        Operation operation = Assert.Single(result.Document!.Operations);
        Assert.Equal("/paths/~1a/post", operation.Pointer);
        Parameter parameter = Assert.Single(operation.Parameters);
        Assert.Equal(("q", "/components/parameters/Q", SchemaKind.Integer), (parameter.Name, parameter.Pointer, parameter.Schema.Kind));
        Assert.True(operation.RequestBody!.Required);
        Schema body = operation.RequestBody.Content[0].Schema!;
        Assert.Equal((SchemaKind.String, "/components/requestBodies/B/content/application~1json/schema"), (body.Kind, body.Pointer));
        Assert.Equal(("200", "Fine"), (operation.Responses[0].Status, operation.Responses[0].Description));
        Assert.Equal(SchemaKind.Boolean, operation.Responses[0].Content[0].Schema!.Kind);
    }

    [Fact]
    public void ParameterReferencesInACircleEnd()
    {
        OpenApiReadResult result = TestDocument.Read(
            """
            {"openapi":"3.0.0","paths":{"/a":{"get":{"parameters":[{"$ref":"#/components/parameters/A"}]}}},
             "components":{"parameters":{"A":{"$ref":"#/components/parameters/B"},"B":{"$ref":"#/components/parameters/A"}}}}
            """);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(
            (ProblemKind.CircularReference, "'#/components/parameters/A' refers back to itself and so describes nothing; it is left out"),
            (problem.Kind, problem.Message));
        Assert.Empty(Assert.Single(result.Document!.Operations).Parameters);
    }

    [Fact]
    public void PathItemReferencesInACircleEnd()
    {
        OpenApiReadResult result = TestDocument.Read(
            """
            {"openapi":"3.1.0","paths":{"/a":{"$ref":"#/components/pathItems/A","get":{}},"/b":{"get":{}}},
             "components":{"pathItems":{"A":{"$ref":"#/components/pathItems/B"},"B":{"$ref":"#/components/pathItems/A"}}}}
            """);
        Assert.Equal(ProblemKind.CircularReference, Assert.Single(result.Problems).Kind);
        Assert.Equal(["/a", "/b"], result.Document!.Operations.Select(operation => operation.Path));
    }

    [Fact]
    public void WhatStandsBesideAPathItemsReferenceCountsFirst()
    {
        OpenApiReadResult result = TestDocument.Read(
            """
            {"openapi":"3.0.0","paths":{
              "/a":{"$ref":"#/paths/~1b","parameters":[{"name":"q","in":"query","description":"mine","schema":{}}],"get":{"operationId":"own"}},
              "/b":{"parameters":[{"name":"q","in":"query","schema":{}},{"name":"r","in":"query","schema":{}}],"get":{"operationId":"theirs"},"put":{}}}}
            """);
        Assert.Empty(result.Problems);
        Assert.Equal(["GET /a own", "PUT /a ", "GET /b theirs", "PUT /b "], result.Document!.Operations.Select(operation => $"{operation.Method} {operation.Path} {operation.OperationId}"));
        Assert.Equal(["q mine", "r "], result.Document.Operations[0].Parameters.Select(parameter => $"{parameter.Name} {parameter.Description}"));
        Assert.Equal(["q mine", "r "], result.Document.Operations[1].Parameters.Select(parameter => $"{parameter.Name} {parameter.Description}"));
    }

    [Fact]
    public void ADescriptionBesideAReferenceReplacesTheTargets()
    {
        OpenApiReadResult result = TestDocument.Read(
            """
            {"openapi":"3.1.0","security":[{"key":[]}],"paths":{"/a":{"post":{
                "parameters":[{"$ref":"#/components/parameters/Q","description":"outer"}],
                "requestBody":{"$ref":"#/components/requestBodies/B","description":"outer"},
                "responses":{"200":{"$ref":"#/components/responses/Alias"},"201":{"$ref":"#/components/responses/R"}}}}},
             "components":{
              "parameters":{"Q":{"name":"q","in":"query","description":"inner","schema":{}}},
              "requestBodies":{"B":{"description":"inner","content":{}}},
              "responses":{"Alias":{"$ref":"#/components/responses/R","description":"outer"},"R":{"description":"inner"}},
              "securitySchemes":{"key":{"$ref":"#/components/securitySchemes/k","description":"outer"},"k":{"type":"http","scheme":"basic","description":"inner"}}}}
            """);
        Assert.Empty(result.Problems);
        Operation operation = Assert.Single(result.Document!.Operations);
        Assert.Equal("outer", operation.Parameters[0].Description);
        Assert.Equal("outer", operation.RequestBody!.Description);
        Assert.Equal(["outer", "inner"], operation.Responses.Select(response => response.Description));
        Assert.Equal(["key outer"], result.Document.SecuritySchemes.Select(scheme => $"{scheme.Name} {scheme.Description}"));
    }

    [Fact]
    public void AProblemOfAComponentIsReportedOnce()
    {
        OpenApiReadResult result = TestDocument.Read(
            """
            {"openapi":"3.0.0","paths":{
              "/a":{"get":{"parameters":[{"$ref":"#/components/parameters/A"}]}},
              "/b":{"get":{"parameters":[{"$ref":"#/components/parameters/A"}]}}},
             "components":{"parameters":{"A":{"name":"a","in":"body"}}}}
            """);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal("the parameter 'a' must be in path, query, header or cookie; it is ignored", problem.Message);
    }
}
