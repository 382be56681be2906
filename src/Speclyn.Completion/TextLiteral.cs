using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Completion;

/// <summary>A string literal in one line, or an interpolated string that is nothing but text, with the caret in it.</summary>
internal sealed class TextLiteral
{
    private const string InterpolatedDelimiter = "$\"";

    private readonly string _delimiter;

    private TextLiteral(ExpressionSyntax expression, string text, TextSpan content, string delimiter)
    {
        Expression = expression;
        Text = text;
        Content = content;
        _delimiter = delimiter;
    }

    /// <summary>The literal.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The text that it stands for.</summary>
    public string Text { get; }

    /// <summary>What stands between its quotes.</summary>
    public TextSpan Content { get; }

    /// <summary>The literal around a position; null where there is none.</summary>
    public static TextLiteral? At(SyntaxNode root, int position)
    {
        SyntaxToken token = root.FindToken(position);
        if (!IsText(token) || position <= token.SpanStart)
        {
            // Behind the last character of a literal that nothing ends.
            token = position == 0 ? default : root.FindToken(position - 1);
        }

        if (!IsText(token) || token.Parent is not LiteralExpressionSyntax literal)
        {
            return Interpolated(root, position);
        }

        string text = token.Text;
        string delimiter = text.Substring(0, text.TakeWhile(character => character is '@' or '"').Count());
        if (token.IsKind(SyntaxKind.StringLiteralToken))
        {
            delimiter = text[0] == '@' ? "@\"" : "\"";
        }

        int start = token.SpanStart + delimiter.Length;

        // Without an end, the compiler takes the rest of the line for text, where code stands.
        int end = IsEnded(text, delimiter) ? token.Span.End - (delimiter[0] == '@' ? 1 : delimiter.Length) : position;
        return position >= start && position <= end ? new TextLiteral(literal, token.ValueText, TextSpan.FromBounds(start, end), delimiter) : null;
    }

    // $"messaging", which somebody may be about to put a value into; with one in it, it is no value of the document.
    private static TextLiteral? Interpolated(SyntaxNode root, int position)
    {
        InterpolatedStringExpressionSyntax? text = root.FindToken(position).Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>();
        if (text is not { StringStartToken.Text: InterpolatedDelimiter, StringEndToken.IsMissing: false, Contents: [] or [InterpolatedStringTextSyntax] })
        {
            return null;
        }

        TextSpan content = TextSpan.FromBounds(text.StringStartToken.Span.End, text.StringEndToken.SpanStart);
        string value = text.Contents is [InterpolatedStringTextSyntax only] ? only.TextToken.ValueText : "";
        return position >= content.Start && position <= content.End ? new TextLiteral(text, value, content, InterpolatedDelimiter) : null;
    }

    /// <summary>A text as this literal would write it; null when it cannot.</summary>
    public string? Write(string value)
    {
        switch (_delimiter)
        {
            case "\"" or InterpolatedDelimiter:
                string quoted = SymbolDisplay.FormatLiteral(value, quote: true);
                string regular = quoted.Substring(1, quoted.Length - 2);
                return _delimiter == InterpolatedDelimiter ? regular.Replace("{", "{{").Replace("}", "}}") : regular;
            case "@\"":
                return value.Replace("\"", "\"\"");
            default:
                bool fits = value.Length > 0
                    && value.IndexOfAny(['\r', '\n', '\u0085', '\u2028', '\u2029']) < 0
                    && value[0] != '"'
                    && value[value.Length - 1] != '"'
                    && value.IndexOf(_delimiter, StringComparison.Ordinal) < 0;
                return fits ? value : null;
        }
    }

    private static bool IsText(SyntaxToken token) => token.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.SingleLineRawStringLiteralToken;

    private static bool IsEnded(string text, string delimiter)
    {
        if (delimiter[0] != '@' && delimiter.Length > 1)
        {
            return text.Length > 2 * delimiter.Length && text.EndsWith(delimiter, StringComparison.Ordinal);
        }

        int position = delimiter.Length;
        for (; position < text.Length; position++)
        {
            bool isPair = delimiter[0] == '@' ? text[position] == '"' && position + 1 < text.Length && text[position + 1] == '"' : text[position] == '\\';
            if (isPair)
            {
                position++;
            }
            else if (text[position] == '"')
            {
                break;
            }
        }

        return position == text.Length - 1;
    }
}
