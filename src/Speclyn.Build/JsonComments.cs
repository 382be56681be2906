using System.Text;

namespace Speclyn.Build;

/// <summary>Puts spaces in the place of comments and trailing commas, so that everything else keeps its line and column.</summary>
internal static class JsonComments
{
    /// <summary>The text without comments and trailing commas.</summary>
    public static string Blank(string text)
    {
        var result = new StringBuilder(text);
        int comma = -1;

        // What a comma stands behind: without a value in front of it, it trails nothing.
        char last = '\0';
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (character == '"')
            {
                index = EndOfString(text, index);
                (last, comma) = (character, -1);
            }
            else if (character == '/' && index + 1 < text.Length && text[index + 1] is '/' or '*')
            {
                int end = EndOfComment(text, index);
                for (; index < end; index++)
                {
                    result[index] = text[index] is '\r' or '\n' ? text[index] : ' ';
                }

                index--;
            }
            else if (character == ',')
            {
                comma = last is '\0' or '[' or '{' or ',' or ':' ? -1 : index;
                last = character;
            }
            else if (character is '}' or ']')
            {
                if (comma >= 0)
                {
                    result[comma] = ' ';
                }

                (last, comma) = (character, -1);
            }
            else if (!char.IsWhiteSpace(character))
            {
                (last, comma) = (character, -1);
            }
        }

        return result.ToString();
    }

    /// <summary>The last character of a string; of the text when the string does not end.</summary>
    private static int EndOfString(string text, int start)
    {
        int index = start + 1;
        while (index < text.Length && text[index] != '"')
        {
            index += text[index] == '\\' ? 2 : 1;
        }

        return index;
    }

    /// <summary>Offset behind a comment; one that does not end stays, for the reader to report.</summary>
    private static int EndOfComment(string text, int start)
    {
        if (text[start + 1] == '/')
        {
            int line = text.IndexOfAny(['\r', '\n'], start);
            return line < 0 ? text.Length : line;
        }

        int end = text.IndexOf("*/", start + 2, System.StringComparison.Ordinal);
        return end < 0 ? start + 1 : end + 2;
    }
}
