namespace Speclyn.Generator.Model;

/// <summary>One response that a method tells apart.</summary>
/// <param name="Status">The status or range: <c>200</c>, <c>4XX</c>, <c>default</c>.</param>
/// <param name="Content">Its body; null when it has none, or none that is read.</param>
/// <param name="IsSuccess">Whether the method returns it; every other one is an exception.</param>
/// <param name="Description">What the document says of it.</param>
internal readonly record struct ResponseModel(string Status, ContentModel? Content, bool IsSuccess, string? Description);
