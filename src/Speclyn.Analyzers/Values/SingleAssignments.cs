using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>The locals of a body that are given a value where they are declared and never again.</summary>
internal sealed class SingleAssignments
{
    // A body is looked at once, for all rules.
    private static readonly ConditionalWeakTable<IOperation, SingleAssignments> Bodies = new();

    private readonly Dictionary<ILocalSymbol, IOperation> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, int> _uses = new(SymbolEqualityComparer.Default);

    private SingleAssignments(IOperation body)
    {
        var written = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol.IsRef: false } declarator
                    when (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } value:
                    _values[declarator.Symbol] = value;
                    break;
                case ILocalReferenceOperation reference:
                    _uses.TryGetValue(reference.Local, out int uses);
                    _uses[reference.Local] = uses + 1;
                    if (IsWritten(reference))
                    {
                        written.Add(reference.Local);
                    }

                    break;
            }
        }

        foreach (ILocalSymbol local in written)
        {
            _values.Remove(local);
        }
    }

    /// <summary>What a local holds wherever it is read; null when that is not one expression.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation reference) =>
        Of(reference)._values.TryGetValue(reference.Local, out IOperation? value) ? value : null;

    /// <summary>As <see cref="ValueOf"/>, when the local is read nowhere else: nobody can have changed what it refers to.</summary>
    public static IOperation? ObjectOf(ILocalReferenceOperation reference) =>
        Of(reference)._uses.TryGetValue(reference.Local, out int uses) && uses == 1 ? ValueOf(reference) : null;

    private static SingleAssignments Of(IOperation operation)
    {
        IOperation body = operation;
        while (body.Parent is { } parent)
        {
            body = parent;
        }

        return Bodies.GetValue(body, root => new SingleAssignments(root));
    }

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        ITupleOperation or IAddressOfOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        _ => false,
    };
}
