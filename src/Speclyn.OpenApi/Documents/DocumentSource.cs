using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>A file that a document is read from: its path and its text.</summary>
/// <param name="path">The path, for messages and for references from file to file.</param>
/// <param name="text">The text.</param>
public sealed class DocumentSource(string path, string text)
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    // Few locations are ever shown, so lines are counted when the first one is.
    private int[]? _lineStarts;

    /// <summary>The path, for messages and for references from file to file.</summary>
    public string Path { get; } = path;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>The zero-based line and column of a character; lines end with CR, LF or both.</summary>
    /// <param name="offset">Offset of the character.</param>
    /// <returns>Its place, in UTF-16 code units.</returns>
    public (int Line, int Column) PositionOf(int offset)
    {
        int[] lineStarts = _lineStarts ??= FindLineStarts(Text);
        int index = Array.BinarySearch(lineStarts, offset);
        int line = index < 0 ? ~index - 1 : index;
        return (line, offset - lineStarts[line]);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(1 + (text.Length / 32)) { 0 };
        for (int end = text.IndexOfAny(LineEnds); end >= 0; end = text.IndexOfAny(LineEnds, end))
        {
            end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            starts.Add(end);
        }

        return [.. starts];
    }
}
