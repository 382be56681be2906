using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Speclyn.Build;

/// <summary>A note on a schema for NJsonSchema: which schema of ours it stands for. NJsonSchema keeps such extensions and does not read them.</summary>
/// <param name="Number">Index of the schema among those of the <see cref="SchemaNormalizer"/>.</param>
/// <param name="Parts">What of it.</param>
internal readonly record struct SchemaMark(int Number, SchemaPart Parts)
{
    private const string NumberKeyword = "x-schema";
    private const string PartsKeyword = "x-parts";

    /// <summary>Notes a part; what is noted already stays.</summary>
    public static void Write(JObject target, int number, SchemaPart part)
    {
        int known = (int?)target[PartsKeyword] ?? 0;
        target[NumberKeyword] = number;
        target[PartsKeyword] = known | (int)part;
    }

    /// <summary>The note on a schema; null when there is none.</summary>
    public static SchemaMark? Read(JsonSchema schema) =>
        schema.ExtensionData is { } data && Find(data, NumberKeyword) is { } number && Find(data, PartsKeyword) is { } parts
            ? new SchemaMark(number, (SchemaPart)parts)
            : null;

    /// <summary>Whether a part is noted.</summary>
    public bool Has(SchemaPart part) => (Parts & part) != 0;

    private static int? Find(IDictionary<string, object?> data, string keyword) =>
        data.TryGetValue(keyword, out object? value) ? System.Convert.ToInt32(value, CultureInfo.InvariantCulture) : null;
}
