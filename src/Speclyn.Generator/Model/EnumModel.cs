namespace Speclyn.Generator.Model;

/// <summary>An open enum struct for an enumeration of strings or numbers.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Pointer">JSON pointer of its schema.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="InRequest">Whether a request can carry it.</param>
/// <param name="InResponse">Whether a response can carry it.</param>
/// <param name="Value">The type of its values: a string or a number.</param>
/// <param name="Members">The known values.</param>
internal sealed record EnumModel(
    string Name,
    string Pointer,
    string? Description,
    bool InRequest,
    bool InResponse,
    TypeRef Value,
    EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Pointer, Description, InRequest, InResponse)
{
    /// <summary>Whether the document allows any other value too: the known ones are an offer.</summary>
    public bool IsOpen { get; init; }
}
