using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Finds the unions that describe whole server-sent events, and makes one schema of what their data is.</summary>
internal sealed class EventComposer(SchemaComposer composer)
{
    private const string Data = "data";

    private readonly HashSet<Schema> _named = [];

    /// <summary>Composes the events that a schema describes; it may describe an array of them, as before OpenAPI 3.2.</summary>
    public void Compose(Schema described)
    {
        Schema schema = described.Resolved();
        schema = schema is { Kind: SchemaKind.Array, Items: { } items } ? items.Resolved() : schema;
        if (schema.Events is not null || schema.Kind != SchemaKind.Union || composer.UnionOf(schema) is not { } union)
        {
            return;
        }

        Schema[] variants = [.. union.Variants.Select(variant => variant.Schema.Resolved())];
        Schema[] withData = [.. variants.Where(variant => DataOf(variant) is not null)];
        if (withData.Length == 0 || !variants.All(IsEvent))
        {
            return;
        }

        EventKind[] kinds = [.. withData.Select(variant => new EventKind(NamesOf(variant, variants), DataOf(variant)!))];
        Schema data = composer.AnyOf([.. kinds.Select(kind => kind.Data)], JsonPointer.Append(schema.Pointer, Data), union.Keyword);
        schema.Events = new EventShape(data, kinds);
        if (kinds.All(kind => kind.Names.Count > 0))
        {
            _named.Add(data);
        }
    }

    /// <summary>Whether names tell apart what the schema's variants are the data of.</summary>
    public bool IsNamed(Schema data) => _named.Contains(data);

    /// <summary>Whether a schema describes a whole event and not what its data holds.</summary>
    public static bool IsEvent(Schema schema) =>
        schema is { Kind: SchemaKind.Object, Properties.Count: > 0 }
        && schema.Properties.All(property => property.Name is Data or "event" or "id" or "retry");

    /// <summary>The schema of an event's data; null when it has none.</summary>
    public static Schema? DataOf(Schema schema) =>
        schema.Properties.FirstOrDefault(property => property.Name == Data) is { } data ? data.Schema.Resolved().ContentSchema ?? data.Schema : null;

    private static IReadOnlyList<string> NamesOf(Schema variant, Schema[] variants)
    {
        IReadOnlyList<string> names = NamesOf(variant);
        return variants.Any(other => !ReferenceEquals(other, variant) && NamesOf(other).Intersect(names, StringComparer.Ordinal).Any()) ? [] : names;
    }

    private static IReadOnlyList<string> NamesOf(Schema variant) =>
        variant.Properties.FirstOrDefault(property => property.Name == "event")?.Schema.Resolved() is { Kind: SchemaKind.String, EnumIsOpen: false, Enum: { } names } ? names : [];
}
