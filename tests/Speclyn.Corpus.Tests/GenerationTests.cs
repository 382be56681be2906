using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Corpus.Tests;

/// <summary>Every document gives code that compiles without a warning, whatever the generator has to say about the document.</summary>
public class GenerationTests
{
    /// <summary>The documents, in JSON and YAML.</summary>
    public static IEnumerable<object[]> Documents =>
        CorpusTheoryAttribute.Directory is { } directory
            ? Directory.EnumerateFiles(directory)
                .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
                .Select(path => new object[] { Path.GetFileName(path) })
            : [["none"]];

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void Generated_code_compiles(string fileName) => Compiles(Path.Combine(CorpusTheoryAttribute.Directory!, fileName));

    [Fact]
    public void Bundled_document_compiles() => Compiles(Path.Combine(AppContext.BaseDirectory, "spec", "telnyx-assistants.json"));

    private static void Compiles(string path)
    {
        var document = new SpecDocument(Path.GetFileName(path), File.ReadAllText(path)) { Namespace = "Api", Client = "ApiClient" };
        GeneratorRun run = new GeneratorHost { Documents = [document] }.Run();

        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(run.DocumentDiagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.NotEmpty(run.Result.GeneratedSources);
        Assert.Empty(run.CompilerDiagnostics);
    }
}
