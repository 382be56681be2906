using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>A value with one place changed.</summary>
/// <param name="Change">What was done, by the keyword that it is about.</param>
/// <param name="Json">The value.</param>
public sealed record SchemaMutation(string Change, string Json);

/// <summary>
/// Changes a value one place at a time, so that each keyword of its schema is broken somewhere. Some changes are allowed by the schema;
/// what matters is that everybody judges alike. Left alone are the places where judges differ on purpose: null for a member that may be
/// absent reads as absent, a member that must be there and may be null reads as null when it is absent, and what a union cannot tell
/// apart is not judged.
/// </summary>
public sealed class SchemaMutations
{
    private static readonly string[] Kinds = ["\"x\"", "7", "1.5", "true", "[]", "{}"];

    private readonly List<SchemaMutation> _found = [];
    private JsonNode? _root;

    private SchemaMutations()
    {
    }

    /// <summary>The changed values.</summary>
    public static IReadOnlyList<SchemaMutation> Of(Schema schema, string json)
    {
        var mutations = new SchemaMutations { _root = JsonNode.Parse(json) };
        mutations.Visit(schema, mutations._root, node => mutations._root = node, "$", readsNull: true);
        return mutations._found;
    }

    private void Visit(Schema schema, JsonNode? value, Action<JsonNode?> set, string place, bool readsNull)
    {
        bool nullable = schema.TakesNull() && value != _root;
        schema = schema.Resolved();
        if (schema.Kind is SchemaKind.Any or SchemaKind.Unsupported || schema.Union?.Undecided.Count > 0)
        {
            return;
        }

        bool readsMissing = schema.Properties.Any(property => property.Required && (property.Schema.TakesNull() || IsOfOneDirection(property)));
        foreach (string kind in Kinds.Where(kind => kind != "{}" || !readsMissing))
        {
            Try("type " + kind, place, value, set, JsonNode.Parse(kind));
        }

        if (nullable || !readsNull)
        {
            Try("null", place, value, set, null);
        }

        switch (value)
        {
            case JsonObject members when schema.Kind is SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject:
                VisitObject(schema, members, place);
                break;
            case JsonArray items when schema.Kind == SchemaKind.Array:
                VisitArray(schema, items, place);
                break;
            case JsonValue text when schema.Kind == SchemaKind.String:
                VisitString(schema, text.GetValue<string>(), text, set, place);
                break;
            case JsonValue number when schema.Kind is SchemaKind.Integer or SchemaKind.Number && number.TryGetValue(out decimal exact):
                VisitNumber(schema, exact, number, set, place);
                break;
            case not null when schema.Union is { } union && union.VariantOf(value) is { } variant:
                Visit(variant, value, set, place, readsNull: true);
                break;
        }
    }

    private void VisitObject(Schema schema, JsonObject members, string place)
    {
        schema = schema.For(members);

        // Which schema extends it is for the discriminator to say, and another value says something else.
        string? discriminator = (schema.Inheritance ?? schema.Base?.Inheritance)?.PropertyName;
        foreach (SchemaProperty property in schema.Properties)
        {
            if (property.Name == discriminator || !members.ContainsKey(property.Name))
            {
                continue;
            }

            bool isMissed = property.Required && !IsOfOneDirection(property);
            if (isMissed && !property.Schema.TakesNull())
            {
                JsonNode? removed = members[property.Name];
                members.Remove(property.Name);
                Add("required " + property.Name, place);
                members[property.Name] = removed;
            }

            Visit(property.Schema, members[property.Name], node => members[property.Name] = node, place + "." + property.Name, readsNull: !isMissed);
        }

        string[] extra = [.. members.Select(member => member.Key).Where(name => schema.Properties.All(property => property.Name != name))];
        if (schema.AdditionalProperties is { } additional)
        {
            foreach (string name in extra)
            {
                Visit(additional, members[name], node => members[name] = node, place + "." + name, readsNull: false);
            }
        }

        if (schema.Closed || (schema.Constraints?.MaxProperties ?? 100) < 100)
        {
            int before = members.Count;
            for (int i = 0; members.Count <= (schema.Constraints?.MaxProperties ?? before); i++)
            {
                members["y-" + i.ToString(CultureInfo.InvariantCulture)] = extra.Length > 0 ? members[extra[0]]?.DeepClone() : 1;
            }

            Add(schema.Closed ? "additionalProperties" : "maxProperties", place);
            foreach (string name in members.Select(member => member.Key).Skip(before).ToArray())
            {
                members.Remove(name);
            }
        }

        if (schema.Constraints?.MinProperties is { } least && extra.Length > 0 && members.Count == least)
        {
            JsonNode? removed = members[extra[^1]];
            members.Remove(extra[^1]);
            Add("minProperties", place);
            members[extra[^1]] = removed;
        }
    }

    private void VisitArray(Schema schema, JsonArray items, string place)
    {
        for (int i = 0; i < items.Count; i++)
        {
            int index = i;
            Visit(schema.Items!, items[i], node => items[index] = node, place + "[" + i.ToString(CultureInfo.InvariantCulture) + "]", readsNull: false);
        }

        if (schema.UniqueItems && items.Count > 0)
        {
            items.Add(items[0]?.DeepClone());
            Add("uniqueItems", place);
            items.RemoveAt(items.Count - 1);
        }

        if (schema.Constraints?.MinItems is { } least && items.Count >= least && least > 0)
        {
            JsonNode?[] removed = [.. items.Skip(least - 1)];
            while (items.Count >= least)
            {
                items.RemoveAt(items.Count - 1);
            }

            Add("minItems", place);
            foreach (JsonNode? item in removed)
            {
                items.Add(item);
            }
        }

        if (schema.Constraints?.MaxItems is { } most && most < 100)
        {
            int before = items.Count;
            while (items.Count <= most)
            {
                items.Add(items.Count > 0 ? items[0]?.DeepClone() : 7);
            }

            Add("maxItems", place);
            while (items.Count > before)
            {
                items.RemoveAt(items.Count - 1);
            }
        }
    }

    private void VisitString(Schema schema, string text, JsonNode value, Action<JsonNode?> set, string place)
    {
        if (schema.Enum is not null)
        {
            Try("enum", place, value, set, "x-" + text);
            Try("enum", place, value, set, text.ToUpperInvariant());
        }

        if (schema.Format is not null && schema.Enum is null)
        {
            Try("format", place, value, set, "a b");
        }

        if (schema.Constraints is not { } constraints)
        {
            return;
        }

        if (constraints.MinLength is > 0 and { } least)
        {
            Try("minLength", place, value, set, text[..Math.Min(text.Length, least - 1)]);
        }

        if (constraints.MaxLength is < 10_000 and { } most)
        {
            Try("maxLength", place, value, set, text.PadRight(most + 1, 'a'));
        }

        if (constraints.Pattern is not null)
        {
            Try("pattern", place, value, set, "\u0001");
            Try("pattern", place, value, set, "\u0001" + text);
            Try("pattern", place, value, set, text + "?");
            Try("pattern", place, value, set, text.ToUpperInvariant());
        }
    }

    private void VisitNumber(Schema schema, decimal number, JsonNode value, Action<JsonNode?> set, string place)
    {
        if (schema.Enum is not null)
        {
            Try("enum", place, value, set, number + 1);
        }

        (NumberBound? minimum, NumberBound? maximum) = schema.Bounds();
        foreach ((string keyword, NumberBound? bound) in new[] { ("minimum", minimum), ("maximum", maximum) })
        {
            if (bound is not null && decimal.TryParse(bound.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit) && Math.Abs(limit) < 1_000_000_000_000m)
            {
                Try(keyword, place, value, set, limit);
                Try(keyword, place, value, set, limit - 1);
                Try(keyword, place, value, set, limit + 1);
            }
        }

        if (schema.Constraints?.MultipleOf is not null)
        {
            Try("multipleOf", place, value, set, number + 1);
        }
    }

    /// <summary>What one direction alone carries is not missed: a value does not know which way it goes.</summary>
    private static bool IsOfOneDirection(SchemaProperty property) => property.Schema.Chain().Any(link => link.ReadOnly || link.WriteOnly);

    private void Try(string change, string place, JsonNode? value, Action<JsonNode?> set, JsonNode? other)
    {
        set(other);
        Add(change, place);
        set(value);
    }

    private void Add(string change, string place) =>
        _found.Add(new SchemaMutation(change + " at " + place, _root?.ToJsonString() ?? "null"));
}
