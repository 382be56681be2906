using System;
using System.Collections.Generic;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>A JSON value together with the place where the document says it.</summary>
public sealed class DocumentNode
{
    // In larger objects a name is looked up through an index, so that no document makes lookups slow.
    private const int IndexedFrom = 16;

    // A large document has hundreds of thousands of nodes: what a kind of value does not have takes no room.
    private object _content;

    // Of an object or array whose content is not read yet: its number.
    private readonly int _number;

    private DocumentNode(NodeKind kind, TextLocation location, object content, int number = 0)
    {
        Kind = kind;
        Location = location;
        _content = content;
        _number = number;
    }

    /// <summary>The kind of value.</summary>
    public NodeKind Kind { get; }

    /// <summary>Where the value stands, and in which file.</summary>
    public TextLocation Location { get; }

    /// <summary>The decoded string, or the text of a number or literal; empty for objects and arrays.</summary>
    public string Text => _content as string ?? "";

    /// <summary>The members of an object in document order, unique by name; empty for every other kind.</summary>
    public IReadOnlyList<DocumentMember> Members => MemberArray;

    /// <summary>The items of an array; empty for every other kind.</summary>
    public IReadOnlyList<DocumentNode> Items => Content as DocumentNode[] ?? [];

    /// <summary>Whether its content stands in a JSON text and was not asked for yet.</summary>
    internal bool IsDeferred => _content is JsonIndex;

    private DocumentMember[] MemberArray => Content as DocumentMember[] ?? (_content as IndexedMembers)?.Members ?? [];

    private object Content => _content is JsonIndex index ? Read(index) : _content;

    /// <summary>The value of the member called <paramref name="name"/>, or null when there is none.</summary>
    public DocumentNode? this[string name] => TryGetMember(name, out DocumentMember member) ? member.Value : null;

    /// <summary>A string, a number, true, false or null.</summary>
    /// <param name="kind">The kind of value.</param>
    /// <param name="location">Where the value stands.</param>
    /// <param name="text">The decoded string, or the text of a number or literal.</param>
    /// <returns>The node.</returns>
    public static DocumentNode Scalar(NodeKind kind, TextLocation location, string text) => new(kind, location, text);

    /// <summary>An object.</summary>
    /// <param name="location">Where the value stands.</param>
    /// <param name="members">Its members, unique by name.</param>
    /// <returns>The node.</returns>
    public static DocumentNode Object(TextLocation location, DocumentMember[] members) =>
        new(NodeKind.Object, location, Indexed(members));

    /// <summary>An array.</summary>
    /// <param name="location">Where the value stands.</param>
    /// <param name="items">Its items.</param>
    /// <returns>The node.</returns>
    public static DocumentNode Array(TextLocation location, DocumentNode[] items) => new(NodeKind.Array, location, items);

    /// <summary>An object or array whose content is read when it is asked for.</summary>
    /// <param name="kind">Which of the two.</param>
    /// <param name="location">Where the value stands.</param>
    /// <param name="index">Knows where its content stands.</param>
    /// <param name="number">Its number in the index.</param>
    /// <returns>The node.</returns>
    internal static DocumentNode Deferred(NodeKind kind, TextLocation location, JsonIndex index, int number) => new(kind, location, index, number);

    /// <summary>Finds the member called <paramref name="name"/>.</summary>
    /// <param name="name">The decoded name.</param>
    /// <param name="member">The member.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetMember(string name, out DocumentMember member)
    {
        object content = Content;
        if (content is DocumentMember[] members)
        {
            foreach (DocumentMember candidate in members)
            {
                if (string.Equals(candidate.Name, name, StringComparison.Ordinal))
                {
                    member = candidate;
                    return true;
                }
            }
        }
        else if (content is IndexedMembers indexed && indexed.Index().TryGetValue(name, out int index))
        {
            member = indexed.Members[index];
            return true;
        }

        member = default;
        return false;
    }

    /// <summary>The value of a member, where little else of the object may be asked for: what was not read yet stays unread.</summary>
    /// <param name="name">The decoded name.</param>
    /// <returns>The value, which need not be the same instance each time, or null.</returns>
    internal DocumentNode? Peek(string name)
    {
        return Kind == NodeKind.Object && _content is JsonIndex index ? index.Find(_number, name) : this[name];
    }

    private static object Indexed(DocumentMember[] members) => members.Length > IndexedFrom ? new IndexedMembers(members) : members;

    private object Read(JsonIndex index)
    {
        // Two threads may both read it; everybody gets the nodes of the first that is done.
        object content = Kind == NodeKind.Object ? Indexed(index.Members(_number)) : index.Items(_number);
        object previous = Interlocked.CompareExchange(ref _content, content, index);
        return previous == index ? content : previous;
    }

    private sealed class IndexedMembers(DocumentMember[] members)
    {
        private Dictionary<string, int>? _index;

        public DocumentMember[] Members { get; } = members;

        public Dictionary<string, int> Index()
        {
            // Two threads may both build it; either result serves.
            if (_index is not { } index)
            {
                index = new Dictionary<string, int>(Members.Length, StringComparer.Ordinal);
                for (int position = 0; position < Members.Length; position++)
                {
                    index[Members[position].Name] = position;
                }

                _index = index;
            }

            return index;
        }
    }
}
