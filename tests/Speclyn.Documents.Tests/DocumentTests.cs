using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Speclyn.Testing.Documents;
using Xunit;

namespace Speclyn.Documents.Tests;

/// <summary>Every small document: its code compiles, is silent, and does with JSON what the document says.</summary>
public class DocumentTests
{
    private const int ValuesPerType = 30;

    // NJsonSchema takes long to judge what nests.
    private static readonly int ChangesPerValue = 12 * LongRun.Factor;

    public static TheoryData<string> Names => [.. SmallDocuments.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Compiles_on_the_newest_language_and_framework(string name) => AssertClean(SmallDocuments.Get(name).Run);

    [Theory]
    [MemberData(nameof(Names))]
    public void Compiles_on_the_oldest_language_and_framework(string name) => AssertClean(OldestConsumer.Host(SmallDocuments.Declare(name)).Run());

    [Theory]
    [MemberData(nameof(Names))]
    public void Examples_are_right_and_survive(string name)
    {
        DocumentUnderTest document = SmallDocuments.Get(name);

        Assert.All(document.Examples(), example => Assert.Empty(document.RefereeComplaints(example.Type, example.Json)));
        AssertNone(DocumentChecks.Examples(document));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_of_the_schema_survive(string name) => AssertNone(DocumentChecks.Values(SmallDocuments.Get(name), ValuesPerType));

    [Theory]
    [MemberData(nameof(Names))]
    public void Changed_values_are_judged_as_by_the_referee(string name) =>
        AssertNone(DocumentChecks.Mutations(SmallDocuments.Get(name), ValuesPerType, ChangesPerValue));

    private static void AssertClean(GeneratorRun run)
    {
        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(run.DocumentDiagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.NotEmpty(run.Result.GeneratedSources);
        Assert.Empty(run.CompilerDiagnostics);
    }

    private static void AssertNone(IReadOnlyList<string> failures) =>
        Assert.True(failures.Count == 0, $"{failures.Count} failures, the first of them:\n{string.Join("\n", failures.Count > 12 ? [.. System.Linq.Enumerable.Take(failures, 12)] : failures)}");
}
