using System;
using System.Collections.Generic;
using System.Globalization;

namespace Speclyn.OpenApi.Documents;

/// <summary>JSON pointers (RFC 6901); into another file than the document, the file's path and <c>#</c> stand in front.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer to a member of what <paramref name="pointer"/> points at.</summary>
    public static string Append(string pointer, string token) => pointer + "/" + Escape(token);

    /// <summary>The pointer to an item of what <paramref name="pointer"/> points at.</summary>
    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The pointer to a member of a member, whose name needs no escape.</summary>
    public static string Append(string pointer, string keyword, string token) => pointer + "/" + keyword + "/" + Escape(token);

    /// <summary>The pointer to an item of a member, whose name needs no escape.</summary>
    public static string Append(string pointer, string keyword, int index) => pointer + "/" + keyword + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The pointer as a reference from the document.</summary>
    public static string Show(string pointer) => pointer.Length == 0 || pointer[0] == '/' ? "#" + pointer : pointer;

    /// <summary>The path of the file that the pointer leads into; empty for the document.</summary>
    public static string FileOf(string pointer) =>
        pointer.Length == 0 || pointer[0] == '/' ? "" : pointer.Substring(0, Math.Max(pointer.IndexOf('#'), 0));

    /// <summary>The decoded tokens of the pointer, without the file.</summary>
    public static IEnumerable<string> Tokens(string pointer)
    {
        string file = FileOf(pointer);
        string[] parts = pointer.Substring(file.Length).Split('/');
        for (int index = 1; index < parts.Length; index++)
        {
            yield return Unescape(parts[index]);
        }
    }

    /// <summary>The name that a token stands for.</summary>
    public static string Unescape(string token) => token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");

    /// <summary>The item of <paramref name="array"/> that a token names, or null.</summary>
    public static DocumentNode? Item(DocumentNode array, string token)
    {
        bool isIndex = int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && (token[0] != '0' || token.Length == 1);
        return isIndex && index < array.Items.Count ? array.Items[index] : null;
    }

    private static string Escape(string token) =>
        token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");
}
