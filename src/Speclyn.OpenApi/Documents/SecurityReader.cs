using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads security requirements, and the schemes that they name.</summary>
internal sealed class SecurityReader(
    DocumentNode root, NodeReader nodes, ReferenceResolver references, ProblemCollector problems)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Names of the schemes of the first alternative that an operation, or else the document, lists.</summary>
    public IReadOnlyList<string> Read(DocumentNode operation)
    {
        DocumentNode owner = operation["security"] is null ? root : operation;
        if (nodes.Items(owner, "security") is not { Count: > 0 } alternatives
            || !nodes.Is(alternatives[0], NodeKind.Object, "a security requirement"))
        {
            return [];
        }

        var names = new List<string>();
        foreach (DocumentMember member in alternatives[0].Members)
        {
            if (Schemes()?[member.Name] is null)
            {
                problems.Add(
                    ProblemKind.UnresolvedReference,
                    "the security scheme " + ProblemText.Quote(member.Name) + " is not under '#/components/securitySchemes'; it is ignored",
                    member.NameLocation);
                continue;
            }

            names.Add(member.Name);
        }

        _used.UnionWith(names);
        return names;
    }

    /// <summary>The schemes that were named so far, and those that the document names, in document order.</summary>
    public IReadOnlyList<SecurityScheme> UsedSchemes()
    {
        Read(root);
        return [.. (Schemes()?.Members ?? []).Where(member => _used.Contains(member.Name)).Select(ReadScheme).OfType<SecurityScheme>()];
    }

    private SecurityScheme? ReadScheme(DocumentMember member)
    {
        string what = "the security scheme " + ProblemText.Quote(member.Name);
        if (!nodes.Is(member.Value, NodeKind.Object, what)
            || references.Follow(member.Value, JsonPointer.Append("/components/securitySchemes", member.Name)) is not { Node: var node, Description: var description }
            || !nodes.Is(node, NodeKind.Object, what))
        {
            return null;
        }

        string type = nodes.String(node, "type") ?? "";
        if (type is not ("http" or "apiKey" or "oauth2" or "openIdConnect" or "mutualTLS"))
        {
            problems.Add(
                ProblemKind.InvalidShape,
                what + " must have the type http, apiKey, oauth2, openIdConnect or mutualTLS; it is ignored",
                (node["type"] ?? node).Location);
            return null;
        }

        return new SecurityScheme
        {
            Name = member.Name,
            Type = type,
            Scheme = type == "http" ? nodes.String(node, "scheme")?.ToLowerInvariant() : null,
            ParameterName = type == "apiKey" ? nodes.String(node, "name") : null,
            ParameterIn = type == "apiKey" ? ReadPlace(node) : null,
            Description = description ?? nodes.String(node, "description"),
            Location = member.NameLocation,
        };
    }

    private ParameterLocation? ReadPlace(DocumentNode node) => nodes.String(node, "in") switch
    {
        "query" => ParameterLocation.Query,
        "header" => ParameterLocation.Header,
        "cookie" => ParameterLocation.Cookie,
        _ => null,
    };

    private DocumentNode? Schemes() =>
        nodes.Object(root, "components") is { } components ? nodes.Object(components, "securitySchemes") : null;
}
