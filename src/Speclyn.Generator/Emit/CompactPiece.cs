using System;
using System.Text;

namespace Speclyn.Generator.Emit;

/// <summary>Some characters, a byte each: nearly all generated code is ASCII. The few other characters stand beside the bytes.</summary>
internal sealed class CompactPiece
{
    // No ASCII character: stands where another one is.
    private const byte Elsewhere = 0xFF;

    private readonly byte[] _bytes;
    private readonly int[] _positions = [];
    private readonly char[] _others = [];

    public CompactPiece(char[] text, int start, int length)
    {
        _bytes = new byte[length];

        // The framework counts and converts many characters at a time; every other character takes more than one byte.
        if (Encoding.UTF8.GetByteCount(text, start, length) == length)
        {
            Encoding.ASCII.GetBytes(text, start, length, _bytes, 0);
            return;
        }

        int count = 0;
        for (int i = 0; i < length; i++)
        {
            count += text[start + i] > '~' ? 1 : 0;
        }

        _positions = new int[count];
        _others = new char[count];
        count = 0;
        for (int i = 0; i < length; i++)
        {
            char character = text[start + i];
            if (character > '~')
            {
                _bytes[i] = Elsewhere;
                _positions[count] = i;
                _others[count++] = character;
            }
            else
            {
                _bytes[i] = (byte)character;
            }
        }
    }

    /// <summary>How many characters there are.</summary>
    public int Length => _bytes.Length;

    /// <summary>The character at a position.</summary>
    public char this[int position] =>
        _bytes[position] is not Elsewhere and var ascii ? (char)ascii : _others[Array.BinarySearch(_positions, position)];

    /// <summary>Copies characters.</summary>
    public void CopyTo(int start, char[] destination, int destinationStart, int count)
    {
        Encoding.ASCII.GetChars(_bytes, start, count, destination, destinationStart);
        int other = Array.BinarySearch(_positions, start);
        for (other = other < 0 ? ~other : other; other < _positions.Length && _positions[other] < start + count; other++)
        {
            destination[destinationStart + _positions[other] - start] = _others[other];
        }
    }
}
