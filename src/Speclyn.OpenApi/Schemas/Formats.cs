using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>The values of <c>format</c> that mean something, each with the kinds that it belongs to.</summary>
internal static class Formats
{
    private static readonly HashSet<string> OfStrings = new(StringComparer.Ordinal)
    {
        "date-time", "date", "time", "duration", "uuid", "uri", "uri-reference", "byte", "binary", "email", "idn-email", "hostname",
        "idn-hostname", "ipv4", "ipv6", "iri", "iri-reference", "uri-template", "json-pointer", "relative-json-pointer", "regex",
        "password", "base64url", "char", "html", "commonmark", "media-range", "http-date", "decimal", "decimal128",
    };

    private static readonly HashSet<string> OfIntegers = new(StringComparer.Ordinal)
    {
        "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "double-int",
    };

    private static readonly HashSet<string> OfNumbers = new(StringComparer.Ordinal) { "float", "double", "decimal", "decimal128" };

    /// <summary>A text of a format of strings that is checked; null when the format is advice.</summary>
    public static string? ExampleOf(string format) => format switch
    {
        "date-time" => "2026-03-01T12:30:00Z",
        "date" => "2026-03-01",
        "time" => "12:30:00Z",
        "duration" => "PT30M",
        "uuid" => "123e4567-e89b-12d3-a456-426614174000",
        "byte" => "SGVsbG8=",
        "email" or "idn-email" => "ada@example.com",
        "hostname" or "idn-hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uri" or "uri-reference" => "https://example.com/pets?page=2",
        _ => null,
    };

    /// <summary>The least and the greatest integer of a format that is narrower than the C# type of its values; null for no bound.</summary>
    public static (string? Least, string? Greatest) RangeOf(string? format) => format switch
    {
        "int8" => ("-128", "127"),
        "uint8" => ("0", "255"),
        "int16" => ("-32768", "32767"),
        "uint16" => ("0", "65535"),
        "uint32" => ("0", "4294967295"),
        "uint64" => ("0", null),
        _ => default,
    };

    /// <summary>Whether the format is known at all.</summary>
    public static bool IsKnown(string format) =>
        OfStrings.Contains(format) || OfIntegers.Contains(format) || OfNumbers.Contains(format);

    /// <summary>Whether a known format says something about values of a kind.</summary>
    public static bool Fits(string format, SchemaKind kind) => kind switch
    {
        SchemaKind.String => OfStrings.Contains(format),
        SchemaKind.Integer => OfIntegers.Contains(format),
        SchemaKind.Number => OfNumbers.Contains(format),
        _ => false,
    };
}
