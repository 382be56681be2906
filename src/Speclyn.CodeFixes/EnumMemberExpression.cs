using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Speclyn.CodeFixes;

/// <summary>Writes a member of a generated type as briefly as the place allows.</summary>
internal static class EnumMemberExpression
{
    /// <summary>
    /// <c>EnabledFeatures.Messaging</c>, or more of the name where that would mean something else,
    /// as in a class that has a property of the type's name.
    /// </summary>
    public static ExpressionSyntax Create(SemanticModel model, int position, INamedTypeSymbol type, string member)
    {
        ISymbol? wanted = null;
        foreach (ISymbol candidate in type.GetMembers(member))
        {
            wanted = candidate;
        }

        foreach (string name in Names(model, position, type))
        {
            ExpressionSyntax expression = SyntaxFactory.ParseExpression(name + "." + Escape(member));
            ISymbol? bound = model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
            if (bound is not null && SymbolEqualityComparer.Default.Equals(bound, wanted))
            {
                return expression;
            }
        }

        return SyntaxFactory.ParseExpression(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + Escape(member));
    }

    private static IEnumerable<string> Names(SemanticModel model, int position, INamedTypeSymbol type)
    {
        yield return type.ToMinimalDisplayString(model, position);
        yield return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
    }

    /// <summary>The name, with an @ where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
