using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Speclyn.Analyzers;

namespace Speclyn.Completion;

/// <summary>Finds the open enum that a string literal is for.</summary>
internal static class EnumDestination
{
    /// <summary>Whether a literal stands where a value may stand, told by its syntax alone.</summary>
    public static bool IsPossible(ExpressionSyntax literal) => Outermost(literal).Parent is
        ArgumentSyntax or AssignmentExpressionSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax
        or YieldStatementSyntax or CastExpressionSyntax or LambdaExpressionSyntax or InitializerExpressionSyntax or ExpressionElementSyntax
        or ConstantPatternSyntax or CaseSwitchLabelSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression };

    /// <summary>The enum of texts that becomes the value of a literal, or that it is compared with; null where there is none.</summary>
    public static INamedTypeSymbol? Of(ExpressionSyntax literal, SemanticModel model, ApiFacts facts, CancellationToken cancellationToken)
    {
        ExpressionSyntax value = literal;
        for (ExpressionSyntax? next = literal; next is not null; next = Outer(next))
        {
            value = next;
            if (EnumOf(model.GetTypeInfo(value, cancellationToken).ConvertedType, facts) is { } converted)
            {
                return converted;
            }
        }

        return value.Parent switch
        {
            CastExpressionSyntax cast => EnumOf(model.GetTypeInfo(cast, cancellationToken).Type, facts),
            ArgumentSyntax { Parent: ArgumentListSyntax arguments } argument => OfArgument(argument, arguments, model, facts, cancellationToken),
            BinaryExpressionSyntax comparison => OfRead(comparison.Left == value ? comparison.Right : comparison.Left, model, facts, cancellationToken),
            ConstantPatternSyntax pattern => OfPattern(pattern, model, facts, cancellationToken),
            CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => OfRead(choice.Expression, model, facts, cancellationToken),
            _ => null,
        };
    }

    /// <summary>The literal, or what hands it on unchanged.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (Outer(expression) is { } outer)
        {
            expression = outer;
        }

        return expression;
    }

    // The expression around one that hands its value on unchanged.
    private static ExpressionSyntax? Outer(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed,
        ConditionalExpressionSyntax conditional when conditional.Condition != expression => conditional,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == expression => choice,
        _ => null,
    };

    // new EnabledFeatures("…"), and a call that lacks arguments yet: the compiler has not chosen a method, but knows the candidates.
    private static INamedTypeSymbol? OfArgument(ArgumentSyntax argument, ArgumentListSyntax arguments, SemanticModel model, ApiFacts facts, CancellationToken cancellationToken)
    {
        if (arguments.Parent is BaseObjectCreationExpressionSyntax creation
            && arguments.Arguments.Count == 1
            && EnumOf(model.GetTypeInfo(creation, cancellationToken).Type, facts) is { } created)
        {
            return created;
        }

        int position = arguments.Arguments.IndexOf(argument);
        foreach (ISymbol candidate in model.GetSymbolInfo(arguments.Parent!, cancellationToken).CandidateSymbols)
        {
            if (candidate is not IMethodSymbol method)
            {
                continue;
            }

            foreach (IParameterSymbol parameter in method.Parameters)
            {
                bool isMeant = argument.NameColon is { Name.Identifier.ValueText: var name } ? parameter.Name == name : parameter.Ordinal == position;
                if (isMeant && EnumOf(parameter.Type, facts) is { } type)
                {
                    return type;
                }
            }
        }

        return null;
    }

    private static INamedTypeSymbol? OfPattern(ConstantPatternSyntax constant, SemanticModel model, ApiFacts facts, CancellationToken cancellationToken)
    {
        PatternSyntax pattern = constant;
        while (pattern.Parent is BinaryPatternSyntax or UnaryPatternSyntax or ParenthesizedPatternSyntax)
        {
            pattern = (PatternSyntax)pattern.Parent;
        }

        ExpressionSyntax? read = pattern.Parent switch
        {
            IsPatternExpressionSyntax test => test.Expression,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.GoverningExpression,
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => choice.Expression,
            SubpatternSyntax { ExpressionColon: { } property } => property.Expression,
            _ => null,
        };
        return read is null ? null : OfRead(read, model, facts, cancellationToken);
    }

    // feature.Value, feature?.Value
    private static INamedTypeSymbol? OfRead(ExpressionSyntax read, SemanticModel model, ApiFacts facts, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (read)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    read = parenthesized.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    read = suppressed.Operand;
                    continue;
                case ConditionalAccessExpressionSyntax access:
                    read = access.WhenNotNull;
                    continue;
                default:
                    return model.GetSymbolInfo(read, cancellationToken).Symbol is IPropertySymbol { Name: "Value" } property ? EnumOf(property.ContainingType, facts) : null;
            }
        }
    }

    // Of responses too: their values are compared.
    private static INamedTypeSymbol? EnumOf(ITypeSymbol? type, ApiFacts facts)
    {
        if (ApiFacts.WithoutNullable(type) is not INamedTypeSymbol plain || facts.EnumFactOf(plain) is null)
        {
            return null;
        }

        foreach (ISymbol member in plain.GetMembers("Value"))
        {
            if (member is IPropertySymbol { Type.SpecialType: SpecialType.System_String })
            {
                return plain;
            }
        }

        return null;
    }
}
