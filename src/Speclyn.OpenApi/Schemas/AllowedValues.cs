using System;
using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>The values that <c>enum</c> or <c>const</c> allow.</summary>
internal sealed class AllowedValues
{
    private AllowedValues(IEnumerable<DocumentNode> values)
    {
        var strings = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        SchemaKind? kind = null;
        foreach (DocumentNode value in values)
        {
            if (value.Kind == NodeKind.Null)
            {
                HasNull = true;
                continue;
            }

            kind = Common(kind, KindOf(value));
            if (value.Kind == NodeKind.String && seen.Add(value.Text))
            {
                strings.Add(value.Text);
            }
        }

        Kind = kind ?? SchemaKind.Any;
        Strings = Kind == SchemaKind.String ? strings : null;
    }

    /// <summary>Whether null is one of them.</summary>
    public bool HasNull { get; }

    /// <summary>The kind that all of them share, null aside; <see cref="SchemaKind.Any"/> when they share none.</summary>
    public SchemaKind Kind { get; }

    /// <summary>The values, each once, when all of them are strings.</summary>
    public IReadOnlyList<string>? Strings { get; }

    /// <summary>The values that the schema lists; null when it lists none.</summary>
    public static AllowedValues? Of(DocumentNode node) =>
        Listed(node) is { Count: > 0 } values ? new AllowedValues(values) : null;

    /// <summary>The values of several schemas together when each of them is but a list of values.</summary>
    public static AllowedValues? OfAll(IReadOnlyList<DocumentNode> nodes)
    {
        var all = new List<DocumentNode>();
        foreach (DocumentNode node in nodes)
        {
            if (node["$ref"] is not null || Listed(node) is not { Count: > 0 } values)
            {
                return null;
            }

            all.AddRange(values);
        }

        var allowed = new AllowedValues(all);
        return allowed.Kind == SchemaKind.Any ? null : allowed;
    }

    private static IReadOnlyList<DocumentNode>? Listed(DocumentNode node) =>
        node["const"] is { } constant ? [constant] : node["enum"]?.Items;

    private static SchemaKind KindOf(DocumentNode value) => value.Kind switch
    {
        NodeKind.String => SchemaKind.String,
        NodeKind.True or NodeKind.False => SchemaKind.Boolean,
        NodeKind.Number => value.Text.IndexOfAny(['.', 'e', 'E']) < 0 ? SchemaKind.Integer : SchemaKind.Number,
        _ => SchemaKind.Any,
    };

    private static SchemaKind Common(SchemaKind? first, SchemaKind second)
    {
        if (first is null || first == second)
        {
            return second;
        }

        return first is SchemaKind.Integer or SchemaKind.Number && second is SchemaKind.Integer or SchemaKind.Number
            ? SchemaKind.Number
            : SchemaKind.Any;
    }
}
