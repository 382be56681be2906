using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

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

    /// <summary>The value of a key, made if there is none. Several threads may ask at the same time, if none uses another member meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="argument">What the value is made of besides the key.</param>
    /// <param name="make">Makes the value.</param>
    /// <param name="isNew">Whether it was made.</param>
    public TValue GetOrAdd<TArgument>(TKey key, TArgument argument, Func<TKey, TArgument, TValue> make, out bool isNew)
    {
        ref Dictionary<TKey, TValue>? place = ref _parts[PartOf(key)];
        Dictionary<TKey, TValue> part = Volatile.Read(ref place) ?? Interlocked.CompareExchange(ref place, new Dictionary<TKey, TValue>(comparer), null) ?? place!;
        lock (part)
        {
            isNew = !part.TryGetValue(key, out TValue? value);
            if (isNew)
            {
                part.Add(key, value = make(key, argument));
            }

            return value!;
        }
    }

    // The upper bits depend on all of the number.
    private int PartOf(TKey key) => (int)(((uint)spread(key) * 2654435769) >> 28);

    private Dictionary<TKey, TValue> Part(TKey key) => _parts[PartOf(key)] ??= new Dictionary<TKey, TValue>(comparer);
}
