using System;
using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// Hands out empty schemas, one instance for each place of the document. Each thread that asks has one of its own, with
/// <see cref="ReferenceResolver"/> and all, made by <see cref="With"/>.
/// </summary>
internal sealed class SchemaPlaces
{
    private readonly OpenApiVersion _version;
    private readonly ReferenceResolver _references;
    private readonly PartitionedDictionary<string, Schema> _schemas;

    public SchemaPlaces(OpenApiVersion version, ReferenceResolver references)
        : this(version, references, new PartitionedDictionary<string, Schema>(StringComparer.Ordinal, TextSpread.Of))
    {
    }

    private SchemaPlaces(OpenApiVersion version, ReferenceResolver references, PartitionedDictionary<string, Schema> schemas)
    {
        _version = version;
        _references = references;
        _schemas = schemas;
    }

    /// <summary>The same places for another thread.</summary>
    /// <param name="references">What it resolves references with.</param>
    public SchemaPlaces With(ReferenceResolver references) => new(_version, references, _schemas);

    /// <summary>The schema of a node; the target's own instance when the node is nothing but a reference.</summary>
    /// <param name="node">The node.</param>
    /// <param name="pointer">Its pointer.</param>
    /// <param name="isNew">Whether nobody has it yet.</param>
    /// <param name="described">The node to fill it from; null when there is none.</param>
    public Schema Get(DocumentNode node, string pointer, out bool isNew, out DocumentNode? described)
    {
        HashSet<string>? visited = null;
        while (SchemaKeywords.PlainReference(node, _version) is { } reference && SchemaKeywords.DeclaredName(pointer) is null)
        {
            bool isCircle = visited?.Contains(pointer) == true;
            if (isCircle)
            {
                _references.ReportCircle(pointer, reference.Location);
            }

            if (isCircle || _references.Resolve(reference) is not { } target)
            {
                described = null;
                return Any(pointer, node.Location, out isNew);
            }

            (visited ??= new HashSet<string>(StringComparer.Ordinal)).Add(pointer);
            (node, pointer) = (target.Node, target.Pointer);
        }

        described = node;
        return Any(pointer, node.Location, out isNew);
    }

    /// <summary>What a node stands for when it is nothing but a reference, through any number of them; the node itself when they lead nowhere.</summary>
    public ResolvedNode EndOf(ResolvedNode node)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (visited.Add(node.Pointer)
            && SchemaKeywords.PlainReference(node.Node, _version) is { } reference
            && _references.Resolve(reference) is { } target)
        {
            node = target;
        }

        return node;
    }

    /// <summary>The schema of a place; of a new one nothing is known, so it takes any value.</summary>
    public Schema Any(string pointer, TextLocation location, out bool isNew) => _schemas.GetOrAdd(pointer, location, Create, out isNew);

    /// <summary>The schema at a pointer, or null when nothing has led to it; once every schema is handed out.</summary>
    public Schema? Find(string pointer) => _schemas.TryGetValue(pointer, out Schema? schema) ? schema : null;

    /// <summary>A schema that no place of the document is the node of, such as one type of several.</summary>
    public static Schema Create(string pointer, TextLocation location) => new()
    {
        Pointer = pointer,
        Location = location,
        ComponentName = SchemaKeywords.DeclaredName(pointer),
        Kind = SchemaKind.Any,
    };
}
