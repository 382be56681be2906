using System.Collections.Generic;

namespace Speclyn.Analyzers;

/// <summary>What is known of an object.</summary>
internal interface IObjectView
{
    /// <summary>What is known of a property.</summary>
    MemberValues Of(string property);

    /// <summary>The texts that a property can hold, or the items of its list, as far as they are known, and whether there are no others.</summary>
    (IReadOnlyList<Constant> Texts, bool AreAll) TextsOf(string property);

    /// <summary>The names of the members that the object at the end of a way can have, by the document's names; null when nobody knows.</summary>
    IReadOnlyCollection<string>? NamesAt(IReadOnlyList<string> path);
}
