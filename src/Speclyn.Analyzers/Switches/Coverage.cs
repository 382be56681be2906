using System;
using System.Linq;

namespace Speclyn.Analyzers;

/// <summary>Which variants or values a pattern matches.</summary>
/// <param name="Always">Those of which it matches everything.</param>
/// <param name="Maybe">Those of which it matches something, or may: the ones that it always matches among them.</param>
internal sealed record Coverage(bool[] Always, bool[] Maybe)
{
    /// <summary>Everything.</summary>
    public static Coverage All(int count) => new(Filled(count, true), Filled(count, true));

    /// <summary>Nothing.</summary>
    public static Coverage None(int count) => new(Filled(count, false), Filled(count, false));

    /// <summary>It cannot be told what.</summary>
    public static Coverage Some(int count) => new(Filled(count, false), Filled(count, true));

    /// <summary>What either matches.</summary>
    public Coverage Or(Coverage other) => Combine(other, (a, b) => a || b);

    /// <summary>What both match.</summary>
    public Coverage And(Coverage other) => Combine(other, (a, b) => a && b);

    /// <summary>What it does not match.</summary>
    public Coverage Not() => new([.. Maybe.Select(some => !some)], [.. Always.Select(all => !all)]);

    private Coverage Combine(Coverage other, Func<bool, bool, bool> combine) =>
        new([.. Always.Zip(other.Always, combine)], [.. Maybe.Zip(other.Maybe, combine)]);

    private static bool[] Filled(int count, bool value) => [.. Enumerable.Repeat(value, count)];
}
