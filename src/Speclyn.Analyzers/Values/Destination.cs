using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>Where a value visibly goes: a property or parameter that the document names, or nowhere in particular.</summary>
internal readonly record struct Destination(string? JsonName, bool IsExempt)
{
    private static readonly Destination Unknown = new(null, false);

    // Response models and read-only members are not sent.
    private static readonly Destination Exempt = new(null, true);

    /// <summary>Follows the value of an operation outwards, through conditionals, collections and conversions.</summary>
    public static Destination Of(IOperation value, ApiFacts facts)
    {
        IOperation child = value;
        for (IOperation? parent = child.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation
                    or IConditionalOperation or ICoalesceOperation or IArrayInitializerOperation or IArrayCreationOperation
                    or IObjectOrCollectionInitializerOperation or IObjectCreationOperation { Initializer: not null } or { Kind: OperationKind.None }:
                    continue;
                case IAssignmentOperation assignment when assignment.Value == child:
                    return OfTarget(assignment.Target, facts);
                case IBinaryOperation binary:
                    return OfRead(binary.LeftOperand == child ? binary.RightOperand : binary.LeftOperand, facts);
                case IArgumentOperation { Parent: IInvocationOperation call } argument:
                    if (facts.ParameterOf(argument.Parameter) is { } parameter)
                    {
                        return new Destination(parameter.Name, false);
                    }

                    if (call is { IsImplicit: true, Instance: IInstanceReferenceOperation })
                    {
                        // An item of a collection initialiser: the collection goes on outwards.
                        parent = call;
                        continue;
                    }

                    return call.TargetMethod.Name == "Add" ? OfRead(call.Instance, facts) : Unknown;
                default:
                    if (IsCollectionExpression(parent) || parent.Syntax is SpreadElementSyntax)
                    {
                        continue;
                    }

                    return Unknown;
            }
        }

        return Unknown;
    }

    /// <summary>The document's name of the property that an expression reads, if it is one.</summary>
    public static Destination OfRead(IOperation? operation, ApiFacts facts)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is IConditionalAccessOperation access)
        {
            operation = access.WhenNotNull;
        }

        return operation is IPropertyReferenceOperation { Property: var property } && facts.PropertyOf(property) is { } fact
            ? new Destination(fact.Name, false)
            : Unknown;
    }

    /// <summary>Told by the syntax: the oldest supported compiler has no kind of operation for it.</summary>
    public static bool IsCollectionExpression(IOperation operation) =>
        operation.Syntax is CollectionExpressionSyntax && operation is not IConversionOperation;

    private static Destination OfTarget(IOperation target, ApiFacts facts)
    {
        if (target is not IPropertyReferenceOperation { Property: var property })
        {
            return Unknown;
        }

        if (facts.PropertyOf(property) is { } fact)
        {
            return new Destination(fact.Name, false);
        }

        return facts.IsGenerated(property.ContainingType) ? Exempt : Unknown;
    }
}
