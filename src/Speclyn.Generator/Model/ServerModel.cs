namespace Speclyn.Generator.Model;

/// <summary>A server that a program can choose.</summary>
/// <param name="Name">The name of its property; of its method, when it has variables.</param>
/// <param name="Url">Its URL, in which variables stand in braces.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="Variables">Its variables.</param>
internal sealed record ServerModel(string Name, string Url, string? Description, EquatableArray<ServerVariableModel> Variables);
