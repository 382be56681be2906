using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Speclyn.Testing.Documents;

namespace Speclyn.Benchmarks;

/// <summary>
/// Writes a project of 500 files that use the API of the document in <c>SPECLYN_BENCHMARK_DOCUMENT</c>, correctly: what a build of it spends in
/// the analyzers is told by <c>dotnet build -p:ReportAnalyzer=true -v:detailed</c>.
/// </summary>
internal static partial class ConsumerProject
{
    private const int Files = 500;
    private const int StatementsPerMethod = 4;
    private const int MethodsPerFile = 3;
    private const int OptionalMembers = 4;

    public static void Write(string directory)
    {
        string document = Environment.GetEnvironmentVariable("SPECLYN_BENCHMARK_DOCUMENT") ?? throw new InvalidOperationException("SPECLYN_BENCHMARK_DOCUMENT names no document.");
        Directory.CreateDirectory(directory);
        File.Copy(document, Path.Combine(directory, "api.json"), overwrite: true);
        string eng = Path.Combine(RepositoryRoot.Path, "eng");
        File.WriteAllText(Path.Combine(directory, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <Import Project="{eng}/Speclyn.FromSource.props" />
              <ItemGroup>
                <OpenApiSpec Include="api.json" Namespace="Api" Client="ApiClient" />
              </ItemGroup>
              <Import Project="{eng}/Speclyn.FromSource.targets" />
            </Project>
            """);

        var api = new DocumentUnderTest(new SpecDocument("api.json", File.ReadAllText(document)) { Namespace = "Api", Client = "ApiClient" }, []);
        string[] creations = [.. Creations(api)];
        int next = 0;
        for (int file = 0; file < Files; file++)
        {
            var text = new StringBuilder($"using System;\nusing System.Collections.Generic;\nusing System.Linq;\n\nnamespace Consumer;\n\npublic sealed class Part{file}\n{{\n");
            for (int method = 0; method < MethodsPerFile; method++)
            {
                IEnumerable<string> chosen = Enumerable.Range(0, StatementsPerMethod).Select(_ => creations[next++ % creations.Length]);
                text.Append(CultureInfo.InvariantCulture, $$"""
                        public static string Method{{method}}(IReadOnlyList<string> names, IDictionary<string, int> counts)
                        {
                            {{string.Join("\n        ", chosen)}}
                            foreach (string name in names.Where(name => name.Length > {{method}}).OrderBy(name => name, StringComparer.Ordinal))
                            {
                                counts[name] = counts.TryGetValue(name, out int count) ? count + 1 : 1;
                            }

                            int total = 0;
                            foreach (KeyValuePair<string, int> pair in counts)
                            {
                                total += pair.Value > {{file}} ? pair.Value * 2 : Math.Max(pair.Value, pair.Key.Length);
                            }

                            return string.Join(", ", counts.Select(pair => $"{pair.Key}: {pair.Value}")) + $" of {total}";
                        }

                    """);
            }

            File.WriteAllText(Path.Combine(directory, $"Part{file}.cs"), text.Append("}\n").ToString());
        }
    }

    // Objects of all classes that constants can fill, with what they require and some more.
    private static IEnumerable<string> Creations(DocumentUnderTest api)
    {
        Dictionary<string, INamedTypeSymbol> types = CodeStatements.Schemas(api).ToDictionary(
            pair => pair.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), pair => pair.Type);
        foreach (IGrouping<string, Match> assignments in CodeStatements.Of(api).Where(statement => statement.Keyword is null).Select(statement => Assignment().Match(statement.Text)).GroupBy(match => match.Groups["type"].Value))
        {
            Dictionary<string, string> values = assignments.GroupBy(match => match.Groups["member"].Value).ToDictionary(group => group.Key, group => group.First().Groups["value"].Value);
            string[] required = [.. Required(types[assignments.Key])];
            if (required.All(values.ContainsKey))
            {
                string members = string.Join(", ", required.Concat(values.Keys.Except(required).Take(OptionalMembers)).Select(member => $"{member} = {values[member]}"));
                yield return $"_ = new {assignments.Key} {{ {members} }};";
            }
        }
    }

    private static IEnumerable<string> Required(INamedTypeSymbol? type) => type is null ? [] : Required(type.BaseType).Concat(
        from property in type.GetMembers().OfType<IPropertySymbol>()
        where property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "OpenApiPropertyAttribute" && attribute.NamedArguments.Any(argument => argument.Key == "Required"))
        select property.Name);

    [GeneratedRegex(@"^new (?<type>[^(]+)\(\)\.@(?<member>\w+) = (?<value>.*);$")]
    private static partial Regex Assignment();
}
