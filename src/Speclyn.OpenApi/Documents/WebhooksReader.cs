using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the requests that the API makes: webhooks, and callbacks of operations.</summary>
internal sealed class WebhooksReader(
    DocumentNode root, OpenApiVersion version, NodeReader nodes, ReferenceResolver references, PathsReader paths, OperationReader operations)
{
    private const string Components = "/components/callbacks";

    private readonly HashSet<DocumentNode> _read = [];
    private readonly List<Webhook> _webhooks = [];

    /// <summary>What has been read, in document order.</summary>
    public IReadOnlyList<Webhook> Webhooks => _webhooks;

    /// <summary>Reads the callbacks of an operation.</summary>
    public void ReadCallbacks(PathOperation operation, Operation owner)
    {
        foreach (DocumentMember member in Named(nodes.Object(operation.Node.Node, "callbacks")))
        {
            ReadCallback(member, JsonPointer.Append(operation.Node.Pointer, "callbacks", member.Name), owner);
        }
    }

    /// <summary>Reads the webhooks of the document, and the callbacks under its components.</summary>
    public void ReadDocument()
    {
        foreach (DocumentMember member in version >= OpenApiVersion.V31 ? Named(nodes.Object(root, "webhooks")) : [])
        {
            ReadItem(member.Name, member.Value, JsonPointer.Append("/webhooks", member.Name), null);
        }

        DocumentNode? components = nodes.Object(root, "components");
        foreach (DocumentMember member in Named(components is null ? null : nodes.Object(components, "callbacks")))
        {
            ReadCallback(member, JsonPointer.Append(Components, member.Name), null);
        }
    }

    private void ReadCallback(DocumentMember member, string pointer, Operation? owner)
    {
        if (!nodes.Is(member.Value, NodeKind.Object, "the callback " + ProblemText.Quote(member.Name))
            || references.Follow(member.Value, pointer) is not { } callback
            || !nodes.Is(callback.Node, NodeKind.Object, "the callback " + ProblemText.Quote(member.Name)))
        {
            return;
        }

        // What several operations share is named after itself.
        bool isShared = callback.Node != member.Value;
        string name = isShared ? callback.Pointer.Substring(callback.Pointer.LastIndexOf('/') + 1) : member.Name;
        foreach (DocumentMember item in Named(callback.Node))
        {
            ReadItem(name, item.Value, JsonPointer.Append(callback.Pointer, item.Name), isShared ? null : owner);
        }
    }

    private void ReadItem(string name, DocumentNode item, string pointer, Operation? owner)
    {
        foreach (PathOperation operation in paths.ReadItem(name, item, pointer))
        {
            if (_read.Add(operation.Node.Node))
            {
                _webhooks.Add(operations.ReadWebhook(operation, owner));
            }
        }
    }

    private static IEnumerable<DocumentMember> Named(DocumentNode? map)
    {
        foreach (DocumentMember member in map?.Members ?? [])
        {
            if (!member.Name.StartsWith("x-", StringComparison.Ordinal) && member.Name != "$ref")
            {
                yield return member;
            }
        }
    }
}
