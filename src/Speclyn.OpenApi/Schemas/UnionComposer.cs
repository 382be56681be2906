using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Brings the variants of a union down to those that can be told apart: without unions, and one of strings, numbers and arrays each.</summary>
internal sealed class UnionComposer(SchemaComposer composer, ProblemCollector problems)
{
    /// <summary>Composes the union.</summary>
    public void Compose(PendingUnion union)
    {
        Schema schema = union.Schema;
        var leaves = new List<UnionVariant>();
        Flatten(union, union.Variants, leaves, [schema]);
        schema.Nullable |= leaves.Exists(leaf => leaf.Schema.AllowsNull());

        var variants = new List<UnionVariant>();
        var seen = new HashSet<Schema>();
        variants.AddRange(leaves.Where(leaf => seen.Add(leaf.Schema.Resolved())));
        if (variants.Find(leaf => leaf.Schema.Resolved().Kind == SchemaKind.Any) is { } any)
        {
            if (variants.Count > 1)
            {
                Report(union, "the variant " + any.Schema.DisplayName() + " of " + ProblemText.Quote(union.Keyword.Name)
                    + " takes any value, so the others say nothing more; any value is accepted");
            }

            schema.Kind = SchemaKind.Any;
            return;
        }

        Combine(union, variants, kind => kind == SchemaKind.String);
        Combine(union, variants, kind => kind == SchemaKind.Integer);
        Combine(union, variants, kind => kind == SchemaKind.Number);
        Combine(union, variants, kind => kind == SchemaKind.Boolean);
        if (!AreArraysTold(variants))
        {
            Combine(union, variants, kind => kind == SchemaKind.Array);
        }

        Combine(union, variants, kind => kind is SchemaKind.Map or SchemaKind.FreeFormObject);
        bool isNever = union.Variants.All(variant => composer.Never.Contains(variant.Schema.Resolved()));
        union.Variants = variants;
        if (isNever)
        {
            schema.Kind = SchemaKind.Unsupported;
            composer.Never.Add(schema);
        }
        else if (variants.Count == 0)
        {
            schema.Kind = SchemaKind.Any;
        }
        else if (variants.Count == 1)
        {
            Schema only = variants[0].Schema;
            if (only.Pointer == schema.Pointer)
            {
                schema.Become(only);
            }
            else
            {
                composer.MakeReference(schema, only, union.Keyword.NameLocation);
            }
        }
    }

    /// <summary>Finds the variants, and those of the unions among them.</summary>
    private void Flatten(PendingUnion root, IReadOnlyList<UnionVariant> variants, List<UnionVariant> leaves, HashSet<Schema> unions)
    {
        foreach (UnionVariant variant in variants)
        {
            if (composer.MergeOf(variant.Schema.Resolved()) is not null)
            {
                composer.Settle(variant.Schema.Resolved());
            }

            Schema schema = variant.Schema.Resolved();
            if (composer.Never.Contains(schema))
            {
                continue;
            }

            if (ReferenceEquals(schema, root.Schema))
            {
                problems.Add(
                    ProblemKind.CircularReference, "the union is a variant of itself, which says nothing; the other variants describe it", root.Keyword.NameLocation);
            }
            else if (schema.Kind != SchemaKind.Union || composer.UnionOf(schema) is not { } inner || IsNamed(variant, inner) || unions.Count > SchemaComposer.MaxDepth)
            {
                leaves.Add(variant);
            }
            else if (unions.Add(schema))
            {
                root.Schema.Nullable |= variant.Schema.AllowsNull();
                Flatten(root, inner.Variants, leaves, unions);
            }
        }
    }

    /// <summary>Whether a discriminator names the union as a whole while it tells its own variants apart by another property.</summary>
    private static bool IsNamed(UnionVariant variant, PendingUnion inner) =>
        variant.Discriminator is { } discriminator
        && !inner.Variants.All(other => other.Discriminator?.PropertyName == discriminator.PropertyName)
        && discriminator.Mapping.Any(entry => variant.Origin.Chain().Any(link => link.Pointer == entry.Value));

    /// <summary>Whether the first item tells which of several arrays a value is.</summary>
    private bool AreArraysTold(List<UnionVariant> variants)
    {
        Schema[] arrays = [.. variants.Select(variant => variant.Schema.Resolved()).Where(schema => schema.Kind == SchemaKind.Array)];
        return arrays.Length > 1
            && arrays.All(array => !composer.IsActive(array) && array.Items is { } items && composer.Settle(items.Resolved()))
            && ItemKinds.Of(arrays) is not null;
    }

    /// <summary>Makes one variant of those that JSON does not tell apart.</summary>
    private void Combine(PendingUnion union, List<UnionVariant> variants, Func<SchemaKind, bool> isOfKind)
    {
        List<UnionVariant> alike = variants.FindAll(variant => isOfKind(variant.Schema.Resolved().Kind) && !composer.IsActive(variant.Schema.Resolved()));
        if (alike.Count < 2)
        {
            return;
        }

        List<Schema> schemas = alike.ConvertAll(variant => variant.Schema.Resolved());
        Schema combined = Widest(schemas) ?? Wider(union, alike.ConvertAll(variant => variant.Schema), isAlone: alike.Count == variants.Count);
        if (schemas.Exists(schema => Loses(schema, combined)))
        {
            Report(union, "the variants " + string.Join(", ", alike.Take(alike.Count - 1).Select(variant => variant.Schema.DisplayName()))
                + " and " + alike[alike.Count - 1].Schema.DisplayName() + " of " + ProblemText.Quote(union.Keyword.Name) + " are each "
                + schemas[0].Describe() + ", so nothing tells them apart; one variant takes what any of them takes");
        }

        variants[variants.IndexOf(alike[0])] = alike[0] with { Schema = combined };
        variants.RemoveAll(variant => alike.IndexOf(variant) > 0);
    }

    /// <summary>A schema that takes whatever any of them takes, if one does.</summary>
    private static Schema? Widest(IReadOnlyList<Schema> schemas) => schemas[0].Kind == SchemaKind.Array || schemas.Any(schema => schema.Enum is not null)
        ? null
        : schemas.FirstOrDefault(schema => schema is { Kind: not SchemaKind.Map, Format: null, Constraints: null });

    /// <summary>Whether a schema refuses what the combination takes; known values of an open enumeration are not lost.</summary>
    private static bool Loses(Schema schema, Schema combined) =>
        schema.Kind != combined.Kind
        || schema.Format != combined.Format
        || (schema.Constraints is not null && schema.Constraints != combined.Constraints)
        || !ReferenceEquals(schema.Items, combined.Items)
        || !ReferenceEquals(schema.AdditionalProperties, combined.AdditionalProperties);

    private Schema Wider(PendingUnion union, List<Schema> alternatives, bool isAlone)
    {
        List<Schema> schemas = alternatives.ConvertAll(alternative => alternative.Resolved());
        Schema first = schemas[0];
        Schema wider = isAlone ? SchemaPlaces.Create(union.Schema.Pointer, union.Schema.Location) : composer.Insert(first.Pointer, first.Location);
        wider.Kind = first.Kind;
        wider.Format = schemas.All(schema => schema.Format == first.Format) ? first.Format : null;
        wider.Constraints = schemas.All(schema => schema.Constraints == first.Constraints) ? first.Constraints : null;
        if (first.Kind == SchemaKind.Array)
        {
            wider.UniqueItems = schemas.All(schema => schema.UniqueItems);
            wider.Items = composer.AnyOf([.. schemas.Select(schema => schema.Items!)], JsonPointer.Append(wider.Pointer, "items"), union.Keyword);
        }
        else if (first.Kind == SchemaKind.Map && schemas.All(schema => schema.Kind == SchemaKind.Map))
        {
            wider.AdditionalProperties = composer.AnyOf(
                [.. schemas.Select(schema => schema.AdditionalProperties!)], JsonPointer.Append(wider.Pointer, "additionalProperties"), union.Keyword);
        }
        else if (first.IsObject())
        {
            wider.Kind = SchemaKind.FreeFormObject;
        }
        else if (schemas.Any(schema => schema.Enum is not null))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            wider.Enum = [.. schemas.SelectMany(schema => schema.Enum ?? []).Where(seen.Add)];
            wider.DeprecatedValues = DeprecatedValues.OfAll(alternatives);
            wider.EnumIsOpen = schemas.Any(schema => schema.Enum is null || schema.EnumIsOpen);

            // What is not listed keeps to the schemas without a list.
            Schema[] open = [.. schemas.Where(schema => schema.Enum is null)];
            wider.Format = open.Length == 0 ? wider.Format : null;
            wider.Constraints = open.Length == 0 ? wider.Constraints : null;
        }

        return wider;
    }

    private void Report(PendingUnion union, string message) => problems.Add(ProblemKind.UndecidableUnion, message, union.Keyword.NameLocation);
}
