namespace Speclyn.Generator.Model;

/// <summary>A type of which the names are known that it takes in the document's namespace, and those that it uses; an enumeration has no more.</summary>
/// <param name="Type">The type.</param>
internal record TypeOutline(NamedSchema Type);
