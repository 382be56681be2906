using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>What makers and changers of values ask a schema.</summary>
internal static class SchemaQuestions
{
    /// <summary>Whether null is a value of the schema.</summary>
    public static bool TakesNull(this Schema schema) =>
        schema.AllowsNull() || schema.Resolved().Kind is SchemaKind.Any or SchemaKind.Unsupported;

    /// <summary>The schema at the end of all references and, of those that extend it, the one that the value's discriminator names.</summary>
    public static Schema For(this Schema schema, JsonObject value)
    {
        Schema resolved = schema.Resolved();
        return resolved.Inheritance is { } inheritance
            ? inheritance.Derived.FirstOrDefault(derived => derived.Key == Text(value[inheritance.PropertyName], inheritance.Kind)).Value ?? resolved
            : resolved;
    }

    /// <summary>The variant that a value certainly is; null when it takes more to tell.</summary>
    public static Schema? VariantOf(this UnionShape union, JsonNode value)
    {
        int index = value.GetValueKind() switch
        {
            JsonValueKind.Object => union.Objects switch
            {
                ObjectSelector.Always always => always.Variant,
                ObjectSelector.ByPropertyValue selector =>
                    selector.Values.Where(pair => pair.Key == Text(value[selector.PropertyName], selector.Kind)).Select(pair => pair.Value).DefaultIfEmpty(-1).First(),
                _ => -1,
            },
            JsonValueKind.Array => union.FirstItems.Count == 0 ? union.Arrays : -1,
            _ => -1,
        };
        return index < 0 ? null : union.Variants[index];
    }

    private static string? Text(JsonNode? node, SchemaKind kind) =>
        node is not JsonValue value ? null
        : kind != SchemaKind.String ? DiscriminatorValue.Spell(value.ToJsonString(), kind)
        : value.TryGetValue(out string? text) ? text
        : null;
}
