namespace Speclyn.OpenApi.Documents;

/// <summary>A range of a file's text; lines and columns are zero-based (UTF-16 code units) and counted when they are asked for.</summary>
/// <param name="Source">The file; null when the range is of no file, and lines and columns are 0 then.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct TextLocation(DocumentSource? Source, int Start, int Length)
{
    /// <summary>Zero-based line of the first character.</summary>
    public int StartLine => PositionOf(Start).Line;

    /// <summary>Zero-based column of the first character.</summary>
    public int StartColumn => PositionOf(Start).Column;

    /// <summary>Zero-based line of the character behind the last one.</summary>
    public int EndLine => PositionOf(Start + Length).Line;

    /// <summary>Zero-based column of the character behind the last one.</summary>
    public int EndColumn => PositionOf(Start + Length).Column;

    private (int Line, int Column) PositionOf(int offset) => Source is null ? (0, 0) : Source.PositionOf(offset);
}
