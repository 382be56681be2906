using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Speclyn.Corpus.Tests;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Speclyn.Testing;
using Speclyn.Testing.Documents;
using Xunit;

namespace Speclyn.Build.Tests;

/// <summary>Examples that documents give for their schemas: what NJsonSchema accepts is accepted, and what it refuses is refused and listed.</summary>
public sealed class ExampleTests
{
    /// <summary>Examples that contradict their own schemas: document, place, and what is wrong.</summary>
    private static readonly string List = Path.Combine(RepositoryRoot.Path, "tests", "Speclyn.Build.Tests", "contradicting-examples.txt");

    [CorpusTheory]
    [MemberData(nameof(CorpusTheoryAttribute.Documents), MemberType = typeof(CorpusTheoryAttribute))]
    public void Of_the_corpus(string fileName)
    {
        string path = CorpusFactAttribute.PathOf(fileName);
        DocumentFile file = DocumentFile.Parse(new DocumentSource(path, File.ReadAllText(path)), CancellationToken.None);
        SchemaLookup lookup = SchemaLookup.Open(new DocumentSet(file, []), CancellationToken.None)!;
        var found = new List<(DocumentNode Schema, string Pointer, DocumentNode Example)>();
        Find(file.Root!, "", found);

        var disagreements = new List<string>();
        var contradictions = new List<string>();
        foreach (IGrouping<string, (DocumentNode Schema, string Pointer, DocumentNode Example)> examples in found.GroupBy(example => example.Pointer))
        {
            Schema schema = lookup.At(examples.First().Schema, examples.Key);
            var payload = new PayloadSchema(schema, forRequests: false);
            var referee = new Referee([schema]);
            foreach ((_, _, DocumentNode example) in examples)
            {
                bool isRefused = referee.Complaints(schema, JsonText.Of(example)).Count > 0;
                string? error = new PayloadValidator(payload, null, CancellationToken.None).Check(PayloadTokens.Of(example)).FirstOrDefault()?.Message;
                if (isRefused != (error is not null))
                {
                    disagreements.Add($"{fileName} {examples.Key}: {error ?? "accepted"}");
                }
                else if (isRefused)
                {
                    contradictions.Add($"{fileName} {examples.Key}: {error}");
                }
            }
        }

        Assert.Equal("", string.Join('\n', disagreements));
        Assert.Equal(
            string.Join('\n', File.ReadLines(List).Where(line => line.StartsWith(fileName + " ", StringComparison.Ordinal))),
            string.Join('\n', contradictions.Distinct()));
    }

    /// <summary>Values of <c>example</c> and <c>examples</c>, beside schemas under <c>components</c> and beside what has a <c>schema</c>.</summary>
    private static void Find(DocumentNode node, string pointer, List<(DocumentNode Schema, string Pointer, DocumentNode Example)> found)
    {
        bool isComponent = pointer.LastIndexOf('/') is var slash && pointer[..Math.Max(slash, 0)] == "/components/schemas";
        if ((isComponent ? node : node["schema"]) is { Kind: NodeKind.Object } schema)
        {
            string place = isComponent ? pointer : JsonPointer.Append(pointer, "schema");
            IEnumerable<DocumentNode?> examples =
            [
                node["example"], .. node["examples"]?.Items ?? [], .. (node["examples"]?.Members ?? []).Select(member => member.Value["value"]),
            ];
            found.AddRange(examples.OfType<DocumentNode>().Select(example => (schema, place, example)));
        }

        foreach (DocumentMember member in node.Members.Where(member => member.Name is not ("example" or "examples")))
        {
            Find(member.Value, JsonPointer.Append(pointer, member.Name), found);
        }

        for (int index = 0; index < node.Items.Count; index++)
        {
            Find(node.Items[index], JsonPointer.Append(pointer, index), found);
        }
    }
}
