using System.Collections.Generic;

namespace Speclyn.Analyzers;

/// <summary>What the flow of a method tells of an object that is used, at the point where it is.</summary>
internal sealed class TrackedView(ObjectTracker tracker, TrackedObject owner) : IObjectView
{
    /// <inheritdoc/>
    public MemberValues Of(string property) => tracker.ValuesOf(owner, property);

    /// <inheritdoc/>
    public (IReadOnlyList<Constant> Texts, bool AreAll) TextsOf(string property) => tracker.TextsOf(owner, property);

    /// <inheritdoc/>
    public IReadOnlyCollection<string>? NamesAt(IReadOnlyList<string> path) => tracker.NamesAt(owner, path);
}
