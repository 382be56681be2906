using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>How to tell from a JSON object which variant of a union it is.</summary>
public abstract record ObjectSelector
{
    private ObjectSelector()
    {
    }

    /// <summary>Every object is this variant.</summary>
    /// <param name="Variant">Index of the variant.</param>
    public sealed record Always(int Variant) : ObjectSelector;

    /// <summary>The value of one property names the variant.</summary>
    /// <param name="PropertyName">The property's name in JSON.</param>
    /// <param name="Values">Each value with the index of its variant, in document order.</param>
    public sealed record ByPropertyValue(string PropertyName, IReadOnlyList<KeyValuePair<string, int>> Values) : ObjectSelector;

    /// <summary>Each variant has a required property that no other variant has.</summary>
    /// <param name="Properties">Each such property's name with the index of its variant, in document order.</param>
    public sealed record ByPresence(IReadOnlyList<KeyValuePair<string, int>> Properties) : ObjectSelector;
}
