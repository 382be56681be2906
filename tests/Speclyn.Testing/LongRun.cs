using System;

namespace Speclyn.Testing;

/// <summary>Tests that go through many cases do a part of them, the same on every run; all when the environment variable <c>SPECLYN_LONG</c> is set.</summary>
public static class LongRun
{
    /// <summary>Whether it is set; a number in it says how many times as much to do.</summary>
    public static bool IsOn => Factor > 1;

    /// <summary>How many times as much to do.</summary>
    public static int Factor { get; } =
        Environment.GetEnvironmentVariable("SPECLYN_LONG") is not { Length: > 0 } value ? 1
        : int.TryParse(value, out int factor) && factor > 1 ? factor
        : 20;
}
