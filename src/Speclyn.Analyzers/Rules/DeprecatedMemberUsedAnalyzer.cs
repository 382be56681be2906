using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>SPEC3001: an operation, a parameter, a property or a value of an open enum is used that the document calls deprecated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecatedMemberUsedAnalyzer : SpeclynAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public DeprecatedMemberUsedAnalyzer()
        : base(Descriptors.DeprecatedMemberUsed)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts)
    {
        context.RegisterOperationAction(
            operation => CheckMember(operation, facts), OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.Invocation, OperationKind.MethodReference);
        context.RegisterOperationAction(operation => CheckArgument(operation, facts), OperationKind.Argument);
        context.RegisterOperationAction(operation => CheckConstant(operation, facts), OperationKind.Conversion, OperationKind.ObjectCreation);
    }

    private static void CheckMember(OperationAnalysisContext context, ApiFacts facts)
    {
        if (MemberOf(context.Operation) is { } member && facts.DeprecationOf(member) is { } fact && !(IsValue(member) && IsRecognised(context.Operation)))
        {
            Report(context, fact, NameIn(context.Operation.Syntax));
        }
    }

    private static void CheckArgument(OperationAnalysisContext context, ApiFacts facts)
    {
        if (context.Operation is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && facts.DeprecationOf(parameter) is { } fact)
        {
            Report(context, fact, context.Operation.Syntax);
        }
    }

    // order.Shipping = "letter": the value without the member that stands for it.
    private static void CheckConstant(OperationAnalysisContext context, ApiFacts facts)
    {
        (INamedTypeSymbol? type, IOperation? value) = context.Operation switch
        {
            IConversionOperation { OperatorMethod: { Parameters.Length: 1 } conversion } operation => (conversion.ContainingType, operation.Operand),
            IObjectCreationOperation { Type: INamedTypeSymbol created, Arguments: [var argument] } => (created, argument.Value),
            _ => default,
        };
        if (type is null || value is null || facts.EnumFactOf(type) is not { HasDeprecated: true } enumFact || IsRecognised(context.Operation))
        {
            return;
        }

        foreach (Constant constant in Constants.Of(value, facts))
        {
            bool isMember = value.DescendantsAndSelf().Any(part => part.Syntax == constant.Syntax && MemberOf(part) is { } member && facts.DeprecationOf(member) is not null);
            if (!isMember && enumFact.Find(constant.Value) is { Deprecation: { } text } known)
            {
                Report(context, new DeprecationFact(known.Json, text), constant.Syntax);
            }
        }
    }

    private static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IMemberReferenceOperation reference => reference.Member,
        _ => null,
    };

    private static bool IsValue(ISymbol member) => member.IsStatic && member is IPropertySymbol or IFieldSymbol;

    // Whoever compares with a value that may still arrive does not send it.
    private static bool IsRecognised(IOperation operation)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IConstantPatternOperation or ISingleValueCaseClauseOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }
            or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" } };
    }

    private static void Report(OperationAnalysisContext context, DeprecationFact fact, SyntaxNode syntax)
    {
        if (!IsNamedOnly(context.Operation) && !IsObsolete(context))
        {
            string advice = fact.Text.Length == 0 ? "do without it: the document names nothing in its place" : "the document says: " + fact.Text;
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.DeprecatedMemberUsed, syntax.GetLocation(), Sentence.Quote(fact.Name), advice));
        }
    }

    private static bool IsNamedOnly(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }

    // Code that is itself on its way out may use what is, as with the compiler's CS0618.
    private static bool IsObsolete(OperationAnalysisContext context)
    {
        for (IOperation? parent = context.Operation.Parent; parent is not null; parent = parent.Parent)
        {
            if ((parent is ILocalFunctionOperation { Symbol: var function } && HasObsolete(function)) || (parent is IAnonymousFunctionOperation { Symbol: var lambda } && HasObsolete(lambda)))
            {
                return true;
            }
        }

        for (ISymbol? symbol = context.ContainingSymbol; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (HasObsolete(symbol) || (symbol is IMethodSymbol { AssociatedSymbol: { } owner } && HasObsolete(owner)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasObsolete(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });

    // 'Remark' of 'order.Remark', 'GetReceiptAsync' of its call.
    private static SyntaxNode NameIn(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax invocation => NameIn(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => syntax,
    };
}
