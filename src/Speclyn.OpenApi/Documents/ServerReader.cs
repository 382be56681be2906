using System;
using System.Collections.Generic;
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

    /// <summary>The servers of the document that have an absolute URL.</summary>
    public List<Server> ReadAll(DocumentNode root)
    {
        var servers = new List<Server>();
        foreach (DocumentNode server in nodes.Items(root, "servers"))
        {
            if (server.Kind == NodeKind.Object && nodes.String(server, "url") is { } template && Substitute(template, server) is { } url && IsHttp(url))
            {
                servers.Add(new Server
                {
                    Url = template,
                    Name = nodes.String(server, "name"),
                    Description = nodes.String(server, "description"),
                    Variables = [.. PathTemplate.Parts(template).Where(part => part.IsParameter).Select(part => part.Text).Distinct().Select(name => ReadVariable(server, name))],
                });
            }
        }

        return servers;
    }

    private ServerVariable ReadVariable(DocumentNode server, string name)
    {
        DocumentNode variable = server["variables"]![name]!;
        return new ServerVariable
        {
            Name = name,
            Default = nodes.String(variable, "default")!,
            Values = [.. nodes.Strings(variable, "enum").Select(value => value.Text)],
            Description = nodes.String(variable, "description"),
        };
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
        foreach ((string text, bool isVariable) in PathTemplate.Parts(template))
        {
            if (!isVariable)
            {
                url.Append(text);
            }
            else if (variables?[text] is { Kind: NodeKind.Object } variable && nodes.String(variable, "default") is { } value)
            {
                url.Append(value);
            }
            else
            {
                return null;
            }
        }

        return url.ToString();
    }
}
