using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>SPEC1010: a constant JSON text that is read as a generated type is not JSON, or breaks what the document says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidJsonTextAnalyzer : SpeclynAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public InvalidJsonTextAnalyzer()
        : base(Descriptors.InvalidJsonText)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts) =>
        context.RegisterOperationAction(operation => Check(operation, facts), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, ApiFacts facts)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.Arguments.IsEmpty || TypeRead(invocation.TargetMethod, facts) is not { } type)
        {
            return;
        }

        IOperation argument = invocation.Arguments[0].Value;
        while (argument is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            argument = conversion.Operand;
        }

        string? json = argument is IUtf8StringOperation utf8 ? utf8.Value : Constants.ValueOf(argument, facts) as string;
        if (json is null || argument.Syntax is not ExpressionSyntax expression)
        {
            return;
        }

        foreach (JsonMistake mistake in JsonTextCheck.Of(json, type, facts, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.InvalidJsonText,
                LiteralPositions.Locate(expression, json, mistake.Start, mistake.Length),
                mistake.Severity,
                additionalLocations: null,
                properties: null,
                mistake.Message));
        }
    }

    private static ITypeSymbol? TypeRead(IMethodSymbol method, ApiFacts facts) => method switch
    {
        { Name: "Parse", IsStatic: true, ContainingType: { } type } when facts.IsGenerated(type) && facts.EnumFactOf(type) is null => type,
        { Name: "Deserialize", TypeArguments: [var type], ContainingType: { Name: "JsonSerializer", ContainingNamespace.Name: "Json" } } when facts.IsGenerated(type) => type,
        _ => null,
    };
}
