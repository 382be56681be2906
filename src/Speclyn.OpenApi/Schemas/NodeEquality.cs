using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Whether two values are the same in JSON: members in any order, and <c>1</c> and <c>1.0</c> alike.</summary>
internal sealed class NodeEquality : IEqualityComparer<DocumentNode>
{
    /// <summary>The one instance.</summary>
    public static NodeEquality Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(DocumentNode? first, DocumentNode? second)
    {
        if (first is null || second is null || first.Kind != second.Kind)
        {
            return ReferenceEquals(first, second);
        }

        return first.Kind switch
        {
            NodeKind.Object => first.Members.Count == second.Members.Count
                && first.Members.All(member => second[member.Name] is { } other && Equals(member.Value, other)),
            NodeKind.Array => first.Items.SequenceEqual(second.Items, this),
            NodeKind.Number => JsonNumber.Parse(first.Text) == JsonNumber.Parse(second.Text),
            _ => first.Text == second.Text,
        };
    }

    /// <inheritdoc/>
    public int GetHashCode(DocumentNode node) => node.Kind switch
    {
        NodeKind.Object => node.Members.Aggregate(node.Members.Count, (hash, member) => hash ^ (member.Name.GetHashCode() * 31) ^ GetHashCode(member.Value)),
        NodeKind.Array => node.Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + GetHashCode(item))),
        NodeKind.Number => JsonNumber.Parse(node.Text).GetHashCode(),
        _ => unchecked((node.Text.GetHashCode() * 31) + (int)node.Kind),
    };
}
