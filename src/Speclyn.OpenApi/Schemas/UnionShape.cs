using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>The variants of a <c>oneOf</c> or <c>anyOf</c>, and how to tell from a value which one it is.</summary>
/// <param name="Variants">The variants in document order, without <c>null</c>.</param>
/// <param name="Strings">Index of the variant that takes a JSON string, or -1.</param>
/// <param name="Integers">Index of the variant that takes a JSON number without fraction or exponent, or -1.</param>
/// <param name="Numbers">Index of the variant that takes any other JSON number, or -1.</param>
/// <param name="Booleans">Index of the variant that takes true and false, or -1.</param>
/// <param name="Arrays">Index of the variant that takes an array, or -1; where the first item tells, of the one that takes an empty array.</param>
/// <param name="Objects">How to tell object variants apart, or null when no variant takes an object.</param>
public sealed record UnionShape(
    IReadOnlyList<Schema> Variants,
    int Strings,
    int Integers,
    int Numbers,
    int Booleans,
    int Arrays,
    ObjectSelector? Objects)
{
    /// <summary>
    /// The variants that take arrays, where there are several, by what their first item is: string, number, boolean, array or object.
    /// </summary>
    public IReadOnlyList<KeyValuePair<SchemaKind, int>> FirstItems { get; init; } = [];

    /// <summary>Variants that reading never chooses, because nothing tells them from others: what could be one of them is kept as raw JSON.</summary>
    public IReadOnlyList<int> Undecided { get; init; } = [];
}
