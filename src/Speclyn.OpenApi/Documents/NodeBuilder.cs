using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>Puts objects and arrays together while a reader goes through a text; what is open stays on a stack until it is closed.</summary>
internal sealed class NodeBuilder(DocumentSource source, CancellationToken cancellationToken)
{
    /// <summary>How deeply objects and arrays may nest.</summary>
    public const int MaxDepth = 256;

    /// <summary>What to say about a text that nests deeper.</summary>
    public static readonly string TooDeep =
        "objects and arrays nest deeper than " + MaxDepth.ToString(CultureInfo.InvariantCulture) + " levels";

    // Up to here, looking through the members read so far is faster than a dictionary.
    private const int SmallObject = 12;

    private readonly List<DocumentMember> _members = [];
    private readonly List<DocumentNode> _items = [];
    private readonly List<DocumentProblem> _problems = [];
    private int _values;

    /// <summary>Short strings that were seen before.</summary>
    public StringCache Strings { get; } = new();

    /// <summary>What is wrong with values that can be used all the same.</summary>
    public IReadOnlyList<DocumentProblem> Problems => _problems;

    /// <summary>What stopped the reader; null as long as nothing did.</summary>
    public DocumentProblem? Failure { get; private set; }

    /// <summary>To be called for each value, so that work on a large text can be stopped.</summary>
    public void CountValue()
    {
        if ((++_values & 0xFFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Starts an object.</summary>
    public OpenObject OpenObject() => new(_members.Count);

    /// <summary>Adds a member to the innermost object; of a name given twice the first keeps its place, the last its value.</summary>
    public void Add(DocumentMember member, ref OpenObject open)
    {
        int previous = Find(member.Name, ref open);
        if (previous < 0)
        {
            _members.Add(member);
            return;
        }

        string message = string.Format(
            CultureInfo.InvariantCulture,
            "the object has a member {0} on line {1} and again on line {2}; the last value is used",
            ProblemText.Quote(member.Name),
            _members[previous].NameLocation.StartLine + 1,
            member.NameLocation.StartLine + 1);
        Report(ProblemKind.DuplicateMember, message, member.NameLocation);
        _members[previous] = member;
    }

    /// <summary>How many members the innermost object has so far.</summary>
    public int Count(OpenObject open) => _members.Count - open.First;

    /// <summary>Ends the innermost object.</summary>
    public DocumentMember[] Close(OpenObject open) => CopyTail(_members, open.First);

    /// <summary>Starts an array; the result ends it.</summary>
    public int OpenArray() => _items.Count;

    /// <summary>Adds an item to the innermost array.</summary>
    public void Add(DocumentNode item) => _items.Add(item);

    /// <summary>Ends the innermost array.</summary>
    public DocumentNode[] Close(int openArray) => CopyTail(_items, openArray);

    /// <summary>A range of the text.</summary>
    public TextLocation At(int start, int end) => new(source, start, end - start);

    /// <summary>Notes a problem that does not stop the reader.</summary>
    public void Report(ProblemKind kind, string message, TextLocation location) =>
        _problems.Add(new DocumentProblem(kind, message, location));

    /// <summary>Notes what stops the reader; the first such mistake is the one that counts.</summary>
    public void Fail(string message, TextLocation location) =>
        Failure ??= new DocumentProblem(ProblemKind.InvalidSyntax, message, location);

    /// <summary>The index of the innermost object's member of that name, or -1; the name will be looked for again.</summary>
    private int Find(string name, ref OpenObject open)
    {
        if (_members.Count - open.First < SmallObject)
        {
            for (int index = open.First; index < _members.Count; index++)
            {
                if (string.Equals(_members[index].Name, name, StringComparison.Ordinal))
                {
                    return index;
                }
            }

            return -1;
        }

        if (open.Indexes is not { } indexes)
        {
            indexes = open.Indexes = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int index = open.First; index < _members.Count; index++)
            {
                indexes.Add(_members[index].Name, index);
            }
        }

        if (indexes.TryGetValue(name, out int found))
        {
            return found;
        }

        indexes.Add(name, _members.Count);
        return -1;
    }

    private static T[] CopyTail<T>(List<T> list, int first)
    {
        int count = list.Count - first;
        if (count == 0)
        {
            return [];
        }

        var tail = new T[count];
        list.CopyTo(first, tail, 0, count);
        list.RemoveRange(first, count);
        return tail;
    }
}
