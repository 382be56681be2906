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
    [InlineData("3.1.0", SchemaKind.Reference)]
    [InlineData("3.2.0", SchemaKind.Reference)]
    [InlineData("3.0.3", SchemaKind.String)]
    public void MembersBesideAReferenceCountSince31(string version, SchemaKind kind)
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """  "B":{"type":"string"},"X":{"properties":{"p":{"$ref":"#/components/schemas/B","description":"D","deprecated":true}}}""", version);
        Schema schema = schemas["X"].Properties[0].Schema;
        Assert.Equal(kind, schema.Kind);
        Assert.Equal(kind == SchemaKind.Reference ? "D" : null, schema.Description);
        Assert.Equal(kind == SchemaKind.Reference, schema.Deprecated);
        Assert.Same(schemas["B"], schema.Target ?? schema);
    }

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
    [InlineData("#/components/schemas/Nowhere", "the reference '#/components/schemas/Nowhere' points at nothing: '#/components/schemas' has no 'Nowhere'")]
    [InlineData("#/components/schemata/B", "the reference '#/components/schemata/B' points at nothing: '#/components' has no 'schemata'")]
    [InlineData("#/servers/0", "the reference '#/servers/0' points at nothing: the document's root has no 'servers'")]
    [InlineData("#/components/schemas/B/enum/01", "the reference '#/components/schemas/B/enum/01' points at nothing: '#/components/schemas/B/enum' has no '01'")]
    [InlineData("#/components/schemas/B/enum/1", "the reference '#/components/schemas/B/enum/1' points at nothing: '#/components/schemas/B/enum' has no '1'")]
    [InlineData("#/components/schemas/B/type/x", "the reference '#/components/schemas/B/type/x' points at nothing: '#/components/schemas/B/type' has no 'x'")]
    [InlineData("#anchor", "the reference '#anchor' is no JSON pointer; only references such as '#/components/schemas/Name' are supported so far")]
    [InlineData("other.json#/A", "the reference 'other.json#/A' leaves the document; only references within the document are supported so far")]
    [InlineData("https://example.com/a.json", "the reference 'https://example.com/a.json' leaves the document; only references within the document are supported so far")]
    [InlineData("", "the reference '' leaves the document; only references within the document are supported so far")]
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
        Assert.All(result.Problems, problem => Assert.Equal(ProblemKind.UnresolvedReference, problem.Kind));
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
        Assert.Equal([ProblemKind.UnresolvedReference, ProblemKind.UnresolvedReference], result.Problems.Select(problem => problem.Kind));
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
        Assert.Equal(ProblemKind.UnresolvedReference, Assert.Single(result.Problems).Kind);
        Assert.Empty(Assert.Single(result.Document!.Operations).Parameters);
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
