using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>What a switch is over: a generated union, an open enum, or a property of one that says what it is.</summary>
/// <param name="Type">The union or the enum.</param>
/// <param name="Role">What of it the switch looks at.</param>
/// <param name="Union">The variants, of a union.</param>
/// <param name="Enum">The values, of an enum.</param>
internal sealed record SwitchSubject(INamedTypeSymbol Type, SwitchRole Role, UnionFact? Union, EnumFact? Enum)
{
    private const string Kind = "Kind";

    /// <summary>How many variants or values there are.</summary>
    public int Count => Union?.Variants.Length ?? Enum!.Values.Length;

    /// <summary>The subject that an expression is; null when it is none.</summary>
    public static SwitchSubject? Of(IOperation value, ApiFacts facts)
    {
        switch (value)
        {
            case IConversionOperation { OperatorMethod: null, Conversion.IsImplicit: true } conversion:
                return Of(conversion.Operand, facts);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, facts);
            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, facts);
            case IPropertyReferenceOperation { Property: { ContainingType: { } owner } property } when Whole(owner, facts)?.Part(property) is { } part:
                return part;
            default:
                return ApiFacts.WithoutNullable(value.Type) is INamedTypeSymbol type ? Whole(type, facts) ?? OfKind(type, facts) : null;
        }
    }

    /// <summary>The subject that a property of this one is; null when it does not say what this one is.</summary>
    public SwitchSubject? Part(IPropertySymbol property) => (Role, property.Name) switch
    {
        _ when !SymbolEqualityComparer.Default.Equals(property.ContainingType, Type) => null,
        (SwitchRole.Union, Kind) => this with { Role = SwitchRole.UnionKind },
        (SwitchRole.Union, "Value") => this with { Role = SwitchRole.UnionValue },
        (SwitchRole.Enum, "Value") => this with { Role = SwitchRole.EnumValue },
        _ => null,
    };

    /// <summary>How to call a variant or value in a message.</summary>
    public string NameOf(int index) => Union is not null ? Union.Variants[index].Name : Sentence.Quote(Enum!.Values[index].Json);

    /// <summary>The variant or value that a constant stands for; -1 when it stands for none.</summary>
    public int IndexOf(object constant)
    {
        for (int index = 0; index < Count; index++)
        {
            if (Union is not null ? Role == SwitchRole.UnionKind && Union.Variants[index].Kind.Equals(constant) : Enum!.Find(constant) is { } value && value == Enum.Values[index])
            {
                return index;
            }
        }

        return -1;
    }

    private static SwitchSubject? Whole(INamedTypeSymbol type, ApiFacts facts) =>
        facts.UnionFactOf(type) is { } union ? new SwitchSubject(type, SwitchRole.Union, union, null)
        : facts.EnumFactOf(type) is { Values.IsEmpty: false } values ? new SwitchSubject(type, SwitchRole.Enum, null, values)
        : null;

    // A kind in a variable: its union is named like it.
    private static SwitchSubject? OfKind(INamedTypeSymbol type, ApiFacts facts)
    {
        if (type.TypeKind == TypeKind.Enum && type.ContainingNamespace is { } space && type.Name.EndsWith(Kind, StringComparison.Ordinal))
        {
            foreach (INamedTypeSymbol candidate in space.GetTypeMembers(type.Name.Substring(0, type.Name.Length - Kind.Length)))
            {
                if (facts.UnionFactOf(candidate) is { } union && SymbolEqualityComparer.Default.Equals(union.Kind, type))
                {
                    return new SwitchSubject(candidate, SwitchRole.UnionKind, union, null);
                }
            }
        }

        return null;
    }
}
