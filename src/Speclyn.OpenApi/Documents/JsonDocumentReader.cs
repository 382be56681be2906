using System;
using System.Text;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Reads JSON (RFC 8259, strictly) into nodes that know where they stand. What the text holds never makes it throw: a mistake
/// in the syntax becomes one problem.
/// </summary>
/// <remarks>
/// A byte order mark is skipped. A surrogate without its other half becomes U+FFFD, since no JSON on the wire can carry it.
/// A name given twice keeps the place of the first and the value of the last.
/// </remarks>
internal sealed class JsonDocumentReader
{
    private readonly string _text;
    private readonly NodeBuilder _builder;
    private int _position;

    private JsonDocumentReader(DocumentSource source, CancellationToken cancellationToken)
    {
        _text = source.Text;
        _builder = new NodeBuilder(source, cancellationToken);
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
            return Fail("the document is empty, expected a JSON object");
        }

        DocumentNode? root = ReadValue(0, "a JSON object");
        if (root is null)
        {
            return null;
        }

        SkipWhitespace();
        return _position == _text.Length ? root : Expected("the end of the text after the JSON value");
    }

    private DocumentNode? ReadValue(int depth, string expected)
    {
        _builder.CountValue();
        if (_position == _text.Length)
        {
            return Expected(expected);
        }

        switch (_text[_position])
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                int start = _position;
                string? text = ReadString();
                return text is null ? null : DocumentNode.Scalar(NodeKind.String, Since(start), text);
            case 't':
                return ReadLiteral("true", NodeKind.True, expected);
            case 'f':
                return ReadLiteral("false", NodeKind.False, expected);
            case 'n':
                return ReadLiteral("null", NodeKind.Null, expected);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return Expected(expected);
        }
    }

    private DocumentNode? ReadObject(int depth)
    {
        if (depth == NodeBuilder.MaxDepth)
        {
            return Fail(NodeBuilder.TooDeep);
        }

        int start = _position;
        OpenObject open = _builder.OpenObject();
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

                int nameStart = _position;
                string? name = ReadString();
                if (name is null)
                {
                    return null;
                }

                TextLocation nameLocation = Since(nameStart);
                SkipWhitespace();
                if (!Take(':'))
                {
                    return Expected("':' after a member name");
                }

                SkipWhitespace();
                DocumentNode? value = ReadValue(depth + 1, "a value after ':'");
                if (value is null)
                {
                    return null;
                }

                _builder.Add(new DocumentMember(name, nameLocation, value), ref open);
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

        return DocumentNode.Object(Since(start), _builder.Close(open));
    }

    private DocumentNode? ReadArray(int depth)
    {
        if (depth == NodeBuilder.MaxDepth)
        {
            return Fail(NodeBuilder.TooDeep);
        }

        int start = _position;
        int open = _builder.OpenArray();
        _position++;
        SkipWhitespace();
        if (!Take(']'))
        {
            string expected = "a value or ']'";
            while (true)
            {
                DocumentNode? item = ReadValue(depth + 1, expected);
                if (item is null)
                {
                    return null;
                }

                _builder.Add(item);
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

        return DocumentNode.Array(Since(start), _builder.Close(open));
    }

    /// <summary>Reads a string; it cannot span lines, because control characters must be escaped.</summary>
    private string? ReadString()
    {
        int start = _position + 1;
        for (int index = start; index < _text.Length; index++)
        {
            char character = _text[index];
            if (character == '"')
            {
                _position = index + 1;
                return _builder.Strings.Get(_text, start, index - start);
            }

            if (character == '\\' || char.IsSurrogate(character))
            {
                _position = index;
                return ReadRestOfString(start);
            }

            if (character < ' ')
            {
                _position = index;
                FailInString();
                return null;
            }
        }

        _position = _text.Length;
        FailInString();
        return null;
    }

    private string? ReadRestOfString(int start)
    {
        var decoded = new StringBuilder(_text, start, _position - start, Math.Max(16, (_position - start) * 2));
        bool hasSurrogates = false;
        while (_position < _text.Length)
        {
            char character = _text[_position];
            if (character == '"')
            {
                _position++;
                return hasSurrogates ? LoneSurrogates.Replace(decoded) : decoded.ToString();
            }

            if (character < ' ')
            {
                break;
            }

            if (character == '\\')
            {
                if (!TryReadEscape(out character))
                {
                    return null;
                }
            }
            else
            {
                _position++;
            }

            hasSurrogates |= char.IsSurrogate(character);
            decoded.Append(character);
        }

        FailInString();
        return null;
    }

    private bool TryReadEscape(out char character)
    {
        character = '\0';
        _position++;
        switch (_position < _text.Length ? _text[_position] : '\0')
        {
            case '"':
                character = '"';
                break;
            case '\\':
                character = '\\';
                break;
            case '/':
                character = '/';
                break;
            case 'b':
                character = '\b';
                break;
            case 'f':
                character = '\f';
                break;
            case 'n':
                character = '\n';
                break;
            case 'r':
                character = '\r';
                break;
            case 't':
                character = '\t';
                break;
            case 'u':
                return TryReadHexEscape(out character);
            default:
                Expected("one of \" \\ / b f n r t u after '\\'");
                return false;
        }

        _position++;
        return true;
    }

    private bool TryReadHexEscape(out char character)
    {
        int code = 0;
        _position++;
        for (int digit = 0; digit < 4; digit++, _position++)
        {
            int value = _position < _text.Length ? HexDigit.ValueOf(_text[_position]) : -1;
            if (value < 0)
            {
                character = '\0';
                Expected("four hexadecimal digits after '\\u'");
                return false;
            }

            code = (code << 4) | value;
        }

        character = (char)code;
        return true;
    }

    private DocumentNode? ReadNumber()
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

        return DocumentNode.Scalar(NodeKind.Number, Since(start), _builder.Strings.Get(_text, start, _position - start));
    }

    private DocumentNode? ReadLiteral(string literal, NodeKind kind, string expected)
    {
        int start = _position;
        if (string.CompareOrdinal(_text, start, literal, 0, literal.Length) != 0)
        {
            return Expected(expected);
        }

        _position += literal.Length;
        return DocumentNode.Scalar(kind, Since(start), literal);
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
        while (_position < _text.Length && _text[_position] is ' ' or '\n' or '\r' or '\t')
        {
            _position++;
        }
    }

    private TextLocation Since(int start) => _builder.At(start, _position);

    private void FailInString() => Expected(
        _position < _text.Length ? "an escape (\\n, \\t, \\u0000) for a control character in a string" : "'\"' at the end of a string");

    private DocumentNode? Expected(string what) => Fail(
        "expected " + what + ", found " + (_position < _text.Length ? ProblemText.Quote(_text[_position]) : "the end of the text"));

    private DocumentNode? Fail(string message)
    {
        _builder.Fail(message, _builder.At(_position, Math.Min(_position + 1, _text.Length)));
        return null;
    }
}
