using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Speclyn.Analyzers;

/// <summary>SPEC3002: a switch over a generated union or an open enum leaves out what the document knows, and has no default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteSwitchAnalyzer : SpeclynAnalyzer
{
    private const int MostListed = 12;

    /// <summary>Creates the analyzer.</summary>
    public IncompleteSwitchAnalyzer()
        : base(Descriptors.IncompleteSwitch)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts) =>
        context.RegisterOperationAction(operation => Check(operation, facts), OperationKind.Switch, OperationKind.SwitchExpression);

    private static void Check(OperationAnalysisContext context, ApiFacts facts)
    {
        if (SwitchGap.Of(context.Operation, facts, context.Compilation) is { } gap)
        {
            // An expression throws for what it leaves out; a statement passes over it, which can be what is meant.
            (SyntaxToken keyword, DiagnosticSeverity severity) = context.Operation.Syntax switch
            {
                SwitchStatementSyntax statement => (statement.SwitchKeyword, DiagnosticSeverity.Info),
                SwitchExpressionSyntax expression => (expression.SwitchKeyword, DiagnosticSeverity.Warning),
                _ => (context.Operation.Syntax.GetFirstToken(), DiagnosticSeverity.Warning),
            };
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.IncompleteSwitch,
                keyword.GetLocation(),
                severity,
                additionalLocations: null,
                properties: null,
                gap.Subject.Type.Name,
                List(gap),
                gap.Missing.Length == 1 ? "it" : "them"));
        }
    }

    private static string List(SwitchGap gap) => gap.Missing.Length <= MostListed
        ? Sentence.List(gap.Missing.Select(gap.Subject.NameOf))
        : string.Join(", ", gap.Missing.Take(MostListed).Select(gap.Subject.NameOf)) + $", … ({gap.Missing.Length} in all)";
}
