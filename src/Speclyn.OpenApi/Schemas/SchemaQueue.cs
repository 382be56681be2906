using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// Fills schemas from a queue, so that neither cycles nor long chains of references need the stack. A thread of the pool does it while others
/// are handed out; the order in which they are filled is that in which the groups of them come, whoever is faster.
/// </summary>
internal sealed class SchemaQueue
{
    private readonly SchemaPlaces _places;
    private readonly ReferenceResolver _references;
    private readonly CancellationToken _cancellationToken;
    private readonly Extensions _extensions;
    private readonly AssertionReader? _assertions;
    private readonly AheadQueue<List<(Schema Schema, DocumentNode Node)>> _groups;
    private readonly Queue<(Schema Schema, DocumentNode Node)> _unread = new();

    public SchemaQueue(
        OpenApiVersion version,
        ReferenceResolver references,
        SchemaPlaces places,
        IEnumerable<ResolvedNode> components,
        CancellationToken cancellationToken,
        bool withAssertions)
    {
        _references = references.With(Problems);
        _places = places.With(_references);
        _cancellationToken = cancellationToken;
        _groups = new AheadQueue<List<(Schema Schema, DocumentNode Node)>>(ReadGroup, cancellationToken);
        _extensions = new Extensions(components);
        Composer = new SchemaComposer(Problems);
        Reader = new SchemaReader(this, Composer, version, _references, Problems);
        _assertions = withAssertions ? new AssertionReader(this, version) : null;
    }

    /// <summary>What was found to be wrong, once everything is read.</summary>
    public ProblemCollector Problems { get; } = new();

    /// <summary>What the schemas that were read are composed of.</summary>
    public SchemaComposer Composer { get; }

    /// <summary>What reads them.</summary>
    public SchemaReader Reader { get; }

    /// <summary>Schemas that are references, and where the document says so.</summary>
    public List<(Schema Schema, TextLocation Location)> Aliases { get; } = [];

    /// <summary>Takes schemas that were handed out together.</summary>
    public void Add(List<(Schema Schema, DocumentNode Node)> group) => _groups.Add(group);

    /// <summary>Fills all that was added, and what it leads to.</summary>
    public void Complete() => _groups.Complete();

    /// <summary>Lets what was merged assert what its parts do.</summary>
    public void AddMergedAssertions()
    {
        if (_assertions is null)
        {
            return;
        }

        foreach (Schema merged in Composer.Merged)
        {
            SchemaAssertions own = merged.Assertions ?? new SchemaAssertions();
            merged.Assertions = own with { Parts = [.. own.Parts, .. Composer.MergeOf(merged)!.Parts.Where(part => !ReferenceEquals(part, merged))] };
        }
    }

    /// <summary>The schema of a node, which will be read; the target's own instance when the node is nothing but a reference.</summary>
    public Schema Get(DocumentNode node, string pointer)
    {
        Schema schema = _places.Get(node, pointer, out _, out DocumentNode? described);
        Take(schema, described);
        return schema;
    }

    /// <summary>The schema that a reference points at, or null when it points at nothing.</summary>
    public Schema? Get(DocumentNode reference) =>
        _references.Resolve(reference) is { } target ? Get(target.Node, target.Pointer) : null;

    /// <inheritdoc cref="SchemaPlaces.EndOf"/>
    public ResolvedNode EndOf(ResolvedNode node) => _places.EndOf(node);

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

    /// <summary>Makes <paramref name="schema"/> stand for <paramref name="target"/>.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="target">What it stands for.</param>
    /// <param name="location">Where the document says so.</param>
    public void AddAlias(Schema schema, Schema target, TextLocation location)
    {
        schema.Kind = SchemaKind.Reference;
        schema.Target = target;
        Aliases.Add((schema, location));
    }

    private void ReadGroup(List<(Schema Schema, DocumentNode Node)> group)
    {
        foreach ((Schema schema, DocumentNode node) in group)
        {
            Take(schema, node);
        }

        while (_unread.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();

            // It stays in the queue until it is read: if that throws, whoever comes next does not take it for read.
            (Schema schema, DocumentNode node) = _unread.Peek();
            Reader.Read(schema, node);
            _assertions?.Read(schema, node);
            _unread.Dequeue();
        }
    }

    // What a schema leads to may have been handed out meanwhile, in a group that comes later.
    private void Take(Schema schema, DocumentNode? node)
    {
        if (!schema.IsTaken && node is not null)
        {
            schema.IsTaken = true;
            _unread.Enqueue((schema, node));
        }
    }
}
