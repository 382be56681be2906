using System;

namespace Speclyn.OpenApi.Documents;

/// <summary>The two parts of a reference: <c>file#fragment</c>.</summary>
internal static class ReferenceText
{
    /// <summary>What names the file; empty when the reference stays where it is.</summary>
    public static string FileOf(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0 ? reference : reference.Substring(0, hash);
    }

    /// <summary>The place in the file, as it is written; empty for all of it.</summary>
    public static string FragmentOf(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0 ? "" : reference.Substring(hash + 1);
    }

    /// <summary>The decoded text.</summary>
    public static string Decode(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);
}
