using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Reads JSON (RFC 8259, strictly) into nodes that know where they stand. What the text holds never makes it throw: a mistake
/// in the syntax becomes one problem.
/// </summary>
/// <remarks>
/// The whole text is checked at once, a large one by two threads (<see cref="JsonTail"/>); nodes are made of what is asked for, see <see cref="JsonIndex"/>.
/// A byte order mark is skipped. A surrogate without its other half becomes U+FFFD, since no JSON on the wire can carry it.
/// A name given twice keeps the place of the first and the value of the last.
/// </remarks>
internal sealed class JsonDocumentReader
{
    // What a string is made of that ends nothing and starts no escape. Other characters are rare, and looked at one by one.
    private static readonly bool[] PlainCharacters = [.. Enumerable.Range(0, 128).Select(character => character is >= ' ' and not ('"' or '\\'))];

    // As deep as what is in front of the tail and what is in it may be, so that both together are not too deep.
    private const int MaxDepthOfTail = NodeBuilder.MaxDepth / 2;

    private readonly string _text;
    private readonly NodeBuilder _builder;
    private readonly JsonIndex _index;
    private readonly JsonTail? _tail;
    private readonly JsonNames _names = new();
    private readonly List<int> _repeating = [];
    private int _position;

    // Where the tail ends what was started in front of it: once it is reached, objects and arrays end there, one after the other.
    private IReadOnlyList<JsonLevel>? _levels;
    private int _level;
    private int _tailNumber;
    private bool _contradictsTail;

    /// <summary>Creates a reader.</summary>
    /// <param name="source">The file.</param>
    /// <param name="tail">The second half of the text, if another thread indexes it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public JsonDocumentReader(DocumentSource source, JsonTail? tail, CancellationToken cancellationToken)
    {
        _text = source.Text;
        _builder = new NodeBuilder(source, cancellationToken);
        _index = new JsonIndex(source, _builder);
        _tail = tail;
    }

    /// <summary>Where the names and values stand.</summary>
    public JsonIndex Index => _index;

    /// <summary>Objects that may name a member twice.</summary>
    public IReadOnlyList<int> Repeating => _repeating;

    /// <summary>Reads the text of <paramref name="source"/>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="problems">Receives duplicate members, or the one mistake in the syntax.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The root, or null when the text is not JSON.</returns>
    public static DocumentNode? Read(DocumentSource source, ProblemCollector problems, CancellationToken cancellationToken)
    {
        JsonTail? tail = source.Text.Length < ReadAhead.LargeText ? null : JsonTail.Of(source, cancellationToken);
        if (tail is not null)
        {
            Ahead.Start(tail);
        }

        return Read(source, tail, problems, cancellationToken);
    }

    /// <summary>Reads the text of <paramref name="source"/>, of which another thread indexes the second half.</summary>
    internal static DocumentNode? Read(DocumentSource source, JsonTail? tail, ProblemCollector problems, CancellationToken cancellationToken)
    {
        var reader = new JsonDocumentReader(source, tail, cancellationToken);
        DocumentNode? root = reader.ReadRoot();
        if (reader._contradictsTail)
        {
            // The text is no JSON. Where, is for one reader to say.
            return Read(source, null, problems, cancellationToken);
        }

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

        foreach (int number in _repeating)
        {
            _index.CheckNames(number);
        }

        return _index.Root();
    }

    /// <summary>Indexes the text from a member or item on, with what ends there of objects and arrays that start in front of it.</summary>
    /// <param name="start">Offset of the member or item.</param>
    /// <param name="levels">Takes those objects and arrays, from the innermost.</param>
    /// <returns>Whether it is JSON as far as can be seen from here.</returns>
    internal bool SkipTail(int start, List<JsonLevel> levels)
    {
        _position = start;
        bool continues = true;
        while (true)
        {
            int names = _names.Open();
            int count = 0;
            bool mayRepeat = false;
            bool isObject = false;
            for (; continues; count++)
            {
                if (_position < _text.Length && _text[_position] == '"')
                {
                    // A name, unless no colon follows.
                    if (!SkipName(ref mayRepeat))
                    {
                        return false;
                    }

                    SkipWhitespace();
                    bool isMember = Take(':');
                    if (count > 0 && isMember != isObject)
                    {
                        return false;
                    }

                    isObject = isMember;
                    SkipWhitespace();
                    if (isMember && !SkipValue(MaxDepthOfTail, ""))
                    {
                        return false;
                    }
                }
                else if (isObject || !SkipValue(MaxDepthOfTail, ""))
                {
                    return false;
                }

                SkipWhitespace();
                continues = Take(',');
                SkipWhitespace();
            }

            bool endsObject = Take('}');
            if ((!endsObject && !Take(']')) || (count > 0 && endsObject != isObject))
            {
                return false;
            }

            levels.Add(new JsonLevel(endsObject, count, _names.Take(names), mayRepeat, _index.Open(_position - 1), _position));
            SkipWhitespace();
            if (_position == _text.Length)
            {
                return true;
            }

            continues = Take(',');
            SkipWhitespace();
        }
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
                if (_levels is not null || Take('}'))
                {
                    break;
                }

                if (!Take(','))
                {
                    return Expected("',' or '}' after a member");
                }

                SkipWhitespace();
                if (IsAtTail(depth))
                {
                    break;
                }

                expected = "a member name after ','";
            }
        }

        if (!Close(number, isObject: true, count, ref mayRepeat))
        {
            return false;
        }

        if (_names.Close(names) || mayRepeat)
        {
            _repeating.Add(number);
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
                if (_levels is not null || Take(']'))
                {
                    break;
                }

                if (!Take(','))
                {
                    return Expected("',' or ']' after an item");
                }

                SkipWhitespace();
                if (IsAtTail(depth))
                {
                    break;
                }

                expected = "a value after ','";
            }
        }

        bool mayRepeat = false;
        return Close(number, isObject: false, count, ref mayRepeat);
    }

    /// <summary>Whether the rest of the text is indexed.</summary>
    private bool IsAtTail(int depth)
    {
        if (_position != _tail?.Start || depth >= MaxDepthOfTail || _tail.Take() is not { } levels)
        {
            return false;
        }

        _levels = levels;
        _tailNumber = _index.Append(_tail.Index);
        foreach (int number in _tail.Repeating)
        {
            _repeating.Add(_tailNumber + number);
        }

        return true;
    }

    /// <summary>Ends an object or array: where the reader is, or where the tail says.</summary>
    private bool Close(int number, bool isObject, int count, ref bool mayRepeat)
    {
        if (_levels is null)
        {
            _index.Close(number, _position, count);
            return true;
        }

        if (_level == _levels.Count || _levels[_level].IsObject != isObject)
        {
            _contradictsTail = true;
            return false;
        }

        JsonLevel level = _levels[_level++];
        _index.CloseAt(number, _tailNumber + level.Token, count + level.Count);
        if (isObject)
        {
            _names.AddRange(level.Names);
            mayRepeat |= level.MayRepeat;
        }

        _position = level.End;
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

        _position = BehindWhitespace(text, position);
    }

    /// <summary>The offset of the next character that is no white space.</summary>
    internal static int BehindWhitespace(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\n' or '\r' or '\t')
        {
            position++;
        }

        return position;
    }

    private bool Expected(string what) => Fail(
        "expected " + what + ", found " + (_position < _text.Length ? ProblemText.Quote(_text[_position]) : "the end of the text"));

    private bool Fail(string message)
    {
        _builder.Fail(message, _builder.At(_position, Math.Min(_position + 1, _text.Length)));
        return false;
    }
}
