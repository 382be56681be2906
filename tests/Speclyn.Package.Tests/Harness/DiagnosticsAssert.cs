using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Speclyn.Package.Tests.Harness;

/// <summary>Compares what a build reported with what its sources are marked with.</summary>
internal static class DiagnosticsAssert
{
    /// <summary>Nothing from the compiler, nothing from us at any level; hints of the SDK's own style rules do not count.</summary>
    public static void None(IReadOnlyList<ReportedDiagnostic> diagnostics) => Assert.Empty(Relevant(diagnostics));

    public static void Match(IReadOnlyList<ReportedDiagnostic> diagnostics, MarkedSource source)
    {
        List<ReportedDiagnostic> actual = Relevant(diagnostics);
        Assert.All(actual, d => Assert.Equal(source.FileName, d.File));
        Assert.Equal(
            source.Expected.Select(e => $"{e.Id} in line {e.Line}"),
            actual.Select(d => $"{d.Id} in line {d.Line}"));
        foreach (((string id, int line, int? column), ReportedDiagnostic diagnostic) in source.Expected.Zip(actual))
        {
            Assert.True(column is null || column == diagnostic.Column, $"{id} in line {line} should be in column {column}: {diagnostic}");
        }
    }

    private static List<ReportedDiagnostic> Relevant(IReadOnlyList<ReportedDiagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Level is not ("note" or "none") || d.Id.StartsWith("SPEC", System.StringComparison.Ordinal))];
}
