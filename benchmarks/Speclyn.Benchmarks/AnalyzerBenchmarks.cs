using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.Analyzers;
using Speclyn.Testing;

namespace Speclyn.Benchmarks;

/// <summary>
/// All analyzers in a project of 300 files that has a generated client and uses nothing of it: what they cost those who write other code. The
/// compiler binds the code anew each time, for the baseline too.
/// </summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private const int Files = 300;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Trivial = [new TrivialAnalyzer()];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Speclyn =
    [
        .. typeof(SpeclynAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private Compilation _project = null!;
    private int _run;

    [GlobalSetup]
    public void Setup()
    {
        var host = new GeneratorHost
        {
            Documents = [new SpecDocument("api.json", Encoding.UTF8.GetString(Resources.Read("telnyx-assistants.json"))) { Namespace = "Api" }],
            Sources = [.. Enumerable.Range(0, Files).Select(Source)],
        };
        _project = host.Run().Compilation;
        if (_project.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }

    [Benchmark(Baseline = true)]
    public Task<ImmutableArray<Diagnostic>> TrivialAnalyzer() => AnalyzeAsync(Trivial);

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> SpeclynAnalyzers() => AnalyzeAsync(Speclyn);

    private Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers) => _project
        .WithAssemblyName("Consumer" + _run++)
        .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync(CancellationToken.None);

    private static string Source(int file) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Consumer;

        public sealed class Person{{file}}
        {
            public string Name { get; set; } = "";
            public int? Age { get; set; }
            public List<string> Tags { get; init; } = new();
        }

        public sealed class Part{{file}}
        {
            private readonly Dictionary<string, Person{{file}}> _people = new(StringComparer.Ordinal);

            public int Count => _people.Count;

            public Person{{file}} Add(string name, int age)
            {
                var person = new Person{{file}} { Name = name.Trim(), Age = age > {{file}} ? age : null, Tags = { "new", name } };
                _people[name] = person;
                person.Name ??= string.Empty;
                return person;
            }

            public string Describe(IReadOnlyList<string> names, IDictionary<string, int> counts)
            {
                foreach (string name in names.Where(name => name.Length > 1 && name != "none").OrderBy(name => name, StringComparer.Ordinal))
                {
                    counts[name] = counts.TryGetValue(name, out int count) ? count + 1 : 1;
                }

                object total = counts.Values.Sum() switch { 0 => "nothing", 1 => "one", var more => more };
                switch (total)
                {
                    case "nothing":
                        return Add("nobody", 0).Name;
                    case string text when text.StartsWith("o", StringComparison.Ordinal):
                        return text;
                    default:
                        return string.Join(", ", counts.Select(pair => $"{pair.Key}: {pair.Value}")) + Math.Max((long)Count, names.Count);
                }
            }
        }
        """;
}
