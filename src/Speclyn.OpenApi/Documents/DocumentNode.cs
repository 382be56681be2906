using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>A JSON value together with the place where the document says it.</summary>
public sealed class DocumentNode
{
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
    public DocumentNode? this[string name]
    {
        get
        {
            foreach (DocumentMember member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return member.Value;
                }
            }

            return null;
        }
    }
}
