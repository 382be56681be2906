using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class CorpusTests
{
    // Mistakes in the documents themselves, looked up by hand: kind, line and column of each.
    private static readonly Dictionary<string, (ProblemKind Kind, int Line, int Column)[]> KnownMistakes = new()
    {
        // A port that is a number.
        ["apple.petstore.yaml"] = [(ProblemKind.InvalidShape, 24, 13)],

        // An array as 'items' is JSON Schema up to draft 2019-09; the document says 3.1.0.
        ["ogen-go.sample.json"] = [(ProblemKind.InvalidShape, 1894, 18), (ProblemKind.InvalidShape, 1931, 18)],
    };

    public static TheoryData<string> Documents() => CorpusTheoryAttribute.CorpusDirectory is { } directory
        ? [.. Directory.EnumerateFiles(directory).Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml").Select(path => Path.GetFileName(path)).Order()]
        : [];

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void ReadsRealDocuments(string name)
    {
        var source = new DocumentSource(name, File.ReadAllText(Path.Combine(CorpusTheoryAttribute.CorpusDirectory!, name)));
        OpenApiReadResult result = OpenApiReader.Read(source, [], CancellationToken.None);
        Assert.NotNull(result.Document);
        Assert.Equal(
            KnownMistakes.GetValueOrDefault(name) ?? [],
            result.Problems
                .Where(problem => problem.Kind is ProblemKind.InvalidShape or ProblemKind.UnresolvedReference or ProblemKind.DuplicateMember)
                .Select(problem => (problem.Kind, problem.Location.StartLine + 1, problem.Location.StartColumn + 1)));
        AssertComplete(result.Document!);
    }

    [CorpusTheory]
    [InlineData("telnyx.update-assistant.2025-04.json", "POST /ai/assistants/{assistant_id}")]
    public void ReadsTheTelnyxEndpoint(string name, string entry)
    {
        OpenApiReadResult result = TestDocument.Read(
            File.ReadAllText(Path.Combine(CorpusTheoryAttribute.CorpusDirectory!, name)), entry);
        Assert.Empty(result.Problems);
        Operation operation = Assert.Single(result.Document!.Operations);
        Schema body = operation.RequestBody!.Content[0].Schema!;
        Assert.Equal("UpdateAssistantRequest", body.ComponentName);
        Schema tool = body.Properties.Single(property => property.Name == "tools").Schema.Items!;
        var selector = Assert.IsType<ObjectSelector.ByPropertyValue>(tool.Union!.Objects);
        Assert.Equal("type", selector.PropertyName);
        Assert.Equal(
            ["book_appointment", "check_availability", "webhook", "hangup", "transfer", "retrieval"],
            selector.Values.OrderBy(value => value.Value).Select(value => value.Key));
        Assert.Equal(SchemaKind.Any, operation.Responses[0].Content[0].Schema!.Kind);
        Schema location = result.Document.Schemas.Single(schema => schema.ComponentName == "ValidationError").Properties[0].Schema.Items!;
        Assert.Equal((0, 1), (location.Union!.Strings, location.Union.Integers));
        Assert.Equal("https://api.telnyx.com/v2", result.Document.ServerUrl);
        Assert.Equal("bearer", Assert.Single(result.Document.SecuritySchemes).Scheme);
    }

    [CorpusTheory]
    [InlineData("telnyx.full.2026-07.json", "POST /ai/assistants", "get_all_assistant_tags", "post /ai/assistants/import")]
    public void SelectedOperationsBringTheComponentsThatTheyReachAndNoOthers(string name, params string[] entries)
    {
        string text = File.ReadAllText(Path.Combine(CorpusTheoryAttribute.CorpusDirectory!, name));
        OpenApiReadResult result = TestDocument.Read(text, entries);
        Assert.Equal(entries.Length, result.Document!.Operations.Count);

        using JsonDocument json = JsonDocument.Parse(text);
        var reached = new HashSet<string>();
        var unseen = new Stack<string>(result.Document.Operations.Select(operation => "#" + operation.Pointer));
        while (unseen.TryPop(out string? reference))
        {
            if (reached.Add(reference))
            {
                JsonElement place = reference.Split('/').Skip(1).Aggregate(
                    json.RootElement, (element, token) => element.GetProperty(token.Replace("~1", "/", System.StringComparison.Ordinal)));
                foreach (string target in References(place))
                {
                    unseen.Push(target);
                }
            }
        }

        const string Schemas = "#/components/schemas/";
        Assert.Equal(
            reached.Where(reference => reference.StartsWith(Schemas, System.StringComparison.Ordinal)).Order(System.StringComparer.Ordinal),
            result.Document.Schemas.Select(schema => Schemas + schema.ComponentName).Order(System.StringComparer.Ordinal));
        Assert.Single(result.Document.SecuritySchemes);
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        JsonValueKind.Object => element.EnumerateObject()
            .Where(member => member.Name is not ("example" or "examples"))
            .SelectMany(member => member is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : References(member.Value)),
        _ => [],
    };

    /// <summary>Walks everything that can be reached: each schema has what its kind promises.</summary>
    private static void AssertComplete(OpenApiDocument document)
    {
        IEnumerable<MediaType> content = document.Operations.SelectMany(
            operation => operation.Responses.SelectMany(response => response.Content).Concat(operation.RequestBody?.Content ?? []));
        var unseen = new Stack<Schema>(document.Schemas
            .Concat(content.Select(media => media.Schema).OfType<Schema>())
            .Concat(document.Operations.SelectMany(operation => operation.Parameters).Select(parameter => parameter.Schema)));
        var seen = new HashSet<Schema>();
        while (unseen.TryPop(out Schema? schema))
        {
            if (!seen.Add(schema))
            {
                continue;
            }

            Assert.Equal(schema.Kind == SchemaKind.Reference, schema.Target is not null);
            Assert.Equal(schema.Kind == SchemaKind.Array, schema.Items is not null);
            Assert.Equal(schema.Kind == SchemaKind.Union, schema.Union is not null);
            Assert.True(schema.Kind == SchemaKind.Object || schema.Properties.Count == 0, schema.Pointer);
            Assert.True(schema.Kind != SchemaKind.Map || schema.AdditionalProperties is not null, schema.Pointer);
            Assert.True(schema.Kind is SchemaKind.String or SchemaKind.Integer or SchemaKind.Number || schema.Enum is null, schema.Pointer);
            IEnumerable<Schema?> children =
            [
                schema.Target, schema.Items, schema.AdditionalProperties,
                .. schema.Properties.Select(property => property.Schema), .. schema.Union?.Variants ?? [],
            ];
            foreach (Schema child in children.OfType<Schema>())
            {
                unseen.Push(child);
            }
        }
    }
}
