using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>Lists the operations of a document.</summary>
internal sealed class PathsReader(DocumentNode root, OpenApiVersion version, NodeReader nodes, ReferenceResolver references, ProblemCollector problems)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace",
    };

    /// <summary>All operations in document order.</summary>
    public List<PathOperation> Read()
    {
        var operations = new List<PathOperation>();
        foreach (DocumentMember member in nodes.Object(root, "paths")?.Members ?? [])
        {
            if (member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            string pointer = JsonPointer.Append("/paths", member.Name);
            string what = "the path item " + ProblemText.Quote(member.Name);
            if (nodes.Is(member.Value, NodeKind.Object, what)
                && references.Follow(member.Value, pointer) is { } item
                && nodes.Is(item.Node, NodeKind.Object, what))
            {
                ReadItem(member.Name, pointer, item, operations);
            }
        }

        return operations;
    }

    private void ReadItem(string path, string pointer, ResolvedNode item, List<PathOperation> operations)
    {
        foreach (DocumentMember member in item.Node.Members)
        {
            if (Methods.Contains(member.Name) || (member.Name == "query" && version >= OpenApiVersion.V32))
            {
                Add(path, pointer, item, "", member, operations);
            }
            else if (member.Name == "additionalOperations" && version >= OpenApiVersion.V32)
            {
                foreach (DocumentMember additional in nodes.Object(item.Node, member.Name)?.Members ?? [])
                {
                    Add(path, pointer, item, "/additionalOperations", additional, operations);
                }
            }
        }
    }

    private void Add(
        string path, string pointer, ResolvedNode item, string group, DocumentMember member, List<PathOperation> operations)
    {
        if (!HttpToken.Is(member.Name))
        {
            problems.Add(ProblemKind.InvalidShape, ProblemText.Quote(member.Name) + " is no HTTP method; the operation is ignored", member.NameLocation);
            return;
        }

        if (!nodes.Is(member.Value, NodeKind.Object, "the operation " + ProblemText.Quote(member.Name)))
        {
            return;
        }

        operations.Add(new PathOperation(
            path,
            member.Name.ToUpperInvariant(),
            member.NameLocation,
            JsonPointer.Append(pointer + group, member.Name),
            item,
            new ResolvedNode(member.Value, JsonPointer.Append(item.Pointer + group, member.Name)),
            nodes.String(member.Value, "operationId"),
            [.. nodes.Strings(member.Value, "tags").Select(tag => tag.Text)]));
    }
}
