namespace Speclyn.Generator.Model;

/// <summary>One property of a generated class.</summary>
internal sealed record PropertyModel(
    string JsonName,
    string Name,
    TypeRef Type,
    Presence Presence,
    string? Description,
    string? DefaultJson = null,
    string? InitialMember = null,
    EquatableArray<string> AllowedValues = default,
    bool UniqueItems = false,
    bool ReadOnly = false,
    bool WriteOnly = false)
{
    public bool IsRequired => Presence is Presence.Required or Presence.RequiredNullable;
}
