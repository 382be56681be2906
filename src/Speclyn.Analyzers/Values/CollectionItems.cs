using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>The items that are written out where a collection is made.</summary>
/// <param name="Items">The items, or the values of a dictionary.</param>
/// <param name="IsComplete">Whether these are all.</param>
/// <param name="IsDictionary">Whether entries can be added through the property that gets it.</param>
internal sealed record CollectionItems(IReadOnlyList<IOperation> Items, bool IsComplete, bool IsDictionary)
{
    /// <summary>The items of a collection expression, an array, a list or a dictionary that is made here; null for anything else.</summary>
    public static CollectionItems? Of(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return Of(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand);
            case ILocalReferenceOperation local:
                return SingleAssignments.ObjectOf(local) is { } value and not ILocalReferenceOperation ? Of(value) : null;
            case IArrayCreationOperation { Initializer: { } items, DimensionSizes.Length: 1 }:
                return new(items.ElementValues, IsComplete: true, IsDictionary: false);
            case IArrayCreationOperation { Initializer: null, DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }:
            case IInvocationOperation { TargetMethod: { Name: "Empty", Parameters.IsEmpty: true, ContainingType.Name: "Array" or "Enumerable" } }:
                return new(Array.Empty<IOperation>(), IsComplete: true, IsDictionary: false);
            case IObjectCreationOperation { Type: { } type } creation when type.AllInterfaces.Any(level => level.SpecialType == SpecialType.System_Collections_IEnumerable):
                return OfCreation(creation, IsDictionaryType(type));
            default:
                return Destination.IsCollectionExpression(operation) ? OfExpression(operation) : null;
        }
    }

    private static CollectionItems OfCreation(IObjectCreationOperation creation, bool isDictionary)
    {
        var items = new List<IOperation>();

        // What a constructor copies is not known; a capacity and a comparer copy nothing.
        bool isComplete = creation.Arguments.All(argument => argument.Parameter?.Name is "capacity" or "comparer");
        foreach (IOperation initializer in creation.Initializer?.Initializers ?? Enumerable.Empty<IOperation>())
        {
            switch (initializer)
            {
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.IsEmpty: false } add:
                    items.Add(add.Arguments[add.Arguments.Length - 1].Value);
                    break;
                case IAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } } entry:
                    items.Add(entry.Value);
                    break;
                default:
                    isComplete = false;
                    break;
            }
        }

        return new(items, isComplete, isDictionary);
    }

    private static CollectionItems OfExpression(IOperation expression)
    {
        var items = new List<IOperation>();
        bool isComplete = true;
        foreach (IOperation element in expression.ChildOperations)
        {
            if (element.Syntax is not SpreadElementSyntax)
            {
                items.Add(element);
            }
            else if (element.ChildOperations.FirstOrDefault() is { } collection && Of(collection) is { } inner)
            {
                items.AddRange(inner.Items);
                isComplete &= inner.IsComplete;
            }
            else
            {
                isComplete = false;
            }
        }

        return new(items, isComplete, IsDictionary: false);
    }

    private static bool IsDictionaryType(ITypeSymbol type) => type.Name is "Dictionary" or "JsonObject";
}
