using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Speclyn.OpenApi;

/// <summary>
/// A dictionary in parts. Of a large document it has tens of thousands of entries; in one table they would lie in the large object heap, and
/// when that grows, the runtime stops to collect everything there is.
/// </summary>
/// <param name="comparer">Which keys are equal; null for the default.</param>
/// <param name="spread">A number that equal keys share and few others, quickly found.</param>
internal sealed class PartitionedDictionary<TKey, TValue>(IEqualityComparer<TKey>? comparer, Func<TKey, int> spread)
    where TKey : notnull
{
    // As many as four bits tell apart.
    private const int Parts = 16;

    private readonly Dictionary<TKey, TValue>?[] _parts = new Dictionary<TKey, TValue>[Parts];

    /// <summary>Finds the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_parts[PartOf(key)] is { } part)
        {
            return part.TryGetValue(key, out value);
        }

        value = default;
        return false;
    }

    /// <summary>Whether there is a value of the key.</summary>
    public bool ContainsKey(TKey key) => _parts[PartOf(key)]?.ContainsKey(key) == true;

    /// <summary>Adds a key that is not there yet.</summary>
    /// <exception cref="ArgumentException">It is there.</exception>
    public void Add(TKey key, TValue value) => Part(key).Add(key, value);

    /// <summary>The value of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public TValue this[TKey key]
    {
        get => Part(key)[key];
        set => Part(key)[key] = value;
    }

    // The upper bits depend on all of the number.
    private int PartOf(TKey key) => (int)(((uint)spread(key) * 2654435769) >> 28);

    private Dictionary<TKey, TValue> Part(TKey key) => _parts[PartOf(key)] ??= new Dictionary<TKey, TValue>(comparer);
}
