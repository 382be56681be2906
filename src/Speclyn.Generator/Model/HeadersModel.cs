namespace Speclyn.Generator.Model;

/// <summary>The class that receives the headers of a response.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Method">The HTTP method of the operation.</param>
/// <param name="Path">The path of the operation.</param>
/// <param name="Members">The headers that the document declares.</param>
internal sealed record HeadersModel(string Name, string Method, string Path, EquatableArray<HeaderModel> Members);
