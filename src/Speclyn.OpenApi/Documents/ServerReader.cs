using System;
using System.Linq;
using System.Text;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads where a document's API is served.</summary>
internal sealed class ServerReader(NodeReader nodes)
{
    /// <summary>The first absolute URL of <c>servers</c>, its variables replaced by their defaults; null when there is none.</summary>
    public string? Read(DocumentNode root)
    {
        foreach (DocumentNode server in nodes.Items(root, "servers"))
        {
            if (nodes.Is(server, NodeKind.Object, "a server")
                && nodes.String(server, "url") is { } template
                && Substitute(template, server) is { } url
                && IsHttp(url))
            {
                return url;
            }
        }

        return null;
    }

    /// <summary>The first server of an operation, or else of its path, that can be one, absolute or relative; null when neither names any.</summary>
    public string? ReadOwn(PathOperation operation)
    {
        foreach (ResolvedNode owner in operation.Items.Append(operation.Node).Reverse())
        {
            foreach (DocumentNode server in nodes.Items(owner.Node, "servers"))
            {
                if (nodes.Is(server, NodeKind.Object, "a server")
                    && nodes.String(server, "url") is { } template
                    && Substitute(template, server) is { Length: > 0 } url
                    && (IsHttp(url) || (url.IndexOf(':') < 0 && Uri.TryCreate(url, UriKind.Relative, out _))))
                {
                    return url;
                }
            }
        }

        return null;
    }

    private static bool IsHttp(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private string? Substitute(string template, DocumentNode server)
    {
        DocumentNode? variables = nodes.Object(server, "variables");
        var url = new StringBuilder();
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            string name = template.Substring(open + 1, close - open - 1);
            if (variables?[name] is not { Kind: NodeKind.Object } variable || nodes.String(variable, "default") is not { } value)
            {
                return null;
            }

            url.Append(template, position, open - position).Append(value);
            position = close + 1;
        }

        return url.Append(template, position, template.Length - position).ToString();
    }
}
