using System;
using System.Collections.Generic;

namespace Speclyn.Generator.Model;

/// <summary>Makes <see cref="EquatableArray{T}"/> from sequences.</summary>
internal static class EquatableArrayExtensions
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items);
}
