namespace Speclyn.Generator.Model;

/// <summary>A part of a server's URL that callers choose.</summary>
internal sealed record ServerVariableModel(string JsonName, string Name, string Default, EquatableArray<string> Values, string? Description);
