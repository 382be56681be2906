using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Speclyn.Testing;

/// <summary>What came of a run.</summary>
/// <param name="Driver">The driver, to run again.</param>
/// <param name="Compilation">The project with the generated code.</param>
public sealed record GeneratorRun(GeneratorDriver Driver, CSharpCompilation Compilation)
{
    private readonly Lazy<(byte[] Image, ImmutableArray<Diagnostic> Diagnostics)> _emitted = new(() => Emit(Compilation));

    /// <summary>The generator's result.</summary>
    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>What the generator said about documents.</summary>
    public ImmutableArray<Diagnostic> DocumentDiagnostics => Result.Diagnostics;

    /// <summary>Errors and warnings of the compiler.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics =>
        [.. _emitted.Value.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The text of a generated file.</summary>
    public string Text(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>Loads the compiled project.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public Assembly Load()
    {
        (byte[] image, ImmutableArray<Diagnostic> diagnostics) = _emitted.Value;
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return errors.Length > 0
            ? throw new InvalidOperationException(string.Join(Environment.NewLine, errors.Take(20)))
            : new AssemblyLoadContext("Consumer", isCollectible: true).LoadFromStream(new MemoryStream(image));
    }

    // Writing the image reports what asking for diagnostics would, and a large document is not compiled twice.
    private static (byte[] Image, ImmutableArray<Diagnostic> Diagnostics) Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        ImmutableArray<Diagnostic> diagnostics = compilation.Emit(image).Diagnostics;
        return (image.ToArray(), diagnostics);
    }
}
