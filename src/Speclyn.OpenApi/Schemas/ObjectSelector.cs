using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>How to tell from a JSON object which variant of a union it is.</summary>
public abstract record ObjectSelector
{
    private ObjectSelector()
    {
    }

    /// <summary>The variant of an object of which the selector else says nothing; -1 when there is none.</summary>
    public int Otherwise { get; init; } = -1;

    /// <summary>Every object is this variant.</summary>
    /// <param name="Variant">Index of the variant.</param>
    public sealed record Always(int Variant) : ObjectSelector;

    /// <summary>The value of one property names the variant.</summary>
    /// <param name="PropertyName">The property's name in JSON.</param>
    /// <param name="Values">Each value with the index of its variant, in document order.</param>
    public sealed record ByPropertyValue(string PropertyName, IReadOnlyList<KeyValuePair<string, int>> Values) : ObjectSelector
    {
        /// <summary>The kind of the values: string, integer, number or boolean, the latter spelt as <see cref="DiscriminatorValue.Spell"/> does.</summary>
        public SchemaKind Kind { get; init; } = SchemaKind.String;
    }

    /// <summary>The first of some properties that the object has names the variant.</summary>
    /// <param name="Properties">Each property's name with the index of the variant that requires it, in the order to ask.</param>
    public sealed record ByPresence(IReadOnlyList<KeyValuePair<string, int>> Properties) : ObjectSelector;
}
