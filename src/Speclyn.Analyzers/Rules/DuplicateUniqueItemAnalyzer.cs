using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>SPEC1002: the same constant twice in a collection whose items the document wants to be unique.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateUniqueItemAnalyzer : SpeclynAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public DuplicateUniqueItemAnalyzer()
        : base(Descriptors.DuplicateUniqueItem)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts)
    {
        context.RegisterOperationAction(operation => CheckAssignment(operation, facts), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => CheckArgument(operation, facts), OperationKind.Argument);
    }

    private static void CheckAssignment(OperationAnalysisContext context, ApiFacts facts)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && facts.PropertyOf(property) is { UniqueItems: true } fact)
        {
            Check(context, facts, assignment.Value, fact.Name);
        }
    }

    private static void CheckArgument(OperationAnalysisContext context, ApiFacts facts)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (facts.ParameterOf(argument.Parameter) is { UniqueItems: true } fact)
        {
            Check(context, facts, argument.Value, fact.Name);
        }
    }

    private static void Check(OperationAnalysisContext context, ApiFacts facts, IOperation collection, string name)
    {
        if (Arms(collection) is { } arms)
        {
            Check(context, facts, arms.WhenTrue, name);
            Check(context, facts, arms.WhenFalse, name);
            return;
        }

        HashSet<object>? seen = null;
        foreach (IOperation item in CollectionItems.Of(collection))
        {
            if (Constants.ValueOf(item, facts) is { } value && !(seen ??= new HashSet<object>()).Add(value))
            {
                string shown = value is string text ? $"'{text}'" : System.FormattableString.Invariant($"{value}");
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.DuplicateUniqueItem, item.Syntax.GetLocation(), shown, name));
            }
        }
    }

    private static (IOperation WhenTrue, IOperation WhenFalse)? Arms(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Arms(conversion.Operand),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => (conditional.WhenTrue, whenFalse),
        ICoalesceOperation coalesce => (coalesce.Value, coalesce.WhenNull),
        _ => null,
    };
}
