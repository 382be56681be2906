using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>What a generated union can hold besides what the document does not know.</summary>
/// <param name="Kind">The enumeration of its kinds.</param>
/// <param name="Variants">The known variants, in the document's order.</param>
internal sealed record UnionFact(INamedTypeSymbol Kind, ImmutableArray<UnionVariantFact> Variants)
{
    /// <summary>The type of a variant; null when there is none of that name.</summary>
    public ITypeSymbol? TypeOf(string name) => Variants.FirstOrDefault(variant => variant.Name == name)?.Type;

    /// <summary>Reads the members of a union; null when it has none that say what the variants are.</summary>
    public static UnionFact? Read(INamedTypeSymbol type)
    {
        // Where JSON does not tell variants apart, none of them arrives as one: it is raw JSON, and 'As' reads it.
        if (!type.GetMembers("As").IsEmpty
            || type.GetMembers("Kind") is not [IPropertySymbol { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } kind }])
        {
            return null;
        }

        ImmutableArray<UnionVariantFact> variants = kind.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(field => field.Name is not ("None" or "Unknown") && field.ConstantValue is not null)
            .SelectMany(field => type.GetMembers("From" + field.Name).OfType<IMethodSymbol>().Take(1), (field, from) => (field, from))
            .Where(pair => pair.from.Parameters.Length == 1)
            .Select(pair => new UnionVariantFact(pair.field.Name, pair.from.Parameters[0].Type, pair.field.ConstantValue!))
            .ToImmutableArray();
        return variants.IsEmpty ? null : new UnionFact(kind, variants);
    }
}
