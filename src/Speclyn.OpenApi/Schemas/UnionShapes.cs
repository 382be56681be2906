using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Finds out how to tell from a value which variant of a union it is.</summary>
internal static class UnionShapes
{
    /// <summary>Completes the union; raw JSON stands in, with a problem, when its variants cannot be told apart.</summary>
    public static void Resolve(PendingUnion union, ProblemCollector problems)
    {
        Schema schema = union.Schema;
        string? failure = TryResolve(union, out UnionShape? shape);
        schema.Union = shape;
        schema.Nullable |= union.Variants.Any(variant => variant.AllowsNull());
        if (failure is not null)
        {
            schema.Kind = SchemaKind.Unsupported;
            problems.Add(ProblemKind.Unsupported, failure + "; raw JSON is kept", union.Keyword.NameLocation);
        }
    }

    private static string? TryResolve(PendingUnion union, out UnionShape? shape)
    {
        shape = null;
        IReadOnlyList<Schema> variants = union.Variants;
        var takers = new Dictionary<SchemaKind, int>();
        var objects = new List<int>();
        for (int index = 0; index < variants.Count; index++)
        {
            SchemaKind kind = variants[index].Resolved().Kind;
            switch (kind)
            {
                case SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject:
                    objects.Add(index);
                    break;
                case SchemaKind.Any:
                    return Indistinct(union, index, index == 0 ? 1 : 0);
                case SchemaKind.Union or SchemaKind.Unsupported:
                    return "the variant " + variants[index].DisplayName() + " of " + ProblemText.Quote(union.Keyword.Name)
                        + (kind == SchemaKind.Union ? " is itself a union, which" : "") + " cannot be typed yet";
                default:
                    if (takers.TryGetValue(kind, out int other))
                    {
                        return Indistinct(union, other, index);
                    }

                    takers.Add(kind, index);
                    break;
            }
        }

        ObjectSelector? selector = null;
        if (objects.Count == 1)
        {
            selector = new ObjectSelector.Always(objects[0]);
        }
        else if (objects.Count > 1)
        {
            Dictionary<int, Dictionary<string, SchemaProperty>> members = objects.ToDictionary(
                index => index,
                index => variants[index].Resolved().Properties.ToDictionary(property => property.Name, StringComparer.Ordinal));
            selector = ByDiscriminator(union, objects, members) ?? ByAllowedValues(variants, objects, members);
            if (selector is null)
            {
                string? failure = ByPresence(union, objects, members, out selector);
                if (selector is null)
                {
                    return failure;
                }
            }
        }

        int numbers = Taker(takers, SchemaKind.Number);
        shape = new UnionShape(
            variants,
            Strings: Taker(takers, SchemaKind.String),
            Integers: takers.TryGetValue(SchemaKind.Integer, out int integers) ? integers : numbers,
            Numbers: numbers,
            Booleans: Taker(takers, SchemaKind.Boolean),
            Arrays: Taker(takers, SchemaKind.Array),
            Objects: selector);
        return null;
    }

    private static int Taker(Dictionary<SchemaKind, int> takers, SchemaKind kind) =>
        takers.TryGetValue(kind, out int index) ? index : -1;

    private static ObjectSelector? ByDiscriminator(
        PendingUnion union, List<int> objects, Dictionary<int, Dictionary<string, SchemaProperty>> members)
    {
        if (union.Discriminator is not { } discriminator)
        {
            return null;
        }

        var values = new List<KeyValuePair<string, int>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<int> unnamed = [.. objects];
        foreach (KeyValuePair<string, string> entry in discriminator.Mapping)
        {
            int variant = objects.FindIndex(index => union.Variants[index].Chain().Any(link => link.Pointer == entry.Value));
            if (variant >= 0 && seen.Add(entry.Key))
            {
                values.Add(new KeyValuePair<string, int>(entry.Key, objects[variant]));
                unnamed.Remove(objects[variant]);
            }
        }

        // The values that a variant itself allows are what arrives, whatever its component is called.
        Dictionary<int, IReadOnlyList<string>?> allowed = unnamed.ToDictionary(
            index => index,
            index => members[index].TryGetValue(discriminator.PropertyName, out SchemaProperty? property)
                ? property.Schema.Resolved().Enum
                : null);
        bool areDistinct = allowed.Values.All(names => names is not null && names.All(seen.Add));
        foreach (int index in unnamed)
        {
            if (areDistinct)
            {
                values.AddRange(allowed[index]!.Select(name => new KeyValuePair<string, int>(name, index)));
            }
            else if (union.Variants[index].Component() is { } name && !values.Exists(value => value.Key == name))
            {
                values.Add(new KeyValuePair<string, int>(name, index));
            }
            else
            {
                return null;
            }
        }

        return new ObjectSelector.ByPropertyValue(discriminator.PropertyName, values);
    }

    /// <summary>By a property that takes values of its own in each variant, mostly a single one; by a required one if there is.</summary>
    private static ObjectSelector? ByAllowedValues(
        IReadOnlyList<Schema> variants, List<int> objects, Dictionary<int, Dictionary<string, SchemaProperty>> members)
    {
        ObjectSelector? optional = null;
        foreach (SchemaProperty candidate in variants[objects[0]].Resolved().Properties)
        {
            var values = new List<KeyValuePair<string, int>>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            bool isDistinct = true;
            bool isRequired = true;
            foreach (int index in objects)
            {
                if (!members[index].TryGetValue(candidate.Name, out SchemaProperty? property)
                    || property.Schema.Resolved().Enum is not { } allowed
                    || !allowed.All(seen.Add))
                {
                    isDistinct = false;
                    break;
                }

                isRequired &= property.Required;
                values.AddRange(allowed.Select(value => new KeyValuePair<string, int>(value, index)));
            }

            if (isDistinct)
            {
                var selector = new ObjectSelector.ByPropertyValue(candidate.Name, values);
                if (isRequired)
                {
                    return selector;
                }

                optional ??= selector;
            }
        }

        return optional;
    }

    private static string? ByPresence(
        PendingUnion union, List<int> objects, Dictionary<int, Dictionary<string, SchemaProperty>> members, out ObjectSelector? selector)
    {
        selector = null;
        IReadOnlyList<Schema> variants = union.Variants;
        var declared = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (SchemaProperty property in objects.SelectMany(index => variants[index].Resolved().Properties))
        {
            declared[property.Name] = declared.TryGetValue(property.Name, out int count) ? count + 1 : 1;
        }

        var properties = new List<KeyValuePair<string, int>>();
        foreach (int index in objects)
        {
            SchemaProperty? own = variants[index].Resolved().Properties
                .FirstOrDefault(property => property.Required && declared[property.Name] == 1);
            if (own is null)
            {
                return Indistinct(union, index, MostAlike(variants, members, index));
            }

            properties.Add(new KeyValuePair<string, int>(own.Name, index));
        }

        selector = new ObjectSelector.ByPresence(properties);
        return null;
    }

    /// <summary>The variant that declares the most of what a variant requires.</summary>
    private static int MostAlike(
        IReadOnlyList<Schema> variants, Dictionary<int, Dictionary<string, SchemaProperty>> members, int variant)
    {
        List<SchemaProperty> required = [.. variants[variant].Resolved().Properties.Where(property => property.Required)];
        return members.Keys
            .Where(index => index != variant)
            .OrderByDescending(index => required.Count(property => members[index].ContainsKey(property.Name)))
            .ThenBy(index => index)
            .First();
    }

    private static string Indistinct(PendingUnion union, int first, int second) =>
        "the variants " + union.Variants[Math.Min(first, second)].DisplayName()
        + " and " + union.Variants[Math.Max(first, second)].DisplayName()
        + " of " + ProblemText.Quote(union.Keyword.Name) + " cannot be told apart";
}
