using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>A call that checks one rule of a value which is there.</summary>
/// <param name="rule">The rule.</param>
/// <param name="type">The type of the value.</param>
/// <param name="value">An expression for it.</param>
/// <param name="scope">Its document.</param>
/// <param name="check">The variable that holds the check.</param>
internal readonly struct RuleCheck(RuleModel rule, TypeRef type, Expression value, DocumentScope scope, string check = "check") : ICode
{
    private Expression Text => type.Kind == TypeRefKind.String ? value : JsonCode.Text(type, value.ToString());

    public void WriteTo(CodeWriter writer)
    {
        string method = rule.Kind.ToString();
        switch (rule.Kind)
        {
            case RuleKind.Minimum or RuleKind.Maximum:
                writer.Write($"{check}.{method}({value}, {CSharp.Constant(rule.Argument, type)})");
                break;
            case RuleKind.ExclusiveMinimum or RuleKind.ExclusiveMaximum:
                writer.Write($"{check}.{method.Substring("Exclusive".Length)}({value}, {CSharp.Constant(rule.Argument, type)}, exclusive: true)");
                break;
            case RuleKind.MultipleOf:
                writer.Write($"{check}.MultipleOf({value}, {CSharp.Constant(rule.Argument, TypeRef.Decimal)})");
                break;
            case RuleKind.MinLength or RuleKind.MaxLength:
                writer.Write($"{check}.{method}({Text}, {rule.Argument})");
                break;
            case RuleKind.Pattern or RuleKind.Format when rule.Text is { } said:
                writer.Write($"{check}.{method}({Text}, {CSharp.Literal(rule.Argument)}, {CSharp.Literal(said)})");
                break;
            case RuleKind.Pattern or RuleKind.Format:
                writer.Write($"{check}.{method}({Text}, {CSharp.Literal(rule.Argument)})");
                break;
            case RuleKind.MinItems or RuleKind.MaxItems or RuleKind.MinProperties or RuleKind.MaxProperties:
                writer.Write($"{check}.{method}({value}.Count, {rule.Argument})");
                break;
            case RuleKind.UniqueItems when type.Item is { IsNumber: true } or { Kind: TypeRefKind.String or TypeRefKind.Boolean or TypeRefKind.Guid or TypeRefKind.Date or TypeRefKind.Enum }:
                writer.Write($"{check}.Unique({value})");
                break;
            case RuleKind.UniqueItems:
                // What .NET takes for equal is what JSON does for texts and numbers only.
                writer.Write($"{check}.Unique({value}, {new JsonItemWriter(type, scope)})");
                break;
            case RuleKind.Const when type.Kind == TypeRefKind.Boolean:
                writer.Write($"{check}.Const({value}, {rule.Argument})");
                break;
            case RuleKind.Const:
                writer.Write($"{check}.Const({value}, {new JsonItemWriter(new TypeRef(TypeRefKind.Array, Item: type), scope)}, {CSharp.Literal(rule.Argument)})");
                break;
            default:
                writer.Write($"{check}.Impossible({CSharp.Literal(rule.Argument)})");
                break;
        }
    }
}
