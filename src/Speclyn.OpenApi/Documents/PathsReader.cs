using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>Lists the operations of a document.</summary>
internal sealed class PathsReader(DocumentNode root, OpenApiVersion version, NodeReader nodes, ReferenceResolver references, ProblemCollector problems)
{
    // What the document calls the methods of HTTP, and HTTP does.
    private static readonly Dictionary<string, string> Methods = new[] { "get", "put", "post", "delete", "options", "head", "patch", "trace" }
        .ToDictionary(method => method, method => method.ToUpperInvariant(), StringComparer.Ordinal);

    // Of most operations of a large document nobody asks more than this.
    private readonly NodeReader _selectors = new(problems, peeks: true);

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
            operations.AddRange(ReadItem(Path(member), member.Value, pointer));
        }

        return operations;
    }

    /// <summary>The operations of one path item.</summary>
    public List<PathOperation> ReadItem(string path, DocumentNode item, string pointer)
    {
        var operations = new List<PathOperation>();
        ReadItem(path, pointer, references.Chain(item, pointer, out _), operations);
        return operations;
    }

    // Behind a server, a path without a slash would name another host.
    private string Path(DocumentMember member)
    {
        if (member.Name.StartsWith("/", StringComparison.Ordinal))
        {
            return member.Name;
        }

        problems.Add(
            ProblemKind.InvalidShape,
            $"the path {ProblemText.Quote(member.Name)} must begin with a slash; it is read as {ProblemText.Quote("/" + member.Name)}",
            member.NameLocation);
        return "/" + member.Name;
    }

    /// <summary>Reads the operations of a path item that may be a reference: what stands next to the reference goes before what it leads to.</summary>
    private void ReadItem(string path, string pointer, IReadOnlyList<ResolvedNode> chain, List<PathOperation> operations)
    {
        ResolvedNode[] items = [.. chain.Reverse()];
        foreach (ResolvedNode item in chain)
        {
            if (item.Node.Kind != NodeKind.Object)
            {
                nodes.Is(item.Node, NodeKind.Object, "the path item " + ProblemText.Quote(path));
                continue;
            }

            int first = operations.Count;
            ReadMembers(path, pointer, item, items, operations);
            for (int index = operations.Count - 1; index >= first && first > 0; index--)
            {
                if (operations.FindIndex(0, first, known => known.Method == operations[index].Method) >= 0)
                {
                    operations.RemoveAt(index);
                }
            }
        }
    }

    private void ReadMembers(
        string path, string pointer, ResolvedNode item, IReadOnlyList<ResolvedNode> items, List<PathOperation> operations)
    {
        foreach (DocumentMember member in item.Node.Members)
        {
            if (Methods.ContainsKey(member.Name) || (member.Name == "query" && version >= OpenApiVersion.V32))
            {
                Add(path, pointer, item, items, "", member, operations);
            }
            else if (member.Name == "additionalOperations" && version >= OpenApiVersion.V32)
            {
                foreach (DocumentMember additional in nodes.Object(item.Node, member.Name)?.Members ?? [])
                {
                    Add(path, pointer, item, items, "/additionalOperations", additional, operations);
                }
            }
        }
    }

    private void Add(
        string path,
        string pointer,
        ResolvedNode item,
        IReadOnlyList<ResolvedNode> items,
        string group,
        DocumentMember member,
        List<PathOperation> operations)
    {
        if (!HttpToken.Is(member.Name))
        {
            problems.Add(ProblemKind.InvalidShape, ProblemText.Quote(member.Name) + " is no HTTP method; the operation is ignored", member.NameLocation);
            return;
        }

        if (member.Value.Kind != NodeKind.Object)
        {
            nodes.Is(member.Value, NodeKind.Object, "the operation " + ProblemText.Quote(member.Name));
            return;
        }

        operations.Add(new PathOperation(
            path,
            Methods.TryGetValue(member.Name, out string? method) ? method : member.Name.ToUpperInvariant(),
            member.NameLocation,
            JsonPointer.Append(pointer + group, member.Name),
            items,
            new ResolvedNode(member.Value, JsonPointer.Append(item.Pointer + group, member.Name)),
            _selectors.String(member.Value, "operationId"),
            [.. _selectors.Strings(member.Value, "tags").Select(tag => tag.Text)]));
    }
}
