using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// Composes the schemas that are made of others, each once and after what it is made of: the parts of an <c>allOf</c> become one schema,
/// the variants of unions within unions become variants of one union. What a cycle leads back to is taken as far as it is known.
/// </summary>
internal sealed class SchemaComposer(ProblemCollector problems)
{
    /// <summary>How deep schemas may be made of others.</summary>
    public const int MaxDepth = 100;

    // A few large parts that many schemas repeat would else fill the memory.
    private const int MaxProperties = 1_000_000;

    // Schemas that describe one another crosswise can make any number of combinations.
    private const int MaxInserted = 20_000;

    private readonly Dictionary<Schema, PendingMerge> _merges = [];
    private readonly Dictionary<Schema, PendingUnion> _unions = [];
    private readonly List<Schema> _merged = [];
    private readonly List<Schema> _united = [];
    private readonly HashSet<Schema> _active = [];
    private readonly HashSet<Schema> _done = [];
    private readonly HashSet<Schema> _inserted = [];
    private readonly HashSet<string> _pointers = new(StringComparer.Ordinal);
    private readonly Dictionary<Schema, int> _numbers = [];
    private readonly Dictionary<string, Schema> _together = new(StringComparer.Ordinal);
    private int _properties;

    /// <summary>Schemas of properties that are required but not described: any description wins over them.</summary>
    public HashSet<Schema> Implied { get; } = [];

    /// <summary>Schemas that allow no value at all.</summary>
    public HashSet<Schema> Never { get; } = [];

    /// <summary>Object schemas that allow no members besides those of all their parts.</summary>
    public HashSet<Schema> Sealed { get; } = [];

    /// <summary>Schemas without a type that narrow the values of whatever they are put together with.</summary>
    public HashSet<Schema> Untyped { get; } = [];

    /// <summary>Those of <see cref="Untyped"/> that were put together with something.</summary>
    public HashSet<Schema> Used { get; } = [];

    /// <summary>Schemas that declare a discriminator for what extends them.</summary>
    public Dictionary<Schema, Discriminator> Bases { get; } = [];

    /// <summary>References that composing made.</summary>
    public List<(Schema Schema, TextLocation Location)> Aliases { get; } = [];

    /// <summary>What was merged.</summary>
    public IReadOnlyList<Schema> Merged => _merged;

    /// <summary>Unions that are but a part of one schema, which has their variants.</summary>
    public HashSet<Schema> Absorbed { get; } = [];

    /// <summary>The unions, in document order.</summary>
    public IEnumerable<PendingUnion> Unions => _united.Where(schema => !Absorbed.Contains(schema)).Select(schema => _unions[schema]);

    /// <summary>Asks for parts to be merged.</summary>
    public void Add(PendingMerge merge)
    {
        merge.Schema.Kind = SchemaKind.Object;
        _merges.Add(merge.Schema, merge);
        _merged.Add(merge.Schema);
        if (merge.Required.Count == 0 && merge.Parts.Count > 1)
        {
            _together[Key(merge.Parts)] = merge.Schema;
        }
    }

    /// <summary>Asks for variants to be told apart.</summary>
    public void Add(PendingUnion union)
    {
        union.Schema.Kind = SchemaKind.Union;
        _unions.Add(union.Schema, union);
        _united.Add(union.Schema);
    }

    /// <summary>Composes everything, and what comes up meanwhile.</summary>
    public void ComposeAll(CancellationToken cancellationToken)
    {
        // A union may be a part of a schema, which then is the one to begin with.
        int merged = 0;
        for (int united = 0; merged < _merged.Count || united < _united.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Settle(merged < _merged.Count ? _merged[merged++] : _united[united++]);
        }

        foreach (Schema schema in _merged)
        {
            Unwrap(schema);
        }

        foreach (Schema schema in _united)
        {
            Unwrap(schema);
        }
    }

    /// <summary>Whether the schema is being composed right now.</summary>
    public bool IsActive(Schema schema) => _active.Contains(schema);

    /// <summary>How the schema is merged; null when it is not.</summary>
    public PendingMerge? MergeOf(Schema schema) => _merges.TryGetValue(schema, out PendingMerge? merge) ? merge : null;

    /// <summary>The union that the schema is; null when it is none.</summary>
    public PendingUnion? UnionOf(Schema schema) => _unions.TryGetValue(schema, out PendingUnion? union) ? union : null;

    /// <summary>Composes the schema unless that is done; false when it is under way or nests too deep.</summary>
    public bool Settle(Schema schema)
    {
        if (_done.Contains(schema) || (!_merges.ContainsKey(schema) && !_unions.ContainsKey(schema)))
        {
            return true;
        }

        if (_active.Count > MaxDepth || !_active.Add(schema))
        {
            return false;
        }

        if (MergeOf(schema) is { } merge)
        {
            new AllOfMerger(this, problems).Merge(merge);
        }

        if (schema.Kind == SchemaKind.Union)
        {
            new UnionComposer(this, problems).Compose(_unions[schema]);
        }

        _active.Remove(schema);
        _done.Add(schema);
        return true;
    }

    /// <summary>Makes the schema stand for another one.</summary>
    public void MakeReference(Schema schema, Schema target, TextLocation location)
    {
        schema.Kind = SchemaKind.Reference;
        schema.Target = target;
        Aliases.Add((schema, location));
    }

    /// <summary>One schema for a place that several describe, composed when its time comes.</summary>
    public Schema Together(IReadOnlyList<Schema> parts, string pointer, TextLocation location, string subject)
    {
        Schema[] distinct = [.. parts.Distinct()];
        Schema[] said = [.. distinct.Where(part => !Implied.Contains(part))];
        if (said.Length <= 1 || distinct.All(part => ReferenceEquals(part.Resolved(), distinct[0].Resolved())))
        {
            return said.Length > 0 ? said[said.Length - 1] : distinct[distinct.Length - 1];
        }

        string key = Key(said);
        if (_together.TryGetValue(key, out Schema? schema))
        {
            return schema;
        }

        bool hasRoom = HasRoomFor(1);
        schema = Insert(pointer, location);
        if (!hasRoom)
        {
            schema.Kind = SchemaKind.Unsupported;
            problems.Add(ProblemKind.Unsupported, subject + " is one of too many combinations of schemas; raw JSON is kept", location);
        }
        else
        {
            Add(new PendingMerge(schema, said, [], location, subject));
        }

        return schema;
    }

    /// <summary>One schema for a place where values of any of several schemas stand.</summary>
    public Schema AnyOf(IReadOnlyList<Schema> variants, string pointer, DocumentMember keyword)
    {
        Schema[] distinct = [.. variants.Distinct()];
        if (distinct.Length == 1)
        {
            return distinct[0];
        }

        Schema schema = Insert(pointer, keyword.NameLocation);
        Add(new PendingUnion(schema, [.. distinct.Select(variant => new UnionVariant(variant, variant, variant.Pointer, null))], keyword));
        return schema;
    }

    /// <summary>A schema that the document describes in several places.</summary>
    public Schema Insert(string pointer, TextLocation location)
    {
        // The place tells it from the schemas around it.
        while (!_pointers.Add(pointer))
        {
            pointer = JsonPointer.Append(pointer, "allOf");
        }

        Schema schema = SchemaPlaces.Create(pointer, location);
        _inserted.Add(schema);
        return schema;
    }

    /// <summary>Whether so many more schemas may be inserted.</summary>
    public bool HasRoomFor(int count) => _inserted.Count + count <= MaxInserted;

    /// <summary>Whether the schema was inserted where the document describes something in several places.</summary>
    public bool IsInserted(Schema schema) => _inserted.Contains(schema);

    /// <summary>Counts properties that are copied; false when there are too many.</summary>
    public bool Count(int properties)
    {
        _properties += properties;
        return _properties <= MaxProperties;
    }

    /// <summary>Leaves out what was inserted but stands for something that is there already.</summary>
    private void Unwrap(Schema schema)
    {
        schema.Items = Unwrapped(schema.Items);
        schema.AdditionalProperties = Unwrapped(schema.AdditionalProperties);
        if (schema.Properties.Any(property => !ReferenceEquals(Unwrapped(property.Schema), property.Schema)))
        {
            schema.Properties = [.. schema.Properties.Select(property => property with { Schema = Unwrapped(property.Schema)! })];
        }
    }

    private Schema? Unwrapped(Schema? schema)
    {
        while (schema is { Kind: SchemaKind.Reference, Target: { } target } && _inserted.Contains(schema) && AddsNothing(schema, target))
        {
            schema = target;
        }

        return schema;
    }

    private static bool AddsNothing(Schema schema, Schema target) =>
        (!schema.Nullable || target.AllowsNull())
        && (schema.Description is null || schema.Description == target.Description)
        && (schema.Default is null || ReferenceEquals(schema.Default, target.Default))
        && schema.ReadOnly == target.ReadOnly
        && schema.WriteOnly == target.WriteOnly
        && schema.Deprecated == target.Deprecated;

    private string Key(IEnumerable<Schema> schemas) => string.Join(" ", schemas.Select(Number));

    private string Number(Schema schema)
    {
        if (!_numbers.TryGetValue(schema, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(schema, number);
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }
}
