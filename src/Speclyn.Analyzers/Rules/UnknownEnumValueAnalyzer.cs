using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>SPEC1001: a constant string that the document does not list reaches an open enum, or is compared with the value of one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownEnumValueAnalyzer : SpeclynAnalyzer
{
    private const int MostValuesListed = 12;

    /// <summary>Creates the analyzer.</summary>
    public UnknownEnumValueAnalyzer()
        : base(Descriptors.UnknownEnumValue)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts)
    {
        context.RegisterOperationAction(operation => CheckConversion(operation, facts), OperationKind.Conversion);
        context.RegisterOperationAction(operation => CheckCreation(operation, facts), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => CheckComparison(operation, facts), OperationKind.Binary);
        context.RegisterOperationAction(operation => CheckPattern(operation, facts), OperationKind.ConstantPattern);
        context.RegisterOperationAction(operation => CheckCase(operation, facts), OperationKind.CaseClause);
    }

    private static void CheckConversion(OperationAnalysisContext context, ApiFacts facts)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { Parameters: [{ Type.SpecialType: SpecialType.System_String }] } method
            && facts.EnumOf(method.ContainingType) is { } fact)
        {
            CheckValue(context, facts, fact, method.ContainingType, conversion.Operand);
        }
    }

    private static void CheckCreation(OperationAnalysisContext context, ApiFacts facts)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation is { Type: INamedTypeSymbol type, Arguments: [{ Value: { Type.SpecialType: SpecialType.System_String } value }] }
            && facts.EnumOf(type) is { } fact)
        {
            CheckValue(context, facts, fact, type, value);
        }
    }

    private static void CheckValue(OperationAnalysisContext context, ApiFacts facts, EnumFact fact, INamedTypeSymbol type, IOperation value)
    {
        Destination? destination = null;
        foreach ((string text, SyntaxNode syntax) in Constants.StringsOf(value))
        {
            if (!fact.Allows(text))
            {
                destination ??= Destination.Of(context.Operation, facts);
                if (destination.Value.IsExempt)
                {
                    return;
                }

                Report(context, fact, type, text, syntax, destination.Value, takesString: false);
            }
        }
    }

    // feature.Value == "messaging"
    private static void CheckComparison(OperationAnalysisContext context, ApiFacts facts)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            CheckAgainstValue(context, facts, comparison.LeftOperand, comparison.RightOperand);
            CheckAgainstValue(context, facts, comparison.RightOperand, comparison.LeftOperand);
        }
    }

    // feature.Value is "messaging", feature is { Value: "messaging" }, and the same in a switch
    private static void CheckPattern(OperationAnalysisContext context, ApiFacts facts)
    {
        var constant = (IConstantPatternOperation)context.Operation;
        IOperation pattern = constant;
        while (pattern.Parent is IBinaryPatternOperation or INegatedPatternOperation)
        {
            pattern = pattern.Parent;
        }

        IOperation? input = pattern.Parent switch
        {
            IIsPatternOperation test => test.Value,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
            ICaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
            IPropertySubpatternOperation property => property.Member,
            _ => null,
        };
        CheckAgainstValue(context, facts, input, constant.Value);
    }

    // case "messaging":
    private static void CheckCase(OperationAnalysisContext context, ApiFacts facts)
    {
        if (context.Operation is ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } clause)
        {
            CheckAgainstValue(context, facts, choice.Value, clause.Value);
        }
    }

    private static void CheckAgainstValue(OperationAnalysisContext context, ApiFacts facts, IOperation? read, IOperation constant)
    {
        if (constant.ConstantValue is { HasValue: true, Value: string text }
            && ValueRead(read) is { Property.ContainingType: { } type } value
            && facts.EnumOf(type) is { } fact
            && !fact.Allows(text))
        {
            Report(context, fact, type, text, constant.Syntax, Destination.OfRead(value.Instance, facts), takesString: true);
        }
    }

    private static IPropertyReferenceOperation? ValueRead(IOperation? operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => ValueRead(conversion.Operand),
        IParenthesizedOperation parenthesized => ValueRead(parenthesized.Operand),
        IConditionalAccessOperation access => ValueRead(access.WhenNotNull),
        IPropertyReferenceOperation { Property: { Name: "Value", Type.SpecialType: SpecialType.System_String } } value => value,
        _ => null,
    };

    private static void Report(
        OperationAnalysisContext context, EnumFact fact, INamedTypeSymbol type, string text, SyntaxNode syntax, Destination destination, bool takesString)
    {
        EnumValue? nearest = Nearest.Of(text, fact);
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.EnumType, type.OriginalDefinition.GetDocumentationCommentId())
            .Add(DiagnosticProperties.NearestValue, nearest?.Json)
            .Add(DiagnosticProperties.NearestMember, nearest?.Member);
        if (takesString)
        {
            properties = properties.Add(DiagnosticProperties.TakesString, "true");
        }

        string advice = nearest is { } value ? $"did you mean '{value.Json}'? Allowed: {List(fact)}" : $"allowed: {List(fact)}";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.UnknownEnumValue, syntax.GetLocation(), properties, text, destination.JsonName ?? fact.Name, advice));
    }

    private static string List(EnumFact fact) =>
        fact.Values.Length <= MostValuesListed
            ? string.Join(", ", fact.Values.Select(value => value.Json))
            : string.Join(", ", fact.Values.Take(MostValuesListed).Select(value => value.Json)) + $", … ({fact.Values.Length} in all)";
}
