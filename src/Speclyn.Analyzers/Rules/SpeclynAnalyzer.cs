using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Speclyn.Analyzers;

/// <summary>What all rules share: nothing in generated code, nothing at all where no generated API is in sight.</summary>
public abstract class SpeclynAnalyzer : DiagnosticAnalyzer
{
    private protected SpeclynAnalyzer(params DiagnosticDescriptor[] rules)
    {
        SupportedDiagnostics = rules.ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ApiFacts.Of(start.Compilation) is { } facts)
            {
                Register(start, facts);
            }
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, ApiFacts facts);
}
