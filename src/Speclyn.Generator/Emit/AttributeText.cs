namespace Speclyn.Generator.Emit;

/// <summary>Writes an attribute in brackets.</summary>
internal readonly struct AttributeText
{
    private readonly CodeWriter _writer;
    private readonly bool _hasArguments;

    public AttributeText(CodeWriter writer, string name)
        : this(writer, hasArguments: false) => writer.Write($"[{name}(");

    private AttributeText(CodeWriter writer, bool hasArguments)
    {
        _writer = writer;
        _hasArguments = hasArguments;
    }

    /// <summary>Adds a text without a name.</summary>
    public AttributeText Argument(string value)
    {
        AttributeText next = Next();
        CSharp.Literal(value).WriteTo(_writer);
        return next;
    }

    /// <summary>Adds a property that is true, or nothing.</summary>
    public AttributeText Flag(string name, bool isSet)
    {
        if (!isSet)
        {
            return this;
        }

        AttributeText next = Next();
        _writer.Write($"{name} = true");
        return next;
    }

    /// <summary>Adds a property that is a text, or nothing.</summary>
    public AttributeText Text(string name, string? value)
    {
        if (value is null)
        {
            return this;
        }

        AttributeText next = Next();
        _writer.Write($"{name} = {CSharp.Literal(value)}");
        return next;
    }

    public void End() => _writer.Write(")]");

    private AttributeText Next()
    {
        if (_hasArguments)
        {
            _writer.Write(", ");
        }

        return new AttributeText(_writer, hasArguments: true);
    }
}
