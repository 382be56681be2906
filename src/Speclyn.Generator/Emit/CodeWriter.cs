using System;
using System.Text;

namespace Speclyn.Generator.Emit;

/// <summary>Writes indented lines that end in a line feed on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indentation;
    private bool _separate;
    private bool _atStart;

    public void Line() => _text.Append('\n');

    public void Line(string line)
    {
        if (_separate)
        {
            _separate = false;
            _text.Append('\n');
        }

        _text.Append(' ', 4 * _indentation).Append(line).Append('\n');
        _atStart = false;
    }

    /// <summary>Puts an empty line between what the block holds so far and what comes next, if there is either.</summary>
    public void Separate() => _separate = !_atStart;

    /// <summary>Opens a block in braces under an optional head.</summary>
    public Block Braces(string? head = null)
    {
        if (head is not null)
        {
            Line(head);
        }

        Line("{");
        _indentation++;
        _atStart = true;
        return new Block(this, "}");
    }

    /// <summary>Indents what is written until the result is disposed.</summary>
    public Block Indent()
    {
        _indentation++;
        return new Block(this, null);
    }

    public override string ToString() => _text.ToString();

    private void Close(string? end)
    {
        _separate = false;
        _atStart = false;
        _indentation--;
        if (end is not null)
        {
            Line(end);
        }
    }

    /// <summary>Ends a block when disposed.</summary>
    public readonly struct Block(CodeWriter writer, string? end) : IDisposable
    {
        public void Dispose() => writer.Close(end);
    }
}
