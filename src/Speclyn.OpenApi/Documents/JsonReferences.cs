using System;

namespace Speclyn.OpenApi.Documents;

/// <summary>Looks at the text of a JSON file for references that lead to other files, without making nodes of all of it.</summary>
internal static class JsonReferences
{
    private static readonly string[] Keywords = ["\"$ref\"", "\"$dynamicRef\""];

    /// <summary>Whether some reference may lead out of the file. False is certain; true is worth a closer look.</summary>
    /// <param name="text">Valid JSON.</param>
    public static bool MayLeaveFile(string text)
    {
        // Letters of a keyword can be escapes.
        if (text.IndexOf("\\u00", StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        foreach (string keyword in Keywords)
        {
            for (int at = Next(text, keyword, 0); at >= 0; at = Next(text, keyword, at))
            {
                if (!IsLocal(text, SkipTo(text, at)))
                {
                    return true;
                }
            }
        }

        const string mapping = "\"mapping\"";
        for (int at = Next(text, mapping, 0); at >= 0; at = Next(text, mapping, at))
        {
            if (!AreLocal(text, SkipTo(text, at)))
            {
                return true;
            }
        }

        return false;
    }

    // The place behind the next occurrence, or -1.
    private static int Next(string text, string keyword, int from)
    {
        int at = text.IndexOf(keyword, from, StringComparison.Ordinal);
        return at < 0 ? -1 : at + keyword.Length;
    }

    private static bool IsLocal(string text, int at) => at + 1 < text.Length && text[at] == '"' && text[at + 1] == '#';

    /// <summary>Whether an object holds nothing but references that stay in the file.</summary>
    private static bool AreLocal(string text, int at)
    {
        if (at == text.Length || text[at] != '{')
        {
            return false;
        }

        at = SkipTo(text, at + 1);
        while (at < text.Length && text[at] == '"')
        {
            at = SkipTo(text, EndOfString(text, at));
            if (!IsLocal(text, at))
            {
                return false;
            }

            at = SkipTo(text, EndOfString(text, at));
        }

        return true;
    }

    private static int EndOfString(string text, int at)
    {
        for (at++; text[at] != '"'; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
        }

        return at + 1;
    }

    // Over what stands between names and values.
    private static int SkipTo(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n' or '\r' or '\t' or ',' or ':')
        {
            at++;
        }

        return at;
    }
}
