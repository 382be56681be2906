using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Finds out how to tell from a value which variant of a union it is.</summary>
internal static class UnionShapes
{
    private const int MaxShown = 4;

    // Whatever tells most variants apart is a property of one of the first.
    private const int MaxAsked = 4;

    /// <summary>Completes the union; a problem names the variants that cannot be told apart.</summary>
    public static void Resolve(PendingUnion union, ProblemCollector problems)
    {
        IReadOnlyList<UnionVariant> variants = union.Variants;
        var takers = new Dictionary<SchemaKind, int>();
        var objects = new List<int>();
        IReadOnlyList<KeyValuePair<SchemaKind, int>> firstItems = FirstItems(variants);
        for (int index = 0; index < variants.Count; index++)
        {
            SchemaKind kind = variants[index].Schema.Resolved().Kind;
            if (kind is SchemaKind.String or SchemaKind.Integer or SchemaKind.Number or SchemaKind.Boolean or SchemaKind.Array
                && !takers.ContainsKey(kind))
            {
                takers.Add(kind, index);
            }
            else if (kind != SchemaKind.Array || firstItems.Count == 0)
            {
                objects.Add(index);
            }
        }

        int[] undecided = [];
        ObjectSelector? selector = null;
        if (objects.Count == 1)
        {
            selector = new ObjectSelector.Always(objects[0]);
        }
        else if (objects.Count > 1)
        {
            (selector, undecided) = Select(variants, objects);
        }

        int numbers = Taker(takers, SchemaKind.Number);
        union.Schema.Union = new UnionShape(
            [.. variants.Select(variant => variant.Schema)],
            Strings: Taker(takers, SchemaKind.String),
            Integers: takers.TryGetValue(SchemaKind.Integer, out int integers) ? integers : numbers,
            Numbers: numbers,
            Booleans: Taker(takers, SchemaKind.Boolean),
            Arrays: firstItems.Count == 0 ? Taker(takers, SchemaKind.Array) : TakerOfEmpty(variants, firstItems),
            Objects: selector)
        {
            FirstItems = firstItems,
            Undecided = undecided,
        };
        if (undecided.Length > 0)
        {
            problems.Add(ProblemKind.UndecidableUnion, Indistinct(union, undecided), union.Keyword.NameLocation);
        }
    }

    private static int Taker(Dictionary<SchemaKind, int> takers, SchemaKind kind) =>
        takers.TryGetValue(kind, out int index) ? index : -1;

    /// <summary>The arrays among the variants by what their first item is; none when there are not several, or it does not tell.</summary>
    private static IReadOnlyList<KeyValuePair<SchemaKind, int>> FirstItems(IReadOnlyList<UnionVariant> variants)
    {
        int[] arrays = [.. Enumerable.Range(0, variants.Count).Where(index => variants[index].Schema.Resolved().Kind == SchemaKind.Array)];
        return arrays.Length > 1 && ItemKinds.Of([.. arrays.Select(index => variants[index].Schema.Resolved())]) is { } kinds
            ? [.. arrays.Select((index, i) => new KeyValuePair<SchemaKind, int>(kinds[i], index))]
            : [];
    }

    /// <summary>The first array that may be empty; the first when none may.</summary>
    private static int TakerOfEmpty(IReadOnlyList<UnionVariant> variants, IReadOnlyList<KeyValuePair<SchemaKind, int>> firstItems) => firstItems
        .Select(first => first.Value)
        .OrderBy(index => variants[index].Schema.Resolved().Constraints?.MinItems > 0)
        .First();

    /// <summary>The selector that decides the most, and the variants that it never chooses.</summary>
    private static (ObjectSelector? Selector, int[] Undecided) Select(IReadOnlyList<UnionVariant> variants, List<int> objects)
    {
        Dictionary<int, Dictionary<string, SchemaProperty>> members = objects.ToDictionary(
            index => index,
            index => variants[index].Schema.Resolved().Properties.ToDictionary(property => property.Name, StringComparer.Ordinal));
        (ObjectSelector? Selector, int[] Undecided) best = (null, [.. objects]);
        foreach (ObjectSelector? candidate in Candidates(variants, objects, members))
        {
            if (candidate is null)
            {
                continue;
            }

            int[] chosen = candidate switch
            {
                ObjectSelector.ByPropertyValue values => [.. values.Values.Select(value => value.Value)],
                ObjectSelector.ByPresence presence => [.. presence.Properties.Select(property => property.Value)],
                _ => [],
            };
            int[] left = [.. objects.Where(index => !chosen.Contains(index))];

            // Whatever is none of the others is the one that is left.
            ObjectSelector selector = left.Length == 1 ? candidate with { Otherwise = left[0] } : candidate;
            left = left.Length == 1 ? [] : left;
            if (left.Length < best.Undecided.Length)
            {
                best = (selector, left);
            }

            if (left.Length == 0)
            {
                break;
            }
        }

        return best;
    }

    private static IEnumerable<ObjectSelector?> Candidates(
        IReadOnlyList<UnionVariant> variants, List<int> objects, Dictionary<int, Dictionary<string, SchemaProperty>> members)
    {
        yield return ByDiscriminator(variants, objects, members);
        yield return ByInheritance(variants, objects);
        yield return ByAllowedValues(variants, objects, members, SchemaKind.String);
        yield return ByAllowedValues(variants, objects, members, SchemaKind.Integer);
        yield return ByAllowedValues(variants, objects, members, SchemaKind.Boolean);
        yield return ByPresence(variants, objects);
    }

    private static ObjectSelector.ByPropertyValue? ByDiscriminator(
        IReadOnlyList<UnionVariant> variants, List<int> objects, Dictionary<int, Dictionary<string, SchemaProperty>> members)
    {
        Discriminator[] discriminators = [.. objects.Select(index => variants[index].Discriminator).OfType<Discriminator>().Distinct()];
        if (discriminators.Length == 0 || discriminators.Any(other => other.PropertyName != discriminators[0].PropertyName))
        {
            return null;
        }

        string propertyName = discriminators[0].PropertyName;
        SchemaKind[] kinds =
            [.. objects.Where(index => members[index].ContainsKey(propertyName)).Select(index => DiscriminatorValue.KindOf(members[index][propertyName].Schema)).Distinct()];
        SchemaKind kind = kinds.Length == 1 ? kinds[0] : SchemaKind.String;
        var values = new List<KeyValuePair<string, int>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<int> unnamed = objects.FindAll(index => variants[index].Discriminator is not null);
        foreach (Discriminator discriminator in discriminators)
        {
            foreach (KeyValuePair<string, string> entry in discriminator.Mapping)
            {
                int variant = objects.FindIndex(index => ReferenceEquals(variants[index].Discriminator, discriminator)
                    && variants[index].Origin.Chain().Any(link => link.Pointer == entry.Value));
                if (variant >= 0 && DiscriminatorValue.Spell(entry.Key, kind) is { } value && seen.Add(value))
                {
                    values.Add(new KeyValuePair<string, int>(value, objects[variant]));
                    unnamed.Remove(objects[variant]);
                }
            }
        }

        // The values that a variant itself allows are what arrives, whatever its component is called.
        Dictionary<int, IReadOnlyList<string>?> allowed = unnamed.ToDictionary(index => index, index => Allowed(members[index], propertyName, kind));
        bool areDistinct = allowed.Values.All(names => names is not null && names.All(seen.Add));
        foreach (int index in unnamed)
        {
            if (areDistinct)
            {
                values.AddRange(allowed[index]!.Select(name => new KeyValuePair<string, int>(name, index)));
            }
            else if (kind == SchemaKind.String && variants[index].Origin.Component() is { } name && !values.Exists(value => value.Key == name))
            {
                values.Add(new KeyValuePair<string, int>(name, index));
            }
        }

        return values.Count == 0 ? null : new ObjectSelector.ByPropertyValue(propertyName, values) { Kind = kind };
    }

    /// <summary>By the discriminator of a schema that all of them extend.</summary>
    private static ObjectSelector.ByPropertyValue? ByInheritance(IReadOnlyList<UnionVariant> variants, List<int> objects)
    {
        Dictionary<Schema, int> indexes = objects.ToDictionary(index => variants[index].Schema.Resolved());
        if (Root(variants[objects[0]].Schema).Inheritance is not { } inheritance
            || objects.Any(index => Root(variants[index].Schema).Inheritance != inheritance))
        {
            return null;
        }

        var values = new List<KeyValuePair<string, int>>();
        foreach (KeyValuePair<string, Schema> derived in inheritance.Derived)
        {
            Schema? schema = derived.Value;
            while (schema is not null && !indexes.ContainsKey(schema))
            {
                schema = schema.Base;
            }

            if (schema is not null)
            {
                values.Add(new KeyValuePair<string, int>(derived.Key, indexes[schema]));
            }
        }

        return values.Count == 0 ? null : new ObjectSelector.ByPropertyValue(inheritance.PropertyName, values) { Kind = inheritance.Kind };
    }

    private static Schema Root(Schema schema)
    {
        Schema root = schema.Resolved();
        while (root.Base is { } basis)
        {
            root = basis;
        }

        return root;
    }

    /// <summary>
    /// By a property that takes values of its own in each variant, mostly a single one; rather by one that is always there, and by one that
    /// more variants have.
    /// </summary>
    private static ObjectSelector.ByPropertyValue? ByAllowedValues(
        IReadOnlyList<UnionVariant> variants, List<int> objects, Dictionary<int, Dictionary<string, SchemaProperty>> members, SchemaKind kind)
    {
        ObjectSelector.ByPropertyValue? best = null;
        int most = 0;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaProperty candidate in objects.Take(MaxAsked).SelectMany(index => variants[index].Schema.Resolved().Properties))
        {
            if (!asked.Add(candidate.Name))
            {
                continue;
            }

            // What two variants allow names neither.
            Dictionary<int, IReadOnlyList<string>> allowed = objects
                .Where(index => Allowed(members[index], candidate.Name, kind) is not null)
                .ToDictionary(index => index, index => Allowed(members[index], candidate.Name, kind)!);
            HashSet<string> shared = [.. allowed.Values.SelectMany(names => names).GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key)];
            int[] named = [.. allowed.Keys.Where(index => !allowed[index].Any(shared.Contains))];
            int worth = (2 * named.Length) + (named.All(index => members[index][candidate.Name].Required) ? 1 : 0);
            if (named.Length > 0 && worth > most)
            {
                KeyValuePair<string, int>[] values = [.. named.SelectMany(index => allowed[index].Select(value => new KeyValuePair<string, int>(value, index)))];
                best = new ObjectSelector.ByPropertyValue(candidate.Name, values) { Kind = kind };
                most = worth;
            }
        }

        return best;
    }

    private static IReadOnlyList<string>? Allowed(Dictionary<string, SchemaProperty> members, string name, SchemaKind kind)
    {
        if (!members.TryGetValue(name, out SchemaProperty? property) || property.Schema.Resolved() is not { } schema || schema.Kind != kind)
        {
            return null;
        }

        if (kind == SchemaKind.Boolean)
        {
            return schema.Constraints?.Const is { } constant ? [JsonText.Of(constant)] : null;
        }

        if (schema is not { EnumIsOpen: false, Enum: { } values })
        {
            return null;
        }

        string[] spelt = [.. values.Select(value => DiscriminatorValue.Spell(value, kind)).OfType<string>()];
        return spelt.Length == values.Count ? spelt : null;
    }

    /// <summary>By a required property that no other variant has; without the variants that are told so, others may have one too.</summary>
    private static ObjectSelector.ByPresence? ByPresence(IReadOnlyList<UnionVariant> variants, List<int> objects)
    {
        var properties = new List<KeyValuePair<string, int>>();
        List<int> left = objects;
        for (int told = -1; told < properties.Count && left.Count > 1;)
        {
            told = properties.Count;
            properties.AddRange(OwnProperties(variants, left));
            left = left.FindAll(index => !properties.Exists(property => property.Value == index));
        }

        return properties.Count == 0 ? null : new ObjectSelector.ByPresence(properties);
    }

    private static IEnumerable<KeyValuePair<string, int>> OwnProperties(IReadOnlyList<UnionVariant> variants, List<int> objects)
    {
        var declared = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (SchemaProperty property in objects.SelectMany(index => variants[index].Schema.Resolved().Properties))
        {
            declared[property.Name] = declared.TryGetValue(property.Name, out int count) ? count + 1 : 1;
        }

        foreach (int index in objects)
        {
            SchemaProperty? own = variants[index].Schema.Resolved().Properties
                .FirstOrDefault(property => property.Required && declared[property.Name] == 1);
            if (own is not null)
            {
                yield return new KeyValuePair<string, int>(own.Name, index);
            }
        }
    }

    private static string Indistinct(PendingUnion union, int[] undecided)
    {
        string[] names = [.. undecided.Take(MaxShown).Select(index => union.Variants[index].Schema.DisplayName())];
        string last = undecided.Length > MaxShown ? (undecided.Length - MaxShown) + " more" : names[names.Length - 1];
        return "the variants " + string.Join(", ", undecided.Length > MaxShown ? names : names.Take(names.Length - 1)) + " and " + last
            + " of " + ProblemText.Quote(union.Keyword.Name) + " cannot be told apart; what could be one of them is kept as raw JSON";
    }
}
