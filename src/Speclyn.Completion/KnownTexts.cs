using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Speclyn.Analyzers;

namespace Speclyn.Completion;

/// <summary>Finds the texts that the document knows for a string, where any other is as good.</summary>
internal static class KnownTexts
{
    /// <summary>The texts to offer for a literal; none where the document knows none.</summary>
    public static IReadOnlyList<Offer> Of(ExpressionSyntax literal, SemanticModel model, ApiFacts facts, CancellationToken cancellationToken)
    {
        ExpressionSyntax value = EnumDestination.Outermost(literal);
        (ValueFact? fact, string name) = value.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == value && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol property
                && facts.PropertyOf(property) is { } member => (member.Value, member.Name),
            ArgumentSyntax argument when model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parameter: { } parameter }
                && facts.ParameterOf(parameter) is { } known => (known.Value, known.Name),
            _ => (null, ""),
        };
        return fact is null ? [] : [.. fact.KnownValues.Select(known => new Offer(known, $"an example of {name} in the document, which allows others too"))];
    }
}
