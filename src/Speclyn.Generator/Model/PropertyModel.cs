namespace Speclyn.Generator.Model;

/// <summary>One property of a generated class.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Presence">Which of absent, null and a value it tells apart.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="DefaultJson">What the API takes when it is absent, as JSON.</param>
/// <param name="Initial">The one value that it can have, so that it sets itself: the member of an enum, or a C# literal.</param>
/// <param name="AllowedValues">The values that the document lists for it or its items.</param>
/// <param name="UniqueItems">Whether its items must differ.</param>
/// <param name="ReadOnly">Whether only responses carry it.</param>
/// <param name="WriteOnly">Whether only requests carry it.</param>
internal readonly record struct PropertyModel(
    string JsonName,
    string Name,
    TypeRef Type,
    Presence Presence,
    string? Description,
    string? DefaultJson = null,
    string? Initial = null,
    EquatableArray<string> AllowedValues = default,
    bool UniqueItems = false,
    bool ReadOnly = false,
    bool WriteOnly = false)
{
    /// <summary>What the document asks of the value besides its type, for the analyzers.</summary>
    public string? Keywords { get; init; }

    /// <summary>How its text names things; null when it does not.</summary>
    public PlaceholderModel? Placeholders { get; init; }

    /// <summary>Why not to use the property; null when the document does not call it deprecated.</summary>
    public string? Deprecation { get; init; }

    /// <summary>What the document asks of the value besides its type, for <c>Validate</c>; null when there is nothing.</summary>
    public ValueRules? Rules { get; init; }

    /// <summary>Whether a base class declares it.</summary>
    public bool Inherited { get; init; }

    /// <summary>Whether it must be there although its C# type can say that it is not, because a base class leaves it open.</summary>
    public bool Demanded { get; init; }

    /// <summary>Whether its value names the object's class, which sets it.</summary>
    public bool IsDiscriminator { get; init; }

    public bool IsRequired => Presence is Presence.Required or Presence.RequiredNullable;
}
