namespace Speclyn.Generator.Model;

/// <summary>One known value of an open enum.</summary>
internal sealed record EnumMemberModel(string Name, string Value);
