using System;
using System.Text;
using Speclyn.Generated;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>Checks the formats of strings for which <see cref="Formats.ExampleOf"/> has an example.</summary>
internal static class TextFormats
{
    /// <summary>Whether a text is of a format.</summary>
    public static bool IsValid(string text, string format) => format switch
    {
        "date-time" => Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "byte" => IsBase64(text),
        _ => TextRules.IsOfFormat(text, format),
    };

    private static bool IsBase64(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
