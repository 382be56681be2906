using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Speclyn.Package.Tests.Harness;

/// <summary>
/// C# with the diagnostics it should get written at the end of the line: `//! SPEC1001 "mesaging"` means a SPEC1001 on this line, at that text.
/// Without a text the column is left open.
/// </summary>
internal sealed record MarkedSource(string FileName, string Text)
{
    private const string Marker = "//! ";

    public static MarkedSource Load(string fileName) =>
        new(fileName, File.ReadAllText(Repository.PathOf(Path.Combine("tests", "Speclyn.Package.Tests", "Sources", fileName + ".txt"))));

    public IReadOnlyList<(string Id, int Line, int? Column)> Expected =>
    [
        .. Text.Split('\n')
            .Select((line, index) => (line, number: index + 1))
            .Where(l => l.line.Contains(Marker, StringComparison.Ordinal))
            .Select(l =>
            {
                string[] mark = l.line[(l.line.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)..].Trim().Split(' ', 2);
                // The last occurrence before the mark: of two equal values the second is the mistake.
                int? column = mark.Length == 1 ? null : l.line[..l.line.IndexOf(Marker, StringComparison.Ordinal)].LastIndexOf(mark[1], StringComparison.Ordinal) + 1;
                return (mark[0], l.number, column);
            }),
    ];
}
