namespace Speclyn.Generator.Model;

/// <summary>The body of a response.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="MediaType">The media type or range to ask for, without parameters.</param>
/// <param name="Type">What is read; null for a stream.</param>
internal sealed record ContentModel(ContentKind Kind, string MediaType, TypeRef? Type);
