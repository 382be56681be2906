using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>What the rules about values share: the ways of a value into a request.</summary>
public abstract class ValueAnalyzer : SpeclynAnalyzer
{
    private protected ValueAnalyzer(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts)
    {
        context.RegisterOperationAction(operation => CheckAssignment(operation, facts), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => CheckArgument(operation, facts), OperationKind.Argument);
    }

    /// <summary>Whether the rule has something to say of values, not counting the items in them.</summary>
    private protected abstract bool Concerns(ValueFact fact);

    /// <summary>Checks one constant.</summary>
    private protected virtual void Check(in ValueContext context, Constant constant)
    {
    }

    /// <summary>Checks one collection.</summary>
    private protected virtual void Check(in ValueContext context, CollectionItems collection, IOperation creation)
    {
    }

    private void CheckAssignment(OperationAnalysisContext context, ApiFacts facts)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation target)
        {
            return;
        }

        if (facts.PropertyOf(target.Property) is { Value: { } value } fact)
        {
            Start(new ValueContext(context, facts, value, fact.Name), assignment.Value);
        }
        else if (target.Property.IsIndexer && facts.PropertyOf(PropertyBehind(target.Instance)) is { Value: { } map } property)
        {
            StartItem(new ValueContext(context, facts, map, property.Name), assignment.Value);
        }
    }

    private void CheckArgument(OperationAnalysisContext context, ApiFacts facts)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (facts.ParameterOf(argument.Parameter) is { } fact)
        {
            if (fact.Value is { } value && argument.ArgumentKind == ArgumentKind.Explicit)
            {
                Start(new ValueContext(context, facts, value, fact.Name), argument.Value);
            }
        }
        else if (argument.Parent is IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Instance: { } instance } call
            && call.Arguments[call.Arguments.Length - 1] == argument
            && facts.PropertyOf(PropertyBehind(instance)) is { Value: { } collection } property)
        {
            StartItem(new ValueContext(context, facts, collection, property.Name), argument.Value);
        }
    }

    private void StartItem(in ValueContext context, IOperation value)
    {
        if (context.Items is { } item)
        {
            Start(item, value);
        }
    }

    private void Start(in ValueContext context, IOperation value)
    {
        if (context.Fact.Any(Concerns))
        {
            Visit(context, value);
        }
    }

    private void Visit(in ValueContext context, IOperation value)
    {
        switch (value)
        {
            case IConversionOperation conversion when Constants.KeepsValue(conversion, context.Facts):
                Visit(context, conversion.Operand);
                return;
            case IParenthesizedOperation parenthesized:
                Visit(context, parenthesized.Operand);
                return;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Visit(context, conditional.WhenTrue);
                Visit(context, whenFalse);
                return;
            case ICoalesceOperation coalesce:
                Visit(context, coalesce.Value);
                Visit(context, coalesce.WhenNull);
                return;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Visit(context, arm.Value);
                }

                return;
        }

        bool concerns = Concerns(context.Fact);
        if (CollectionItems.Of(value) is { } collection)
        {
            if (concerns)
            {
                Check(context, collection, value);
            }

            if (context.Items is { } items && items.Fact.Any(Concerns))
            {
                foreach (IOperation item in collection.Items)
                {
                    Visit(items, item);
                }
            }
        }
        else if (concerns)
        {
            foreach (Constant constant in Constants.Of(value, context.Facts))
            {
                Check(context, constant);
            }
        }
    }

    // request.Labels["a"] = value, and new Request { Labels = { ["a"] = value } }
    private static IPropertySymbol? PropertyBehind(IOperation? instance)
    {
        while (instance is IConversionOperation { OperatorMethod: null } conversion)
        {
            instance = conversion.Operand;
        }

        if (instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            IOperation? parent = instance;
            while (parent is not (null or IMemberInitializerOperation or IObjectCreationOperation))
            {
                parent = parent.Parent;
            }

            instance = (parent as IMemberInitializerOperation)?.InitializedMember;
        }

        return (instance as IPropertyReferenceOperation)?.Property;
    }
}
