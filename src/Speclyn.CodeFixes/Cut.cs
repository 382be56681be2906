using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>Some of the items that commas separate in a node, each with a comma. Comments stay.</summary>
    public static IEnumerable<TextChange> Items(SyntaxNode list, HashSet<SyntaxNode> removed, SourceText text)
    {
        var spans = new List<TextSpan>();
        var commas = new List<TextSpan>();
        TextSpan? commaToStay = null;
        foreach (SyntaxNode item in list.ChildNodes())
        {
            SyntaxToken next = item.GetLastToken().GetNextToken();
            TextSpan? comma = next.IsKind(SyntaxKind.CommaToken) ? next.Span : null;
            if (!removed.Contains(item))
            {
                commaToStay = comma;
            }
            else if (comma is { } own && !item.GetTrailingTrivia().Concat(next.LeadingTrivia).Any(Lines.IsComment))
            {
                Append(spans, TextSpan.FromBounds(item.SpanStart, own.End), text);
            }
            else
            {
                Append(spans, item.Span, text);
                commas.AddRange((comma ?? commaToStay) is { } needless ? [needless] : []);
            }
        }

        return spans.Select(span => Of(text, span)).Concat(commas).Select(span => new TextChange(span, ""));
    }

    // Neighbours with nothing between them are one span, so that each gets the white space around it once.
    private static void Append(List<TextSpan> spans, TextSpan span, SourceText text)
    {
        if (spans.Count > 0 && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(spans[spans.Count - 1].End, span.Start))))
        {
            spans[spans.Count - 1] = TextSpan.FromBounds(spans[spans.Count - 1].Start, span.End);
        }
        else
        {
            spans.Add(span);
        }
    }
}
