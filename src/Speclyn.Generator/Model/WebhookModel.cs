namespace Speclyn.Generator.Model;

/// <summary>A request that the API makes.</summary>
/// <param name="MethodName">The C# name of the method that reads it.</param>
/// <param name="WireName">What the document calls it.</param>
/// <param name="Payload">The type of its body.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record WebhookModel(string MethodName, string WireName, TypeRef Payload, string? Description);
