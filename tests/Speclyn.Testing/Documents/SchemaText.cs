using System;
using System.Globalization;
using System.Linq;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>Makes strings that a schema allows.</summary>
internal static class SchemaText
{
    private static readonly string[] Pieces = ["a", "Zo\u00eb", " ", "0", "9", "-", "_", "\u00df", "\u65e5\u672c", "\ud83d\ude00", "\"", "\\", "\n", "/", "<b>", "&", "+"];

    /// <summary>A string; null when none was found.</summary>
    public static string? Sample(Schema schema, Random random)
    {
        int least = schema.Constraints?.MinLength ?? 0;
        int most = schema.Constraints?.MaxLength ?? int.MaxValue;
        if (schema.Constraints?.Pattern is { } pattern)
        {
            string? text = RegexSampler.Sample(pattern, least, most, random);
            return text is null || schema.Format is null || Parses(schema.Format, text) ? text : null;
        }

        if (schema.Format is { } format && OfFormat(format, random) is { } formatted)
        {
            return formatted.Length >= least && formatted.Length <= most ? formatted : null;
        }

        if (schema.Constraints is not null)
        {
            // How long anything else is depends on who counts.
            int length = (int)Math.Min(most, (long)least + random.Next(6));
            return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'z' + 1)));
        }

        return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
    }

    private static string? OfFormat(string format, Random random)
    {
        DateTime date = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next());
        switch (format)
        {
            case "date-time":
                string[] zones = ["Z", "+00:00", "-05:30", ".5Z", ".123456+02:00"];
                return date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + zones[random.Next(zones.Length)];
            case "date":
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case "time":
                return date.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            case "duration":
                string[] durations = ["PT5M", "P1DT2H", "PT0.5S", "P3D"];
                return durations[random.Next(durations.Length)];
            case "uuid" or "guid":
                byte[] bytes = new byte[16];
                random.NextBytes(bytes);
                return new Guid(bytes).ToString();
            case "byte" or "base64":
                byte[] data = new byte[random.Next(8)];
                random.NextBytes(data);
                return Convert.ToBase64String(data);
            case "uri" or "url" or "iri":
                return "https://api.example/" + random.Next(1000).ToString(CultureInfo.InvariantCulture) + "?q=a%20b";
            case "uri-reference" or "iri-reference":
                return "/a/" + random.Next(1000).ToString(CultureInfo.InvariantCulture);
            case "email" or "idn-email":
                return "ada" + random.Next(1000).ToString(CultureInfo.InvariantCulture) + "@mail.example";
            case "hostname" or "idn-hostname":
                return "host.example";
            case "ipv4":
                return "192.0.2." + random.Next(256).ToString(CultureInfo.InvariantCulture);
            case "ipv6":
                return "2001:db8::" + random.Next(1, 9999).ToString(CultureInfo.InvariantCulture);
            case "decimal" or "int64" or "int32" or "double" or "float":
                return random.Next(1000).ToString(CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }

    private static bool Parses(string format, string text) => format switch
    {
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "date" => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "time" or "duration" or "byte" or "uri" => false,
        _ => true,
    };
}
