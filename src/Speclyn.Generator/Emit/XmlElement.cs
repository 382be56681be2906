namespace Speclyn.Generator.Emit;

/// <summary>
/// Writes an element of a documentation comment line by line: on one line of code when its text has one, else with a break behind each but
/// the last.
/// </summary>
internal ref struct XmlElement
{
    private readonly CodeWriter _writer;
    private readonly string _name;
    private readonly string? _parameter;
    private int _firstLine;
    private int _count;

    /// <summary>An element that is written with its first line.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="parameter">The parameter that it is about; null when it is about none.</param>
    public XmlElement(CodeWriter writer, string name, string? parameter = null)
    {
        _writer = writer;
        _name = name;
        _parameter = parameter;
        _firstLine = 0;
        _count = 0;
    }

    /// <summary>Starts the next line; its text goes to the writer.</summary>
    public void BeginLine()
    {
        if (_count == 0)
        {
            _writer.BeginLine();
            _writer.Write($"/// <{_name}");
            if (_parameter is not null)
            {
                _writer.Write($" name=\"{_parameter}\"");
            }

            _writer.Write('>');
            _firstLine = _writer.Position;
        }
        else
        {
            if (_count == 1)
            {
                _writer.BreakLine(_firstLine, "/// ");
            }

            _writer.Write("<br/>");
            _writer.EndLine();
            _writer.BeginLine();
            _writer.Write("/// ");
        }

        _count++;
    }

    /// <summary>Writes the next line.</summary>
    public void Line(string xml)
    {
        BeginLine();
        _writer.Write(xml);
    }

    /// <summary>Ends the element, if it has begun.</summary>
    public readonly void End()
    {
        if (_count == 0)
        {
            return;
        }

        if (_count > 1)
        {
            _writer.EndLine();
            _writer.BeginLine();
            _writer.Write("/// ");
        }

        _writer.Write($"</{_name}>");
        _writer.EndLine();
    }
}
