namespace Speclyn.Generator.Model;

/// <summary>A header of a response.</summary>
/// <param name="HeaderName">The name on the wire.</param>
/// <param name="Name">The C# name of its property.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Text">The type that is read from its text, or from that of an item; an enumeration is made of it.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record HeaderModel(string HeaderName, string Name, TypeRef Type, TypeRef Text, string? Description);
