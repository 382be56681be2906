using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>Tells which variants of a union, or values of an open enum, a pattern matches.</summary>
/// <param name="compilation">Knows which type is another.</param>
internal readonly struct PatternCoverage(Compilation compilation)
{
    private readonly Compilation _compilation = compilation;

    /// <summary>What the pattern matches; everything where that cannot be told, so that nothing is said.</summary>
    public Coverage Of(IPatternOperation pattern, SwitchSubject subject) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => Coverage.All(subject.Count),
        IDeclarationPatternOperation { MatchedType: { } type } => OfType(type, pattern, subject),
        ITypePatternOperation typed => OfType(typed.MatchedType, pattern, subject),
        IConstantPatternOperation constant => OfConstant(constant.Value, subject),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Of(either.LeftPattern, subject).Or(Of(either.RightPattern, subject)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Of(both.LeftPattern, subject).And(Of(both.RightPattern, subject)),
        INegatedPatternOperation negated => Of(negated.Pattern, subject).Not(),
        IRecursivePatternOperation recursive => OfMembers(recursive, subject),
        _ => Coverage.All(subject.Count),
    };

    /// <summary>What a constant matches.</summary>
    public static Coverage OfConstant(IOperation constant, SwitchSubject subject)
    {
        if (!constant.ConstantValue.HasValue || (constant.ConstantValue.Value is not null && subject.Role is not (SwitchRole.UnionKind or SwitchRole.EnumValue)))
        {
            return Coverage.Some(subject.Count);
        }

        Coverage coverage = Coverage.None(subject.Count);
        if (constant.ConstantValue.Value is { } value && subject.IndexOf(value) is >= 0 and int index)
        {
            coverage.Always[index] = coverage.Maybe[index] = true;
        }

        return coverage;
    }

    private Coverage OfMembers(IRecursivePatternOperation pattern, SwitchSubject subject)
    {
        Coverage coverage = OfType(pattern.MatchedType, pattern, subject);
        foreach (IPropertySubpatternOperation member in pattern.PropertySubpatterns)
        {
            if (member.Member is IPropertyReferenceOperation { Property: { } property } && subject.Part(property) is { } part)
            {
                coverage = coverage.And(Of(member.Pattern, part));
            }
            else if (!IsAnything(member.Pattern))
            {
                coverage = coverage.And(Coverage.Some(subject.Count));
            }
        }

        return pattern.DeconstructionSubpatterns.All(IsAnything) ? coverage : coverage.And(Coverage.Some(subject.Count));
    }

    private Coverage OfType(ITypeSymbol type, IPatternOperation pattern, SwitchSubject subject)
    {
        if (subject is not { Role: SwitchRole.UnionValue, Union: { } union })
        {
            return Is(ApiFacts.WithoutNullable(pattern.InputType)!, type) ? Coverage.All(subject.Count) : Coverage.Some(subject.Count);
        }

        Coverage coverage = Coverage.None(subject.Count);
        for (int index = 0; index < subject.Count; index++)
        {
            ITypeSymbol variant = union.Variants[index].Type;
            coverage.Always[index] = Is(variant, type);
            coverage.Maybe[index] = coverage.Always[index] || Is(type, variant) || type.TypeKind == TypeKind.Interface || variant.TypeKind == TypeKind.Interface;
        }

        return coverage;
    }

    private bool Is(ITypeSymbol type, ITypeSymbol other) =>
        _compilation.ClassifyConversion(type, other) is { IsImplicit: true } conversion && (conversion.IsIdentity || conversion.IsReference || conversion.IsBoxing);

    private static bool IsAnything(IPatternOperation pattern) => pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };
}
