namespace Speclyn.Generator.Model;

/// <summary>An open enum struct for a string enumeration.</summary>
internal sealed record EnumModel(
    string Name,
    string Pointer,
    string? Description,
    bool InRequest,
    bool InResponse,
    EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Pointer, Description, InRequest, InResponse)
{
    /// <summary>Whether the document allows any other value too: the known ones are an offer.</summary>
    public bool IsOpen { get; init; }
}
