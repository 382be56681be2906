using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.CodeFixes;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Analyzers.Tests;

/// <summary>Every rule has a page that says what the code says, an analyzer, and a fix if its page says so.</summary>
public class RulePageTests
{
    public static IEnumerable<object[]> Ids => Rules.Select(rule => new object[] { rule.Id });

    private static IEnumerable<DiagnosticDescriptor> Rules =>
        typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(member => member.GetValue(null)).OfType<DiagnosticDescriptor>();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_exists_and_agrees(string id)
    {
        DiagnosticDescriptor rule = Rules.Single(candidate => candidate.Id == id);
        Assert.Equal($"https://github.com/speclyn/speclyn/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
        string page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "rules", id + ".md"));
        string title = rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"# {id}: {(title.StartsWith("JSON", System.StringComparison.Ordinal) ? title : char.ToLowerInvariant(title[0]) + title[1..])}\n", page, System.StringComparison.Ordinal);
        Assert.Contains($"Severity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}. Category: {rule.Category}.", page, System.StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, System.StringComparison.Ordinal);

        // What it is, why, the wrong code with its message and the right one, the fix where there is one, and how to set the severity.
        string[] parts = ["\n## What it finds\n", "\n## Why\n", "\n## Example\n", "```csharp\n", $"{id}: ", "```csharp\n", page.Contains("Fix: yes", System.StringComparison.Ordinal) ? "\n## Fix" : "", "\n## Configuration\n"];
        int at = 0;
        Assert.All(parts, part => Assert.True((at = page.IndexOf(part, at, System.StringComparison.Ordinal) + part.Length) >= part.Length, $"{id} lacks {part.Trim()}, or has it in another place"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_has_one_analyzer_and_the_fix_of_its_page(string id)
    {
        bool isFixed = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "rules", id + ".md")).Contains("Fix: yes, also for a whole file", System.StringComparison.Ordinal);
        Assert.Single(Instances<DiagnosticAnalyzer>(typeof(Descriptors).Assembly), analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));
        Assert.Equal(
            isFixed ? 1 : 0,
            Instances<CodeFixProvider>(typeof(UnknownEnumValueCodeFix).Assembly).Count(fix => fix.FixableDiagnosticIds.Contains(id) && fix.GetFixAllProvider() is not null));
    }

    private static IEnumerable<T> Instances<T>(Assembly assembly) =>
        assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract).Select(type => (T)System.Activator.CreateInstance(type)!);
}
