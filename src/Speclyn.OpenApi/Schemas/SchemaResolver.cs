using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// Turns schema nodes into schemas, one instance for each place of the document. Instances are handed out empty and filled from
/// a queue, so that neither cycles nor long chains of references need the stack.
/// </summary>
internal sealed class SchemaResolver
{
    private readonly OpenApiVersion _version;
    private readonly ReferenceResolver _references;
    private readonly ProblemCollector _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly SchemaReader _reader;
    private readonly AssertionReader? _assertions;
    private readonly PartitionedDictionary<string, Schema> _schemas = new(StringComparer.Ordinal, TextSpread.Of);
    private readonly Queue<(Schema Schema, DocumentNode Node)> _unread = new();
    private readonly List<(Schema Schema, TextLocation Location)> _aliases = [];
    private readonly List<Schema> _events = [];
    private readonly SchemaComposer _composer;
    private readonly Extensions _extensions;

    public SchemaResolver(
        OpenApiVersion version,
        ReferenceResolver references,
        IEnumerable<ResolvedNode> components,
        ProblemCollector problems,
        CancellationToken cancellationToken,
        bool withAssertions = false)
    {
        _version = version;
        _references = references;
        _problems = problems;
        _cancellationToken = cancellationToken;
        _composer = new SchemaComposer(problems);
        _extensions = new Extensions(components);
        _reader = new SchemaReader(this, _composer, version, references, problems);
        _assertions = withAssertions ? new AssertionReader(this, version) : null;
    }

    /// <summary>The schema of a node; the target's own instance when the node is nothing but a reference.</summary>
    public Schema Get(DocumentNode node, string pointer)
    {
        HashSet<string>? visited = null;
        while (SchemaKeywords.PlainReference(node, _version) is { } reference && SchemaKeywords.DeclaredName(pointer) is null)
        {
            if (visited?.Contains(pointer) == true)
            {
                _references.ReportCircle(pointer, reference.Location);
                return Any(pointer, node.Location);
            }

            if (_references.Resolve(reference) is not { } target)
            {
                return Any(pointer, node.Location);
            }

            (visited ??= new HashSet<string>(StringComparer.Ordinal)).Add(pointer);
            (node, pointer) = (target.Node, target.Pointer);
        }

        if (!_schemas.TryGetValue(pointer, out Schema? schema))
        {
            schema = Create(pointer, node.Location);
            _schemas.Add(pointer, schema);
            _unread.Enqueue((schema, node));
        }

        return schema;
    }

    /// <summary>The schema that a reference points at, or null when it points at nothing.</summary>
    public Schema? Get(DocumentNode reference) =>
        _references.Resolve(reference) is { } target ? Get(target.Node, target.Pointer) : null;

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

    /// <summary>Reaches the schemas that extend the one at a pointer.</summary>
    public void ReachExtensions(string pointer)
    {
        foreach (ResolvedNode extension in _extensions.Of(pointer))
        {
            Get(extension.Node, extension.Pointer);
        }
    }

    /// <summary>Whether the schema has a discriminator for what extends it, or extends one that has.</summary>
    public bool IsBase(DocumentNode node, string pointer)
    {
        var pending = new Stack<ResolvedNode>([new ResolvedNode(node, pointer)]);
        var visited = new HashSet<DocumentNode>();
        while (pending.Count > 0)
        {
            ResolvedNode end = EndOf(pending.Pop());
            if (SchemaKeywords.DeclaresDiscriminator(end.Node))
            {
                return true;
            }

            if (visited.Add(end.Node))
            {
                foreach (DocumentNode part in end.Node["allOf"]?.Items ?? [])
                {
                    pending.Push(new ResolvedNode(part, end.Pointer));
                }
            }
        }

        return false;
    }

    /// <summary>The schema at a pointer, or null when nothing has led to it.</summary>
    public Schema? Find(string pointer) => _schemas.TryGetValue(pointer, out Schema? schema) ? schema : null;

    /// <summary>A schema that takes any value, for a place where the document gives none.</summary>
    public Schema Any(string pointer, TextLocation location)
    {
        if (!_schemas.TryGetValue(pointer, out Schema? schema))
        {
            schema = Create(pointer, location);
            _schemas.Add(pointer, schema);
        }

        return schema;
    }

    /// <summary>A schema that no place of the document is the node of, such as one type of several.</summary>
    public static Schema Create(string pointer, TextLocation location) => new()
    {
        Pointer = pointer,
        Location = location,
        ComponentName = SchemaKeywords.DeclaredName(pointer),
        Kind = SchemaKind.Any,
    };

    /// <summary>Makes <paramref name="schema"/> stand for <paramref name="target"/>.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="target">What it stands for.</param>
    /// <param name="location">Where the document says so.</param>
    public void AddAlias(Schema schema, Schema target, TextLocation location)
    {
        schema.Kind = SchemaKind.Reference;
        schema.Target = target;
        _aliases.Add((schema, location));
    }

    /// <summary>Notes that the schema describes server-sent events, or their data.</summary>
    public void AddEvents(Schema schema) => _events.Add(schema);

    /// <summary>Reads the schemas that were handed out and what they lead to; what they are together is known once they are complete.</summary>
    public void ReadAll()
    {
        while (_unread.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            (Schema schema, DocumentNode node) = _unread.Dequeue();
            _reader.Read(schema, node);
            _assertions?.Read(schema, node);
        }
    }

    /// <summary>Fills every schema that was handed out, and what they lead to.</summary>
    public void Complete()
    {
        ReadAll();
        AliasCycles.Break(_aliases, _references);
        _composer.ComposeAll(_cancellationToken);
        AliasCycles.Break(_composer.Aliases, _references);
        var events = new EventComposer(_composer);
        if (_events.Count > 0)
        {
            _events.ForEach(events.Compose);
            _composer.ComposeAll(_cancellationToken);
            AliasCycles.Break(_composer.Aliases, _references);
        }

        _reader.Finish();
        Hierarchies.Complete(_composer);
        foreach (PendingUnion union in _composer.Unions)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (union.Schema.Kind == SchemaKind.Union)
            {
                UnionShapes.Resolve(union, events.IsNamed(union.Schema) ? new ProblemCollector() : _problems);
            }
        }

        _reader.CheckDefaults();
        if (_assertions is not null)
        {
            AddMergedParts();
        }
    }

    /// <summary>What was merged asserts what its parts do.</summary>
    private void AddMergedParts()
    {
        foreach (Schema merged in _composer.Merged)
        {
            SchemaAssertions own = merged.Assertions ?? new SchemaAssertions();
            merged.Assertions = own with { Parts = [.. own.Parts, .. _composer.MergeOf(merged)!.Parts.Where(part => !ReferenceEquals(part, merged))] };
        }
    }
}
