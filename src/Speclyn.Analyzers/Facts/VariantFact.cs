using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>How to tell from JSON which variant of a union a value is, or which class of a hierarchy.</summary>
/// <param name="PropertyName">The member whose value names it; null where members that it has do.</param>
/// <param name="Mapping">Each value, or member, with the name of what it stands for.</param>
/// <param name="Default">What any other object is; null when it is nothing.</param>
/// <param name="Types">What a value that is no object is, by its JSON type.</param>
/// <param name="FirstItems">What an array is, by the JSON type of its first item; empty where that does not matter.</param>
internal sealed record VariantFact(
    string? PropertyName,
    IReadOnlyDictionary<string, string> Mapping,
    string? Default,
    IReadOnlyDictionary<string, string> Types,
    IReadOnlyDictionary<string, string> FirstItems)
{
    /// <summary>The kind of the values in the mapping: string, integer, number or boolean.</summary>
    public SchemaKind Kind { get; init; } = SchemaKind.String;

    /// <summary>Reads the keywords that an attribute carries; null when they do not say it.</summary>
    public static VariantFact? Read(DocumentNode? keywords) => keywords?["discriminator"] is null && keywords?["types"] is null
        ? null
        : new VariantFact(
            keywords["discriminator"]?["propertyName"]?.Text,
            Map(keywords["discriminator"]?["mapping"]),
            keywords["discriminator"]?["defaultMapping"]?.Text,
            Map(keywords["types"]),
            Map(keywords["items"]))
        {
            Kind = keywords["discriminator"]?["type"]?.Text switch
            {
                "integer" => SchemaKind.Integer,
                "number" => SchemaKind.Number,
                "boolean" => SchemaKind.Boolean,
                _ => SchemaKind.String,
            },
        };

    private static Dictionary<string, string> Map(DocumentNode? node) =>
        node?.Members.ToDictionary(member => member.Name, member => member.Value.Text) ?? new Dictionary<string, string>();
}
