using System;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Generator.Emit;

/// <summary>
/// A text that takes one byte a character, in pieces: the compiler keeps generated code for as long as the project is open, so half the size of a
/// string is worth a class, and small arrays spare it collections of its whole heap.
/// </summary>
/// <param name="pieces">The text: pieces of <see cref="PieceLength"/>, the last of which may be shorter.</param>
internal sealed class CompactText(CompactPiece[] pieces) : SourceText(checksumAlgorithm: SourceHashAlgorithm.Sha256)
{
    /// <summary>How many characters a piece has: a power of two.</summary>
    public const int PieceLength = 16 * 1024;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length { get; } = pieces.Length == 0 ? 0 : ((pieces.Length - 1) * PieceLength) + pieces[pieces.Length - 1].Length;

    /// <inheritdoc/>
    public override char this[int position] => pieces[position / PieceLength][position % PieceLength];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        while (count > 0)
        {
            int start = sourceIndex % PieceLength;
            int length = Math.Min(count, PieceLength - start);
            pieces[sourceIndex / PieceLength].CopyTo(start, destination, destinationIndex, length);
            sourceIndex += length;
            destinationIndex += length;
            count -= length;
        }
    }

    /// <inheritdoc/>
    public override string ToString(TextSpan span)
    {
        var text = new char[span.Length];
        CopyTo(span.Start, text, 0, span.Length);
        return new string(text);
    }
}
