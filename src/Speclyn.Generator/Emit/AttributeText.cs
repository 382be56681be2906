using System;
using System.Text;

namespace Speclyn.Generator.Emit;

/// <summary>Spells an attribute. One can be under way on a thread at a time: large documents have tens of thousands.</summary>
internal readonly struct AttributeText
{
    [ThreadStatic]
    private static StringBuilder? Builder;

    private readonly StringBuilder _text;

    public AttributeText(string name)
    {
        _text = Builder ??= new StringBuilder();
        _text.Clear().Append('[').Append(name).Append('(');
    }

    /// <summary>Adds a text without a name.</summary>
    public AttributeText Argument(string value)
    {
        Next().Append(CSharp.Literal(value));
        return this;
    }

    /// <summary>Adds a property that is true, or nothing.</summary>
    public AttributeText Flag(string name, bool isSet)
    {
        if (isSet)
        {
            Next().Append(name).Append(" = true");
        }

        return this;
    }

    /// <summary>Adds a property that is a text, or nothing.</summary>
    public AttributeText Text(string name, string? value)
    {
        if (value is not null)
        {
            Next().Append(name).Append(" = ").Append(CSharp.Literal(value));
        }

        return this;
    }

    /// <summary>The attribute in brackets.</summary>
    public override string ToString() => _text.Append(")]").ToString();

    private StringBuilder Next() => _text[_text.Length - 1] == '(' ? _text : _text.Append(", ");
}
