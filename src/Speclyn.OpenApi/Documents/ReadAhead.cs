using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Makes the nodes of a large document on another thread, while a reader is busy with what they say. A reader that is faster makes them
/// itself, so where no thread is free nothing changes.
/// </summary>
internal sealed class ReadAhead : IDisposable, IAheadWork
{
    /// <summary>How long a text is that other threads help with: a smaller one is read before they are awake.</summary>
    public const int LargeText = 128 * 1024;

    private readonly DocumentNode _root;
    private volatile bool _isStopped;

    private ReadAhead(DocumentNode root) => _root = root;

    /// <summary>Starts with the nodes of a document, if that is worth it.</summary>
    /// <param name="file">The document.</param>
    /// <returns>What stops it when disposed; null when it did not start.</returns>
    public static ReadAhead? Start(DocumentFile file)
    {
        if (file.Root is not { } root || !file.HasDeferredNodes || file.Source.Text.Length < LargeText)
        {
            return null;
        }

        var ahead = new ReadAhead(root);
        Ahead.Start(ahead);
        return ahead;
    }

    /// <inheritdoc/>
    public void Dispose() => _isStopped = true;

    /// <inheritdoc/>
    void IAheadWork.Do()
    {
        var pending = new Stack<DocumentNode>();
        pending.Push(_root);
        while (pending.Count > 0 && !_isStopped)
        {
            DocumentNode node = pending.Pop();
            IReadOnlyList<DocumentNode> items = node.Items;
            for (int index = items.Count - 1; index >= 0; index--)
            {
                Push(items[index]);
            }

            IReadOnlyList<DocumentMember> members = node.Members;
            for (int index = members.Count - 1; index >= 0; index--)
            {
                if (!IsRarelyRead(members[index].Name))
                {
                    Push(members[index].Value);
                }
            }
        }

        void Push(DocumentNode node)
        {
            if (node.Kind is NodeKind.Object or NodeKind.Array)
            {
                pending.Push(node);
            }
        }
    }

    private static bool IsRarelyRead(string name) => name is "example" or "examples" || name.StartsWith("x-", StringComparison.Ordinal);
}
