using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;

namespace Speclyn.Benchmarks;

/// <summary>Generates code from every OpenAPI 3.x document of a folder, compiles it, and prints each error or warning of the compiler and each document that the generator failed on.</summary>
internal static class CompiledDocuments
{
    // Of a compiler's complaints about one document the first ones tell enough.
    private const int ShownPerDocument = 5;

    /// <summary>Compiles them.</summary>
    /// <param name="directory">The folder; folders below it count too.</param>
    /// <param name="step">Every how many-th document to take: 1 for all.</param>
    /// <returns>How many of them were not in order.</returns>
    public static int Run(string directory, int step)
    {
        string[] documents =
        [
            .. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
                .Where((_, index) => index % step == 0),
        ];
        int compiled = 0;
        int foreign = 0;
        int failed = 0;
        Parallel.ForEach(documents, path =>
        {
            (bool isOpenApi, IReadOnlyList<string> complaints) = Compile(path);
            lock (documents)
            {
                compiled += isOpenApi && complaints.Count == 0 ? 1 : 0;
                failed += complaints.Count > 0 ? 1 : 0;
                foreign += isOpenApi ? 0 : 1;
                foreach (string complaint in complaints.Take(ShownPerDocument))
                {
                    Console.WriteLine(Path.GetRelativePath(directory, path) + ": " + complaint);
                }
            }
        });

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{compiled} documents compile without a warning, {failed} do not; {foreign} files are no OpenAPI 3.x documents that can be read."));
        return failed;
    }

    private static (bool IsOpenApi, IReadOnlyList<string> Complaints) Compile(string path)
    {
        var host = new GeneratorHost { Documents = [new SpecDocument(Path.GetFileName(path), File.ReadAllText(path)) { Namespace = "Api", Client = "ApiClient" }] };
        GeneratorDriver driver = host.CreateDriver(trackSteps: false).RunGeneratorsAndUpdateCompilation(host.CreateCompilation(), out Compilation compilation, out _);
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        return (
            result.GeneratedSources.Any(source => source.HintName.StartsWith("Api.", StringComparison.Ordinal)),
            [
                .. result.Exception is { } exception ? [exception.ToString()] : Array.Empty<string>(),
                .. result.Diagnostics.Where(diagnostic => diagnostic.Id == "SPEC0009").Concat(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
                    .Select(diagnostic => diagnostic.ToString()),
            ]);
    }
}
