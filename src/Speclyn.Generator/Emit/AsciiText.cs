using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Generator.Emit;

/// <summary>
/// A text of ASCII characters, one byte each. Nearly all generated code is that, and the compiler keeps it for as long as the project is
/// open, so half the size of a string is worth a class.
/// </summary>
internal sealed class AsciiText : SourceText
{
    private readonly byte[] _bytes;

    private AsciiText(byte[] bytes)
        : base(checksumAlgorithm: SourceHashAlgorithm.Sha256) => _bytes = bytes;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length => _bytes.Length;

    /// <inheritdoc/>
    public override char this[int position] => (char)_bytes[position];

    /// <summary>The text, or null when one of its characters is not ASCII.</summary>
    public static AsciiText? TryCreate(char[] text, int length)
    {
        // The framework counts and converts many characters at a time; every other character takes more than one byte.
        if (Encoding.UTF8.GetByteCount(text, 0, length) != length)
        {
            return null;
        }

        var bytes = new byte[length];
        Encoding.ASCII.GetBytes(text, 0, length, bytes, 0);
        return new AsciiText(bytes);
    }

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        Encoding.ASCII.GetChars(_bytes, sourceIndex, count, destination, destinationIndex);

    /// <inheritdoc/>
    public override string ToString(TextSpan span) => Encoding.ASCII.GetString(_bytes, span.Start, span.Length);
}
