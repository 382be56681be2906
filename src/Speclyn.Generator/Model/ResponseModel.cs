namespace Speclyn.Generator.Model;

/// <summary>One declared response.</summary>
/// <param name="Status">The status or range as written: <c>200</c>, <c>4XX</c>, <c>default</c>.</param>
/// <param name="Type">The type of its body; null when it has none.</param>
/// <param name="IsSuccess">Whether this is the response that the method returns.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record ResponseModel(string Status, TypeRef? Type, bool IsSuccess, string? Description);
