using System;
using System.Text;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the scalars of a YAML text: plain, in quotes, and blocks behind '|' and '&gt;'.</summary>
internal sealed class YamlScalarReader(YamlCursor cursor, NodeBuilder builder)
{
    private const string ControlCharacter = "expected no control character; write it as an escape in double quotes, found ";

    /// <summary>Where the first text in quotes starts that goes on with less indentation than it should; -1 when there is none.</summary>
    public int LooseQuote { get; private set; } = -1;

    /// <summary>Whether a character ends plain text in a flow collection.</summary>
    public static bool IsFlowIndicator(char character) => character is ',' or '[' or ']' or '{' or '}';

    /// <summary>Reads text without quotes.</summary>
    /// <param name="parent">The indentation of the collection around it: only lines that are indented more go on with it.</param>
    /// <param name="inFlow">Whether it stands in a flow collection.</param>
    /// <param name="isKey">Whether it is a key, which has one line.</param>
    public YamlScalar? ReadPlain(int parent, bool inFlow, bool isKey)
    {
        int start = cursor.Position;
        if (!TrySkipPlain(inFlow, out bool hasSurrogates))
        {
            return null;
        }

        StringBuilder? lines = null;
        int end = cursor.Position;
        while (!isKey && TryContinue(parent, inFlow, out int breaks))
        {
            lines ??= new StringBuilder().Append(cursor.Text, start, end - start);
            Fold(lines, breaks);
            int lineStart = cursor.Position;
            if (!TrySkipPlain(inFlow, out bool lineHasSurrogates))
            {
                return null;
            }

            hasSurrogates |= lineHasSurrogates;
            end = cursor.Position;
            lines.Append(cursor.Text, lineStart, end - lineStart);
        }

        if (hasSurrogates)
        {
            lines ??= new StringBuilder().Append(cursor.Text, start, end - start);
        }

        string text = lines is null ? builder.Strings.Get(cursor.Text, start, end - start) : Decoded(lines, hasSurrogates);
        return new YamlScalar(text, true, start, end);
    }

    /// <summary>Reads text in single or double quotes.</summary>
    /// <param name="parent">The indentation of the collection around it.</param>
    public YamlScalar? ReadQuoted(int parent)
    {
        int start = cursor.Position;
        char quote = cursor.Current;
        for (int index = start + 1; index < cursor.Text.Length; index++)
        {
            char character = cursor.Text[index];
            if (character == quote && (quote == '"' || index + 1 == cursor.Text.Length || cursor.Text[index + 1] != '\''))
            {
                cursor.Position = index + 1;
                return new YamlScalar(builder.Strings.Get(cursor.Text, start + 1, index - start - 1), false, start, index + 1);
            }

            if (character == quote || character is '\\' or '\n' or '\r' || character < ' ' || char.IsSurrogate(character))
            {
                break;
            }
        }

        cursor.Position = start + 1;
        var text = new StringBuilder();
        bool hasSurrogates = false;

        // Blanks in front of a line's end go, unless an escape wrote them.
        int solid = 0;
        while (true)
        {
            char character = cursor.Current;
            if (cursor.AtEnd)
            {
                return Unclosed(start, quote);
            }

            if (character is '\n' or '\r')
            {
                text.Length = solid;
                Fold(text, SkipBreaks(parent, start));
                solid = text.Length;
                continue;
            }

            if (character == '\\' && quote == '"')
            {
                if (!TryReadEscape(text, parent, start))
                {
                    return null;
                }

                hasSurrogates |= text.Length > 0 && char.IsSurrogate(text[text.Length - 1]);
                solid = text.Length;
                continue;
            }

            if (character < ' ' && character != '\t')
            {
                Fail(ControlCharacter + ProblemText.Quote(character), cursor.Position, cursor.Position + 1);
                return null;
            }

            cursor.Position++;
            if (character == quote)
            {
                if (quote == '"' || cursor.Current != '\'')
                {
                    return new YamlScalar(Decoded(text, hasSurrogates), false, start, cursor.Position);
                }

                cursor.Position++;
            }

            hasSurrogates |= char.IsSurrogate(character);
            text.Append(character);
            if (character is not (' ' or '\t'))
            {
                solid = text.Length;
            }
        }
    }

    /// <summary>Reads a block behind '|' or '&gt;', up to the start of the first line that is not of it.</summary>
    /// <param name="parent">The indentation of the collection around it.</param>
    public YamlScalar? ReadBlock(int parent)
    {
        int start = cursor.Position;
        bool isFolded = cursor.Current == '>';
        cursor.Position++;
        if (!TryReadBlockHeader(out char chomping, out int digit))
        {
            return null;
        }

        int end = cursor.Position;
        int indentation = digit == 0 ? -1 : Math.Max(parent, 0) + digit;
        var text = new StringBuilder();
        bool hasSurrogates = false;
        bool previousIsIndented = false;
        bool hasContent = false;

        // Line ends since the last text, without that of the header; and the longest of the empty lines before the first text.
        int breaks = -1;
        int emptySpaces = 0;
        while (cursor.Position < cursor.Text.Length)
        {
            cursor.NextLine();
            breaks++;
            if (cursor.AtEnd)
            {
                break;
            }

            int spaces = 0;
            while (cursor.Peek(spaces) == ' ' && spaces != indentation)
            {
                spaces++;
            }

            if (cursor.IsLineEndAt(cursor.Position + spaces))
            {
                emptySpaces = Math.Max(emptySpaces, spaces);
                cursor.Position += spaces;
                continue;
            }

            if (indentation < 0 && spaces > parent)
            {
                indentation = spaces;
                if (emptySpaces > indentation)
                {
                    Fail(
                        "expected no more spaces in the empty lines at the start of a block than before its first text",
                        cursor.Position,
                        cursor.Position + spaces);
                    return null;
                }
            }

            if (indentation < 0 || spaces < indentation)
            {
                break;
            }

            cursor.Position += spaces;
            bool isIndented = cursor.Current is ' ' or '\t';
            if (isFolded && hasContent && !isIndented && !previousIsIndented)
            {
                Fold(text, breaks);
            }
            else
            {
                text.Append('\n', breaks);
            }

            int lineStart = cursor.Position;
            for (; !cursor.IsLineEndAt(cursor.Position); cursor.Position++)
            {
                char character = cursor.Current;
                hasSurrogates |= char.IsSurrogate(character);
                if (character < ' ' && character != '\t')
                {
                    Fail(ControlCharacter + ProblemText.Quote(character), cursor.Position, cursor.Position + 1);
                    return null;
                }
            }

            end = cursor.Position;
            text.Append(cursor.Text, lineStart, end - lineStart);
            previousIsIndented = isIndented;
            hasContent = true;
            breaks = 0;
        }

        breaks = chomping switch
        {
            '+' => breaks,
            '-' => 0,
            _ => hasContent ? Math.Min(breaks, 1) : 0,
        };
        text.Append('\n', Math.Max(breaks, 0));
        return new YamlScalar(Decoded(text, hasSurrogates), false, start, end);
    }

    private static string Decoded(StringBuilder text, bool hasSurrogates) =>
        hasSurrogates ? LoneSurrogates.Replace(text) : text.ToString();

    /// <summary>One line end between texts is a space; of several all but one stay.</summary>
    private static void Fold(StringBuilder text, int breaks)
    {
        if (breaks == 1)
        {
            text.Append(' ');
        }
        else
        {
            text.Append('\n', breaks - 1);
        }
    }

    /// <summary>Goes behind the last character of plain text on this line.</summary>
    private bool TrySkipPlain(bool inFlow, out bool hasSurrogates)
    {
        hasSurrogates = false;
        string text = cursor.Text;
        int end = cursor.Position;
        for (int index = end; !cursor.IsLineEndAt(index); index++)
        {
            char character = text[index];
            if (character is ' ' or '\t')
            {
                continue;
            }

            if ((character == ':' && (cursor.IsBlankAt(index + 1) || (inFlow && IsFlowIndicator(text[index + 1]))))
                || (character == '#' && index > end)
                || (inFlow && IsFlowIndicator(character)))
            {
                break;
            }

            if (character < ' ')
            {
                Fail(ControlCharacter + ProblemText.Quote(character), index, index + 1);
                return false;
            }

            hasSurrogates |= char.IsSurrogate(character);
            end = index + 1;
        }

        cursor.Position = end;
        return true;
    }

    /// <summary>Goes to the next line with text when that one goes on with plain text.</summary>
    private bool TryContinue(int parent, bool inFlow, out int breaks)
    {
        int position = cursor.Position;
        int line = cursor.LineStart;
        breaks = 0;
        cursor.SkipBlanks();
        while (cursor.IsLineEndAt(cursor.Position) && cursor.Position < cursor.Text.Length)
        {
            cursor.NextLine();
            breaks++;
            if (cursor.AtEnd)
            {
                break;
            }

            while (cursor.Current == ' ')
            {
                cursor.Position++;
            }

            int indentation = cursor.Position - cursor.LineStart;
            cursor.SkipBlanks();
            if (!cursor.IsLineEndAt(cursor.Position))
            {
                if ((inFlow || indentation > parent) && !EndsPlain(inFlow))
                {
                    return true;
                }

                break;
            }
        }

        cursor.Return(position, line);
        return false;
    }

    private bool EndsPlain(bool inFlow)
    {
        char character = cursor.Current;
        return character == '#'
            || (character == ':' && (cursor.IsBlankAt(cursor.Position + 1) || (inFlow && IsFlowIndicator(cursor.Peek(1)))))
            || (inFlow && IsFlowIndicator(character));
    }

    /// <summary>Goes over line ends in text in quotes, and the blanks around them.</summary>
    private int SkipBreaks(int parent, int start)
    {
        int breaks = 0;
        while (cursor.IsLineEndAt(cursor.Position) && cursor.Position < cursor.Text.Length)
        {
            cursor.NextLine();
            breaks++;
            if (cursor.AtEnd)
            {
                break;
            }

            cursor.SkipBlanks();
            if (LooseQuote < 0 && !cursor.IsLineEndAt(cursor.Position) && cursor.Position - cursor.LineStart <= parent)
            {
                LooseQuote = start;
            }
        }

        return breaks;
    }

    private bool TryReadEscape(StringBuilder text, int parent, int start)
    {
        char character = cursor.Peek(1);
        switch (character)
        {
            case '\n' or '\r':
                cursor.Position++;
                text.Append('\n', SkipBreaks(parent, start) - 1);
                return true;
            case 'x':
                return TryReadCode(2, text);
            case 'u':
                return TryReadCode(4, text);
            case 'U':
                return TryReadCode(8, text);
        }

        char decoded = character switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001b',
            ' ' or '"' or '/' or '\\' => character,
            'N' => '\u0085',
            '_' => '\u00a0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => '\uFFFF',
        };
        if (decoded == '\uFFFF')
        {
            Fail(
                "expected an escape of YAML, such as \\n, \\\" or \\\\, found " + ProblemText.Quote("\\" + character)
                + "; in single quotes '\\' stands for itself",
                cursor.Position,
                Math.Min(cursor.Position + 2, cursor.Text.Length));
            return false;
        }

        text.Append(decoded);
        cursor.Position += 2;
        return true;
    }

    private bool TryReadCode(int digits, StringBuilder text)
    {
        long code = 0;
        for (int index = 0; index < digits; index++)
        {
            int value = HexDigit.ValueOf(cursor.Peek(2 + index));
            if (value < 0)
            {
                code = long.MaxValue;
                break;
            }

            code = (code << 4) | (uint)value;
        }

        if (code > 0x10FFFF)
        {
            Fail(
                "expected " + digits + " hexadecimal digits of a character after '\\" + cursor.Peek(1) + "'",
                cursor.Position,
                Math.Min(cursor.Position + 2 + digits, cursor.Text.Length));
            return false;
        }

        if (code > 0xFFFF)
        {
            text.Append(char.ConvertFromUtf32((int)code));
        }
        else
        {
            text.Append((char)code);
        }

        cursor.Position += 2 + digits;
        return true;
    }

    private bool TryReadBlockHeader(out char chomping, out int digit)
    {
        chomping = ' ';
        digit = 0;
        for (; cursor.Current is '+' or '-' or (>= '1' and <= '9'); cursor.Position++)
        {
            bool isDigit = cursor.Current is >= '1' and <= '9';
            if (isDigit ? digit > 0 : chomping != ' ')
            {
                break;
            }

            if (isDigit)
            {
                digit = cursor.Current - '0';
            }
            else
            {
                chomping = cursor.Current;
            }
        }

        int end = cursor.Position;
        cursor.SkipBlanks();
        if (cursor.Current == '#' && cursor.Position > end)
        {
            cursor.SkipLine();
        }

        if (cursor.IsLineEndAt(cursor.Position))
        {
            return true;
        }

        Fail(
            "expected '+', '-', a digit from 1 to 9 or the end of the line after '|' or '>', found "
            + ProblemText.Quote(cursor.Current) + "; other text that starts so must stand in quotes",
            cursor.Position,
            cursor.Position + 1);
        return false;
    }

    private YamlScalar? Unclosed(int start, char quote)
    {
        Fail("expected " + ProblemText.Quote(quote) + " at the end of the text in quotes that starts here", start, start + 1);
        return null;
    }

    private void Fail(string message, int start, int end) => builder.Fail(message, builder.At(start, end));
}
