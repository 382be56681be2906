using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>What the compiler can know about a value before the program runs.</summary>
internal static class Constants
{
    // A local of a local of a local ends somewhere; code that does not compile can go round.
    private const int DeepestLocals = 16;

    /// <summary>
    /// The constants that the expression can evaluate to, as the values that JSON gets. Looks into both arms of a conditional, through locals
    /// and static fields that are given one constant and never another, and through members of generated enums; null is no constant.
    /// </summary>
    public static IEnumerable<Constant> Of(IOperation operation, ApiFacts facts) => Of(operation, facts, 0);

    /// <summary>As <see cref="Of(IOperation, ApiFacts)"/>, when there is just one; null when there are several or it is not known.</summary>
    public static object? ValueOf(IOperation operation, ApiFacts facts) => ValueOf(operation, facts, 0);

    private static IEnumerable<Constant> Of(IOperation operation, ApiFacts facts, int depth)
    {
        if (operation.ConstantValue.HasValue)
        {
            return One(operation.ConstantValue.Value, operation);
        }

        switch (operation)
        {
            case IConversionOperation conversion when KeepsValue(conversion, facts):
                return Of(conversion.Operand, facts, depth);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, facts, depth);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Of(conditional.WhenTrue, facts, depth).Concat(Of(whenFalse, facts, depth));
            case ISwitchExpressionOperation choice:
                return choice.Arms.SelectMany(arm => Of(arm.Value, facts, depth));
            case ICoalesceOperation coalesce:
                return Of(coalesce.Value, facts, depth).Concat(Of(coalesce.WhenNull, facts, depth));
            case IObjectCreationOperation { Arguments: [{ Value: var argument }], Type: var type } when facts.EnumOf(type) is not null || facts.IsOptional(type):
                return Of(argument, facts, depth);
            case IObjectCreationOperation { Arguments: [{ Value: { Type.SpecialType: SpecialType.System_String } original }, ..], Type: var type } when IsOfSystem(type, "Uri"):
                return Of(original, facts, depth);
            case IObjectCreationOperation { Arguments: [{ Value: { Type.SpecialType: SpecialType.System_String } original }], Type: var type } when IsOfSystem(type, "Guid"):
                return Of(original, facts, depth).Select(WrittenByGuid);
            case IInvocationOperation { TargetMethod: { Name: "Parse", IsStatic: true } method, Arguments: [{ Value: { Type.SpecialType: SpecialType.System_String } original }, ..] }
                when IsOfSystem(method.ContainingType, "Guid"):
                return Of(original, facts, depth).Select(WrittenByGuid);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } concatenation:
                return One(Join(new[] { concatenation.LeftOperand, concatenation.RightOperand }, facts, depth), operation);
            case IInterpolatedStringOperation interpolated:
                return One(Join(interpolated.Parts, facts, depth), operation);
            case IPropertyReferenceOperation { Property: { IsStatic: true } member } when facts.EnumOf(member.ContainingType) is { } fact:
                return One(fact.ValueOf(member.Name), operation);
            case ILocalReferenceOperation local when depth < DeepestLocals && SingleAssignments.ValueOf(local) is { } value:
                return One(ValueOf(value, facts, depth + 1), operation);
            case IFieldReferenceOperation field:
                return One(ValueOf(field.Field), operation);
            default:
                return Array.Empty<Constant>();
        }
    }

    private static object? ValueOf(IOperation operation, ApiFacts facts, int depth)
    {
        object? only = null;
        foreach (Constant constant in Of(operation, facts, depth))
        {
            if (only is not null)
            {
                return null;
            }

            only = constant.Value;
        }

        return only is not null && !IsChoice(operation) ? only : null;
    }

    // One arm may be known and the other not.
    private static bool IsChoice(IOperation operation) => operation switch
    {
        IConversionOperation conversion => IsChoice(conversion.Operand),
        IParenthesizedOperation parenthesized => IsChoice(parenthesized.Operand),
        _ => operation is IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation,
    };

    /// <summary>Whether what comes out of the conversion is in JSON what went in.</summary>
    public static bool KeepsValue(IConversionOperation conversion, ApiFacts facts) => conversion.OperatorMethod is { } method
        ? facts.EnumOf(method.ContainingType) is not null || facts.IsOptional(method.ContainingType)
        : conversion.GetConversion() is { IsImplicit: true } or { IsReference: true } or { IsIdentity: true } or { IsUnboxing: true };

    // JSON gets the text that a Uri was made from.
    private static bool IsOfSystem(ITypeSymbol? type, string name) =>
        type is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    // A Guid reads more than it writes; what it cannot read stays as it is.
    private static Constant WrittenByGuid(Constant constant) => constant.Value is string text && Guid.TryParse(text, out Guid value) ? constant with { Value = value.ToString() } : constant;

    private static Constant[] One(object? value, IOperation operation) =>
        value is null ? Array.Empty<Constant>() : new[] { new Constant(value, operation.Syntax) };

    private static string? Join(IEnumerable<IOperation> parts, ApiFacts facts, int depth)
    {
        var text = new StringBuilder();
        foreach (IOperation part in parts)
        {
            IOperation? expression = part switch
            {
                IInterpolatedStringTextOperation literal => literal.Text,
                IInterpolationOperation { FormatString: null, Alignment: null } interpolation => interpolation.Expression,
                IInterpolationOperation => null,
                _ => part,
            };

            // Numbers are written as the culture wants, at run time.
            if (expression is null || ValueOf(expression, facts, depth) is not string value)
            {
                return null;
            }

            text.Append(value);
        }

        return text.ToString();
    }

    // A static read-only field with a constant, when no static constructor can change its mind. Only the syntax is read: no second semantic model.
    private static object? ValueOf(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true }
        && field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)
        && field.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? ValueOf(value)
            : null;

    private static object? ValueOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        ParenthesizedExpressionSyntax parenthesized => ValueOf(parenthesized.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => Negative(ValueOf(minus.Operand)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when ValueOf(sum.Left) is string left && ValueOf(sum.Right) is string right => left + right,
        _ => null,
    };

    private static object? Negative(object? value) => value switch
    {
        int number => -number,
        long number => -number,
        double number => -number,
        float number => -number,
        decimal number => -number,
        _ => null,
    };

    /// <summary>The text of a number as JSON has it; null for what is no number.</summary>
    public static string? NumberText(object value) => value switch
    {
        double number when double.IsNaN(number) || double.IsInfinity(number) => null,
        float number when float.IsNaN(number) || float.IsInfinity(number) => null,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        decimal or long or int or short or sbyte or ulong or uint or ushort or byte => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
