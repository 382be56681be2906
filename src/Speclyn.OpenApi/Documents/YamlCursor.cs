namespace Speclyn.OpenApi.Documents;

/// <summary>A place in a YAML text that knows its line: what indentation means is decided with it.</summary>
internal sealed class YamlCursor
{
    private int _content = -1;
    private bool _contentIsFirst;

    public YamlCursor(string text)
    {
        Text = text;
        LineStart = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        Position = LineStart;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Offset of the current character; whoever sets it stays on the line.</summary>
    public int Position { get; set; }

    /// <summary>Offset of the current line's first character.</summary>
    public int LineStart { get; private set; }

    /// <summary>Offset of the first tab in the white space that <see cref="SkipToContent"/> went over on this line; -1 when there is none.</summary>
    public int Tab { get; private set; } = -1;

    /// <summary>The current character; NUL at the end of the text.</summary>
    public char Current => Peek(0);

    /// <summary>Whether nothing of this document follows.</summary>
    public bool AtEnd => Position == Text.Length || (Position == LineStart && IsMarker(Position));

    /// <summary>Whether the current character is the first of its line that says something.</summary>
    public bool IsFirstOnLine => Position == _content && _contentIsFirst;

    /// <summary>How many characters stand before the current one on its line; -1 at the end of the document.</summary>
    public int Column => AtEnd ? -1 : Position - LineStart;

    /// <summary>How many spaces the line starts with, of those before the current character.</summary>
    public int Indentation => Tab < 0 ? Column : Tab - LineStart;

    /// <summary>The character <paramref name="ahead"/> characters ahead; NUL behind the end of the text.</summary>
    public char Peek(int ahead) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    /// <summary>Whether white space or the end of the text stands at an offset.</summary>
    public bool IsBlankAt(int offset) => offset >= Text.Length || Text[offset] is ' ' or '\t' or '\n' or '\r';

    /// <summary>Whether a line ends at an offset.</summary>
    public bool IsLineEndAt(int offset) => offset >= Text.Length || Text[offset] is '\n' or '\r';

    /// <summary>Whether the current character is <paramref name="indicator"/> and stands alone, as '-', '?' and ':' must to mean something.</summary>
    public bool AtIndicator(char indicator) => Current == indicator && IsBlankAt(Position + 1) && Position < Text.Length;

    /// <summary>Whether <c>---</c> or <c>...</c> stands at an offset that starts a line.</summary>
    public bool IsMarker(int lineStart) =>
        lineStart + 2 < Text.Length
        && Text[lineStart] is '-' or '.'
        && Text[lineStart + 1] == Text[lineStart]
        && Text[lineStart + 2] == Text[lineStart]
        && IsBlankAt(lineStart + 3);

    /// <summary>Goes over spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            Position++;
        }
    }

    /// <summary>Goes to the end of the line.</summary>
    public void SkipLine()
    {
        while (!IsLineEndAt(Position))
        {
            Position++;
        }
    }

    /// <summary>Goes over a line's end: LF, CR, or both.</summary>
    public void NextLine()
    {
        Position += Current == '\r' && Peek(1) == '\n' ? 2 : 1;
        LineStart = Position;
    }

    /// <summary>Goes back to a place, and the line it is on.</summary>
    public void Return(int position, int lineStart)
    {
        Position = position;
        LineStart = lineStart;
    }

    /// <summary>Goes over white space, comments and lines' ends; stops at <c>---</c> and <c>...</c>.</summary>
    public void SkipToContent()
    {
        if (Position == _content)
        {
            return;
        }

        _contentIsFirst = Position == LineStart;
        Tab = -1;
        while (!AtEnd)
        {
            char character = Text[Position];
            if (character == '\t' && Tab < 0)
            {
                Tab = Position;
            }

            if (character is ' ' or '\t')
            {
                Position++;
            }
            else if (character is '\n' or '\r')
            {
                NextLine();
                Tab = -1;
                _contentIsFirst = true;
            }
            else if (character == '#' && (Position == LineStart || IsBlankAt(Position - 1)))
            {
                SkipLine();
            }
            else
            {
                break;
            }
        }

        _content = Position;
    }
}
