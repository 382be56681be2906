using System;
using System.Text;
using Speclyn.Generated;

namespace Speclyn.Build;

/// <summary>The formats of strings that are checked; any other is advice, as <c>uri</c> is: documents say it of relative references too.</summary>
internal static class TextFormats
{
    /// <summary>A text of a format; null when the format is not checked.</summary>
    public static string? ExampleOf(string format) => format switch
    {
        "date-time" => "2026-03-01T12:30:00Z",
        "date" => "2026-03-01",
        "time" => "12:30:00Z",
        "duration" => "PT30M",
        "uuid" => "123e4567-e89b-12d3-a456-426614174000",
        "byte" => "SGVsbG8=",
        "email" => "ada@example.com",
        "hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        _ => null,
    };

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
