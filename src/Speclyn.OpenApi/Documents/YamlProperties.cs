namespace Speclyn.OpenApi.Documents;

/// <summary>What stands before a value of a YAML text and says something about it.</summary>
/// <param name="Anchor">The name behind '&amp;'; null when there is none.</param>
/// <param name="Tag">The tag with its '!'; null when there is none.</param>
/// <param name="Start">Offset of the first of them.</param>
/// <param name="End">Offset behind the last of them.</param>
internal readonly record struct YamlProperties(string? Anchor, string? Tag, int Start, int End)
{
    /// <summary>Whether there are any.</summary>
    public bool Any => Anchor is not null || Tag is not null;
}
