using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>Regular expressions of documents, which follow ECMA-262.</summary>
internal static class Patterns
{
    // Somebody is typing. What takes longer is not judged.
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(200);

    // Null for what is no pattern. As many as documents have patterns.
    private static readonly ConcurrentDictionary<string, Regex?> Known = new(StringComparer.Ordinal);

    /// <summary>Whether a text matches; null when that cannot be told.</summary>
    public static bool? Matches(string text, string pattern)
    {
        try
        {
            return Known.GetOrAdd(pattern, Translate)?.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex? Translate(string pattern) =>
        EcmaPattern.Translate(pattern, out _) is { } translated ? new Regex(translated, RegexOptions.CultureInvariant, LongestMatch) : null;
}
