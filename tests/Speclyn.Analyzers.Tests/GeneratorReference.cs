using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Speclyn.Analyzers.Tests;

/// <summary>The generator as a project sees it. The switch to the real one is here, and in <see cref="GeneratedAssembly"/>.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    public static readonly GeneratorReference Instance = new();

    // The workspace looks generators up by identity.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new StandInGenerator().AsSourceGenerator()];

    public override string FullPath => "Speclyn.Generator.dll";

    public override object Id => FullPath;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
}
