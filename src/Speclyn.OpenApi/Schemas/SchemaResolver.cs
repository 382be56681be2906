using System.Collections.Generic;
using System.Threading;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// Turns schema nodes into schemas, one instance for each place of the document. Instances are handed out empty, and filled by the time that
/// <see cref="Complete"/> returns.
/// </summary>
internal sealed class SchemaResolver
{
    private readonly ReferenceResolver _references;
    private readonly ProblemCollector _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly SchemaPlaces _places;
    private readonly SchemaQueue _queue;
    private readonly List<Schema> _events = [];
    private List<(Schema Schema, DocumentNode Node)> _group = [];

    public SchemaResolver(
        OpenApiVersion version,
        ReferenceResolver references,
        IEnumerable<ResolvedNode> components,
        ProblemCollector problems,
        CancellationToken cancellationToken,
        bool withAssertions = false)
    {
        _references = references;
        _problems = problems;
        _cancellationToken = cancellationToken;
        _places = new SchemaPlaces(version, references);
        _queue = new SchemaQueue(version, references, _places, components, cancellationToken, withAssertions);
    }

    /// <summary>The schema of a node; the target's own instance when the node is nothing but a reference.</summary>
    public Schema Get(DocumentNode node, string pointer)
    {
        Schema schema = _places.Get(node, pointer, out bool isNew, out DocumentNode? described);
        if (isNew && described is not null)
        {
            _group.Add((schema, described));
        }

        return schema;
    }

    /// <summary>The schema at a pointer, or null when nothing has led to it; once they are complete.</summary>
    public Schema? Find(string pointer) => _places.Find(pointer);

    /// <summary>A schema that takes any value, for a place where the document gives none.</summary>
    public Schema Any(string pointer, TextLocation location) => _places.Any(pointer, location, out _);

    /// <summary>Notes that the schema describes server-sent events, or their data.</summary>
    public void AddEvents(Schema schema) => _events.Add(schema);

    /// <summary>Has the schemas read that were handed out, and what they lead to, before those that will be.</summary>
    public void HandOver()
    {
        if (_group.Count > 0)
        {
            _queue.Add(_group);
            _group = [];
        }
    }

    /// <summary>Fills every schema that was handed out, and what they lead to.</summary>
    public void Complete()
    {
        HandOver();
        _queue.Complete();
        SchemaComposer composer = _queue.Composer;
        AliasCycles.Break(_queue.Aliases, _references);
        composer.ComposeAll(_cancellationToken);
        AliasCycles.Break(composer.Aliases, _references);
        var events = new EventComposer(composer);
        if (_events.Count > 0)
        {
            _events.ForEach(events.Compose);
            composer.ComposeAll(_cancellationToken);
            AliasCycles.Break(composer.Aliases, _references);
        }

        _queue.Reader.Finish();
        Hierarchies.Complete(composer);
        foreach (PendingUnion union in composer.Unions)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (union.Schema.Kind == SchemaKind.Union)
            {
                UnionShapes.Resolve(union, events.IsNamed(union.Schema) ? new ProblemCollector() : _problems);
            }
        }

        _queue.Reader.CheckDefaults();
        _queue.AddMergedAssertions();
        _problems.AddRange(_queue.Problems);
    }
}
