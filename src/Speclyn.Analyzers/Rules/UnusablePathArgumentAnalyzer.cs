using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>SPEC1009: a constant path argument that leaves its segment empty, or means another path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusablePathArgumentAnalyzer : SpeclynAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public UnusablePathArgumentAnalyzer()
        : base(Descriptors.UnusablePathArgument)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts) =>
        context.RegisterOperationAction(operation => Check(operation, facts), OperationKind.Argument);

    private static void Check(OperationAnalysisContext context, ApiFacts facts)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (facts.ParameterOf(argument.Parameter) is { Location: "path" } fact)
        {
            foreach (Constant constant in Constants.Of(argument.Value, facts))
            {
                if (constant.Value is string text and ("" or "." or ".."))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnusablePathArgument, constant.Syntax.GetLocation(), Sentence.Quote(text), fact.Name));
                }
            }
        }
    }
}
