using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Speclyn.Benchmarks;

/// <summary>The least that an analyzer can do which wants to see what ours see: the floor for code that uses nothing generated.</summary>
#pragma warning disable RS1001 // It is no analyzer of a package.
internal sealed class TrivialAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("TRIVIAL", "Trivial", "Trivial", "Trivial", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            start.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
            start.RegisterOperationAction(
                static _ => { },
                OperationKind.Argument,
                OperationKind.SimpleAssignment,
                OperationKind.CoalesceAssignment,
                OperationKind.ObjectCreation,
                OperationKind.Conversion,
                OperationKind.Invocation,
                OperationKind.MethodReference,
                OperationKind.PropertyReference,
                OperationKind.FieldReference,
                OperationKind.Binary,
                OperationKind.ConstantPattern,
                OperationKind.CaseClause,
                OperationKind.Switch,
                OperationKind.SwitchExpression);
            start.RegisterOperationBlockStartAction(static block =>
            {
                block.RegisterOperationAction(static _ => { }, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
                block.RegisterOperationBlockEndAction(static _ => { });
            });
        });
    }
}
