using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>What the compiler can know about a value before the program runs.</summary>
internal static class Constants
{
    /// <summary>
    /// The string constants that the expression can evaluate to, with the expression that is the constant.
    /// Looks into both arms of a conditional and through variables that are given one constant and never another.
    /// </summary>
    public static IEnumerable<(string Value, SyntaxNode Syntax)> StringsOf(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue.Value is string text ? new[] { (text, operation.Syntax) } : Array.Empty<(string, SyntaxNode)>();
        }

        return operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => StringsOf(conversion.Operand),
            IParenthesizedOperation parenthesized => StringsOf(parenthesized.Operand),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => StringsOf(conditional.WhenTrue).Concat(StringsOf(whenFalse)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => StringsOf(arm.Value)),
            ICoalesceOperation coalesce => StringsOf(coalesce.Value).Concat(StringsOf(coalesce.WhenNull)),
            ILocalReferenceOperation local when ConstantOf(local) is { } value => new[] { (value, operation.Syntax) },
            IFieldReferenceOperation field when ConstantOf(field.Field) is { } value => new[] { (value, operation.Syntax) },
            _ => Array.Empty<(string, SyntaxNode)>(),
        };
    }

    /// <summary>
    /// The constant behind an item of a collection: a constant of any type, or the JSON value of a member of an open enum. Null when unknown.
    /// </summary>
    public static object? ValueOf(IOperation operation, ApiFacts facts)
    {
        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue.Value;
        }

        switch (operation)
        {
            case IConversionOperation conversion when conversion.OperatorMethod is null || facts.EnumOf(conversion.OperatorMethod.ContainingType) is not null:
                return ValueOf(conversion.Operand, facts);
            case IParenthesizedOperation parenthesized:
                return ValueOf(parenthesized.Operand, facts);
            case IObjectCreationOperation { Arguments: [{ Value: var argument }] } creation when facts.EnumOf(creation.Type) is not null:
                return ValueOf(argument, facts);
            case IPropertyReferenceOperation { Property: { IsStatic: true } member } when facts.EnumOf(member.ContainingType) is { } fact:
                foreach (EnumValue value in fact.Values)
                {
                    if (value.Member == member.Name)
                    {
                        return value.Json;
                    }
                }

                return null;
            case ILocalReferenceOperation local:
                return ConstantOf(local);
            case IFieldReferenceOperation field:
                return ConstantOf(field.Field);
            default:
                return null;
        }
    }

    // A local that is declared with a constant and never written again.
    private static string? ConstantOf(ILocalReferenceOperation reference)
    {
        ILocalSymbol local = reference.Local;
        if (local.Type.SpecialType != SpecialType.System_String || local.IsRef)
        {
            return null;
        }

        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        string? constant = null;
        foreach (IOperation operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Same(declarator.Symbol, local):
                    constant = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { ConstantValue: { HasValue: true, Value: string text } }
                        ? text
                        : null;
                    break;
                case ILocalReferenceOperation other when Same(other.Local, local) && IsWritten(other):
                    return null;
            }
        }

        return constant;
    }

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        ITupleOperation or IAddressOfOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        _ => false,
    };

    // A static read-only field with a literal, when no static constructor can change its mind. Only the syntax is read: no second semantic model.
    private static string? ConstantOf(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true, Type.SpecialType: SpecialType.System_String }
        && field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)
        && field.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: string text } }
            ? text
            : null;

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
