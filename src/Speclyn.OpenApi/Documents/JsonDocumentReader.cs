using System;
using System.Collections.Generic;
using System.Globalization;
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
    /// <summary>How deeply objects and arrays may nest.</summary>
    public const int MaxDepth = 256;

    /// <summary>How many UTF-16 code units a document may have.</summary>
    public const int MaxLength = 256 * 1024 * 1024;

    // Up to here, looking through the members read so far is faster than a dictionary.
    private const int SmallObject = 12;

    private readonly DocumentSource _source;
    private readonly string _text;
    private readonly CancellationToken _cancellationToken;
    private readonly StringCache _strings = new();
    private readonly List<DocumentMember> _members = [];
    private readonly List<DocumentNode> _items = [];
    private readonly List<DocumentProblem> _duplicates = [];
    private int _position;
    private int _values;
    private DocumentProblem? _failure;

    private JsonDocumentReader(DocumentSource source, CancellationToken cancellationToken)
    {
        _source = source;
        _text = source.Text;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads the text of <paramref name="source"/>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="problems">Receives duplicate members, or the one mistake in the syntax.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="maxLength">The longest text to read.</param>
    /// <returns>The root, or null when the text is not JSON.</returns>
    public static DocumentNode? Read(
        DocumentSource source, ProblemCollector problems, CancellationToken cancellationToken, int maxLength = MaxLength)
    {
        if (source.Text.Length > maxLength)
        {
            string limit = maxLength.ToString(CultureInfo.InvariantCulture);
            problems.Add(new DocumentProblem(
                ProblemKind.InvalidSyntax, "the document is longer than " + limit + " characters and is not read", new TextLocation(source, 0, 0)));
            return null;
        }

        var reader = new JsonDocumentReader(source, cancellationToken);
        DocumentNode? root = reader.ReadRoot();
        if (root is null)
        {
            problems.Add(reader._failure!);
            return null;
        }

        foreach (DocumentProblem duplicate in reader._duplicates)
        {
            problems.Add(duplicate);
        }

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

        TextLocation start = Here(1);
        DocumentNode? root = ReadValue(0, "a JSON object");
        if (root is not null)
        {
            SkipWhitespace();
            if (_position == _text.Length)
            {
                return root;
            }

            Expected("the end of the text after the JSON value");
        }

        if (YamlDetector.LooksLikeYaml(_text))
        {
            _failure = new DocumentProblem(
                ProblemKind.InvalidSyntax, "the document looks like YAML, only JSON is read so far: convert it to JSON", start);
        }

        return null;
    }

    private DocumentNode? ReadValue(int depth, string expected)
    {
        if ((++_values & 0xFFF) == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }

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
        if (depth == MaxDepth)
        {
            return TooDeep();
        }

        int start = _position;
        int first = _members.Count;
        Dictionary<string, int>? indexes = null;
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

                AddMember(new DocumentMember(name, nameLocation, value), first, ref indexes);
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

        DocumentMember[] members = CopyTail(_members, first);
        return DocumentNode.Object(Since(start), members);
    }

    private void AddMember(DocumentMember member, int first, ref Dictionary<string, int>? indexes)
    {
        int previous = -1;
        if (_members.Count - first < SmallObject)
        {
            for (int index = first; index < _members.Count; index++)
            {
                if (string.Equals(_members[index].Name, member.Name, StringComparison.Ordinal))
                {
                    previous = index;
                    break;
                }
            }
        }
        else
        {
            if (indexes is null)
            {
                indexes = new Dictionary<string, int>(StringComparer.Ordinal);
                for (int index = first; index < _members.Count; index++)
                {
                    indexes.Add(_members[index].Name, index);
                }
            }

            if (indexes.TryGetValue(member.Name, out int found))
            {
                previous = found;
            }
            else
            {
                indexes.Add(member.Name, _members.Count);
            }
        }

        if (previous < 0)
        {
            _members.Add(member);
            return;
        }

        string message = string.Format(
            CultureInfo.InvariantCulture,
            "the object has a member {0} on line {1} and again on line {2}; the last value is used",
            ProblemText.Quote(member.Name),
            _members[previous].NameLocation.StartLine + 1,
            member.NameLocation.StartLine + 1);
        _duplicates.Add(new DocumentProblem(ProblemKind.DuplicateMember, message, member.NameLocation));
        _members[previous] = member;
    }

    private DocumentNode? ReadArray(int depth)
    {
        if (depth == MaxDepth)
        {
            return TooDeep();
        }

        int start = _position;
        int first = _items.Count;
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

                _items.Add(item);
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

        DocumentNode[] items = CopyTail(_items, first);
        return DocumentNode.Array(Since(start), items);
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
                return _strings.Get(_text, start, index - start);
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
                return hasSurrogates ? ReplaceLoneSurrogates(decoded) : decoded.ToString();
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
            int value = _position < _text.Length ? HexValue(_text[_position]) : -1;
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

    private static int HexValue(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };

    private static string ReplaceLoneSurrogates(StringBuilder decoded)
    {
        for (int index = 0; index < decoded.Length; index++)
        {
            if (!char.IsSurrogate(decoded[index]))
            {
                continue;
            }

            if (index + 1 < decoded.Length && char.IsSurrogatePair(decoded[index], decoded[index + 1]))
            {
                index++;
            }
            else
            {
                decoded[index] = '\uFFFD';
            }
        }

        return decoded.ToString();
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

        return DocumentNode.Scalar(NodeKind.Number, Since(start), _strings.Get(_text, start, _position - start));
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

    private static T[] CopyTail<T>(List<T> list, int first)
    {
        int count = list.Count - first;
        if (count == 0)
        {
            return [];
        }

        var tail = new T[count];
        list.CopyTo(first, tail, 0, count);
        list.RemoveRange(first, count);
        return tail;
    }

    private TextLocation Since(int start) => new(_source, start, _position - start);

    private TextLocation Here(int length) => new(_source, _position, length);

    private void FailInString() => Expected(
        _position < _text.Length ? "an escape (\\n, \\t, \\u0000) for a control character in a string" : "'\"' at the end of a string");

    private DocumentNode? TooDeep() =>
        Fail("objects and arrays nest deeper than " + MaxDepth.ToString(CultureInfo.InvariantCulture) + " levels");

    private DocumentNode? Expected(string what) => Fail(
        "expected " + what + ", found " + (_position < _text.Length ? ProblemText.Quote(_text[_position]) : "the end of the text"));

    private DocumentNode? Fail(string message)
    {
        _failure = new DocumentProblem(ProblemKind.InvalidSyntax, message, Here(_position < _text.Length ? 1 : 0));
        return null;
    }
}
