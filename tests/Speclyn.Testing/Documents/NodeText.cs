using System.Linq;
using System.Text.Json;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Testing.Documents;

/// <summary>Writes nodes of a document, of JSON or YAML, as JSON.</summary>
public static class NodeText
{
    /// <summary>Compact JSON.</summary>
    public static string Of(DocumentNode node) => node.Kind switch
    {
        NodeKind.Object => "{" + string.Join(",", node.Members.Select(member => JsonSerializer.Serialize(member.Name) + ":" + Of(member.Value))) + "}",
        NodeKind.Array => "[" + string.Join(",", node.Items.Select(Of)) + "]",
        NodeKind.String => JsonSerializer.Serialize(node.Text),
        NodeKind.Number => node.Text,
        NodeKind.True => "true",
        NodeKind.False => "false",
        _ => "null",
    };
}
