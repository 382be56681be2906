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
        // One that is fixed to one value is SPEC1008.
        EnumConstants.Register(
            context,
            facts,
            fact => !fact.IsConstant,
            (operation, constant) => Report(operation, constant.Fact, constant.Type, constant.Value, constant.Destination, takesConstant: false));
        context.RegisterOperationAction(operation => CheckComparison(operation, facts), OperationKind.Binary);
        context.RegisterOperationAction(operation => CheckPattern(operation, facts), OperationKind.ConstantPattern);
        context.RegisterOperationAction(operation => CheckCase(operation, facts), OperationKind.CaseClause);
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
        // To a nullable number, for one.
        while (constant is IConversionOperation { ConstantValue.HasValue: false, OperatorMethod: null } conversion)
        {
            constant = conversion.Operand;
        }

        if (constant.ConstantValue is { HasValue: true, Value: { } text }
            && ValueRead(read) is { Property.ContainingType: { } type } value
            && facts.EnumOf(type) is { } fact
            && !fact.Allows(text))
        {
            Report(context, fact, type, new Constant(text, constant.Syntax), Destination.OfRead(value.Instance, facts), takesConstant: true);
        }
    }

    private static IPropertyReferenceOperation? ValueRead(IOperation? operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => ValueRead(conversion.Operand),
        IParenthesizedOperation parenthesized => ValueRead(parenthesized.Operand),
        IConditionalAccessOperation access => ValueRead(access.WhenNotNull),
        IPropertyReferenceOperation { Property.Name: "Value" } value => value,
        _ => null,
    };

    private static void Report(OperationAnalysisContext context, EnumFact fact, INamedTypeSymbol type, Constant constant, Destination destination, bool takesConstant)
    {
        bool isNumber = Constants.NumberText(constant.Value) is not null;
        EnumValue? nearest = constant.Value is string text ? Nearest.Of(text, fact) : null;
        ImmutableDictionary<string, string?> properties = EnumConstant.PropertiesFor(type, nearest, isNumber);
        if (takesConstant)
        {
            properties = properties.Add(DiagnosticProperties.TakesConstant, "true");
        }

        string advice = nearest is { } value ? $"did you mean '{value.Json}'? Allowed: {List(fact)}" : $"allowed: {List(fact)}";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.UnknownEnumValue, constant.Syntax.GetLocation(), properties, Sentence.Show(constant.Value), destination.JsonName ?? fact.Name, advice));
    }

    private static string List(EnumFact fact) =>
        fact.Values.Length <= MostValuesListed
            ? string.Join(", ", fact.Values.Select(value => value.Json))
            : string.Join(", ", fact.Values.Take(MostValuesListed).Select(value => value.Json)) + $", … ({fact.Values.Length} in all)";
}
