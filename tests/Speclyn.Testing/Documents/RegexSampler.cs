using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Speclyn.Testing.Documents;

/// <summary>Makes strings that a regular expression matches: classes, groups, alternatives and quantifiers, which is what patterns of APIs are made of.</summary>
internal sealed class RegexSampler
{
    private const int Attempts = 20;

    private readonly string _pattern;
    private readonly Random _random;
    private int _position;

    private RegexSampler(string pattern, Random random)
    {
        _pattern = pattern;
        _random = random;
    }

    /// <summary>A string that matches and keeps the lengths; null when none was found.</summary>
    public static string? Sample(string pattern, int minLength, int maxLength, Random random)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            var sampler = new RegexSampler(pattern, random);
            string text = sampler.Alternatives();
            if (text.Length < minLength && !pattern.EndsWith('$'))
            {
                text += new string('a', minLength - text.Length);
            }

            if (text.Length >= minLength && text.Length <= maxLength && Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            {
                return text;
            }
        }

        return null;
    }

    private bool AtEnd => _position >= _pattern.Length;

    private string Alternatives()
    {
        var branches = new List<string> { Sequence() };
        while (!AtEnd && _pattern[_position] == '|')
        {
            _position++;
            branches.Add(Sequence());
        }

        return branches[_random.Next(branches.Count)];
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (!AtEnd && _pattern[_position] is not ('|' or ')'))
        {
            int start = _position;
            string atom = Atom();
            int end = _position;
            (int least, int most) = Quantifier();
            int count = _random.Next(least, most + 1);
            for (int i = 0; i < count; i++)
            {
                text.Append(atom);
                _position = start;
                atom = Atom();
            }

            _position = end;
            Quantifier();
        }

        return text.ToString();
    }

    private (int Least, int Most) Quantifier()
    {
        (int, int) result = (1, 1);
        if (!AtEnd)
        {
            switch (_pattern[_position])
            {
                case '*':
                    _position++;
                    result = (0, 4);
                    break;
                case '+':
                    _position++;
                    result = (1, 5);
                    break;
                case '?':
                    _position++;
                    result = (0, 1);
                    break;
                case '{' when Regex.Match(_pattern[_position..], @"^\{(\d+)(,(\d*))?\}") is { Success: true } match:
                    _position += match.Length;
                    int least = int.Parse(match.Groups[1].Value);
                    int most = !match.Groups[2].Success ? least : match.Groups[3].Value.Length == 0 ? least + 4 : int.Parse(match.Groups[3].Value);
                    result = (least, Math.Min(most, least + 40));
                    break;
            }
        }

        if (!AtEnd && _pattern[_position] == '?')
        {
            _position++;
        }

        return result;
    }

    private string Atom()
    {
        char c = _pattern[_position++];
        switch (c)
        {
            case '^' or '$':
                return "";
            case '.':
                return Pick("abcXYZ019_- ");
            case '(':
                if (!AtEnd && _pattern[_position] == '?')
                {
                    // Non-capturing and named groups; a look-around makes no text, and whether it holds is checked in the end.
                    Match prefix = Regex.Match(_pattern[_position..], @"^\?(:|<\w+>|=|!|<=|<!)");
                    _position += Math.Max(1, prefix.Length);
                    string inner = Alternatives();
                    _position++;
                    return prefix.Value is "?=" or "?!" or "?<=" or "?<!" ? "" : inner;
                }

                string group = Alternatives();
                _position++;
                return group;
            case '[':
                return Pick(Class());
            case '\\' when !AtEnd:
                return Escape(_pattern[_position++]) is { Length: > 0 } set ? Pick(set) : "";
            default:
                return c.ToString();
        }
    }

    private string Class()
    {
        bool negated = !AtEnd && _pattern[_position] == '^';
        if (negated)
        {
            _position++;
        }

        var set = new StringBuilder();
        bool first = true;
        while (!AtEnd && (_pattern[_position] != ']' || first))
        {
            first = false;
            char c = _pattern[_position++];
            string one = c == '\\' && !AtEnd ? Escape(_pattern[_position++]) : c.ToString();
            if (one.Length == 1 && _position + 1 < _pattern.Length && _pattern[_position] == '-' && _pattern[_position + 1] != ']')
            {
                _position++;
                char to = _pattern[_position++];
                to = to == '\\' && !AtEnd ? Escape(_pattern[_position++]).FirstOrDefault(one[0]) : to;
                for (int code = one[0]; code <= to && code < one[0] + 100; code++)
                {
                    set.Append((char)code);
                }
            }
            else
            {
                set.Append(one);
            }
        }

        _position++;
        string all = set.ToString();
        return negated ? string.Concat("abcxyzABC0189_-. /".Where(c => !all.Contains(c))) : all;
    }

    private string Escape(char c)
    {
        switch (c)
        {
            case 'd':
                return "0123456789";
            case 'w':
                return "abcXYZ09_";
            case 's':
                return " ";
            case 'D':
                return "abc-";
            case 'W':
                return "-. ";
            case 'S':
                return "abc09";
            case 'n':
                return "\n";
            case 't':
                return "\t";
            case 'r':
                return "\r";
            case 'b' or 'B' or 'A' or 'z' or 'Z':
                return "";
            case 'p' or 'P' when Regex.Match(_pattern[_position..], @"^\{[^}]*\}") is { Success: true } name:
                _position += name.Length;
                return c == 'p' && name.Value.StartsWith("{N", StringComparison.Ordinal) ? "019" : "abcABC";
            case 'u' when _position + 4 <= _pattern.Length:
                _position += 4;
                return ((char)Convert.ToInt32(_pattern.Substring(_position - 4, 4), 16)).ToString();
            case 'x' when _position + 2 <= _pattern.Length:
                _position += 2;
                return ((char)Convert.ToInt32(_pattern.Substring(_position - 2, 2), 16)).ToString();
            default:
                return c.ToString();
        }
    }

    private string Pick(string set) => set.Length == 0 ? "" : set[_random.Next(set.Length)].ToString();
}
