using System.Linq;
using Newtonsoft.Json;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Build;

/// <summary>Writes a node as JSON on one line.</summary>
internal static class JsonText
{
    /// <summary>The JSON of a node.</summary>
    public static string Of(DocumentNode node) => node.Kind switch
    {
        NodeKind.Object => "{" + string.Join(",", node.Members.Select(member => JsonConvert.ToString(member.Name) + ":" + Of(member.Value))) + "}",
        NodeKind.Array => "[" + string.Join(",", node.Items.Select(Of)) + "]",
        NodeKind.String => JsonConvert.ToString(node.Text),
        _ => node.Text,
    };
}
