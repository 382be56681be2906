using System.Collections.Generic;
using System.Globalization;

namespace Speclyn.OpenApi.Documents;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The pointer to a member of what <paramref name="pointer"/> points at.</summary>
    public static string Append(string pointer, string token) => pointer + "/" + Escape(token);

    /// <summary>The pointer to an item of what <paramref name="pointer"/> points at.</summary>
    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The decoded tokens of a pointer that is empty or starts with a slash.</summary>
    public static IEnumerable<string> Tokens(string pointer)
    {
        string[] parts = pointer.Split('/');
        for (int index = 1; index < parts.Length; index++)
        {
            yield return parts[index].Replace("~1", "/").Replace("~0", "~");
        }
    }

    /// <summary>The item of <paramref name="array"/> that a token names, or null.</summary>
    public static DocumentNode? Item(DocumentNode array, string token)
    {
        bool isIndex = int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && (token[0] != '0' || token.Length == 1);
        return isIndex && index < array.Items.Count ? array.Items[index] : null;
    }

    private static string Escape(string token) =>
        token.IndexOfAny(['~', '/']) < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");
}
