using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Xml;

namespace Speclyn.Testing.Documents;

/// <summary>Compares JSON by what it means.</summary>
public static class JsonValues
{
    // No .NET type keeps more than seven digits of a second; whether the rest is cut or rounded is no difference.
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 2000 };

    /// <summary>Whether the texts hold the same value. Numbers and the texts of dates, times, UUIDs and bytes may be written differently; members may change places.</summary>
    public static bool AreEqual(string expected, string actual)
    {
        using var first = JsonDocument.Parse(expected, Deep);
        using var second = JsonDocument.Parse(actual, Deep);
        return AreEqual(first.RootElement, second.RootElement);
    }

    private static bool AreEqual(JsonElement first, JsonElement second)
    {
        if (first.ValueKind != second.ValueKind)
        {
            return false;
        }

        switch (first.ValueKind)
        {
            case JsonValueKind.Object:
                return first.EnumerateObject().Select(member => member.Name).Distinct().Count() == second.EnumerateObject().Select(member => member.Name).Distinct().Count()
                    && first.EnumerateObject().All(member => second.TryGetProperty(member.Name, out JsonElement other) && AreEqual(first.GetProperty(member.Name), other));
            case JsonValueKind.Array:
                return first.GetArrayLength() == second.GetArrayLength() && first.EnumerateArray().Zip(second.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second));
            case JsonValueKind.String:
                string one = first.GetString()!;
                string two = second.GetString()!;
                return one == two || MeanTheSame(one, two);
            case JsonValueKind.Number:
                return JsonElement.DeepEquals(first, second) || first.GetDouble().Equals(second.GetDouble()) || (float)first.GetDouble() == (float)second.GetDouble();
            default:
                return true;
        }
    }

    private static bool MeanTheSame(string first, string second) =>
        (DateTimeOffset.TryParse(first, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            && DateTimeOffset.TryParse(second, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset otherTime)
            && (time - otherTime).Duration() <= Tick)
        || (Guid.TryParse(first, out Guid id) && Guid.TryParse(second, out Guid otherId) && id == otherId)
        || (Duration(first) is { } duration && duration == Duration(second));

    private static TimeSpan? Duration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
