using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// Translates a regular expression of ECMA-262, which is what <c>pattern</c> holds, to one that .NET reads the same way.
/// <c>RegexOptions.ECMAScript</c> is no help: it knows neither Unicode escapes nor lookbehind.
/// </summary>
internal sealed class EcmaPattern
{
    private const int MaxLength = 10_000;
    private const int MaxNesting = 50;

    private const string Digit = "0-9";
    private const string NoDigit = @"\0-/:-\uFFFF";
    private const string Word = "A-Za-z0-9_";
    private const string NoWord = @"\0-/:-@\[-^`{-\uFFFF";
    private const string Space = @"\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string NoSpace =
        @"\0-\x08\x0E-\x1F!-\u009F\u00A1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uFEFE\uFF00-\uFFFF";

    private const string NoLineEnd = @"[^\n\r\u2028\u2029]";
    private const string AtWordEnd = "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))";
    private const string NotAtWordEnd = "(?:(?<=[A-Za-z0-9_])(?=[A-Za-z0-9_])|(?<![A-Za-z0-9_])(?![A-Za-z0-9_]))";

    private readonly string _text;
    private readonly StringBuilder _result = new();
    private int _position;
    private int _groups;
    private int _nesting;
    private int _highestReference;
    private bool _hasNames;

    private EcmaPattern(string text) => _text = text;

    /// <summary>The expression for .NET; null when it cannot be translated faithfully.</summary>
    /// <param name="pattern">The expression as the document writes it.</param>
    /// <param name="failure">Why not, as the end of a sentence.</param>
    public static string? Translate(string pattern, out string failure)
    {
        if (pattern.Length > MaxLength)
        {
            failure = "it is longer than " + MaxLength.ToString(CultureInfo.InvariantCulture) + " characters";
            return null;
        }

        try
        {
            var translation = new EcmaPattern(pattern);
            translation.Run();
            string result = translation._result.ToString();

            // What .NET refuses would else fail where the generated code runs.
            _ = new Regex(result, RegexOptions.CultureInvariant);
            failure = "";
            return result;
        }
        catch (FormatException exception)
        {
            failure = exception.Message;
            return null;
        }
        catch (ArgumentException)
        {
            failure = "it is no regular expression";
            return null;
        }
    }

    /// <summary>One expression that matches where both do; null when their groups would be mixed up.</summary>
    public static string? Both(string first, string second) =>
        first == second ? first
        : HasReferences(first) || HasReferences(second) || first.Length + second.Length > MaxLength ? null
        : @"^(?=[\s\S]*?(?:" + first + @"))(?=[\s\S]*?(?:" + second + "))";

    private static bool HasReferences(string pattern)
    {
        for (int index = pattern.IndexOf('\\'); index >= 0 && index + 1 < pattern.Length; index = pattern.IndexOf('\\', index + 2))
        {
            if (pattern[index + 1] is (>= '1' and <= '9') or 'k')
            {
                return true;
            }

            if (index + 2 >= pattern.Length)
            {
                break;
            }
        }

        return pattern.IndexOf("(?<", StringComparison.Ordinal) >= 0;
    }

    private static FormatException Fail(string reason) => new(reason);

    private void Run()
    {
        while (_position < _text.Length)
        {
            char character = _text[_position++];
            switch (character)
            {
                case '\\':
                    TranslateEscape();
                    break;
                case '[':
                    TranslateClass();
                    break;
                case '(':
                    TranslateGroup();
                    break;
                case ')':
                    if (--_nesting < 0)
                    {
                        throw Fail("it closes a group that is not open");
                    }

                    _result.Append(')');
                    break;
                case '.':
                    _result.Append(NoLineEnd);
                    break;
                case '$':
                    // In .NET a dollar also matches before a line feed at the end.
                    _result.Append(@"\z");
                    break;
                case '{':
                    TranslateBrace();
                    break;
                case '}':
                    _result.Append(@"\}");
                    break;
                default:
                    if (char.IsHighSurrogate(character) && _position < _text.Length && char.IsLowSurrogate(_text[_position]))
                    {
                        AppendOutsideClass(char.ConvertToUtf32(character, _text[_position++]));
                    }
                    else
                    {
                        _result.Append(character);
                    }

                    break;
            }
        }

        if (_nesting > 0)
        {
            throw Fail("a group is not closed");
        }

        if (_highestReference > 0 && (_hasNames || _highestReference > _groups))
        {
            // .NET numbers named groups after the others, and ECMA-262 reads other numbers as characters.
            throw Fail("it refers to a group by a number that .NET gives to another group");
        }
    }

    private void TranslateEscape()
    {
        if (_position >= _text.Length)
        {
            throw Fail("it ends with a backslash");
        }

        char character = _text[_position++];
        switch (character)
        {
            case 'd':
                _result.Append('[').Append(Digit).Append(']');
                break;
            case 'D':
                _result.Append("[^").Append(Digit).Append(']');
                break;
            case 'w':
                _result.Append('[').Append(Word).Append(']');
                break;
            case 'W':
                _result.Append("[^").Append(Word).Append(']');
                break;
            case 's':
                _result.Append('[').Append(Space).Append(']');
                break;
            case 'S':
                _result.Append("[^").Append(Space).Append(']');
                break;
            case 'b':
                _result.Append(AtWordEnd);
                break;
            case 'B':
                _result.Append(NotAtWordEnd);
                break;
            case 'p' or 'P':
                _result.Append('\\').Append(character).Append(Category());
                break;
            case 'k':
                int close = _text.IndexOf('>', _position);
                if (_position >= _text.Length || _text[_position] != '<' || close < 0)
                {
                    throw Fail("'\\k' names no group");
                }

                _result.Append(@"\k").Append(_text, _position, close + 1 - _position);
                _position = close + 1;
                break;
            case >= '1' and <= '9':
                int number = character - '0';
                while (_position < _text.Length && _text[_position] is >= '0' and <= '9' && number < 1000)
                {
                    number = (number * 10) + (_text[_position++] - '0');
                }

                _highestReference = Math.Max(_highestReference, number);
                // Digits that follow are no part of the number.
                _result.Append("(?:\\").Append(number.ToString(CultureInfo.InvariantCulture)).Append(')');
                break;
            default:
                AppendOutsideClass(CharacterEscape(character));
                break;
        }
    }

    /// <summary>The character, or the pair, that an escape stands for outside and inside of a class.</summary>
    private int CharacterEscape(char character)
    {
        switch (character)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0':
                return _position < _text.Length && _text[_position] is >= '0' and <= '9'
                    ? throw Fail("it holds an octal escape")
                    : 0;
            case 'c':
                return _position < _text.Length && IsAsciiLetter(_text[_position])
                    ? _text[_position++] % 32
                    : throw Fail("'\\c' names no control character");
            case 'x':
                return Hexadecimal(2);
            case 'u':
                return UnicodeEscape();
            default:
                return IsAsciiLetter(character) || character is >= '0' and <= '9'
                    ? throw Fail("ECMA-262 knows no '\\" + character + "'")
                    : character;
        }
    }

    private int UnicodeEscape()
    {
        if (_position < _text.Length && _text[_position] == '{')
        {
            int close = _text.IndexOf('}', _position);
            string digits = close < 0 ? "" : _text.Substring(_position + 1, close - _position - 1);
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int codePoint)
                || codePoint is < 0 or > 0x10FFFF)
            {
                throw Fail("'\\u{" + digits + "}' is no character");
            }

            _position = close + 1;
            return codePoint;
        }

        int first = Hexadecimal(4);
        if (first is >= 0xD800 and <= 0xDBFF && string.CompareOrdinal(_text, _position, "\\u", 0, 2) == 0)
        {
            int start = _position;
            _position += 2;
            if (_position < _text.Length && _text[_position] != '{' && Hexadecimal(4) is >= 0xDC00 and <= 0xDFFF and int second)
            {
                return char.ConvertToUtf32((char)first, (char)second);
            }

            _position = start;
        }

        return first;
    }

    private int Hexadecimal(int length)
    {
        if (_position + length > _text.Length
            || !int.TryParse(_text.Substring(_position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            throw Fail("an escape lacks hexadecimal digits");
        }

        _position += length;
        return value;
    }

    private string Category()
    {
        int close = _text.IndexOf('}', _position);
        if (_position >= _text.Length || _text[_position] != '{' || close < 0)
        {
            throw Fail("'\\p' names no category");
        }

        string name = _text.Substring(_position + 1, close - _position - 1);
        _position = close + 1;
        string value = name.Substring(name.IndexOf('=') + 1);
        bool isCategory = name.Length == value.Length
            || name.StartsWith("gc=", StringComparison.Ordinal) || name.StartsWith("General_Category=", StringComparison.Ordinal);
        return isCategory && UnicodeCategoryNames.Short(value) is { } category
            ? "{" + category + "}"
            : throw Fail("'\\p{" + name + "}' is no category that .NET knows");
    }

    private void TranslateGroup()
    {
        if (++_nesting > MaxNesting)
        {
            throw Fail("its groups nest deeper than " + MaxNesting.ToString(CultureInfo.InvariantCulture) + " levels");
        }

        _result.Append('(');
        if (_position >= _text.Length || _text[_position] != '?')
        {
            _groups++;
            return;
        }

        foreach (string start in new[] { "?:", "?=", "?!", "?<=", "?<!" })
        {
            if (string.CompareOrdinal(_text, _position, start, 0, start.Length) == 0)
            {
                _result.Append(start);
                _position += start.Length;
                return;
            }
        }

        int close = _text.IndexOf('>', _position);
        if (string.CompareOrdinal(_text, _position, "?<", 0, 2) != 0 || close < 0 || !IsName(_position + 2, close))
        {
            throw Fail("ECMA-262 knows no group that starts with '(" + _text.Substring(_position, Math.Min(2, _text.Length - _position)) + "'");
        }

        _hasNames = true;
        _groups++;
        _result.Append(_text, _position, close + 1 - _position);
        _position = close + 1;
    }

    private bool IsName(int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            if (!IsAsciiLetter(_text[index]) && _text[index] != '_' && (index == start || _text[index] is < '0' or > '9'))
            {
                return false;
            }
        }

        return end > start;
    }

    private void TranslateBrace()
    {
        int index = _position;
        int digits = Digits(ref index);
        if (digits > 0 && index < _text.Length && _text[index] == ',')
        {
            index++;
            Digits(ref index);
        }

        bool isCount = digits > 0 && index < _text.Length && _text[index] == '}';
        if (isCount)
        {
            _result.Append(_text, _position - 1, index + 2 - _position);
            _position = index + 1;
        }
        else
        {
            _result.Append(@"\{");
        }
    }

    private int Digits(ref int index)
    {
        int start = index;
        while (index < _text.Length && _text[index] is >= '0' and <= '9')
        {
            index++;
        }

        return index - start;
    }

    private void TranslateClass()
    {
        bool isNegated = _position < _text.Length && _text[_position] == '^';
        if (isNegated)
        {
            _position++;
        }

        if (_position < _text.Length && _text[_position] == ']')
        {
            _position++;
            _result.Append(isNegated ? @"[\s\S]" : "(?!)");
            return;
        }

        _result.Append(isNegated ? "[^" : "[");
        while (true)
        {
            if (ClassAtom() is not { } first)
            {
                break;
            }

            bool isRange = _position + 1 < _text.Length && _text[_position] == '-' && _text[_position + 1] != ']';
            if (!isRange)
            {
                AppendInClass(first);
                continue;
            }

            _position++;
            (int Character, string? Set) last = ClassAtom() ?? throw Fail("a class is not closed");
            if (first.Set is null && last.Set is null)
            {
                if (first.Character > last.Character)
                {
                    throw Fail("a range of a class is in reverse order");
                }

                AppendInClass(first);
                _result.Append('-');
                AppendInClass(last);
            }
            else
            {
                AppendInClass(first);
                _result.Append(@"\-");
                AppendInClass(last);
            }
        }

        _result.Append(']');
    }

    /// <summary>The next character or set of a class; null behind its last.</summary>
    private (int Character, string? Set)? ClassAtom()
    {
        if (_position >= _text.Length)
        {
            throw Fail("a class is not closed");
        }

        char character = _text[_position++];
        if (character == ']')
        {
            return null;
        }

        if (character != '\\')
        {
            return char.IsSurrogate(character) ? throw BeyondClass() : (character, null);
        }

        if (_position >= _text.Length)
        {
            throw Fail("it ends with a backslash");
        }

        character = _text[_position++];
        string? set = character switch
        {
            'd' => Digit,
            'D' => NoDigit,
            'w' => Word,
            'W' => NoWord,
            's' => Space,
            'S' => NoSpace,
            'p' or 'P' => "\\" + character + Category(),
            _ => null,
        };
        if (set is not null)
        {
            return (0, set);
        }

        int value = character == 'b' ? '\b' : CharacterEscape(character);
        return value > 0xFFFF ? throw BeyondClass() : (value, null);
    }

    private static FormatException BeyondClass() => Fail("a class holds a character beyond U+FFFF, which .NET reads as two");

    private void AppendInClass((int Character, string? Set) atom)
    {
        if (atom.Set is not null)
        {
            _result.Append(atom.Set);
        }
        else
        {
            AppendCharacter((char)atom.Character, @"\]-[^");
        }
    }

    private void AppendOutsideClass(int codePoint)
    {
        if (codePoint <= 0xFFFF)
        {
            AppendCharacter((char)codePoint, @"\^$.|?*+()[]{}");
            return;
        }

        _result.Append("(?:");
        foreach (char unit in char.ConvertFromUtf32(codePoint))
        {
            AppendCharacter(unit, "");
        }

        _result.Append(')');
    }

    private void AppendCharacter(char character, string special)
    {
        if (character < ' ' || character > '~')
        {
            _result.Append(@"\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            _result.Append(special.IndexOf(character) >= 0 ? "\\" : "").Append(character);
        }
    }

    private static bool IsAsciiLetter(char character) => (character | 0x20) is >= 'a' and <= 'z';
}
