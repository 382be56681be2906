using System.Collections.Generic;
using System.Collections.Immutable;

namespace Speclyn.Analyzers;

/// <summary>
/// What is known at one point of a method. Absent means "nothing", so the state where two paths meet is the union of both:
/// a member counts as missing when it is missing on one of them.
/// </summary>
internal sealed class FlowState
{
    /// <summary>The key under which a collection or a union keeps what is in it.</summary>
    public const string Contents = "[]";

    /// <summary>The key under which a map keeps its keys: constants, and what is none when there are keys that nobody knows.</summary>
    public const string Keys = "[k]";

    /// <summary>The key under which an object keeps a value when code that we do not know may have changed it.</summary>
    public const string Changed = "?";

    public static readonly FlowState Empty = new(
        ImmutableDictionary<object, ImmutableHashSet<TrackedObject>>.Empty,
        ImmutableDictionary<(TrackedObject Owner, string Member), ImmutableHashSet<TrackedObject>>.Empty,
        ImmutableDictionary<(TrackedObject Owner, string Member), ImmutableHashSet<TrackedObject>>.Empty);

    private FlowState(
        ImmutableDictionary<object, ImmutableHashSet<TrackedObject>> variables,
        ImmutableDictionary<(TrackedObject Owner, string Member), ImmutableHashSet<TrackedObject>> members,
        ImmutableDictionary<(TrackedObject Owner, string Member), ImmutableHashSet<TrackedObject>> missing)
    {
        Variables = variables;
        Members = members;
        Missing = missing;
    }

    /// <summary>What a local, a parameter or a flow capture can hold.</summary>
    public ImmutableDictionary<object, ImmutableHashSet<TrackedObject>> Variables { get; }

    /// <summary>What the members of an object can hold.</summary>
    public ImmutableDictionary<(TrackedObject Owner, string Member), ImmutableHashSet<TrackedObject>> Members { get; }

    /// <summary>The required members without a value, and what is to blame: the creation itself, or a null that was assigned.</summary>
    public ImmutableDictionary<(TrackedObject Owner, string Member), ImmutableHashSet<TrackedObject>> Missing { get; }

    public FlowState WithVariable(object variable, ImmutableHashSet<TrackedObject> value) => new(Set(Variables, variable, value), Members, Missing);

    public FlowState WithMember(TrackedObject owner, string member, ImmutableHashSet<TrackedObject> value) => new(Variables, Set(Members, (owner, member), value), Missing);

    public FlowState WithMissing(TrackedObject owner, string member, ImmutableHashSet<TrackedObject> blamed) => new(Variables, Members, Set(Missing, (owner, member), blamed));

    public FlowState Join(FlowState other) =>
        ReferenceEquals(this, other) ? this : new(Union(Variables, other.Variables), Union(Members, other.Members), Union(Missing, other.Missing));

    /// <summary>Whether the other state says nothing that this one does not say.</summary>
    public bool Covers(FlowState other) =>
        ReferenceEquals(this, other) || (Covers(Variables, other.Variables) && Covers(Members, other.Members) && Covers(Missing, other.Missing));

    private static ImmutableDictionary<TKey, ImmutableHashSet<TrackedObject>> Set<TKey>(
        ImmutableDictionary<TKey, ImmutableHashSet<TrackedObject>> map, TKey key, ImmutableHashSet<TrackedObject> value)
        where TKey : notnull => value.IsEmpty ? map.Remove(key) : map.SetItem(key, value);

    private static ImmutableDictionary<TKey, ImmutableHashSet<TrackedObject>> Union<TKey>(
        ImmutableDictionary<TKey, ImmutableHashSet<TrackedObject>> left, ImmutableDictionary<TKey, ImmutableHashSet<TrackedObject>> right)
        where TKey : notnull
    {
        if (ReferenceEquals(left, right) || right.IsEmpty)
        {
            return left;
        }

        if (left.IsEmpty)
        {
            return right;
        }

        foreach (KeyValuePair<TKey, ImmutableHashSet<TrackedObject>> entry in right)
        {
            left = left.TryGetValue(entry.Key, out ImmutableHashSet<TrackedObject>? mine)
                ? left.SetItem(entry.Key, mine.Union(entry.Value))
                : left.Add(entry.Key, entry.Value);
        }

        return left;
    }

    private static bool Covers<TKey>(
        ImmutableDictionary<TKey, ImmutableHashSet<TrackedObject>> mine, ImmutableDictionary<TKey, ImmutableHashSet<TrackedObject>> theirs)
        where TKey : notnull
    {
        if (ReferenceEquals(mine, theirs))
        {
            return true;
        }

        foreach (KeyValuePair<TKey, ImmutableHashSet<TrackedObject>> entry in theirs)
        {
            if (!mine.TryGetValue(entry.Key, out ImmutableHashSet<TrackedObject>? set) || !entry.Value.IsSubsetOf(set))
            {
                return false;
            }
        }

        return true;
    }
}
