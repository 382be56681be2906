namespace Speclyn.Generator.Model;

/// <summary>The request body of a client method.</summary>
/// <param name="Name">The name of its parameter.</param>
/// <param name="Type">Its type.</param>
/// <param name="MediaType">The content type that is sent.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record BodyModel(string Name, TypeRef Type, string MediaType, bool Required, string? Description);
