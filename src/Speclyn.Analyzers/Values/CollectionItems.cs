using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>The items that are written out where a collection is made.</summary>
internal static class CollectionItems
{
    /// <summary>The items of a collection expression, an array or a list with an initialiser; none for anything else.</summary>
    public static IEnumerable<IOperation> Of(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return Of(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand);
            case IArrayCreationOperation { Initializer: { } items }:
                return items.ElementValues;
            case IObjectCreationOperation { Initializer: { } initializer }:
                return initializer.Initializers
                    .OfType<IInvocationOperation>()
                    .Where(add => add.Arguments.Length == 1)
                    .Select(add => add.Arguments[0].Value);
            default:
                return Destination.IsCollectionExpression(operation) ? operation.ChildOperations : Enumerable.Empty<IOperation>();
        }
    }
}
