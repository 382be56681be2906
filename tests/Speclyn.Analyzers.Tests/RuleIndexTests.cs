using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Analyzers.Tests;

/// <summary>
/// docs/rules/README.md is written from the pages of the rules, and RulePageTests hold those against the code. With the environment variable
/// <c>SPECLYN_WRITE_DOCS</c> the test writes it.
/// </summary>
public class RuleIndexTests
{
    private static readonly string Rules = Path.Combine(RepositoryRoot.Path, "docs", "rules");

    private static readonly (string Ids, string Title)[] Groups =
    [
        ("SPEC1", "Values in C# code"),
        ("SPEC2", "Objects in C# code"),
        ("SPEC3", "Use of generated code"),
        ("SPEC4", "Payload files"),
        ("SPEC00", "Documents"),
        ("SPEC01", "Projects"),
    ];

    [Fact]
    public void Index_lists_every_page()
    {
        string path = Path.Combine(Rules, "README.md");
        string expected = Index();
        if (Environment.GetEnvironmentVariable("SPECLYN_WRITE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string Index()
    {
        var text = new StringBuilder("# Rules\n\nEach page says what the rule finds, why, what to write instead, and how to set its severity.\n");
        string[] pages = [.. Directory.GetFiles(Rules, "SPEC*.md").Order(StringComparer.Ordinal)];
        foreach ((string ids, string title) in Groups)
        {
            IEnumerable<string> rows = pages.Where(page => Path.GetFileName(page).StartsWith(ids, StringComparison.Ordinal)).Select(Row);
            if (rows.Any())
            {
                text.Append($"\n## {title}\n\n| id | severity | fix | what is wrong |\n|---|---|---|---|\n").AppendJoin("", rows);
            }
        }

        Assert.All(pages, page => Assert.Contains(Path.GetFileName(page), text.ToString(), StringComparison.Ordinal));
        return text.ToString();
    }

    private static string Row(string page)
    {
        string[] lines = File.ReadAllLines(page);
        string id = Path.GetFileNameWithoutExtension(page);
        string heading = lines[0][$"# {id}: ".Length..];
        string about = lines.First(line => line.StartsWith("Severity: ", StringComparison.Ordinal))["Severity: ".Length..];
        string severity = about[..about.IndexOfAny(['.', ';'])];
        return $"| [{id}]({id}.md) | {severity} | {(about.Contains("Fix: yes", StringComparison.Ordinal) ? "yes" : "")} | {heading} |\n";
    }
}
