namespace Speclyn.Generator.Model;

/// <summary>A success as a property of the result's class.</summary>
/// <param name="Status">The status or range.</param>
/// <param name="Name">The C# name of the property.</param>
/// <param name="Content">The body.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record ResultMemberModel(string Status, string Name, ContentModel Content, string? Description);
