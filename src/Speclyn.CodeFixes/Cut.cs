using Microsoft.CodeAnalysis.Text;

namespace Speclyn.CodeFixes;

/// <summary>Takes code out of a file without leaving holes.</summary>
internal static class Cut
{
    /// <summary>
    /// The span together with the white space that belongs to it: all of its lines where nothing else stands there, else what separates it from its neighbour.
    /// </summary>
    public static TextSpan Of(SourceText text, TextSpan span)
    {
        int start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        int end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        TextLine last = text.Lines.GetLineFromPosition(end);
        bool isFirst = start == text.Lines.GetLineFromPosition(span.Start).Start;
        return isFirst && end == last.End ? TextSpan.FromBounds(start, last.EndIncludingLineBreak)
            : isFirst || start == span.Start ? TextSpan.FromBounds(span.Start, end)
            : TextSpan.FromBounds(start, span.End);
    }
}
