using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Analyzers;

/// <summary>Finds where the characters of a string stand in the literals that write it: regular, verbatim and raw ones, and literals that are put together.</summary>
internal sealed class LiteralPositions
{
    // \U and eight digits.
    private const int LongestEscape = 10;

    private readonly List<TextSpan> _characters = new();

    private LiteralPositions()
    {
    }

    /// <summary>The place of a part of the text that an expression writes; the whole expression where that cannot be told.</summary>
    public static Location Locate(ExpressionSyntax expression, string text, int start, int length)
    {
        var positions = new LiteralPositions();
        if (!positions.Add(expression) || positions._characters.Count != text.Length || text.Length == 0)
        {
            return expression.GetLocation();
        }

        int first = System.Math.Min(start, text.Length - 1);
        int last = System.Math.Min(System.Math.Max(start + length, start + 1), text.Length) - 1;
        return Location.Create(expression.SyntaxTree, TextSpan.FromBounds(positions._characters[first].Start, positions._characters[last].End));
    }

    private bool Add(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Add(parenthesized.Expression);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Add(sum.Left) && Add(sum.Right);
            case LiteralExpressionSyntax literal:
                return Add(literal.Token);
            default:
                return false;
        }
    }

    private bool Add(SyntaxToken token)
    {
        string text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken when text.StartsWith("@", System.StringComparison.Ordinal):
                AddVerbatim(text, token.SpanStart);
                return true;
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                AddRegular(text, token.SpanStart);
                return true;
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken:
                int quotes = Quotes(text);
                AddRange(token.SpanStart + quotes, text.LastIndexOf('"') + 1 - (2 * quotes));
                return true;
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                AddLines(text, token.SpanStart);
                return true;
            default:
                return false;
        }
    }

    private void AddRange(int start, int length)
    {
        for (int i = 0; i < length; i++)
        {
            _characters.Add(new TextSpan(start + i, 1));
        }
    }

    private void AddVerbatim(string text, int start)
    {
        int end = text.LastIndexOf('"');
        for (int i = 2; i < end; i++)
        {
            int length = text[i] == '"' ? 2 : 1;
            _characters.Add(new TextSpan(start + i, length));
            i += length - 1;
        }
    }

    private void AddRegular(string text, int start)
    {
        int end = text.LastIndexOf('"');
        for (int i = 1; i < end; i++)
        {
            int length = text[i] == '\\' ? 2 + Digits(text, i + 1) : 1;
            var span = new TextSpan(start + i, length);
            _characters.Add(span);
            if (length == LongestEscape && string.CompareOrdinal(text, i + 2, "0000", 0, 4) != 0)
            {
                // One escape, two characters.
                _characters.Add(span);
            }

            i += length - 1;
        }
    }

    private static int Digits(string text, int kind) => text[kind] switch { 'u' => 4, 'U' => 8, 'x' => Hexadecimal(text, kind + 1), _ => 0 };

    private static int Hexadecimal(string text, int start)
    {
        int count = 0;
        while (count < 4 && System.Uri.IsHexDigit(text[start + count]))
        {
            count++;
        }

        return count;
    }

    // The white space before the closing quotes stands before each line, and is no part of the text.
    private void AddLines(string text, int start)
    {
        int last = text.LastIndexOf('\n', text.LastIndexOf('"'));
        int indentation = text.IndexOf('"', last) - last - 1;
        int line = text.IndexOf('\n') + 1;
        while (line <= last)
        {
            int end = text.IndexOf('\n', line);
            int content = line;
            while (content < end && content < line + indentation && text[content] is ' ' or '\t')
            {
                content++;
            }

            // The end of the last line is no part of the text either.
            int stop = end < last ? end + 1 : end > line && text[end - 1] == '\r' ? end - 1 : end;
            AddRange(start + content, stop - content);
            line = end + 1;
        }
    }

    private static int Quotes(string text)
    {
        int count = 0;
        while (count < text.Length && text[count] == '"')
        {
            count++;
        }

        return count;
    }
}
