namespace Speclyn.OpenApi.Documents;

/// <summary>One member of a JSON object, in document order.</summary>
/// <param name="Name">The decoded name.</param>
/// <param name="NameLocation">Where the name stands, with its quotes.</param>
/// <param name="Value">The value.</param>
public readonly record struct DocumentMember(string Name, TextLocation NameLocation, DocumentNode Value);
