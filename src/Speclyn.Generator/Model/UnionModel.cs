namespace Speclyn.Generator.Model;

/// <summary>A union struct for a <c>oneOf</c> or <c>anyOf</c>; indices point into <see cref="Variants"/>, -1 is none.</summary>
internal sealed record UnionModel(
    string Name,
    string KindName,
    string Pointer,
    string? Description,
    bool InRequest,
    bool InResponse,
    EquatableArray<VariantModel> Variants,
    int Strings,
    int Integers,
    int Numbers,
    int Booleans,
    int Arrays,
    ObjectSelectorModel? Objects) : TypeModel(Name, Pointer, Description, InRequest, InResponse)
{
    /// <summary>The variants that take arrays, where there are several, by what their first item is.</summary>
    public EquatableArray<FirstItemCase> FirstItems { get; init; }
}
