using System;
using System.Linq;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Reads JSON (RFC 8259, strictly) into nodes that know where they stand. What the text holds never makes it throw: a mistake
/// in the syntax becomes one problem.
/// </summary>
/// <remarks>
/// The whole text is checked at once; nodes are made of what is asked for, see <see cref="JsonIndex"/>.
/// A byte order mark is skipped. A surrogate without its other half becomes U+FFFD, since no JSON on the wire can carry it.
/// A name given twice keeps the place of the first and the value of the last.
/// </remarks>
internal sealed class JsonDocumentReader
{
    // What a string is made of that ends nothing and starts no escape. Other characters are rare, and looked at one by one.
    private static readonly bool[] PlainCharacters = [.. Enumerable.Range(0, 128).Select(character => character is >= ' ' and not ('"' or '\\'))];

    private readonly string _text;
    private readonly NodeBuilder _builder;
    private readonly JsonIndex _index;
    private readonly JsonNames _names = new();
    private int _position;

    private JsonDocumentReader(DocumentSource source, CancellationToken cancellationToken)
    {
        _text = source.Text;
        _builder = new NodeBuilder(source, cancellationToken);
        _index = new JsonIndex(source, _builder);
    }

    /// <summary>Reads the text of <paramref name="source"/>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="problems">Receives duplicate members, or the one mistake in the syntax.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The root, or null when the text is not JSON.</returns>
    public static DocumentNode? Read(DocumentSource source, ProblemCollector problems, CancellationToken cancellationToken)
    {
        var reader = new JsonDocumentReader(source, cancellationToken);
        DocumentNode? root = reader.ReadRoot();
        if (root is null)
        {
            problems.Add(reader._builder.Failure!);
            return null;
        }

        problems.AddRange(reader._builder.Problems);
        return root;
    }

    private DocumentNode? ReadRoot()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
        {
            _position = 1;
        }

        SkipWhitespace();
        if (_position == _text.Length)
        {
            Fail("the document is empty, expected a JSON object");
            return null;
        }

        if (!SkipValue(0, "a JSON object"))
        {
            return null;
        }

        SkipWhitespace();
        if (_position < _text.Length)
        {
            Expected("the end of the text after the JSON value");
            return null;
        }

        return _index.Root();
    }

    private bool SkipValue(int depth, string expected)
    {
        _builder.CountValue();
        switch (_position < _text.Length ? _text[_position] : '\0')
        {
            case '{':
                return SkipObject(depth);
            case '[':
                return SkipArray(depth);
            case '"':
                return SkipString();
            case 't':
                return SkipLiteral("true", expected);
            case 'f':
                return SkipLiteral("false", expected);
            case 'n':
                return SkipLiteral("null", expected);
            case '-' or (>= '0' and <= '9'):
                return SkipNumber();
            default:
                return Expected(expected);
        }
    }

    private bool SkipObject(int depth)
    {
        if (depth == NodeBuilder.MaxDepth)
        {
            return Fail(NodeBuilder.TooDeep);
        }

        int number = _index.Open(_position);
        int names = _names.Open();
        int count = 0;
        bool mayRepeat = false;
        _position++;
        SkipWhitespace();
        if (!Take('}'))
        {
            string expected = "a member name or '}'";
            while (true)
            {
                if (_position == _text.Length || _text[_position] != '"')
                {
                    return Expected(expected);
                }

                if (!SkipName(ref mayRepeat))
                {
                    return false;
                }

                SkipWhitespace();
                if (!Take(':'))
                {
                    return Expected("':' after a member name");
                }

                SkipWhitespace();
                if (!SkipValue(depth + 1, "a value after ':'"))
                {
                    return false;
                }

                count++;
                SkipWhitespace();
                if (Take('}'))
                {
                    break;
                }

                if (!Take(','))
                {
                    return Expected("',' or '}' after a member");
                }

                SkipWhitespace();
                expected = "a member name after ','";
            }
        }

        _index.Close(number, _position, count);
        if (_names.Close(names) || mayRepeat)
        {
            _index.CheckNames(number);
        }

        return true;
    }

    private bool SkipArray(int depth)
    {
        if (depth == NodeBuilder.MaxDepth)
        {
            return Fail(NodeBuilder.TooDeep);
        }

        int number = _index.Open(_position);
        int count = 0;
        _position++;
        SkipWhitespace();
        if (!Take(']'))
        {
            string expected = "a value or ']'";
            while (true)
            {
                if (!SkipValue(depth + 1, expected))
                {
                    return false;
                }

                count++;
                SkipWhitespace();
                if (Take(']'))
                {
                    break;
                }

                if (!Take(','))
                {
                    return Expected("',' or ']' after an item");
                }

                SkipWhitespace();
                expected = "a value after ','";
            }
        }

        _index.Close(number, _position, count);
        return true;
    }

    /// <summary>Goes over the name of a member, and notes its hash.</summary>
    private bool SkipName(ref bool mayRepeat)
    {
        bool[] plain = PlainCharacters;
        string text = _text;
        uint hash = 0;
        int index = _position + 1;
        for (; index < text.Length && text[index] is var character && character < plain.Length && plain[character]; index++)
        {
            hash = ((hash << 5) | (hash >> 27)) ^ character;
        }

        if (index < text.Length && text[index] == '"')
        {
            _names.Add(hash);
            _index.Add(_position, ++index);
            _position = index;
            return true;
        }

        // One name can be written in several ways.
        mayRepeat = true;
        return SkipString();
    }

    /// <summary>Goes over a string; it cannot span lines, because control characters must be escaped.</summary>
    private bool SkipString()
    {
        bool[] plain = PlainCharacters;
        string text = _text;
        int start = _position;
        bool isEncoded = false;
        int index = start + 1;
        while (index < text.Length)
        {
            char character = text[index];
            if (character < plain.Length && plain[character])
            {
                index++;
                continue;
            }

            if (character == '"')
            {
                _position = index + 1;
                _index.Add(start, _position, isEncoded);
                return true;
            }

            if (character == '\\')
            {
                isEncoded = true;
                _position = index;
                if (!SkipEscape())
                {
                    return false;
                }

                index = _position;
                continue;
            }

            if (character < ' ')
            {
                _position = index;
                return Expected("an escape (\\n, \\t, \\u0000) for a control character in a string");
            }

            isEncoded |= char.IsSurrogate(character);
            index++;
        }

        _position = text.Length;
        return Expected("'\"' at the end of a string");
    }

    private bool SkipEscape()
    {
        _position++;
        if (_position < _text.Length && _text[_position] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't')
        {
            _position++;
            return true;
        }

        if (!Take('u'))
        {
            return Expected("one of \" \\ / b f n r t u after '\\'");
        }

        for (int digit = 0; digit < 4; digit++, _position++)
        {
            if (_position == _text.Length || HexDigit.ValueOf(_text[_position]) < 0)
            {
                return Expected("four hexadecimal digits after '\\u'");
            }
        }

        return true;
    }

    private bool SkipNumber()
    {
        int start = _position;
        Take('-');
        if (!Take('0') && !TakeDigits())
        {
            return Expected("a digit");
        }

        if (Take('.') && !TakeDigits())
        {
            return Expected("a digit after '.'");
        }

        if (Take('e') || Take('E'))
        {
            if (!Take('+'))
            {
                Take('-');
            }

            if (!TakeDigits())
            {
                return Expected("a digit in the exponent");
            }
        }

        _index.Add(start, _position);
        return true;
    }

    private bool SkipLiteral(string literal, string expected)
    {
        if (string.CompareOrdinal(_text, _position, literal, 0, literal.Length) != 0)
        {
            return Expected(expected);
        }

        _index.Add(_position, _position + literal.Length);
        _position += literal.Length;
        return true;
    }

    private bool Take(char character)
    {
        if (_position < _text.Length && _text[_position] == character)
        {
            _position++;
            return true;
        }

        return false;
    }

    private bool TakeDigits()
    {
        int start = _position;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    private void SkipWhitespace()
    {
        string text = _text;
        int position = _position;
        if (position >= text.Length || text[position] > ' ')
        {
            return;
        }

        // Between a name and its value, nearly always.
        if (text[position] == ' ' && position + 1 < text.Length && text[position + 1] > ' ')
        {
            _position = position + 1;
            return;
        }

        SkipWhitespaceThatIsThere();
    }

    private void SkipWhitespaceThatIsThere()
    {
        string text = _text;
        int position = _position;
        while (position < text.Length && text[position] is ' ' or '\n' or '\r' or '\t')
        {
            position++;
        }

        _position = position;
    }

    private bool Expected(string what) => Fail(
        "expected " + what + ", found " + (_position < _text.Length ? ProblemText.Quote(_text[_position]) : "the end of the text"));

    private bool Fail(string message)
    {
        _builder.Fail(message, _builder.At(_position, Math.Min(_position + 1, _text.Length)));
        return false;
    }
}
