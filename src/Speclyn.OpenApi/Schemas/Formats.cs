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
