using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>A JSON value together with the place where the document says it.</summary>
public sealed class DocumentNode
{
    // In larger objects a name is looked up through an index, so that no document makes lookups slow.
    private const int IndexedFrom = 16;

    private Dictionary<string, int>? _index;

    /// <summary>Creates a node.</summary>
    /// <param name="kind">The kind of value.</param>
    /// <param name="location">Where the value stands.</param>
    /// <param name="text">The decoded string, or the text of a number or literal; empty for objects and arrays.</param>
    /// <param name="members">The members of an object, unique by name.</param>
    /// <param name="items">The items of an array.</param>
    public DocumentNode(
        NodeKind kind,
        TextLocation location,
        string text = "",
        IReadOnlyList<DocumentMember>? members = null,
        IReadOnlyList<DocumentNode>? items = null)
    {
        Kind = kind;
        Location = location;
        Text = text;
        Members = members ?? Array.Empty<DocumentMember>();
        Items = items ?? Array.Empty<DocumentNode>();
    }

    /// <summary>The kind of value.</summary>
    public NodeKind Kind { get; }

    /// <summary>Where the value stands in the document.</summary>
    public TextLocation Location { get; }

    /// <summary>The decoded string, or the text of a number or literal; empty for objects and arrays.</summary>
    public string Text { get; }

    /// <summary>The members of an object in document order, unique by name; empty for every other kind.</summary>
    public IReadOnlyList<DocumentMember> Members { get; }

    /// <summary>The items of an array; empty for every other kind.</summary>
    public IReadOnlyList<DocumentNode> Items { get; }

    /// <summary>The value of the member called <paramref name="name"/>, or null when there is none.</summary>
    public DocumentNode? this[string name] => TryGetMember(name, out DocumentMember member) ? member.Value : null;

    /// <summary>Finds the member called <paramref name="name"/>.</summary>
    /// <param name="name">The decoded name.</param>
    /// <param name="member">The member.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetMember(string name, out DocumentMember member)
    {
        if (Members.Count > IndexedFrom)
        {
            if (Index().TryGetValue(name, out int index))
            {
                member = Members[index];
                return true;
            }
        }
        else
        {
            for (int index = 0; index < Members.Count; index++)
            {
                member = Members[index];
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        member = default;
        return false;
    }

    private Dictionary<string, int> Index()
    {
        // Two threads may both build it; either result serves.
        if (_index is not { } index)
        {
            index = new Dictionary<string, int>(Members.Count, StringComparer.Ordinal);
            for (int position = 0; position < Members.Count; position++)
            {
                index[Members[position].Name] = position;
            }

            _index = index;
        }

        return index;
    }
}
