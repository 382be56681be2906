using System.Text;

namespace Speclyn.OpenApi.Documents;

/// <summary>Halves of characters, which neither JSON on the wire nor C# source can carry.</summary>
internal static class LoneSurrogates
{
    /// <summary>The text with U+FFFD for each surrogate without its other half.</summary>
    public static string Replace(StringBuilder text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                index++;
            }
            else
            {
                text[index] = '\uFFFD';
            }
        }

        return text.ToString();
    }
}
