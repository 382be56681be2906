using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Speclyn.Testing.Fuzz;

/// <summary>Generates from a document that may hold anything.</summary>
public static class FuzzRun
{
    private const string GeneratorFailure = "SPEC0009";

    // What a compiler gives its threads on the platform that gives least.
    private const int StackSize = 1 << 20;

    private static readonly GeneratorHost Project = new();
    private static readonly CSharpCompilation Compilation = Project.CreateCompilation();

    /// <summary>How long the slowest document took.</summary>
    public static TimeSpan Slowest { get; private set; }

    /// <summary>What is wrong with what came of a document: nothing, however wrong the document is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="compile">Whether to compile as well.</param>
    /// <param name="limit">How long it may take.</param>
    public static IReadOnlyList<string> Problems(SpecDocument document, bool compile, TimeSpan limit)
    {
        IReadOnlyList<string> problems = [];
        var thread = new Thread(() => problems = Generate(document, compile, limit), StackSize);
        thread.Start();
        thread.Join();
        return problems;
    }

    private static IReadOnlyList<string> Generate(SpecDocument document, bool compile, TimeSpan limit)
    {
        using var watchdog = new CancellationTokenSource(limit);
        long start = Stopwatch.GetTimestamp();
        try
        {
            GeneratorDriver driver = new GeneratorHost { Documents = [document] }.CreateDriver(trackSteps: false)
                .RunGeneratorsAndUpdateCompilation(Compilation, out Compilation project, out _, watchdog.Token);
            TimeSpan taken = Stopwatch.GetElapsedTime(start);
            Slowest = taken > Slowest ? taken : Slowest;
            GeneratorRunResult result = driver.GetRunResult().Results.Single();
            return
            [
                .. result.Exception is { } exception ? [exception.ToString()] : Array.Empty<string>(),
                .. result.Diagnostics.Where(diagnostic => diagnostic.Id == GeneratorFailure).Select(diagnostic => diagnostic.GetMessage()),
                .. result.GeneratedSources.Where(source => source.HintName.Length > 100).Select(source => "The file name " + source.HintName),
                .. compile
                    ? project.GetDiagnostics(CancellationToken.None).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic + " " + Line(diagnostic)).Take(5)
                    : [],
            ];
        }
        catch (OperationCanceledException)
        {
            return [$"Not done after {limit}."];
        }
    }

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
