using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Merges the parts of an <c>allOf</c> into one object.</summary>
/// <param name="pending">What is to be merged, by result.</param>
/// <param name="implied">Schemas of properties that are required but not described: any description wins over them.</param>
/// <param name="problems">Receives what cannot be merged.</param>
internal sealed class AllOfMerger(
    IReadOnlyDictionary<Schema, PendingMerge> pending, HashSet<Schema> implied, ProblemCollector problems)
{
    private const int MaxDepth = 100;

    // A few large parts that many schemas repeat would else fill the memory.
    private const int MaxProperties = 1_000_000;

    private readonly HashSet<Schema> _active = [];
    private readonly HashSet<Schema> _done = [];
    private int _properties;

    /// <summary>Merges everything.</summary>
    public void MergeAll(CancellationToken cancellationToken)
    {
        foreach (PendingMerge merge in pending.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Merge(merge);
        }
    }

    private void Merge(PendingMerge merge)
    {
        if (_done.Contains(merge.Schema))
        {
            return;
        }

        _active.Add(merge.Schema);
        string? failure = MergeParts(merge);
        if (failure is not null)
        {
            merge.Schema.Kind = SchemaKind.Unsupported;
            merge.Schema.Properties = [];
            problems.Add(ProblemKind.Unsupported, failure + "; raw JSON is kept", merge.Location);
        }

        _active.Remove(merge.Schema);
        _done.Add(merge.Schema);
    }

    /// <summary>Merges the parts; says why when it cannot.</summary>
    private string? MergeParts(PendingMerge merge)
    {
        Schema schema = merge.Schema;
        var properties = new List<SchemaProperty>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        Schema? additional = null;
        foreach (Schema reference in merge.Parts)
        {
            Schema part = reference.Resolved();
            if (_active.Contains(part))
            {
                return "the schema is a part of itself";
            }

            if (pending.TryGetValue(part, out PendingMerge? inner))
            {
                if (_active.Count > MaxDepth)
                {
                    return "the parts of the schema nest deeper than " + MaxDepth + " levels";
                }

                Merge(inner);
                part = part.Resolved();
            }

            if (part.Kind is not (SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject))
            {
                if (merge.Parts.Count == 1)
                {
                    // All that was said besides is which members an object must have.
                    schema.Kind = SchemaKind.Reference;
                    schema.Target = reference;
                    return null;
                }

                return "the part " + part.DisplayName() + " of 'allOf' is no object, so the parts cannot be merged yet";
            }

            _properties += part.Properties.Count;
            if (_properties > MaxProperties)
            {
                return "the parts of all schemas together have more than " + MaxProperties + " properties";
            }

            foreach (SchemaProperty property in part.Properties)
            {
                if (!indexes.TryGetValue(property.Name, out int index))
                {
                    indexes.Add(property.Name, properties.Count);
                    properties.Add(property);
                }
                else if (Combine(properties[index], property) is { } combined)
                {
                    properties[index] = combined;
                }
                else
                {
                    return "two parts describe the property " + ProblemText.Quote(property.Name)
                        + " differently, so they cannot be merged yet";
                }
            }

            if (part.AdditionalProperties is { } values)
            {
                if (additional is not null && Narrower(additional, values, 0) is null)
                {
                    return "two parts describe further members differently, so they cannot be merged yet";
                }

                additional = additional is null ? values : Narrower(additional, values, 0);
            }
        }

        foreach (DocumentNode name in merge.Required)
        {
            if (indexes.TryGetValue(name.Text, out int index))
            {
                properties[index] = properties[index] with { Required = true };
            }
            else
            {
                indexes.Add(name.Text, properties.Count);
                Schema value = SchemaResolver.Create(
                    JsonPointer.Append(schema.Pointer + "/properties", name.Text), name.Location);
                implied.Add(value);
                properties.Add(new SchemaProperty(name.Text, additional ?? value, true, name.Location));
            }
        }

        schema.Properties = properties;
        schema.AdditionalProperties = additional;
        schema.Nullable |= merge.Parts.All(part => part.AllowsNull());
        schema.Kind = properties.Count > 0 ? SchemaKind.Object
            : additional is not null ? SchemaKind.Map
            : SchemaKind.FreeFormObject;
        return null;
    }

    private SchemaProperty? Combine(SchemaProperty first, SchemaProperty second)
    {
        bool required = first.Required || second.Required;
        if (implied.Contains(second.Schema))
        {
            return first with { Required = required };
        }

        if (implied.Contains(first.Schema))
        {
            return second with { Required = required };
        }

        Schema? narrower = Narrower(first.Schema, second.Schema, 0);
        return narrower is null ? null
            : ReferenceEquals(narrower, first.Schema) ? first with { Required = required }
            : second with { Required = required };
    }

    /// <summary>The one of two schemas that takes no value which the other refuses; the second when they are alike.</summary>
    private Schema? Narrower(Schema first, Schema second, int depth)
    {
        Schema one = first.Resolved();
        Schema two = second.Resolved();
        if (ReferenceEquals(one, two) || one.Kind == SchemaKind.Any)
        {
            return second;
        }

        if (two.Kind == SchemaKind.Any)
        {
            return first;
        }

        switch (one.Kind, two.Kind)
        {
            case (SchemaKind.String, SchemaKind.String):
                return two.Enum is null ? (one.Enum is null ? second : first)
                    : one.Enum is null || two.Enum.All(one.Enum.Contains) ? second
                    : one.Enum.All(two.Enum.Contains) ? first
                    : null;
            case (SchemaKind.Number, SchemaKind.Integer):
            case (SchemaKind.Integer, SchemaKind.Integer):
            case (SchemaKind.Number, SchemaKind.Number):
            case (SchemaKind.Boolean, SchemaKind.Boolean):
            case (SchemaKind.FreeFormObject, SchemaKind.FreeFormObject or SchemaKind.Map or SchemaKind.Object):
                return second;
            case (SchemaKind.Integer, SchemaKind.Number):
            case (SchemaKind.Map or SchemaKind.Object, SchemaKind.FreeFormObject):
                return first;
            case (SchemaKind.Array, SchemaKind.Array) when depth < MaxDepth:
                Schema? items = Narrower(one.Items!, two.Items!, depth + 1);
                return items is null ? null : ReferenceEquals(items, two.Items) ? second : first;
            default:
                return Extends(two, one) ? second : Extends(one, two) ? first : null;
        }
    }

    private bool Extends(Schema derived, Schema part) =>
        pending.TryGetValue(derived, out PendingMerge? merge) && merge.Parts.Any(own => ReferenceEquals(own.Resolved(), part));
}
