namespace Speclyn.Generator.Model;

/// <summary>One known value of an open enum.</summary>
internal readonly record struct EnumMemberModel(string Name, string Value)
{
    /// <summary>Why not to use the value; null when the document does not call it deprecated.</summary>
    public string? Deprecation { get; init; }
}
