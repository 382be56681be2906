using System;
using System.Text.Json;
using System.Text.RegularExpressions;

/// <summary>Text with <c>${NAME}</c> in it.</summary>
internal static partial class EnvironmentText
{
    /// <summary>Puts the value of each environment variable where JSON names it; one that is not set stays as it is.</summary>
    public static string Fill(string json) => Placeholder().Replace(json, match =>
        Environment.GetEnvironmentVariable(match.Groups[1].Value) is { } value ? JsonEncodedText.Encode(value).ToString() : match.Value);

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Placeholder();
}
