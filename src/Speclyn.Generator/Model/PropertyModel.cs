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
    /// <summary>What the document asks of the value besides its type, for the analyzers.</summary>
    public string? Keywords { get; init; }

    /// <summary>Why not to use the property; null when the document does not call it deprecated.</summary>
    public string? Deprecation { get; init; }

    public bool IsRequired => Presence is Presence.Required or Presence.RequiredNullable;
}
