using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Speclyn.Generator.Tests.Hostile;

/// <summary>A document of ASCII characters, with the places of all its strings: names of members, and values.</summary>
internal sealed class DocumentTexts
{
    private readonly string _text;
    private readonly List<(int Start, int Length, string Value, string Place)> _strings = [];

    public DocumentTexts(string text)
    {
        _text = text;
        var reader = new Utf8JsonReader(Encoding.ASCII.GetBytes(text));
        var path = new Stack<string>();
        string name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.Push(name);
                    name = "";
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    name = path.Pop();
                    break;
                case JsonTokenType.PropertyName or JsonTokenType.String:
                    int start = (int)reader.TokenStartIndex + 1;
                    int length = reader.ValueSpan.Length;
                    bool isName = reader.TokenType == JsonTokenType.PropertyName;
                    string value = reader.GetString()!;
                    name = isName ? value : name;
                    _strings.Add((start, length, value, string.Join("/", path.Reverse().Append(name)) + (isName ? " (name)" : " (value)")));
                    break;
            }
        }
    }

    /// <summary>How many strings there are.</summary>
    public int Count => _strings.Count;

    /// <summary>The different strings.</summary>
    public IEnumerable<string> Values => _strings.Select(text => text.Value).Distinct();

    /// <summary>A string.</summary>
    public string Value(int index) => _strings[index].Value;

    /// <summary>Where a string stands, for messages.</summary>
    public string Place(int index) => _strings[index].Place;

    /// <summary>The document with another text in one place.</summary>
    public string With(int index, Func<string, string> change)
    {
        (int start, int length, string value, _) = _strings[index];
        return string.Concat(_text.AsSpan(0, start), Escape(change(value)), _text.AsSpan(start + length));
    }

    /// <summary>The document with strings changed wherever they stand, references and path templates included.</summary>
    public string WithAll(IReadOnlyDictionary<string, string> changes)
    {
        var result = new StringBuilder(_text.Length * 2);
        int end = 0;
        foreach ((int start, int length, string value, _) in _strings)
        {
            result.Append(_text, end, start - end).Append(Escape(Change(value, changes)));
            end = start + length;
        }

        return result.Append(_text, end, _text.Length - end).ToString();
    }

    private static string Change(string value, IReadOnlyDictionary<string, string> changes)
    {
        if (changes.TryGetValue(value, out string? changed))
        {
            return changed;
        }

        if (value.StartsWith("#/", StringComparison.Ordinal))
        {
            return string.Join("/", value.Split('/').Select(token => changes.TryGetValue(token, out string? other) ? Uri.EscapeDataString(other.Replace("~", "~0").Replace("/", "~1")) : token));
        }

        return value.Contains('{') ? changes.Aggregate(value, (text, change) => text.Replace("{" + change.Key + "}", "{" + change.Value + "}")) : value;
    }

    /// <summary>JSON for any text, half surrogate pairs included, which serializers replace.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c is < ' ' or '"' or '\\' || char.IsSurrogate(c))
            {
                result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
