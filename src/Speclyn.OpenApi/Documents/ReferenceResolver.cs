using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Finds what a <c>$ref</c> points at, and says where it stops when it points at nothing.</summary>
internal sealed class ReferenceResolver(DocumentNode root, ProblemCollector problems)
{
    private readonly Dictionary<string, (ResolvedNode? Target, string? Failure)> _resolved = new(StringComparer.Ordinal);

    /// <summary>The node that a <c>$ref</c> value points at; null, and a problem at the value, when there is none.</summary>
    public ResolvedNode? Resolve(DocumentNode reference)
    {
        if (reference.Kind == NodeKind.String)
        {
            return Resolve(reference.Text, reference.Location);
        }

        problems.Add(
            ProblemKind.InvalidShape,
            "'$ref' must be a string, found " + ProblemText.Describe(reference.Kind) + "; the reference is ignored",
            reference.Location);
        return null;
    }

    /// <summary>The node that a reference points at; null, and a problem at the location, when there is none.</summary>
    public ResolvedNode? Resolve(string reference, TextLocation location)
    {
        if (!_resolved.TryGetValue(reference, out (ResolvedNode? Target, string? Failure) resolved))
        {
            resolved.Target = Find(reference, out resolved.Failure);
            _resolved.Add(reference, resolved);
        }

        if (resolved.Failure is not null)
        {
            problems.Add(ProblemKind.UnresolvedReference, resolved.Failure, location);
        }

        return resolved.Target;
    }

    /// <summary>The schema that a discriminator's mapping names: by its name under <c>components/schemas</c>, or by a reference.</summary>
    public ResolvedNode? ResolveSchemaName(DocumentNode name)
    {
        bool isName = root["components"]?["schemas"]?[name.Text] is not null;
        string reference = isName ? "#" + JsonPointer.Append("/components/schemas", name.Text).Replace("%", "%25") : name.Text;
        return Resolve(reference, name.Location);
    }

    /// <summary>What stands behind a Reference Object (not a schema), through any number of references; the node itself when it is none.</summary>
    public ResolvedNode? Follow(DocumentNode node, string pointer)
    {
        HashSet<string>? visited = null;
        while (node["$ref"] is { } reference)
        {
            if (!(visited ??= new HashSet<string>(StringComparer.Ordinal)).Add(pointer))
            {
                problems.Add(ProblemKind.UnresolvedReference, Circular(pointer), reference.Location);
                return null;
            }

            if (Resolve(reference) is not { } target)
            {
                return null;
            }

            (node, pointer) = (target.Node, target.Pointer);
        }

        return new ResolvedNode(node, pointer);
    }

    /// <summary>What to say about a reference that leads back to itself.</summary>
    public static string Circular(string pointer) =>
        ProblemText.Quote("#" + pointer) + " refers back to itself and so describes nothing; any value is accepted instead";

    private ResolvedNode? Find(string reference, out string? failure)
    {
        failure = null;
        string quoted = ProblemText.Quote(reference);
        if (reference.Length == 0 || reference[0] != '#')
        {
            failure = "the reference " + quoted + " leaves the document; only references within the document are supported so far";
            return null;
        }

        string path = Uri.UnescapeDataString(reference.Substring(1));
        if (path.Length > 0 && path[0] != '/')
        {
            failure = "the reference " + quoted + " is no JSON pointer; only references such as '#/components/schemas/Name' are supported so far";
            return null;
        }

        DocumentNode node = root;
        string pointer = "";
        foreach (string token in JsonPointer.Tokens(path))
        {
            DocumentNode? next = node.Kind == NodeKind.Array ? JsonPointer.Item(node, token) : node[token];
            if (next is null)
            {
                string place = pointer.Length == 0 ? "the document's root" : ProblemText.Quote("#" + pointer);
                failure = "the reference " + quoted + " points at nothing: " + place + " has no " + ProblemText.Quote(token);
                return null;
            }

            node = next;
            pointer = JsonPointer.Append(pointer, token);
        }

        return new ResolvedNode(node, pointer);
    }
}
