using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Knows texts that are neither JSON nor YAML but end up where a document should be.</summary>
internal static class ForeignText
{
    /// <summary>What to say about GraphQL, in whichever form it comes.</summary>
    public const string GraphQl =
        "this is a GraphQL schema, not an OpenAPI document: use a GraphQL client for it, or declare the OpenAPI document of the API if it has one";

    private static readonly HashSet<string> GraphQlWords = new(StringComparer.Ordinal)
    {
        "type", "schema", "query", "mutation", "subscription", "fragment", "interface", "enum", "union", "input", "scalar", "directive", "extend",
    };

    /// <summary>What the text is, and what to do about it; null when it may be JSON or YAML.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it starts to say so.</param>
    public static string? Recognise(string text, out int position)
    {
        position = SkipSpace(text, 0);
        if (position == text.Length)
        {
            return "the file is empty: download or write the OpenAPI document again";
        }

        if (text[position] == '<')
        {
            return StartsWith(text, position, "<!doctype html") || StartsWith(text, position, "<html")
                ? "this is an HTML page, not an OpenAPI document; often it is the page to sign in, or an error, that came instead of the file: download it again from the address of the raw file"
                : "this is XML, not an OpenAPI document: declare the document in JSON or YAML";
        }

        return IsGraphQl(text, position) ? GraphQl : null;
    }

    /// <summary>Whether the first words, behind comments and a description, define something: <c>type Query {</c>.</summary>
    private static bool IsGraphQl(string text, int position)
    {
        while (position < text.Length && text[position] == '#')
        {
            int end = text.IndexOfAny(['\r', '\n'], position);
            position = SkipSpace(text, end < 0 ? text.Length : end);
        }

        if (string.CompareOrdinal(text, position, "\"\"\"", 0, 3) == 0)
        {
            int end = text.IndexOf("\"\"\"", position + 3, StringComparison.Ordinal);
            position = SkipSpace(text, end < 0 ? text.Length : end + 3);
        }

        int word = position;
        while (position < text.Length && position - word < 16 && text[position] is >= 'a' and <= 'z')
        {
            position++;
        }

        int next = SkipSpace(text, position);
        return next < text.Length
            && GraphQlWords.Contains(text.Substring(word, position - word))
            && (text[next] is '{' || (next > position && (text[next] is '@' or '_' || char.IsLetter(text[next]))));
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] is '\uFEFF' or '\0'))
        {
            position++;
        }

        return position;
    }

    private static bool StartsWith(string text, int position, string start) =>
        string.Compare(text, position, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
