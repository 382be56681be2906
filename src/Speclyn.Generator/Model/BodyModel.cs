namespace Speclyn.Generator.Model;

/// <summary>The JSON request body of a client method.</summary>
internal sealed record BodyModel(string Name, TypeRef Type, bool Required, string? Description);
