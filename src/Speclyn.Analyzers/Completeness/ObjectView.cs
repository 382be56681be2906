using System.Collections.Generic;

namespace Speclyn.Analyzers;

/// <summary>What is known of an object that is used, at the point where it is.</summary>
internal readonly struct ObjectView
{
    private readonly ObjectTracker _tracker;
    private readonly TrackedObject _owner;

    public ObjectView(ObjectTracker tracker, TrackedObject owner)
    {
        _tracker = tracker;
        _owner = owner;
    }

    /// <summary>What is known of a property.</summary>
    public MemberValues Of(string property) => _tracker.ValuesOf(_owner, property);

    /// <summary>The texts that a property can hold, or the items of its list, as far as they are known, and whether there are no others.</summary>
    public (IReadOnlyList<Constant> Texts, bool AreAll) TextsOf(string property) => _tracker.TextsOf(_owner, property);

    /// <summary>The names of the members that the object at the end of a way can have, by the document's names; null when nobody knows.</summary>
    public IReadOnlyCollection<string>? NamesAt(IReadOnlyList<string> path) => _tracker.NamesAt(_owner, path);
}
