using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>Finds the constants that become values of open enums, by conversion or by constructor, and are none that the document knows.</summary>
internal static class EnumConstants
{
    /// <summary>Tells <paramref name="report"/> of each, for the enums that <paramref name="concerns"/> picks.</summary>
    public static void Register(CompilationStartAnalysisContext context, ApiFacts facts, Func<EnumFact, bool> concerns, Action<OperationAnalysisContext, EnumConstant> report)
    {
        context.RegisterOperationAction(operation => CheckConversion(operation, facts, concerns, report), OperationKind.Conversion);
        context.RegisterOperationAction(operation => CheckCreation(operation, facts, concerns, report), OperationKind.ObjectCreation);
    }

    private static void CheckConversion(OperationAnalysisContext context, ApiFacts facts, Func<EnumFact, bool> concerns, Action<OperationAnalysisContext, EnumConstant> report)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { Parameters.Length: 1, ContainingType: { } type } && facts.EnumOf(type) is { } fact && concerns(fact))
        {
            Check(context, facts, fact, type, conversion.Operand, report);
        }
    }

    private static void CheckCreation(OperationAnalysisContext context, ApiFacts facts, Func<EnumFact, bool> concerns, Action<OperationAnalysisContext, EnumConstant> report)
    {
        if (context.Operation is IObjectCreationOperation { Type: INamedTypeSymbol type, Arguments: [{ Value: var value }] } && facts.EnumOf(type) is { } fact && concerns(fact))
        {
            Check(context, facts, fact, type, value, report);
        }
    }

    private static void Check(
        OperationAnalysisContext context, ApiFacts facts, EnumFact fact, INamedTypeSymbol type, IOperation value, Action<OperationAnalysisContext, EnumConstant> report)
    {
        Destination? destination = null;
        foreach (Constant constant in Constants.Of(value, facts))
        {
            if (!fact.Allows(constant.Value))
            {
                destination ??= Destination.Of(context.Operation, facts);
                if (destination.Value.IsExempt)
                {
                    return;
                }

                report(context, new EnumConstant(fact, type, constant, destination.Value));
            }
        }
    }
}
