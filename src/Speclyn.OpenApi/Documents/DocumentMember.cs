namespace Speclyn.OpenApi.Documents;

/// <summary>One member of an object, in document order.</summary>
public readonly record struct DocumentMember
{
    // A large document has hundreds of thousands of members: the name's file is its value's.
    private readonly int _nameStart;
    private readonly int _nameLength;

    /// <summary>Creates a member.</summary>
    /// <param name="name">The decoded name.</param>
    /// <param name="nameLocation">Where the name stands, with its quotes; in the same file as the value.</param>
    /// <param name="value">The value.</param>
    public DocumentMember(string name, TextLocation nameLocation, DocumentNode value)
    {
        Name = name;
        Value = value;
        _nameStart = nameLocation.Start;
        _nameLength = nameLocation.Length;
    }

    /// <summary>The decoded name.</summary>
    public string Name { get; }

    /// <summary>The value.</summary>
    public DocumentNode Value { get; }

    /// <summary>Where the name stands, with its quotes.</summary>
    public TextLocation NameLocation => new(Value?.Location.Source, _nameStart, _nameLength);
}
