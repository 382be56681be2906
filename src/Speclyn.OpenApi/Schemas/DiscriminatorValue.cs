using System;
using System.Globalization;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// The values of a property that tells variants or derived schemas apart. A <c>mapping</c> names them as members, which are strings;
/// what stands in JSON is of the kind that the property has.
/// </summary>
public static class DiscriminatorValue
{
    /// <summary>The one spelling of a value of a kind; null when the text is none.</summary>
    /// <param name="text">The value as a document or a <c>mapping</c> spells it.</param>
    /// <param name="kind">String, integer, number or boolean.</param>
    public static string? Spell(string text, SchemaKind kind) => kind switch
    {
        SchemaKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null,
        SchemaKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number) && !double.IsNaN(number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : null,
        SchemaKind.Boolean => text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true"
            : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? "false"
            : null,
        _ => text,
    };

    /// <summary>The kind of the property's values, as the schema of the property says it; a string unless that is something else which JSON can compare.</summary>
    internal static SchemaKind KindOf(Schema? property) =>
        property?.Resolved().Kind is SchemaKind.Integer or SchemaKind.Number or SchemaKind.Boolean ? property.Resolved().Kind : SchemaKind.String;
}
