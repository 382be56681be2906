namespace Speclyn.Generator.Model;

/// <summary>The class that a method returns when its successes have bodies of several types: a property for each.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Method">The HTTP method of the operation.</param>
/// <param name="Path">The path of the operation.</param>
/// <param name="Members">The successes that have a body.</param>
internal sealed record ResultModel(string Name, string Method, string Path, EquatableArray<ResultMemberModel> Members);
