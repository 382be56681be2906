using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>The C# type of the values that an enumeration lists.</summary>
internal static class EnumValues
{
    /// <summary>
    /// The type that values of the schema would have without the enumeration, or a wider one when a value needs it. Null when the schema is no
    /// enumeration, or lists numbers that no type holds.
    /// </summary>
    public static TypeRef? TypeOf(Schema schema)
    {
        if (schema.Enum is not { } values)
        {
            return null;
        }

        switch (schema.Kind)
        {
            case SchemaKind.String:
                return TypeRef.String;
            case SchemaKind.Integer:
                return schema.Format == "int32" && values.All(value => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)) ? TypeRef.Int32
                    : values.All(value => long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)) ? TypeRef.Int64
                    : Wide(values, [TypeRef.Decimal, TypeRef.Double]);
            case SchemaKind.Number:
                return Wide(values, schema.Format is "decimal" or "decimal128" ? [TypeRef.Decimal, TypeRef.Double] : [TypeRef.Double]);
            default:
                return null;
        }
    }

    // Each value has to stay another one.
    private static TypeRef? Wide(IReadOnlyList<string> values, TypeRef[] types) => types.FirstOrDefault(type =>
        values.Select(value => Read(value, type)).Where(value => value is not null).Distinct().Count() == values.Count);

    private static object? Read(string number, TypeRef type)
    {
        if (type == TypeRef.Decimal)
        {
            return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : null;
        }

        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value) ? value : null;
    }
}
