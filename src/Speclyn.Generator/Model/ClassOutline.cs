using System.Collections.Generic;

namespace Speclyn.Generator.Model;

/// <summary>A class, before its members are modelled.</summary>
/// <param name="Type">The type.</param>
/// <param name="Members">One entry for each member of the schema.</param>
/// <param name="Extra">The map of members that the schema does not name; null when they are not kept.</param>
/// <param name="ExtraIsInherited">Whether a class that it extends declares the property for these.</param>
/// <param name="DerivedNames">The classes that extend it directly.</param>
/// <param name="Discriminated">The values of the discriminator that stand for it or for a class that extends it.</param>
internal sealed record ClassOutline(
    NamedSchema Type,
    IReadOnlyList<MemberOutline> Members,
    TypeRef? Extra,
    bool ExtraIsInherited,
    EquatableArray<string> DerivedNames,
    EquatableArray<DerivedModel> Discriminated) : TypeOutline(Type);
