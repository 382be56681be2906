namespace Speclyn.OpenApi.Documents;

/// <summary>A range of a document's text, both as offsets and as zero-based lines and columns (UTF-16 code units).</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="StartLine">Zero-based line of the first character.</param>
/// <param name="StartColumn">Zero-based column of the first character.</param>
/// <param name="EndLine">Zero-based line of the character behind the last one.</param>
/// <param name="EndColumn">Zero-based column of the character behind the last one.</param>
public readonly record struct TextLocation(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);
