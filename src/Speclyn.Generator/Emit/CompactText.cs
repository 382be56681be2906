using System;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Generator.Emit;

/// <summary>
/// A text that takes one byte a character. Nearly all generated code is ASCII, and the compiler keeps it for as long as the project is open,
/// so half the size of a string is worth a class. The few other characters stand beside it.
/// </summary>
internal sealed class CompactText : SourceText
{
    // No ASCII character: stands where another one is.
    private const byte Elsewhere = 0xFF;

    private readonly byte[] _bytes;
    private readonly int[] _positions = [];
    private readonly char[] _others = [];

    public CompactText(char[] text, int length)
        : base(checksumAlgorithm: SourceHashAlgorithm.Sha256)
    {
        _bytes = new byte[length];

        // The framework counts and converts many characters at a time; every other character takes more than one byte.
        if (Encoding.UTF8.GetByteCount(text, 0, length) == length)
        {
            Encoding.ASCII.GetBytes(text, 0, length, _bytes, 0);
            return;
        }

        int count = 0;
        for (int i = 0; i < length; i++)
        {
            count += text[i] > '~' ? 1 : 0;
        }

        _positions = new int[count];
        _others = new char[count];
        count = 0;
        for (int i = 0; i < length; i++)
        {
            if (text[i] > '~')
            {
                _bytes[i] = Elsewhere;
                _positions[count] = i;
                _others[count++] = text[i];
            }
            else
            {
                _bytes[i] = (byte)text[i];
            }
        }
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length => _bytes.Length;

    /// <inheritdoc/>
    public override char this[int position] =>
        _bytes[position] is not Elsewhere and var ascii ? (char)ascii : _others[Array.BinarySearch(_positions, position)];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        Encoding.ASCII.GetChars(_bytes, sourceIndex, count, destination, destinationIndex);
        int other = Array.BinarySearch(_positions, sourceIndex);
        for (other = other < 0 ? ~other : other; other < _positions.Length && _positions[other] < sourceIndex + count; other++)
        {
            destination[destinationIndex + _positions[other] - sourceIndex] = _others[other];
        }
    }

    /// <inheritdoc/>
    public override string ToString(TextSpan span)
    {
        if (_positions.Length == 0)
        {
            return Encoding.ASCII.GetString(_bytes, span.Start, span.Length);
        }

        var text = new char[span.Length];
        CopyTo(span.Start, text, 0, span.Length);
        return new string(text);
    }
}
