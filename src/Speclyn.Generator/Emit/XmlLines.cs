using System.Xml;

namespace Speclyn.Generator.Emit;

/// <summary>The lines of a document's text that leave something behind in a comment: where each starts and ends, without the space around it.</summary>
internal struct XmlLines(string text)
{
    // What C# and XML take for the end of a line.
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    private int _next;

    public (int Start, int End) Current { get; private set; }

    public readonly XmlLines GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next <= text.Length)
        {
            int start = _next;
            int end = text.IndexOfAny(LineBreaks, start);
            end = end < 0 ? text.Length : end;
            _next = end + 1;
            while (start < end && IsNothing(text[start]))
            {
                start++;
            }

            while (start < end && IsNothing(text[end - 1]))
            {
                end--;
            }

            if (start < end)
            {
                Current = (start, end);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a character is left out: direction marks would let a comment show other code than there is.</summary>
    public static bool IsDropped(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';

    private static bool IsNothing(char c) => IsDropped(c) || (char.IsWhiteSpace(c) && XmlConvert.IsXmlChar(c));
}
