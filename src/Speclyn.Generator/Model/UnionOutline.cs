using System.Collections.Generic;

namespace Speclyn.Generator.Model;

/// <summary>A union, before its variants are modelled.</summary>
/// <param name="Type">The type.</param>
/// <param name="KindName">The name of the enumeration of its variants.</param>
/// <param name="Variants">The type of each variant.</param>
/// <param name="Wrapped">The content of each variant that consists of a constant and one required object; null for others.</param>
internal sealed record UnionOutline(NamedSchema Type, string KindName, IReadOnlyList<TypeRef> Variants, IReadOnlyList<WrappedOutline?> Wrapped) : TypeOutline(Type);
