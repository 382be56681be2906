using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class DocumentSetTests
{
    private const string Main = "/project/api/openapi.json";

    [Theory]
    [InlineData("pet.json", "/project/api/pet.json")]
    [InlineData("pet.json#", "/project/api/pet.json")]
    [InlineData("pet.json#/", "/project/api/pet.json")]
    [InlineData("./schemas/pet.json", "/project/api/schemas/pet.json")]
    [InlineData("../common/a%20b.json", "/project/common/a b.json")]
    [InlineData("schemas\\\\pet.json", "/project/api/schemas/pet.json")]
    [InlineData("schemas/pet.json", "\\project\\api\\schemas\\pet.json")]
    [InlineData("schemas/Pet.json", "/project/api/schemas/pet.json")]
    [InlineData("/project/common/pet.json", "/project/common/pet.json")]
    [InlineData("https://example.com/v1/schemas/pet.json?raw=1", "/project/api/schemas/pet.json")]
    [InlineData("https://example.com/v1/schemas/pet.json", "/project/api/pet.json")]
    public void AReferenceLeadsToADeclaredFile(string reference, string path)
    {
        OpenApiReadResult result = Read(Referring(reference), (path, """{"type":"integer"}"""));
        Assert.Empty(result.Problems);
        Assert.Equal(SchemaKind.Integer, result.Document!.Schemas.Single().Properties[0].Schema.Resolved().Kind);
    }

    [Fact]
    public void FilesOfAWindowsDriveAreFound()
    {
        var files = new DocumentSet(
            File(@"C:\project\api\openapi.json", Referring("../schemas/pet.json#/Pet")), [File(@"C:\project\schemas\pet.json", """{"Pet":{"type":"integer"}}""")]);
        OpenApiReadResult result = OpenApiReader.Read(files, [], CancellationToken.None);
        Assert.Empty(result.Problems);
        Assert.Equal("../schemas/pet.json#/Pet", result.Document!.Schemas.Single().Properties[0].Schema.Pointer);
    }

    [Fact]
    public void FilesReferToEachOtherFromWhereTheyAre()
    {
        OpenApiReadResult result = Read(
            """
            {"openapi":"3.1.0","paths":{"/pets":{"$ref":"paths/pets.json"}},
             "components":{"schemas":{"Pet":{"$ref":"schemas/pet.json"},"Id":{"type":"integer"}}}}
            """,
            ("/project/api/paths/pets.json", """{"get":{"parameters":[{"$ref":"../parameters.json#/limit"}],"responses":{"200":{"$ref":"#/x-shared/found"}}},"x-shared":{"found":{"description":"Found","content":{"application/json":{"schema":{"$ref":"../schemas/pet.json"}}}}}}"""),
            ("/project/api/parameters.json", """{"limit":{"name":"limit","in":"query","schema":{"type":"integer"}}}"""),
            ("/project/api/schemas/pet.json", """{"properties":{"id":{"$ref":"../openapi.json#/components/schemas/Id"},"mother":{"$ref":"pet.json"},"tag":{"$ref":"#/$defs/Tag"}},"$defs":{"Tag":{"properties":{"name":{"type":"string"}}}}}"""));
        Assert.Empty(result.Problems);
        OpenApiDocument document = result.Document!;
        Assert.Equal(["Pet", "Id"], document.Schemas.Select(schema => schema.ComponentName));
        Schema pet = document.Schemas[0].Target!;
        Assert.Equal(("schemas/pet.json#", "pet"), (pet.Pointer, pet.ComponentName));
        Assert.Same(document.Schemas[1], pet.Properties[0].Schema);
        Assert.Same(pet, pet.Properties[1].Schema);
        Assert.Equal(("schemas/pet.json#/$defs/Tag", "Tag"), (pet.Properties[2].Schema.Pointer, pet.Properties[2].Schema.ComponentName));
        Operation operation = Assert.Single(document.Operations);
        Assert.Equal("/paths/~1pets/get", operation.Pointer);
        Assert.Equal("parameters.json#/limit", Assert.Single(operation.Parameters).Pointer);
        Assert.Same(pet, operation.Responses[0].Content[0].Schema);
    }

    [Theory]
    [InlineData("schemas/pet.json#/Pet", "Pet")]
    [InlineData("schemas/pet.json#/components/schemas/Pet", "Pet")]
    [InlineData("schemas/pet.json#/definitions/Pet", "Pet")]
    [InlineData("schemas/pet.json", "pet")]
    [InlineData("schemas/pet.schema.json", "pet")]
    [InlineData("schemas/pet.json#/items", null)]
    [InlineData("schemas/pet.json#/components/parameters/Pet/schema", null)]
    public void SchemasOfAnotherFileHaveNames(string reference, string? name)
    {
        const string Everything = """
            {"properties":{"a":{}},"items":{"properties":{"b":{}}},"Pet":{"properties":{"c":{}}},"definitions":{"Pet":{"properties":{"d":{}}}},
             "components":{"schemas":{"Pet":{"properties":{"e":{}}}},"parameters":{"Pet":{"schema":{"properties":{"f":{}}}}}}}
            """;
        OpenApiReadResult result = Read(
            Referring(reference), ("/project/api/schemas/pet.json", Everything), ("/project/api/schemas/pet.schema.json", Everything));
        Schema schema = result.Document!.Schemas.Single().Properties[0].Schema;
        Assert.Equal((SchemaKind.Object, name), (schema.Kind, schema.ComponentName));
    }

    [Fact]
    public void ProblemsAreReportedInTheirOwnFile()
    {
        const string Pet = "{\n  \"type\": 7\n}";
        OpenApiReadResult result = Read(Referring("pet.json"), ("/project/api/pet.json", Pet));
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemKind.InvalidShape, "/project/api/pet.json", 1, 10), (problem.Kind, problem.Location.Source!.Path, problem.Location.StartLine, problem.Location.StartColumn));
    }

    [Fact]
    public void AFileInYamlIsAFileLikeAnother()
    {
        OpenApiReadResult result = Read(
            Referring("pet.yaml#/Pet"),
            ("/project/api/pet.yaml", "Pet:\n  $id: https://example.com/pet\n  properties:\n    a: { $ref: '#/$defs/A' }\n    b: { $ref: 'other.json' }\n    c: { $ref: \"#/nowhere\" }\n  $defs:\n    A: { type: integer }\n"),
            ("/project/api/other.json", """{"type":"string"}"""));
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemKind.UnresolvedReference, "/project/api/pet.yaml", 5), (problem.Kind, problem.Location.Source!.Path, problem.Location.StartLine));
        Schema pet = result.Document!.Schemas.Single().Properties[0].Schema;
        Assert.Equal([SchemaKind.Integer, SchemaKind.String, SchemaKind.Any], pet.Properties.Select(property => property.Schema.Kind));
    }

    [Fact]
    public void AFileThatCannotBeReadIsOneProblem()
    {
        OpenApiReadResult result = Read(
            """{"openapi":"3.1.0","paths":{},"components":{"schemas":{"A":{"$ref":"pet.json#/A"},"B":{"$ref":"pet.json#/B"},"C":{"type":"string"}}}}""",
            ("/project/api/pet.json", "{"));
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemKind.InvalidSyntax, "/project/api/pet.json"), (problem.Kind, problem.Location.Source!.Path));
        Assert.Equal(SchemaKind.String, result.Document!.Schemas[2].Kind);
    }

    [Fact]
    public void AFileThatNothingRefersToIsNotLookedAt() => Assert.Empty(Read(Referring("#/components/schemas/X"), ("/project/api/other.json", "{")).Problems);

    [Theory]
    [InlineData("schemas/pet.json#/Pet", "the reference 'schemas/pet.json#/Pet' leads to a file that is no item of the project; any value is accepted instead until the project declares it: <AdditionalFiles Include=\"api/schemas/pet.json\" />")]
    [InlineData("../../pet.json", "the reference '../../pet.json' leads to a file that is no item of the project; any value is accepted instead until the project declares it: <AdditionalFiles Include=\"../pet.json\" />")]
    [InlineData("https://example.com/v1/pet.json#/Pet", "the reference 'https://example.com/v1/pet.json#/Pet' leads to an address, and nothing is downloaded while code compiles; a copy of the file serves; any value is accepted instead until the project declares it: <AdditionalFiles Include=\"api/pet.json\" />")]
    public void AFileThatIsNotDeclaredIsNamedOnce(string reference, string message)
    {
        string text = """{"openapi":"3.1.0","paths":{},"components":{"schemas":{"A":{"$ref":"REF"},"B":{"items":{"$ref":"REF"}}}}}""".Replace("REF", reference, System.StringComparison.Ordinal);
        DocumentProblem problem = Assert.Single(Read(text).Problems);
        Assert.Equal((ProblemKind.ExternalReference, message), (problem.Kind, problem.Message));
        Assert.Equal("\"" + reference + "\"", text.At(problem.Location));
    }

    [Fact]
    public void AFileThatIsNotDeclaredIsNamedWhereTheDocumentRefersToItFirst()
    {
        const string Text = """
            {"openapi":"3.1.0",
             "components":{"schemas":{"A":{"items":{"$ref":"pet.json#/first"}}}},
             "paths":{"/pets":{"get":{"responses":{"200":{"description":"Found","content":{"application/json":{"schema":{"$ref":"pet.json#/last"}}}}}}}}}
            """;
        Assert.Equal("\"pet.json#/first\"", Text.At(Assert.Single(Read(Text).Problems).Location));
    }

    [Fact]
    public void ADanglingPointerIntoAnotherFileNamesTheNearest()
    {
        DocumentProblem problem = Assert.Single(Read(Referring("pet.json#/Pets"), ("/project/api/pet.json", """{"Pet":{},"Dog":{}}""")).Problems);
        Assert.Equal(
            "the reference 'pet.json#/Pets' points at nothing: the file's root has no 'Pets' (the nearest name is 'Pet'); any value is accepted instead",
            problem.Message);
    }

    [Fact]
    public void CirclesThroughFilesEnd()
    {
        OpenApiReadResult result = Read(Referring("a.json"), ("/project/api/a.json", """{"$ref":"b.json"}"""), ("/project/api/b.json", """{"$ref":"a.json"}"""));
        Assert.NotEmpty(result.Problems);
        Assert.All(result.Problems, problem => Assert.Equal(ProblemKind.CircularReference, problem.Kind));
        Assert.Contains(result.Problems, problem => problem.Message.StartsWith("'a.json#' refers back to itself", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Cat")]
    [InlineData("#/components/schemas/Cat")]
    [InlineData("cat.json")]
    [InlineData("./cat.json#")]
    public void ADiscriminatorMapsToAFile(string target)
    {
        OpenApiReadResult result = Read(
            """
            {"openapi":"3.1.0","paths":{},"components":{"schemas":{
              "Cat":{"$ref":"cat.json"},
              "Animal":{"oneOf":[{"$ref":"cat.json"},{"$ref":"dog.json"}],"discriminator":{"propertyName":"kind","mapping":{"c":"TARGET","d":"dog.json"}}}}}}
            """.Replace("TARGET", target, System.StringComparison.Ordinal),
            ("/project/api/cat.json", """{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}}"""),
            ("/project/api/dog.json", """{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}}"""));
        Assert.Empty(result.Problems);
        var selector = Assert.IsType<ObjectSelector.ByPropertyValue>(result.Document!.Schemas[1].Union!.Objects);
        Assert.Equal([new KeyValuePair<string, int>("c", 0), new("d", 1)], selector.Values);
    }

    [Fact]
    public void AMappingToNothingNamesTheNearest()
    {
        OpenApiReadResult result = Read(
            """
            {"openapi":"3.1.0","paths":{},"components":{"schemas":{"Cat":{"required":["c"],"properties":{"c":{}}},"Dog":{"required":["d"],"properties":{"d":{}}},
              "Animal":{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind","mapping":{"c":"Cta"}}}}}}
            """);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(
            (ProblemKind.UnresolvedReference, "the mapping names 'Cta', which is not under '#/components/schemas' (the nearest name is 'Cat'); the entry is ignored"),
            (problem.Kind, problem.Message));
    }

    [Fact]
    public void ListsTheFilesThatReferencesMayMean() => Assert.Equal(
        ["a.json", "b.json", "https://example.com/s/b.json", "c.json", "Cat"],
        File("a.json", """
            {"x":[{"$ref":"a.json#/q"},{"$ref":"#/w"},{"$ref":"a.json"}],
             "y":{"$id":"https://example.com/s/x","p":{"$ref":"b.json"}},
             "z":{"discriminator":{"propertyName":"k","mapping":{"c":"c.json#/C","d":"Cat","e":"#/E"}}}}
            """).ReferencedFiles(CancellationToken.None).Order(System.StringComparer.Ordinal).OrderBy(name => name == "Cat").ThenBy(name => name == "c.json"));

    [Theory]
    [InlineData("""{"$ref":"#/a","b":{"$ref" : "#/a"},"m":{"propertyName":"k","mapping":{"x":"#/x", "y":"#y"}},"e":{"propertyName":"k","mapping":{}}}""", false)]
    [InlineData("""{"b":"see other.json","mapping":{"a\"}":"#/x"}}""", false)]
    [InlineData("""{"$ref":"other.json"}""", true)]
    [InlineData("""{"a":{"$dynamicRef" : "other.json#x"}}""", true)]
    [InlineData("""{"\u0024ref":"other.json"}""", true)]
    [InlineData("""{"propertyName":"k","mapping":{"x":"#/x","y":"other.json#/y"}}""", true)]
    [InlineData("""{"propertyName":"k","mapping":{"x":"#/x","y":"Cat"}}""", true)]
    [InlineData("""{"propertyName":"k","mapping":{"}":"Cat"}}""", true)]
    public void A_text_tells_whether_references_may_leave_it(string text, bool mayLeave)
    {
        Assert.Equal(mayLeave, JsonReferences.MayLeaveFile(text));
        Assert.Equal(mayLeave, File("api.json", text).ReferencedFiles(CancellationToken.None).Count > 0);
    }

    private static OpenApiReadResult Read(string document, params (string Path, string Text)[] others) => OpenApiReader.Read(
        new DocumentSet(File(Main, document), [.. others.Select(other => File(other.Path, other.Text))], "/project"), [], CancellationToken.None);

    private static DocumentFile File(string path, string text) => DocumentFile.Parse(new DocumentSource(path, text), CancellationToken.None);

    private static string Referring(string reference) =>
        "{\"openapi\":\"3.1.0\",\"paths\":{},\"components\":{\"schemas\":{\"X\":{\"properties\":{\"p\":{\"$ref\":\"" + reference + "\"}}}}}}";
}
