using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Documents.Tests;

/// <summary>docs/type-mapping.md says what is shown, and shows what it says.</summary>
public partial class TypeMappingTests
{
    private const string LastColumn = "shown by |";

    private static readonly string Docs = Path.Combine(RepositoryRoot.Path, "docs");
    private static readonly string Page = File.ReadAllText(Path.Combine(Docs, "type-mapping.md"));

    [Fact]
    public void Links_lead_somewhere() =>
        Assert.All(Links(Page), link => Assert.True(File.Exists(Path.Combine(Docs, link)), link));

    [Fact]
    public void Every_row_is_shown_by_something()
    {
        string[] lines = Page.Split('\n');
        int[] tables = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].EndsWith(LastColumn, StringComparison.Ordinal))];

        Assert.NotEmpty(tables);
        Assert.All(
            tables.SelectMany(table => lines.Skip(table + 2).TakeWhile(line => line.StartsWith('|'))),
            row => Assert.NotEmpty(Links(row.Split('|')[^2])));
    }

    [Fact]
    public void Every_kind_of_document_shows_something()
    {
        // The first word of a document's name says what it is about; a page of all names would help nobody.
        HashSet<string> shown = [.. Links(Page).Select(link => Kind(Path.GetFileName(link))), .. Kinds().Matches(Page).Select(match => match.Groups[1].Value)];

        Assert.Empty(SmallDocuments.Names.Select(Kind).Distinct().Except(shown));
    }

    private static IEnumerable<string> Links(string text) => Targets().Matches(text).Select(match => match.Groups[1].Value);

    private static string Kind(string name) => name.Split('/', '-', '.')[0];

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Targets();

    [GeneratedRegex(@"`([a-z]+)-\*`")]
    private static partial Regex Kinds();
}
