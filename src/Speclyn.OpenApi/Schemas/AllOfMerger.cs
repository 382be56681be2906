using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Merges schemas that all hold at once, such as the parts of an <c>allOf</c>, into one.</summary>
internal sealed class AllOfMerger(SchemaComposer composer, ProblemCollector problems)
{
    // Two unions of ten variants each are as many variants as anyone can want.
    private const int MaxVariants = 100;

    // Variants of variants double with each level.
    private const int MaxNarrowedVariants = 1000;

    /// <summary>Fills the result of the merge.</summary>
    public void Merge(PendingMerge merge)
    {
        var plain = new List<Schema>();
        var unions = new List<Schema>();
        List<DocumentNode> required = [.. merge.Required];
        if (!Collect(merge, merge.Parts, plain, unions, required, [merge.Schema]))
        {
            MakeUnsupported(merge, "the parts of " + merge.Subject + " nest deeper than " + SchemaComposer.MaxDepth + " levels");
            return;
        }

        merge = merge with { Required = required };
        MergeAnnotations(merge);
        composer.Used.UnionWith(plain);
        if (unions.Count == 0)
        {
            Schema? basis = BaseOf(merge.Schema, plain);
            MergePlain(merge, plain, basis is not null);
            merge.Schema.Base = merge.Schema.Kind == SchemaKind.Object ? basis : null;
            InheritFurtherMembers(merge);
        }
        else
        {
            Distribute(merge, plain, unions);
        }

        merge.Schema.Nullable |= plain.Count + unions.Count > 0 && plain.Concat(unions).All(TakesNull);
    }

    /// <summary>Finds the parts, and those of a part that is under way with what it requires; false when they nest too deep.</summary>
    private bool Collect(
        PendingMerge merge, IReadOnlyList<Schema> parts, List<Schema> plain, List<Schema> unions, List<DocumentNode> required, HashSet<Schema> outer)
    {
        foreach (Schema part in parts)
        {
            bool isSettled = composer.Settle(part.Resolved());
            Schema resolved = part.Resolved();
            if (!isSettled && !composer.IsActive(resolved))
            {
                return false;
            }

            if (isSettled && !IsVariantOf(merge.Schema, resolved))
            {
                (resolved.Kind == SchemaKind.Union ? unions : plain).Add(part);
            }
            else if (!outer.Add(resolved) || !HasUnion(resolved))
            {
                problems.Add(
                    ProblemKind.CircularReference, merge.Subject + " is a part of itself, which says nothing; the other parts describe it", merge.Location);
            }
            else if (composer.MergeOf(resolved) is { } around)
            {
                // A variant extends the schema that lists it: what it has from there is what stands next to the list.
                required.AddRange(around.Required);
                if (!Collect(merge, [.. around.Parts.Where(other => !HasUnion(other.Resolved()))], plain, unions, required, outer))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsVariantOf(Schema schema, Schema union) =>
        union.Kind == SchemaKind.Union
        && composer.UnionOf(union) is { } listed
        && listed.Variants.Any(variant => ReferenceEquals(variant.Schema.Resolved(), schema) || ReferenceEquals(variant.Origin.Resolved(), schema));

    private bool HasUnion(Schema schema) =>
        composer.UnionOf(schema) is not null
        || composer.MergeOf(schema)?.Parts.Any(part => composer.UnionOf(part.Resolved()) is not null) == true;

    private void MergeAnnotations(PendingMerge merge)
    {
        Schema schema = merge.Schema;
        bool isInserted = composer.IsInserted(schema);
        for (int index = merge.Parts.Count - 1; index >= 0; index--)
        {
            // What a component says of itself is not said of what extends it.
            if (isInserted || merge.Parts[index].ComponentName is null)
            {
                Schema part = merge.Parts[index];
                schema.Description ??= part.Chain().Select(link => link.Description).FirstOrDefault(text => text is not null);
                schema.Deprecated |= part.Chain().Any(link => link.Deprecated);
            }

            foreach (Schema link in merge.Parts[index].Chain())
            {
                schema.Default ??= link.Default;
                schema.ReadOnly |= link.ReadOnly;
                schema.WriteOnly |= link.WriteOnly;
            }
        }
    }

    /// <summary>Whether the schema does not refuse null: it allows it, or speaks of other values only.</summary>
    private static bool TakesNull(Schema schema) => schema.AllowsNull() || schema.Resolved().Kind == SchemaKind.Any;

    /// <summary>The part that a schema extends: the first that has a discriminator, or extends one that has.</summary>
    private Schema? BaseOf(Schema schema, List<Schema> parts) => schema.ComponentName is null || composer.IsInserted(schema)
        ? null
        : parts.Select(part => part.Resolved()).FirstOrDefault(
            part => part.Kind == SchemaKind.Object && (composer.Bases.ContainsKey(part) || part.Base is not null));

    /// <summary>Further members of a schema are those of what it extends: there is one place for them in a value, however the value is looked at.</summary>
    private void InheritFurtherMembers(PendingMerge merge)
    {
        Schema schema = merge.Schema;
        Schema? basis = schema.Base;
        while (basis is { Closed: true })
        {
            basis = basis.Base;
        }

        if (basis is not null && !ReferenceEquals(basis.AdditionalProperties, schema.AdditionalProperties))
        {
            schema.AdditionalProperties = basis.AdditionalProperties;
            problems.Add(
                ProblemKind.IgnoredKeyword,
                "'additionalProperties' of " + schema.DisplayName() + " says more than that of " + basis.DisplayName() + ", which it extends; it is ignored",
                merge.Location);
        }
    }

    private void MergePlain(PendingMerge merge, List<Schema> parts, bool isExtension)
    {
        Schema schema = merge.Schema;
        List<Schema> narrowing = [.. parts.Where(Narrows)];
        if (narrowing.Count == 0 && merge.Required.Count == 0)
        {
            schema.Kind = SchemaKind.Any;
            return;
        }

        if (!isExtension && Narrowest(narrowing) is { } narrowest && IsRequired(narrowest.Resolved(), merge.Required) && !composer.Sealed.Contains(schema))
        {
            if (narrowest.Pointer == schema.Pointer)
            {
                schema.Become(narrowest);
            }
            else
            {
                composer.MakeReference(schema, narrowest, merge.Location);
            }

            return;
        }

        List<Schema> resolved = [.. narrowing.Select(part => part.Resolved())];
        List<Schema> typed = [.. resolved.Where(part => part.Kind != SchemaKind.Any)];
        if (Contradiction(typed) is { } contradiction)
        {
            if (!typed.Exists(part => part.Kind == SchemaKind.Unsupported))
            {
                Report(merge, contradiction.First.DisplayName() + " says " + contradiction.First.Describe() + " and "
                    + contradiction.Second.DisplayName() + " says " + contradiction.Second.Describe() + "; raw JSON is kept");
            }

            schema.Kind = SchemaKind.Unsupported;
            return;
        }

        schema.Kind = typed.Count == 0 ? (merge.Required.Count > 0 ? SchemaKind.FreeFormObject : SchemaKind.Any)
            : typed.Exists(part => part.Kind == SchemaKind.Integer) ? SchemaKind.Integer
            : typed[0].Kind;
        MergeConstraints(merge, resolved);
        if (schema.Kind == SchemaKind.Array)
        {
            schema.UniqueItems |= typed.Exists(part => part.UniqueItems);
            schema.Items = composer.Together(
                [.. typed.Select(part => part.Items!)], JsonPointer.Append(schema.Pointer, "items"), merge.Location, "the items of " + merge.Subject);
        }
        else if (schema.IsObject())
        {
            MergeObjects(merge, typed);
        }
        else if (schema.Kind == SchemaKind.Any)
        {
            composer.Untyped.Add(schema);
        }
        else
        {
            MergeValues(merge, typed);
        }
    }

    private bool Narrows(Schema part)
    {
        Schema schema = part.Resolved();
        return schema.Kind != SchemaKind.Any || composer.Untyped.Contains(schema);
    }

    private static bool IsRequired(Schema schema, IReadOnlyList<DocumentNode> names) =>
        names.All(name => schema.Properties.Any(property => property.Required && property.Name == name.Text));

    /// <summary>Two schemas of which no value can be both.</summary>
    private static (Schema First, Schema Second)? Contradiction(IReadOnlyList<Schema> schemas)
    {
        for (int index = 1; index < schemas.Count; index++)
        {
            if (!Overlap(schemas[0], schemas[index]))
            {
                return (schemas[0], schemas[index]);
            }
        }

        return schemas.Count > 0 && schemas[0].Kind == SchemaKind.Unsupported ? (schemas[0], schemas[0]) : null;
    }

    /// <summary>Whether a value can be of the kinds of both schemas.</summary>
    private static bool Overlap(Schema first, Schema second) =>
        first.Kind == SchemaKind.Any
        || second.Kind == SchemaKind.Any
        || first.Kind == second.Kind
        || (first.IsObject() && second.IsObject())
        || (first.Kind is SchemaKind.Integer or SchemaKind.Number && second.Kind is SchemaKind.Integer or SchemaKind.Number);

    private void MergeConstraints(PendingMerge merge, IReadOnlyList<Schema> parts)
    {
        SchemaConstraints? constraints = null;
        var conflicts = new List<string>();
        foreach (Schema part in parts)
        {
            constraints = SchemaConstraints.Intersect(constraints, part.Constraints, conflicts);
            if (part.Conditions.Count > 0 && !ReferenceEquals(part, merge.Schema.Base))
            {
                merge.Schema.Conditions = [.. merge.Schema.Conditions, .. part.Conditions];
            }
        }

        merge.Schema.Constraints = merge.Schema.Kind == SchemaKind.Any ? constraints : constraints?.For(merge.Schema.Kind);
        foreach (string conflict in conflicts)
        {
            Report(merge, conflict);
        }

        string? format = null;
        foreach (Schema part in parts)
        {
            if (part.Format is { } next && (merge.Schema.Kind == SchemaKind.Any || !Formats.IsKnown(next) || Formats.Fits(next, merge.Schema.Kind)))
            {
                if (format is not null && format != next)
                {
                    Report(merge, "the formats are " + ProblemText.Quote(format) + " and " + ProblemText.Quote(next) + "; the later one counts");
                }

                format = next;
            }
        }

        merge.Schema.Format = format;
        merge.Schema.ContentSchema = parts.Select(part => part.ContentSchema).LastOrDefault(content => content is not null);
    }

    private void MergeValues(PendingMerge merge, IReadOnlyList<Schema> parts)
    {
        Schema schema = merge.Schema;
        foreach (Schema part in parts)
        {
            if (part.Enum is not { } values)
            {
                continue;
            }

            string[] both = schema.Enum is null
                ? [.. values.Where(value => schema.Kind != SchemaKind.Integer || JsonNumber.Parse(value).IsInteger)]
                : [.. schema.Enum.Where(value => values.Any(other => AreEqual(schema.Kind, value, other)))];
            if (both.Length == 0)
            {
                Report(merge, "no value is in all the lists of values; the later list counts");
                both = [.. values];
            }

            schema.EnumIsOpen = schema.Enum is null ? part.EnumIsOpen : schema.EnumIsOpen && part.EnumIsOpen;
            schema.Enum = both;
        }

        schema.DeprecatedValues = schema.Enum is null ? null : DeprecatedValues.OfAny(schema.Enum, parts);
    }

    private static bool AreEqual(SchemaKind kind, string first, string second) =>
        kind == SchemaKind.String ? first == second : JsonNumber.Parse(first) == JsonNumber.Parse(second);

    private void MergeObjects(PendingMerge merge, IReadOnlyList<Schema> parts)
    {
        Schema schema = merge.Schema;
        if (!composer.Count(parts.Sum(part => part.Properties.Count)))
        {
            MakeUnsupported(merge, "the parts of all schemas together have too many properties");
            return;
        }

        string members = JsonPointer.Append(schema.Pointer, "properties");
        var found = new Dictionary<string, List<SchemaProperty>>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (SchemaProperty property in parts.SelectMany(part => part.Properties))
        {
            if (!found.TryGetValue(property.Name, out List<SchemaProperty>? same))
            {
                found.Add(property.Name, same = []);
                names.Add(property.Name);
            }

            same.Add(property);
        }

        Schema[] additional = [.. parts.Select(part => part.AdditionalProperties).OfType<Schema>()];
        if (additional.Length > 0)
        {
            schema.AdditionalProperties = composer.Together(
                additional, JsonPointer.Append(schema.Pointer, "additionalProperties"), merge.Location, "the further members of " + merge.Subject);
        }

        var required = new HashSet<string>(merge.Required.Select(name => name.Text), StringComparer.Ordinal);
        var properties = new List<SchemaProperty>();
        foreach (string name in names)
        {
            List<SchemaProperty> same = found[name];
            SchemaProperty last = same[same.Count - 1];
            Schema value = composer.Together(
                [.. same.Select(property => property.Schema)],
                JsonPointer.Append(members, name),
                last.NameLocation,
                "the property " + ProblemText.Quote(name) + " of " + merge.Schema.DisplayName());
            properties.Add(last with { Schema = value, Required = same.Exists(property => property.Required) || required.Contains(name) });
        }

        foreach (DocumentNode name in merge.Required)
        {
            if (!found.ContainsKey(name.Text))
            {
                found.Add(name.Text, []);
                properties.Add(new SchemaProperty(name.Text, schema.AdditionalProperties ?? Implied(members, name), true, name.Location));
            }
        }

        schema.Properties = properties;
        schema.Closed = composer.Sealed.Contains(schema) || IsClosed(merge, parts, found.Keys);
        schema.Kind = properties.Count > 0 || schema.Closed ? SchemaKind.Object
            : schema.AdditionalProperties is not null ? SchemaKind.Map
            : SchemaKind.FreeFormObject;
    }

    private Schema Implied(string members, DocumentNode name)
    {
        Schema value = SchemaPlaces.Create(JsonPointer.Append(members, name.Text), name.Location);
        composer.Implied.Add(value);
        return value;
    }

    private bool IsClosed(PendingMerge merge, IReadOnlyList<Schema> parts, ICollection<string> names)
    {
        if (parts.FirstOrDefault(part => part.Closed) is not { } closed)
        {
            return false;
        }

        if (parts.Any(part => part.Closed && part.Properties.Count == names.Count))
        {
            return true;
        }

        string other = names.First(name => closed.Properties.All(property => property.Name != name));
        Report(merge, closed.DisplayName() + " allows no further members but another part has " + ProblemText.Quote(other) + "; further members are accepted");
        return false;
    }

    /// <summary>The one of the schemas that takes no value which another refuses; the last when they are alike.</summary>
    private Schema? Narrowest(IReadOnlyList<Schema> parts)
    {
        Schema? narrowest = parts.Count == 0 ? null : parts[0];
        for (int index = 1; index < parts.Count && narrowest is not null; index++)
        {
            narrowest = Includes(narrowest, parts[index], 0) ? parts[index]
                : Includes(parts[index], narrowest, 0) ? narrowest
                : null;
        }

        return narrowest;
    }

    /// <summary>Whether it is plain that every value of the narrow schema is one of the wide schema.</summary>
    private bool Includes(Schema wideReference, Schema narrowReference, int depth)
    {
        Schema wide = wideReference.Resolved();
        Schema narrow = narrowReference.Resolved();
        if (ReferenceEquals(wide, narrow) || !Narrows(wide))
        {
            return true;
        }

        if ((wide.Constraints is not null && wide.Constraints != narrow.Constraints) || depth > SchemaComposer.MaxDepth)
        {
            return false;
        }

        switch (wide.Kind, narrow.Kind)
        {
            case (SchemaKind.FreeFormObject, SchemaKind.FreeFormObject or SchemaKind.Map or SchemaKind.Object):
                return true;
            case (SchemaKind.Array, SchemaKind.Array):
                return (!wide.UniqueItems || narrow.UniqueItems) && Includes(wide.Items!, narrow.Items!, depth + 1);
            case (SchemaKind.Map, SchemaKind.Map):
                return Includes(wide.AdditionalProperties!, narrow.AdditionalProperties!, depth + 1);
            case (SchemaKind.Object, SchemaKind.Object):
                return composer.MergeOf(narrow)?.Parts.Any(part => ReferenceEquals(part.Resolved(), wide)) == true || HasAllOf(narrow, wide);
            case (SchemaKind.Number, SchemaKind.Integer):
            case (SchemaKind.Number, SchemaKind.Number):
            case (SchemaKind.Integer, SchemaKind.Integer):
            case (SchemaKind.Boolean, SchemaKind.Boolean):
            case (SchemaKind.String, SchemaKind.String):
                return (wide.Format is null || wide.Format == narrow.Format)
                    && (wide.Enum is null || (narrow.Enum?.All(value => wide.Enum.Contains(value) && !LosesDeprecation(value, wide, narrow)) == true && !narrow.EnumIsOpen));
            default:
                return false;
        }
    }

    // A value is one of both, and what the wide list says of it would be gone.
    private static bool LosesDeprecation(string value, Schema wide, Schema narrow) =>
        wide.DeprecatedValues?.ContainsKey(value) == true && narrow.DeprecatedValues?.ContainsKey(value) != true;

    private bool HasAllOf(Schema narrow, Schema wide)
    {
        if (wide.Closed || narrow.Properties.Count < wide.Properties.Count || (wide.AdditionalProperties is { } values && !ReferenceEquals(values, narrow.AdditionalProperties)))
        {
            return false;
        }

        Dictionary<string, SchemaProperty> properties = narrow.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        return wide.Properties.All(property => properties.TryGetValue(property.Name, out SchemaProperty? own)
            && (own.Required || !property.Required)
            && (ReferenceEquals(own.Schema, property.Schema) || composer.Implied.Contains(property.Schema)));
    }

    /// <summary>Gives what stands next to a union to each of its variants; of several unions every variant meets every other.</summary>
    private void Distribute(PendingMerge merge, List<Schema> plain, List<Schema> unions)
    {
        Schema schema = merge.Schema;
        PendingUnion first = composer.UnionOf(unions[0].Resolved())!;
        List<UnionVariant> variants = [.. first.Variants];
        bool isUnchanged = unions.Count == 1;
        string place = JsonPointer.Append(schema.Pointer, first.Keyword.Name);
        foreach (Schema other in unions.Skip(1))
        {
            IReadOnlyList<UnionVariant> others = composer.UnionOf(other.Resolved())!.Variants;
            if (variants.Count * others.Count > MaxVariants)
            {
                Report(merge, "the unions together have more than " + MaxVariants + " variants; " + other.DisplayName() + " is not used");
                continue;
            }

            variants =
            [
                .. from one in variants
                   from two in others
                   where Overlap(one.Schema.Resolved(), two.Schema.Resolved())
                   select Named(one, two) with { Schema = Combine(merge, [one.Schema, two.Schema], [], place, Named(one, two)) },
            ];
        }

        if (plain.Exists(Narrows) || merge.Required.Count > 0)
        {
            if (variants.Count > MaxNarrowedVariants || !composer.HasRoomFor(variants.Count))
            {
                MakeUnsupported(merge, "the parts of " + merge.Subject + " meet " + unions[0].DisplayName() + " in too many combinations");
                return;
            }

            var narrowed = new List<UnionVariant>();
            foreach (UnionVariant variant in variants)
            {
                if (composer.IsActive(variant.Schema.Resolved()))
                {
                    narrowed.Add(variant);
                }
                else if (plain.TrueForAll(part => Overlap(part.Resolved(), variant.Schema.Resolved())))
                {
                    Schema combined = Combine(merge, [.. plain, variant.Schema], merge.Required, place, variant);
                    isUnchanged &= ReferenceEquals(combined, variant.Schema);
                    narrowed.Add(variant with { Schema = combined });
                }
                else
                {
                    isUnchanged = false;
                }
            }

            variants = narrowed;
        }

        composer.Absorbed.UnionWith(unions.Where(union => union.Pointer == schema.Pointer));
        if (variants.Count == 0)
        {
            Report(merge, "no variant of " + unions[0].DisplayName() + " can be what the other parts say; raw JSON is kept");
            schema.Kind = SchemaKind.Unsupported;
        }
        else if (isUnchanged && unions[0].Pointer != schema.Pointer)
        {
            composer.MakeReference(schema, unions[0], merge.Location);
        }
        else
        {
            composer.Add(new PendingUnion(schema, variants, first.Keyword));
        }
    }

    private static UnionVariant Named(UnionVariant one, UnionVariant two) => one.Discriminator is null && two.Discriminator is not null ? two : one;

    private Schema Combine(PendingMerge merge, List<Schema> parts, IReadOnlyList<DocumentNode> required, string place, UnionVariant variant)
    {
        string own = variant.Place.Substring(variant.Place.LastIndexOf('/') + 1);
        Schema schema = composer.Insert(JsonPointer.Append(place, own), merge.Location);

        // What stands for the variant in this union alone is called by both.
        schema.Title = variant.Origin.Component() is { } name ? (merge.Schema.Component() is { } owner ? owner + " " : "") + name : variant.Origin.Title;
        if (composer.Sealed.Contains(merge.Schema))
        {
            composer.Sealed.Add(schema);
        }

        composer.Add(new PendingMerge(schema, parts, required, merge.Location, merge.Subject));
        composer.Settle(schema);
        return schema is { Kind: SchemaKind.Reference, Target: { } target } ? target : schema;
    }

    private void Report(PendingMerge merge, string what) =>
        problems.Add(ProblemKind.ConflictingParts, "the parts of " + merge.Subject + " contradict one another: " + what, merge.Location);

    private void MakeUnsupported(PendingMerge merge, string reason)
    {
        merge.Schema.Kind = SchemaKind.Unsupported;
        merge.Schema.Properties = [];
        problems.Add(ProblemKind.Unsupported, reason + "; raw JSON is kept", merge.Location);
    }
}
