using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>
/// Writes resolved schemas as one JSON Schema of draft 7 that NJsonSchema reads without loss, whatever version of OpenAPI they come from.
/// Every reference is local (<c>#/definitions/...</c>), so nothing of a document can lead to a file or a URL.
/// </summary>
public sealed class SchemaNormalizer
{
    // A schema nests at most this deep before the rest is a definition of its own; NJsonSchema gives up at 128 levels.
    private const int MaxInlineDepth = 8;

    private readonly bool _forRequests;
    private readonly bool _marked;
    private readonly List<Schema> _schemas = [];
    private readonly Dictionary<Schema, int> _numbers = [];
    private readonly Dictionary<Schema, string> _names = [];
    private readonly Queue<Schema> _pending = new();
    private readonly JObject _definitions = [];

    /// <summary>Starts without a schema.</summary>
    /// <param name="forRequests">Whether members that only responses carry (<c>readOnly</c>) are refused, instead of allowed.</param>
    /// <param name="marked">
    /// Whether each schema carries its <see cref="SchemaMark"/> for <see cref="PayloadValidator"/>, which checks by itself what NJsonSchema
    /// counts or compares in its own way.
    /// </param>
    public SchemaNormalizer(bool forRequests = false, bool marked = false)
    {
        _forRequests = forRequests;
        _marked = marked;
    }

    /// <summary>The schemas that marks refer to by their index.</summary>
    public IReadOnlyList<Schema> Schemas => _schemas;

    /// <summary>Adds a schema, and what it leads to.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>Its name under <c>definitions</c>.</returns>
    public string Add(Schema schema)
    {
        string name = NameOf(schema);
        while (_pending.Count > 0)
        {
            Schema next = _pending.Dequeue();
            _definitions[_names[next]] = next.Inheritance is { } inheritance
                ? Mark(Family(next, inheritance), next, SchemaPart.Family)
                : Body(next, 0);
        }

        return name;
    }

    /// <summary>The whole JSON Schema: nothing but definitions.</summary>
    public string ToJson() => new JObject
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["definitions"] = _definitions.DeepClone(),
    }.ToString(Formatting.None);

    private string NameOf(Schema schema)
    {
        if (!_names.TryGetValue(schema, out string? name))
        {
            // Names of components may hold anything; the number keeps what is left of them apart.
            string readable = Regex.Replace(schema.ComponentName ?? "", "[^A-Za-z0-9_]", "");
            name = readable + "_" + _names.Count.ToString(CultureInfo.InvariantCulture);
            _names.Add(schema, name);
            _pending.Enqueue(schema);
        }

        return name;
    }

    /// <summary>The name of a schema that was added, or that one of them leads to.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>Its name under <c>definitions</c>; null when none of its own stands there.</returns>
    public string? FindName(Schema schema) => _names.TryGetValue(schema, out string? name) ? name : null;

    private JObject Reference(string name) => new() { ["$ref"] = "#/definitions/" + name };

    /// <summary>A schema where another one uses it: a reference whenever it could be recursive or is used twice.</summary>
    private JObject Use(Schema schema, int depth) =>
        schema.ComponentName is null && depth < MaxInlineDepth && schema.Kind is not (SchemaKind.Object or SchemaKind.Union or SchemaKind.Reference)
            ? Body(schema, depth)
            : Reference(NameOf(schema));

    private JObject Body(Schema schema, int depth)
    {
        JObject body = schema.Kind switch
        {
            SchemaKind.Reference => Reference(NameOf(schema.Target!)),
            SchemaKind.Union => Mark(Union(schema.Union!), schema, SchemaPart.Union),
            SchemaKind.Array => Array(schema, depth),
            SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject => Object(schema, depth),
            SchemaKind.String => new JObject { ["type"] = "string" },
            SchemaKind.Integer => Integer(),
            SchemaKind.Number => new JObject { ["type"] = "number" },
            SchemaKind.Boolean => new JObject { ["type"] = "boolean" },
            _ => [],
        };
        var rules = new List<JObject>();
        if (schema is { Enum: { } values, EnumIsOpen: false })
        {
            rules.Add(Mark(Enumeration(schema.Kind, values), schema, SchemaPart.Enumeration));
        }

        if (schema.Format is not null)
        {
            AddFormat(schema, body, rules);
        }

        (NumberBound? minimum, NumberBound? maximum) = schema.Bounds();
        AddBound("minimum", "exclusiveMinimum", minimum, rules);
        AddBound("maximum", "exclusiveMaximum", maximum, rules);
        if (schema.Constraints is { } constraints)
        {
            AddConstraints(schema, body, constraints, rules);
        }

        if (rules.Count > 0)
        {
            body = new JObject { ["allOf"] = new JArray(new object[] { body }.Concat(rules).ToArray()) };
        }

        bool takesNull = schema.Kind is SchemaKind.Any or SchemaKind.Unsupported && rules.Count == 0;
        JObject whole = schema.Nullable && !takesNull
            ? Mark(AnyOf([body, new JObject { ["type"] = "null" }]), schema, SchemaPart.Nullable)
            : body;
        return Mark(whole, schema, SchemaPart.Whole);
    }

    /// <summary>Says of a schema for NJsonSchema which part of which of ours it is.</summary>
    private JObject Mark(JObject target, Schema schema, SchemaPart part)
    {
        if (!_marked)
        {
            return target;
        }

        // NJsonSchema looks at nothing beside a reference, and takes an allOf of one reference for that reference.
        JObject marked = target.ContainsKey("$ref") ? AllOf(target, []) : target;
        if (!_numbers.TryGetValue(schema, out int number))
        {
            number = _schemas.Count;
            _numbers.Add(schema, number);
            _schemas.Add(schema);
            foreach (Schema asserted in AssertionGraph.Of(schema).SelectMany(AssertionGraph.Schemas))
            {
                NameOf(asserted);
            }
        }

        SchemaMark.Write(marked, number, part);
        return marked;
    }

    private JObject Object(Schema schema, int depth)
    {
        var result = new JObject { ["type"] = "object" };
        var properties = new JObject();
        var required = new JArray();
        foreach (SchemaProperty property in schema.Properties)
        {
            bool isRefused = _forRequests && IsReadOnly(property.Schema);
            properties[property.Name] = isRefused ? Mark(Nothing(), property.Schema, SchemaPart.ReadOnly) : Use(property.Schema, depth + 1);
            if (property.Required && !isRefused)
            {
                required.Add(property.Name);
            }
        }

        if (properties.Count > 0)
        {
            result["properties"] = properties;
        }

        if (required.Count > 0)
        {
            result["required"] = required;
        }

        if (schema.Closed)
        {
            result["additionalProperties"] = false;
        }
        else if (schema.AdditionalProperties is { } additional && !(_marked && AssertionGraph.Of(schema).Any(assertions => assertions.PatternProperties.Count > 0)))
        {
            result["additionalProperties"] = Use(additional, depth + 1);
        }

        return result;
    }

    private JObject Array(Schema schema, int depth)
    {
        var result = new JObject { ["type"] = "array" };
        if (!_marked || !AssertionGraph.Of(schema).Any(assertions => assertions.PrefixItems.Count > 0))
        {
            result["items"] = Use(schema.Items!, depth + 1);
        }

        if (schema.UniqueItems && !_marked)
        {
            result["uniqueItems"] = true;
        }

        return result;
    }

    /// <summary>One of the variants; where a property names the variant, its value and the variant go together.</summary>
    private JObject Union(UnionShape shape)
    {
        var variants = new List<JObject>();
        for (int index = 0; index < shape.Variants.Count; index++)
        {
            JObject variant = Reference(NameOf(shape.Variants[index]));
            if (shape.Objects is ObjectSelector.ByPropertyValue selector)
            {
                string[] values = [.. selector.Values.Where(value => value.Value == index).Select(value => value.Key)];
                if (values.Length > 0)
                {
                    variant = AllOf(variant, Named(selector, values));
                }
            }

            if (shape.Objects is ObjectSelector.ByPresence presence && EarlierThan(index, presence) is { Count: > 0 } earlier)
            {
                variant = AllOf(variant, new JObject { ["not"] = Present(earlier) });
            }

            if (shape.Objects?.Otherwise == index)
            {
                variant = AllOf(variant, new JObject { ["not"] = Selected(shape.Objects) });
            }

            variants.Add(variant);
        }

        return AnyOf(variants);
    }

    /// <summary>Objects of which the selector says what they are.</summary>
    private static JObject Selected(ObjectSelector selector) => selector switch
    {
        ObjectSelector.ByPropertyValue values => Named(values, [.. values.Values.Select(value => value.Key)]),
        ObjectSelector.ByPresence presence => Present([.. presence.Properties.Select(property => property.Key)]),
        _ => [],
    };

    /// <summary>The properties that are asked for before the one that tells a variant.</summary>
    private static IReadOnlyList<string> EarlierThan(int variant, ObjectSelector.ByPresence presence) => presence.Properties.Any(property => property.Value == variant)
        ? [.. presence.Properties.TakeWhile(property => property.Value != variant).Select(property => property.Key)]
        : [];

    private static JObject Present(IReadOnlyList<string> properties) =>
        AnyOf([.. properties.Select(property => new JObject { ["type"] = "object", ["required"] = new JArray(property) })]);

    /// <summary>A schema that others extend: a value is what its discriminator says.</summary>
    private JObject Family(Schema schema, Inheritance inheritance)
    {
        var members = new List<JObject>();
        foreach (IGrouping<Schema, string> derived in inheritance.Derived.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            JObject shape = derived.Key == schema ? Body(schema, 0) : Reference(NameOf(derived.Key));
            members.Add(AllOf(shape, Named(inheritance.PropertyName, inheritance.Kind, [.. derived])));
        }

        return AnyOf(members);
    }

    private static JObject Named(ObjectSelector.ByPropertyValue selector, IReadOnlyList<string> values) =>
        Named(selector.PropertyName, selector.Kind, values);

    private static JObject Named(string property, SchemaKind kind, IReadOnlyList<string> values) => new()
    {
        ["properties"] = new JObject
        {
            [property] = AllOf(kind == SchemaKind.Integer ? Integer() : new JObject { ["type"] = kind.ToString().ToLowerInvariant() }, Enumeration(kind, values)),
        },
        ["required"] = new JArray(property),
    };

    /// <summary>The allowed values. NJsonSchema compares values as texts and takes some strings for dates, so neither numbers nor dates are listed.</summary>
    private static JObject Enumeration(SchemaKind kind, IReadOnlyList<string> values)
    {
        if (kind == SchemaKind.String)
        {
            return values.Any(value => value.Length > 0 && (char.IsDigit(value[0]) || value[0] == '/'))
                ? new JObject { ["pattern"] = @"^(?:" + string.Join("|", values.Select(Regex.Escape)) + @")\z" }
                : new JObject { ["enum"] = new JArray(values.ToArray<object>()) };
        }

        return kind == SchemaKind.Boolean
            ? new JObject { ["enum"] = new JArray(values.Select(value => value == "true")) }
            : AnyOf([.. values.Select(value => new JObject { ["minimum"] = new JRaw(value), ["maximum"] = new JRaw(value) })]);
    }

    /// <summary>A format that has a C# type is checked by that type, some others by <c>Validate</c>; the rest is but advice.</summary>
    private void AddFormat(Schema schema, JObject body, List<JObject> rules)
    {
        switch (schema.Kind, schema.Format)
        {
            case (SchemaKind.String, "date-time" or "date" or "uuid" or "byte" or "time" or "email" or "hostname" or "ipv4" or "ipv6") when schema.Enum is null && !_marked:
                body["format"] = schema.Format;
                if (schema.Format == "date-time")
                {
                    // NJsonSchema takes a date alone.
                    rules.Add(new JObject { ["pattern"] = "^.{10}[Tt ]" });
                }

                break;
            case (SchemaKind.String, { } format) when schema.Enum is null && !_marked && PatternOf(format) is { } pattern:
                rules.Add(new JObject { ["pattern"] = pattern });
                break;
            case (SchemaKind.Integer, "int32"):
                rules.Add(Between("-2147483648", "2147483647"));
                break;
            case (SchemaKind.Integer, "int64"):
                rules.Add(Between("-9223372036854775808", "9223372036854775807"));
                break;
        }
    }

    /// <summary>What a text of a format looks like, where NJsonSchema does not know the format or means something else by it.</summary>
    private static string? PatternOf(string format) => format switch
    {
        "duration" => @"^[-+]?P(?!\z)([0-9.,]+Y)?([0-9.,]+M)?([0-9.,]+W)?([0-9.,]+D)?(T(?!\z)([0-9.,]+H)?([0-9.,]+M)?([0-9.,]+S)?)?\z",
        "uri" or "uri-reference" => @"^([^\s\x00-\x1f<>""{}|\\^`%]|%[0-9A-Fa-f]{2})*\z",
        "idn-email" => @"^[^\s@]+@[^\s@]+\z",
        "idn-hostname" => @"^[^\s_.-][^\s_]*\z",
        _ => null,
    };

    private static JObject Between(string minimum, string maximum) => new() { ["minimum"] = new JRaw(minimum), ["maximum"] = new JRaw(maximum) };

    private void AddConstraints(Schema schema, JObject body, SchemaConstraints constraints, List<JObject> rules)
    {
        if (constraints.MultipleOf is { } multipleOf && FitsDecimal(multipleOf))
        {
            rules.Add(new JObject { ["multipleOf"] = new JRaw(multipleOf) });
        }

        AddLimit("minItems", constraints.MinItems, rules);
        AddLimit("minProperties", constraints.MinProperties, rules);
        if (!_marked)
        {
            AddLimit("minLength", constraints.MinLength, rules);
            AddLimit("maxLength", constraints.MaxLength, rules);
            if (constraints.Pattern is { } pattern)
            {
                rules.Add(new JObject { ["pattern"] = pattern });
            }
        }

        // NJsonSchema takes a maximum of 0 for none.
        if (constraints.MaxItems == 0)
        {
            body["items"] = Mark(Nothing(), schema, SchemaPart.NoItems);
        }
        else
        {
            AddLimit("maxItems", constraints.MaxItems, rules);
        }

        if (constraints.MaxProperties == 0)
        {
            rules.Add(Mark(new JObject { ["not"] = new JObject { ["minProperties"] = 1 } }, schema, SchemaPart.NoMembers));
        }
        else
        {
            AddLimit("maxProperties", constraints.MaxProperties, rules);
        }

        if (constraints.Const is { } constant)
        {
            rules.Add(Mark(Constant(constant), schema, SchemaPart.Constant));
        }
    }

    private static void AddBound(string inclusive, string exclusive, NumberBound? bound, List<JObject> rules)
    {
        // NJsonSchema keeps bounds as decimals; no number that it can read passes a greater one.
        if (bound is not null && FitsDecimal(bound.Value))
        {
            rules.Add(new JObject { [bound.Exclusive ? exclusive : inclusive] = new JRaw(bound.Value) });
        }
    }

    private static void AddLimit(string keyword, int? limit, List<JObject> rules)
    {
        if (limit is not null)
        {
            rules.Add(new JObject { [keyword] = limit });
        }
    }

    internal static bool FitsDecimal(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
        && (value != 0 || JsonNumber.Parse(number).Digits.Length == 0);

    /// <summary>A schema of one value, spelled out member by member.</summary>
    private static JObject Constant(DocumentNode value)
    {
        switch (value.Kind)
        {
            case NodeKind.Object:
                var properties = new JObject();
                foreach (DocumentMember member in value.Members)
                {
                    properties[member.Name] = Constant(member.Value);
                }

                return new JObject
                {
                    ["type"] = "object",
                    ["properties"] = properties,
                    ["required"] = new JArray(value.Members.Select(member => (object)member.Name).ToArray()),
                    ["additionalProperties"] = false,
                };
            case NodeKind.Array when value.Items.Count == 0:
                return new JObject { ["type"] = "array", ["items"] = Nothing() };
            case NodeKind.Array:
                return new JObject
                {
                    ["type"] = "array",
                    ["items"] = new JArray(value.Items.Select(item => (object)Constant(item)).ToArray()),
                    ["minItems"] = value.Items.Count,
                    ["maxItems"] = value.Items.Count,
                };
            case NodeKind.String:
                return AllOf(new JObject { ["type"] = "string" }, Enumeration(SchemaKind.String, [value.Text]));
            case NodeKind.Number:
                return AllOf(new JObject { ["type"] = "number" }, Enumeration(SchemaKind.Number, [value.Text]));
            case NodeKind.Null:
                return new JObject { ["type"] = "null" };
            default:
                return new JObject { ["type"] = "boolean", ["enum"] = new JArray(value.Kind == NodeKind.True) };
        }
    }

    private static bool IsReadOnly(Schema schema)
    {
        for (Schema? current = schema; current is not null; current = current.Target)
        {
            if (current.ReadOnly)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1.0 is an integer too; NJsonSchema goes by how the number is written.</summary>
    private static JObject Integer() => new() { ["type"] = "number", ["multipleOf"] = 1 };

    private static JObject Nothing() => new() { ["not"] = new JObject() };

    private static JObject AllOf(params JObject[] parts) => new() { ["allOf"] = new JArray(parts.ToArray<object>()) };

    private static JObject AnyOf(IReadOnlyList<JObject> parts) => new() { ["anyOf"] = new JArray(parts.ToArray<object>()) };
}
