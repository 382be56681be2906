using System.Globalization;
using System.Text;

namespace Speclyn.OpenApi.Documents;

/// <summary>Writes values of a document as compact JSON.</summary>
internal static class JsonText
{
    /// <summary>The JSON of a node, on one line and without spaces.</summary>
    public static string Of(DocumentNode node)
    {
        var json = new StringBuilder();
        Append(json, node);
        return json.ToString();
    }

    /// <summary>A JSON string.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder();
        AppendQuoted(json, text);
        return json.ToString();
    }

    private static void Append(StringBuilder json, DocumentNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Object:
                json.Append('{');
                for (int i = 0; i < node.Members.Count; i++)
                {
                    json.Append(i == 0 ? "" : ",");
                    AppendQuoted(json, node.Members[i].Name);
                    json.Append(':');
                    Append(json, node.Members[i].Value);
                }

                json.Append('}');
                break;
            case NodeKind.Array:
                json.Append('[');
                for (int i = 0; i < node.Items.Count; i++)
                {
                    json.Append(i == 0 ? "" : ",");
                    Append(json, node.Items[i]);
                }

                json.Append(']');
                break;
            case NodeKind.String:
                AppendQuoted(json, node.Text);
                break;
            case NodeKind.Number:
                json.Append(node.Text);
                break;
            case NodeKind.True:
                json.Append("true");
                break;
            case NodeKind.False:
                json.Append("false");
                break;
            default:
                json.Append("null");
                break;
        }
    }

    private static void AppendQuoted(StringBuilder json, string text)
    {
        json.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                json.Append(c).Append(text[++i]);
            }
            else if (c < ' ' || char.IsSurrogate(c))
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        json.Append('"');
    }
}
