using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Speclyn.Package.Tests.Harness;

/// <summary>The first C# example of a README, as a file that compiles: the README leaves out what every program has.</summary>
internal static partial class ReadmeCode
{
    public static string Read(string file)
    {
        Match block = Assert.Single(CSharpBlock().Matches(Repository.Read(file)), m => m.Groups[1].Value.Contains("UpdateAssistantAsync(", StringComparison.Ordinal));
        string[] lines = block.Groups[1].Value.Split('\n');
        IEnumerable<string> usings = lines.Where(IsUsing)
            .Concat(["using System.Net.Http;", "using System.Text.Json;", "using System.Threading;", "using System.Threading.Tasks;"])
            .Distinct();

        return $$"""
            {{string.Join('\n', usings)}}

            internal static class Readme
            {
                internal static async Task<JsonElement> RunAsync(HttpClient httpClient, string key, CancellationToken cancellationToken)
                {
            {{string.Join('\n', lines.Where(l => !IsUsing(l)).Select(l => "        " + l))}}
                    return updated;
                }
            }
            """;
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=') && !line.Contains("var ", StringComparison.Ordinal);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
