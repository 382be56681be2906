namespace Speclyn.Generator.Model;

/// <summary>The body of a response.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="MediaType">The media type or range to ask for, without parameters.</param>
/// <param name="Type">What is read; null for a stream.</param>
internal readonly record struct ContentModel(ContentKind Kind, string MediaType, TypeRef? Type)
{
    /// <summary>The kinds of events that their names tell apart; each reads a variant of <see cref="Type"/>.</summary>
    public EquatableArray<EventModel> Events { get; init; }

    /// <summary>Whether events may hold text where others hold JSON.</summary>
    public bool MayBeText { get; init; }

    /// <summary>Whether it may be JSON's <c>null</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether it is a sequence whose items are read as they arrive; <see cref="Type"/> is that of an item, or of an event's data.</summary>
    public bool IsSequence => Kind is ContentKind.Events or ContentKind.JsonLines or ContentKind.JsonSequence;

    /// <summary>Whether it is a sequence of text, which is handed on as it is.</summary>
    public bool IsTextEvents => Kind == ContentKind.Events && Type!.Kind == TypeRefKind.String;
}
