using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Generator.Emit;

/// <summary>
/// Writes indented lines that end in a line feed on every machine. An interpolated line goes into the buffer piece by piece, without a
/// string of its own: a large document makes a million lines.
/// </summary>
internal sealed class CodeWriter
{
    [ThreadStatic]
    private static CodeWriter? Strings;

    // Most files are shorter than a piece; a client of a thousand operations has more than a hundred.
    private List<CompactPiece>? _pieces;

    // What is in no piece yet: a line that is not at its end, at least.
    private char[] _text = ArrayPool<char>.Shared.Rent(2 * CompactText.PieceLength);
    private int _length;
    private int _indentation;
    private bool _separate;
    private bool _atStart;

    public void Line() => Write('\n');

    public void Line(string line)
    {
        BeginLine();
        Write(line);
        EndLine();
    }

    public void Line([InterpolatedStringHandlerArgument("")] ref LineInterpolation line) => EndLine();

    /// <summary>A line that is one piece of code.</summary>
    public void Line<T>(T code)
        where T : struct, ICode
    {
        BeginLine();
        code.WriteTo(this);
        EndLine();
    }

    /// <summary>Starts a line; its end follows with <see cref="EndLine"/>.</summary>
    public void BeginLine()
    {
        if (_separate)
        {
            _separate = false;
            Write('\n');
        }

        CutPieces();
        WriteIndentation();
        _atStart = false;
    }

    /// <summary>A place in the current line: its end.</summary>
    public int Position => _length;

    /// <summary>Breaks the current line at a place that was its end once.</summary>
    /// <param name="position">The <see cref="Position"/>.</param>
    /// <param name="prefix">What the second line starts with.</param>
    public void BreakLine(int position, string prefix)
    {
        int rest = _length - position;
        int moved = position + 1 + (4 * _indentation) + prefix.Length;
        Reserve(moved - position);
        Array.Copy(_text, position, _text, moved, rest);
        _length = position;
        EndLine();
        WriteIndentation();
        Write(prefix);
        _length += rest;
    }

    /// <summary>Ends the line.</summary>
    public void EndLine() => Write('\n');

    /// <summary>Continues the line.</summary>
    public void Write(char c)
    {
        Reserve(1);
        _text[_length++] = c;
    }

    /// <summary>Continues the line.</summary>
    public void Write(string text) => Write(text, 0, text.Length);

    /// <summary>Continues the line with a part of a text.</summary>
    public void Write(string text, int start, int length)
    {
        Reserve(length);
        text.CopyTo(start, _text, _length, length);
        _length += length;
    }

    /// <summary>Continues the line; the handler has written everything.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Interpolation text)
    {
    }

    /// <summary>Continues the line with what separates the items of a list, except before the first.</summary>
    public void Separator(ref bool isFirst, string separator = ", ")
    {
        if (!isFirst)
        {
            Write(separator);
        }

        isFirst = false;
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
    public Block Braces([InterpolatedStringHandlerArgument("")] ref LineInterpolation head)
    {
        EndLine();
        return Braces();
    }

    /// <summary>Indents what is written until the result is disposed.</summary>
    public Block Indent()
    {
        _indentation++;
        return new Block(this, null);
    }

    /// <summary>
    /// The writer of this thread for strings. Whoever writes to it takes what it wrote away before anybody else goes on, so one is enough for strings
    /// that are made of others.
    /// </summary>
    public static CodeWriter OfStrings => Strings ??= new CodeWriter();

    /// <summary>A piece of code as a string.</summary>
    public static string ToString<T>(T code)
        where T : struct, ICode
    {
        CodeWriter writer = OfStrings;
        int start = writer.Position;
        code.WriteTo(writer);
        return writer.Take(start);
    }

    /// <summary>Takes away what was written to the current line since it ended at a place.</summary>
    /// <param name="position">The <see cref="Position"/>.</param>
    public string Take(int position)
    {
        string text = new(_text, position, _length - position);
        _length = position;
        return text;
    }

    /// <summary>The text; the writer cannot be used any more.</summary>
    public SourceText ToSourceText()
    {
        CutPieces();
        CompactPiece[] last = _length > 0 ? [new CompactPiece(_text, 0, _length)] : [];
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        return new CompactText(_pieces is null ? last : [.. _pieces, .. last]);
    }

    private void WriteIndentation()
    {
        int indentation = 4 * _indentation;
        Reserve(indentation);
        _text.AsSpan(_length, indentation).Fill(' ');
        _length += indentation;
    }

    // This and Reserve are small enough to become a part of the methods that call them.
    private void CutPieces()
    {
        if (_length >= CompactText.PieceLength)
        {
            MakePieces();
        }
    }

    private void MakePieces()
    {
        int start = 0;
        for (; _length - start >= CompactText.PieceLength; start += CompactText.PieceLength)
        {
            (_pieces ??= []).Add(new CompactPiece(_text, start, CompactText.PieceLength));
        }

        _length -= start;
        Array.Copy(_text, start, _text, 0, _length);
    }

    private void Reserve(int count)
    {
        if (_text.Length - _length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        char[] longer = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + count));
        _text.AsSpan(0, _length).CopyTo(longer);
        ArrayPool<char>.Shared.Return(_text);
        _text = longer;
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

    /// <summary>Writes the pieces of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly CodeWriter _writer;

        public Interpolation(int literalLength, int formattedCount, CodeWriter writer) => _writer = writer;

        public void AppendLiteral(string text) => _writer.Write(text);

        public void AppendFormatted(string? text) => _writer.Write(text ?? "");

        public void AppendFormatted(char c) => _writer.Write(c);

        public void AppendFormatted(int number) => _writer.Write(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted<T>(T code)
            where T : struct, ICode => code.WriteTo(_writer);
    }

    /// <summary>Writes the pieces of an interpolated line, all but its end.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineInterpolation
    {
        private readonly Interpolation _line;

        public LineInterpolation(int literalLength, int formattedCount, CodeWriter writer)
        {
            writer.BeginLine();
            _line = new Interpolation(literalLength, formattedCount, writer);
        }

        public void AppendLiteral(string text) => _line.AppendLiteral(text);

        public void AppendFormatted(string? text) => _line.AppendFormatted(text);

        public void AppendFormatted(char c) => _line.AppendFormatted(c);

        public void AppendFormatted(int number) => _line.AppendFormatted(number);

        public void AppendFormatted<T>(T code)
            where T : struct, ICode => _line.AppendFormatted(code);
    }
}
