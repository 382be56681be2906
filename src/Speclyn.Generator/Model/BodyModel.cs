namespace Speclyn.Generator.Model;

/// <summary>The request body of a client method.</summary>
/// <param name="Kind">How it is sent.</param>
/// <param name="Name">The name of its parameter.</param>
/// <param name="Type">Its type; null for a stream, a sequence and a form of parts.</param>
/// <param name="MediaType">The content type that is sent; null when the caller has to say it.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record BodyModel(BodyKind Kind, string Name, TypeRef? Type, string? MediaType, bool Required, string? Description)
{
    /// <summary>The name of the parameter by which the caller says what a stream holds; null when there is no choice.</summary>
    public string? MediaTypeName { get; init; }

    /// <summary>The media types and ranges to choose from.</summary>
    public EquatableArray<string> MediaTypes { get; init; }

    /// <summary>The array that stands for the items of a sequence; null for any other body.</summary>
    public TypeRef? Items { get; init; }

    /// <summary>Whether it is a sequence whose items are sent one by one.</summary>
    public bool IsSequence => Kind is BodyKind.JsonLines or BodyKind.JsonSequence;

    /// <summary>Whether other methods send the body in other content types.</summary>
    public bool IsChoice { get; init; }

    /// <summary>Members of a form that are spelt in a way of their own.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>The parts of a form of parts.</summary>
    public EquatableArray<PartModel> Parts { get; init; }
}
