using System;
using System.Collections.Generic;
using System.Globalization;

namespace Speclyn.OpenApi.Documents;

/// <summary>Values that a YAML text names, and how much they make when every alias is written out.</summary>
internal sealed class YamlAnchors
{
    // A few lines of aliases to aliases can stand for more than any memory holds.
    private const long MaxExpanded = 1_000_000;

    private readonly Dictionary<string, DocumentNode?> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentNode, (long Size, int Height)> _measures = [];
    private long _expanded;

    /// <summary>Starts the value that an anchor names.</summary>
    public void Open(string name) => _nodes[name] = null;

    /// <summary>Ends the value that an anchor names.</summary>
    public void Close(string name, DocumentNode node)
    {
        _nodes[name] = node;
        _measures[node] = Measure(node);
    }

    /// <summary>What an alias stands for; null, and why, when it cannot be used.</summary>
    /// <param name="name">The name behind '*'.</param>
    /// <param name="depth">How many collections are around the alias.</param>
    /// <param name="failure">Why it cannot be used.</param>
    public DocumentNode? Find(string name, int depth, out string failure)
    {
        string alias = ProblemText.Quote("*" + name);
        failure = "";
        if (!_nodes.TryGetValue(name, out DocumentNode? node))
        {
            failure = "the alias " + alias + " names no anchor before it; text that starts with '*' must stand in quotes";
            return null;
        }

        if (node is null)
        {
            failure = "the alias " + alias + " stands inside the value that it names; a value cannot hold itself";
            return null;
        }

        (long size, int height) = _measures[node];
        if (depth + height > NodeBuilder.MaxDepth)
        {
            failure = NodeBuilder.TooDeep;
            return null;
        }

        _expanded += size;
        if (_expanded > MaxExpanded)
        {
            failure = "the aliases up to this one stand for more than " + MaxExpanded.ToString(CultureInfo.InvariantCulture) + " values; write the document with fewer of them";
            return null;
        }

        return node;
    }

    /// <summary>Counts values and levels; what an anchor inside names was counted before.</summary>
    private (long Size, int Height) Measure(DocumentNode node)
    {
        if (_measures.TryGetValue(node, out (long Size, int Height) known))
        {
            return known;
        }

        long size = 1;
        int height = 0;
        foreach (DocumentMember member in node.Members)
        {
            Add(member.Value);
        }

        foreach (DocumentNode item in node.Items)
        {
            Add(item);
        }

        return (size, node.Kind is NodeKind.Object or NodeKind.Array ? height + 1 : 0);

        void Add(DocumentNode child)
        {
            (long childSize, int childHeight) = Measure(child);
            size += childSize;
            height = Math.Max(height, childHeight);
        }
    }
}
