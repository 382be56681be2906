using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Analyzers;

/// <summary>How to tell from JSON which variant of a union a value is, or which class of a hierarchy.</summary>
/// <param name="PropertyName">The member whose value names it; null where members that it has do.</param>
/// <param name="Mapping">Each value, or member, with the name of what it stands for.</param>
/// <param name="Default">What any other object is; null when it is nothing.</param>
/// <param name="Types">What a value that is no object is, by its JSON type.</param>
internal sealed record VariantFact(string? PropertyName, IReadOnlyDictionary<string, string> Mapping, string? Default, IReadOnlyDictionary<string, string> Types)
{
    /// <summary>Reads the keywords that an attribute carries; null when they do not say it.</summary>
    public static VariantFact? Read(DocumentNode? keywords) => keywords?["discriminator"] is null && keywords?["types"] is null
        ? null
        : new VariantFact(
            keywords["discriminator"]?["propertyName"]?.Text,
            Map(keywords["discriminator"]?["mapping"]),
            keywords["discriminator"]?["defaultMapping"]?.Text,
            Map(keywords["types"]));

    private static Dictionary<string, string> Map(DocumentNode? node) =>
        node?.Members.ToDictionary(member => member.Name, member => member.Value.Text) ?? new Dictionary<string, string>();
}
