using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Speclyn.Testing.Documents;
using Xunit;
using Xunit.Abstractions;

namespace Speclyn.Corpus.Tests;

/// <summary>Every document gives code that compiles without a warning, is silent, and does with JSON what the document says.</summary>
public class DocumentTests(ITestOutputHelper output)
{
    private const int ValuesPerType = 4;
    private const int ChangesPerValue = 6;

    // They are taken from all over a document; the longest has thousands.
    private static readonly int TypesPerDocument = 80 * LongRun.Factor;

    private static readonly int StatementsPerDocument = 2000 * LongRun.Factor;

    /// <summary>
    /// What documents have wrong, by place and rule; anything that OpenAPI allows is no more than an Info. Lines count from 1.
    /// </summary>
    private static readonly Dictionary<string, string[]> Mistakes = new(StringComparer.Ordinal)
    {
        ["apple.petstore.yaml"] =
        [
            "24,13 SPEC0006", // A server variable lists the number 8443; only strings are allowed.
            "568,7 SPEC0012", // A variant of an anyOf is the anyOf itself: JSON Schema leaves open what that is.
        ],
        ["ogen-go.sample.json"] =
        [
            "1894,18 SPEC0006", // 'items' is a list, as it was before 2020-12; OpenAPI 3.1 has 'prefixItems' for that.
            "1931,18 SPEC0006", // The same.
        ],
        ["telnyx.full.2026-07.json"] = ["150627,4 SPEC0022"], // The operationId of another operation.
    };

    [CorpusTheory]
    [MemberData(nameof(CorpusTheoryAttribute.Documents), MemberType = typeof(CorpusTheoryAttribute))]
    public Task Document_of_the_corpus_holds(string fileName) => AssertHolds(Path.Combine(CorpusTheoryAttribute.Directory!, fileName));

    [Fact]
    public Task Bundled_document_holds() => AssertHolds(Path.Combine(AppContext.BaseDirectory, "spec", "telnyx-assistants.json"));

    // All in one test, because a document is generated and compiled for much longer than it is looked at.
    private async Task AssertHolds(string path)
    {
        string name = Path.GetFileName(path);
        var document = new DocumentUnderTest(
            new SpecDocument(name, File.ReadAllText(path)) { Namespace = "Api", Client = "ApiClient" }, [], TypesPerDocument);

        Assert.Null(document.Run.Result.Exception);
        Assert.NotEmpty(document.Run.Result.GeneratedSources);
        Assert.Empty(document.Run.CompilerDiagnostics);
        JsonTextChecks texts = JsonTextChecks.Run(document, ValuesPerType, ChangesPerValue);
        CodeChecks code = await CodeChecks.Run(document, StatementsPerDocument);
        Assert.Multiple(
            () => AssertNone("statements", code.Failures),
            () => AssertNone("texts", texts.Failures),
            () => Assert.Equal(texts.Wrong, texts.Found),
            () => Assert.Equal(Mistakes.GetValueOrDefault(name, []), Complaints(document.Run)),
            () => AssertNone("examples", DocumentChecks.Examples(document)),
            () => AssertNone("values", DocumentChecks.Values(document, ValuesPerType)),
            () => AssertNone("changed values", DocumentChecks.Mutations(document, ValuesPerType, ChangesPerValue)));
        Describe(document, code);
        output.WriteLine($"Texts: SPEC1010 finds {texts.Found} of {texts.Wrong} that the check of payload files refuses.");
    }

    private static IEnumerable<string> Complaints(GeneratorRun run) =>
        run.DocumentDiagnostics
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
            .Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition, diagnostic.Id))
            .Order()
            .Select(found => $"{found.StartLinePosition.Line + 1},{found.StartLinePosition.Character + 1} {found.Id}");

    /// <summary>How much was looked at, and how many examples are none of their schemas.</summary>
    private void Describe(DocumentUnderTest document, CodeChecks code)
    {
        (GeneratedType Type, string Json)[] examples = [.. document.Examples()];
        int wrong = examples.Count(example => document.RefereeComplaints(example.Type, example.Json).Count > 0);
        int values = document.Types.Sum(type => document.Values(type, ValuesPerType).Count);
        output.WriteLine($"{document.Types.Count} types, {values} values, {examples.Length} examples of which {wrong} are not what their schemas say.");
        output.WriteLine("Statements: " + string.Join(", ", code.Statements.GroupBy(statement => statement.Keyword ?? "valid").OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count()}")));
    }

    private static void AssertNone(string what, IReadOnlyList<string> failures) =>
        Assert.True(failures.Count == 0, $"{failures.Count} of the {what}:\n{string.Join("\n", failures.Take(12))}");
}
