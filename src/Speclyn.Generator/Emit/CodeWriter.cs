using System;
using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Generator.Emit;

/// <summary>
/// Writes indented lines that end in a line feed on every machine. An interpolated line goes into the buffer piece by piece, without a
/// string of its own: a large document makes a million lines.
/// </summary>
internal sealed class CodeWriter
{
    // Most files fit; a client of a thousand operations is a hundred times as long.
    private const int InitialLength = 16 * 1024;

    private char[] _text = ArrayPool<char>.Shared.Rent(InitialLength);
    private int _length;
    private int _indentation;
    private bool _separate;
    private bool _atStart;

    public void Line() => Append('\n');

    public void Line(string line)
    {
        BeginLine();
        Append(line);
        Append('\n');
    }

    public void Line([InterpolatedStringHandlerArgument("")] ref Interpolation line)
    {
        // The handler has written all but the end.
        Append('\n');
    }

    /// <summary>Puts an empty line between what the block holds so far and what comes next, if there is either.</summary>
    public void Separate() => _separate = !_atStart;

    /// <summary>Opens a block in braces.</summary>
    public Block Braces()
    {
        Line("{");
        _indentation++;
        _atStart = true;
        return new Block(this, "}");
    }

    /// <summary>Opens a block in braces under a head.</summary>
    public Block Braces(string head)
    {
        Line(head);
        return Braces();
    }

    /// <summary>Opens a block in braces under a head.</summary>
    public Block Braces([InterpolatedStringHandlerArgument("")] ref Interpolation head)
    {
        Line(ref head);
        return Braces();
    }

    /// <summary>Indents what is written until the result is disposed.</summary>
    public Block Indent()
    {
        _indentation++;
        return new Block(this, null);
    }

    /// <summary>The text; the writer cannot be used any more.</summary>
    public SourceText ToSourceText()
    {
        SourceText text = AsciiText.TryCreate(_text, _length)
            ?? SourceText.From(new string(_text, 0, _length), Encoding.UTF8, SourceHashAlgorithm.Sha256);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        return text;
    }

    private void BeginLine()
    {
        if (_separate)
        {
            _separate = false;
            Append('\n');
        }

        int indentation = 4 * _indentation;
        Reserve(indentation);
        _text.AsSpan(_length, indentation).Fill(' ');
        _length += indentation;
        _atStart = false;
    }

    private void Append(char c)
    {
        Reserve(1);
        _text[_length++] = c;
    }

    private void Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _text, _length, text.Length);
        _length += text.Length;
    }

    private void Reserve(int count)
    {
        if (_text.Length - _length < count)
        {
            char[] longer = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + count));
            _text.AsSpan(0, _length).CopyTo(longer);
            ArrayPool<char>.Shared.Return(_text);
            _text = longer;
        }
    }

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

    /// <summary>Writes the pieces of an interpolated line.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly CodeWriter _writer;

        public Interpolation(int literalLength, int formattedCount, CodeWriter writer)
        {
            _writer = writer;
            writer.BeginLine();
        }

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");

        public void AppendFormatted(char c) => _writer.Append(c);

        public void AppendFormatted(int number) => _writer.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
