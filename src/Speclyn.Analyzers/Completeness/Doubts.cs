using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>Whether a method can have an object that lacks something, told without following it.</summary>
/// <param name="facts">What the documents say.</param>
internal sealed class Doubts(ApiFacts facts)
{
    private List<SyntaxNode>? _creations;

    /// <summary>Whether the method has to be followed.</summary>
    public bool AreLeft { get; private set; }

    /// <summary>Whether an object whose class has rules is created in a part of the method.</summary>
    public bool AreIn(SyntaxNode part) => _creations?.Exists(creation => part.Span.Contains(creation.Span)) == true;

    /// <summary>What the documents say.</summary>
    public ApiFacts Facts { get; } = facts;

    /// <summary>Looks at an object that is created, or at a value that is given to something.</summary>
    public void Look(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IObjectCreationOperation creation:
                Look(creation);
                break;
            case ISimpleAssignmentOperation assignment:
                Look(assignment);
                break;
        }
    }

    private void Look(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type || !Facts.IsFollowed(type))
        {
            return;
        }

        (_creations ??= []).Add(creation.Syntax);
        AreLeft = AreLeft || Facts.ObjectOf(type) is not null || !Facts.RequiredOf(type).All(required => Sets(creation, required));
    }

    private void Look(ISimpleAssignmentOperation assignment)
    {
        AreLeft = AreLeft
            || (assignment.Target is IPropertyReferenceOperation { Property: var property }
                && (Facts.ReadOnlyNameOf(property) is not null || (Facts.PropertyOf(property) is { Required: true, Nullable: false } && !IsSomething(assignment.Value))));
    }

    private static bool Sets(IObjectCreationOperation creation, IPropertySymbol required) => creation.Initializer?.Initializers.Any(initializer =>
        initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } && target.Property.Name == required.Name) == true;

    // What can be null or a default on some way is left to those who follow the ways.
    private static bool IsSomething(IOperation value) => value switch
    {
        { ConstantValue.HasValue: true } => value.ConstantValue.Value is not null,
        IConversionOperation conversion => IsSomething(conversion.Operand),
        IParenthesizedOperation parenthesized => IsSomething(parenthesized.Operand),
        IObjectCreationOperation creation => creation.Type is { IsReferenceType: true } || !creation.Arguments.IsEmpty,
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation
            or IArrayCreationOperation or IInterpolatedStringOperation or IBinaryOperation or IAwaitOperation => true,
        _ => Destination.IsCollectionExpression(value),
    };
}
