using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>Which variant of a union a value is meant to be, although it breaks it.</summary>
internal sealed class UnionChoice
{
    /// <summary>Chooses a variant of a union.</summary>
    public UnionChoice(UnionShape shape, JToken token, Placeholders? placeholders)
    {
        Variants = shape.Variants;
        int index = token.Type switch
        {
            JTokenType.Object => Object(shape.Objects, (JObject)token, placeholders),
            JTokenType.Array => Array(shape, (JArray)token),
            JTokenType.Integer => shape.Integers,
            JTokenType.Float => shape.Numbers,
            JTokenType.Boolean => shape.Booleans,
            JTokenType.String => shape.Strings,
            _ => -1,
        };
        Variant = index >= 0 ? shape.Variants[index]
            : Selector is null && !IsUnknown ? Nearest(shape.Variants, token)
            : null;
    }

    /// <summary>Chooses a schema that extends another one.</summary>
    public UnionChoice(Inheritance inheritance, JToken token, Placeholders? placeholders)
    {
        Variants = [.. inheritance.Derived.Select(derived => derived.Value).Distinct()];
        if (token is JObject members)
        {
            Variant = ByValue(inheritance.PropertyName, inheritance.Kind, [.. inheritance.Derived.Select(derived => derived.Key)], members, placeholders) is { } value
                ? inheritance.Derived.FirstOrDefault(derived => derived.Key == value).Value
                : null;
        }
    }

    /// <summary>All variants.</summary>
    public IReadOnlyList<Schema> Variants { get; }

    /// <summary>The variant that is meant; null when the value says none.</summary>
    public Schema? Variant { get; }

    /// <summary>Whether a placeholder will say which variant it is.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>The property that should have named a variant and does not; null when that is not what is wrong.</summary>
    public string? Selector { get; private set; }

    /// <summary>The values that name variants.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    private static int Array(UnionShape shape, JArray items)
    {
        if (shape.FirstItems.Count == 0 || items.Count == 0)
        {
            return shape.Arrays;
        }

        SchemaKind kind = items[0].Type switch
        {
            JTokenType.String => SchemaKind.String,
            JTokenType.Integer or JTokenType.Float => SchemaKind.Number,
            JTokenType.Boolean => SchemaKind.Boolean,
            JTokenType.Array => SchemaKind.Array,
            JTokenType.Object => SchemaKind.Object,
            _ => SchemaKind.Any,
        };
        return shape.FirstItems.Where(first => first.Key == kind).Select(first => first.Value).DefaultIfEmpty(-1).First();
    }

    private int Object(ObjectSelector? selector, JObject members, Placeholders? placeholders)
    {
        switch (selector)
        {
            case ObjectSelector.Always always:
                return always.Variant;
            case ObjectSelector.ByPropertyValue values:
                string? value = ByValue(values.PropertyName, values.Kind, [.. values.Values.Select(pair => pair.Key)], members, placeholders);
                int index = value is null ? -1 : values.Values.First(pair => pair.Key == value).Value;
                if (index < 0 && !IsUnknown && selector.Otherwise >= 0)
                {
                    Selector = null;
                    index = selector.Otherwise;
                }

                return index;
            case ObjectSelector.ByPresence presence:
                foreach (KeyValuePair<string, int> property in presence.Properties)
                {
                    if (members.ContainsKey(property.Key))
                    {
                        return property.Value;
                    }
                }

                return selector.Otherwise;
            default:
                return -1;
        }
    }

    private string? ByValue(string property, SchemaKind kind, IReadOnlyList<string> names, JObject members, Placeholders? placeholders)
    {
        string? value = members[property] is JValue { Type: JTokenType.String or JTokenType.Integer or JTokenType.Float or JTokenType.Boolean } named ? PayloadTokens.NodeOf(named).Text : null;
        if (value is not null && DiscriminatorValue.Spell(value, kind) is { } spelt && names.Contains(spelt))
        {
            return spelt;
        }

        IsUnknown = value is not null && placeholders?.IsIn(value) == true;
        Selector = IsUnknown ? null : property;
        Names = names;
        return null;
    }

    /// <summary>The variant of the value's kind that has most of its members and misses fewest.</summary>
    private static Schema? Nearest(IReadOnlyList<Schema> variants, JToken token) => variants
        .Where(variant => IsOfKind(variant.Resolved(), token))
        .OrderByDescending(variant => token is JObject members ? Likeness(variant.Resolved(), members) : 0)
        .FirstOrDefault();

    private static int Likeness(Schema variant, JObject members) => variant.Properties.Sum(property =>
        members.ContainsKey(property.Name) ? (property.Required ? 2 : 1) : property.Required ? -1 : 0);

    private static bool IsOfKind(Schema schema, JToken token) => token.Type switch
    {
        JTokenType.Object => schema.IsObject(),
        JTokenType.Array => schema.Kind == SchemaKind.Array,
        JTokenType.Integer => schema.Kind is SchemaKind.Integer or SchemaKind.Number,
        JTokenType.Float => schema.Kind == SchemaKind.Number,
        JTokenType.Boolean => schema.Kind == SchemaKind.Boolean,
        JTokenType.String => schema.Kind == SchemaKind.String,
        _ => false,
    };
}
