using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads security requirements, and the schemes that they name.</summary>
internal sealed class SecurityReader(
    DocumentNode root, NodeReader nodes, ReferenceResolver references, ProblemCollector problems)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The alternatives that an operation, or else the document, lists; each is the names of the schemes that it takes together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Read(DocumentNode operation)
    {
        DocumentNode owner = operation["security"] is null ? root : operation;
        var alternatives = new List<IReadOnlyList<string>>();
        foreach (DocumentNode alternative in nodes.Items(owner, "security"))
        {
            if (nodes.Is(alternative, NodeKind.Object, "a security requirement") && ReadAlternative(alternative) is { } names)
            {
                alternatives.Add(names);
            }
        }

        return alternatives;
    }

    private List<string>? ReadAlternative(DocumentNode alternative)
    {
        var names = new List<string>();
        foreach (DocumentMember member in alternative.Members)
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

        // What names only schemes that are not there is no leave to come without any.
        return names.Count == 0 && alternative.Members.Count > 0 ? null : names;
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

        string? scheme = type == "http" ? nodes.String(node, "scheme")?.ToLowerInvariant() : null;
        if (type == "http" && !HttpToken.Is(scheme ?? ""))
        {
            problems.Add(ProblemKind.InvalidShape, what + " must have a scheme such as basic or bearer; it is ignored", (node["scheme"] ?? node).Location);
            return null;
        }

        string? parameter = type == "apiKey" ? nodes.String(node, "name") : null;
        ParameterLocation? place = type == "apiKey" ? ReadPlace(node) : null;
        if (type == "apiKey" && (place is null || parameter is not { Length: > 0 } || (place == ParameterLocation.Header && !HttpToken.Is(parameter))))
        {
            problems.Add(
                ProblemKind.InvalidShape,
                what + " must have the name of a header, a query parameter or a cookie, and say which of them it is; it is ignored",
                (node["name"] ?? node).Location);
            return null;
        }

        return new SecurityScheme
        {
            Name = member.Name,
            Type = type,
            Scheme = scheme,
            ParameterName = parameter,
            ParameterIn = place,
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
