namespace Speclyn.Analyzers;

/// <summary>An allowed value of an open enum.</summary>
/// <param name="Json">The string, or the text of the number.</param>
/// <param name="Member">The member that stands for it in C#; null when it has none.</param>
internal readonly record struct EnumValue(string Json, string? Member)
{
    /// <summary>Why not to use it, in the document's words, which can be none; null when it is not deprecated.</summary>
    public string? Deprecation { get; init; }
}
