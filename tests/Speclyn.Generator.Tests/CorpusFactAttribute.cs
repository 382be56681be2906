using System;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>A test that needs the directory of public documents; skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    public CorpusFactAttribute()
    {
        if (Directory is null)
        {
            Skip = "The environment variable SPECLYN_CORPUS names no directory.";
        }
    }

    /// <summary>The directory; null when there is none.</summary>
    public static string? Directory { get; } =
        Environment.GetEnvironmentVariable("SPECLYN_CORPUS") is { Length: > 0 } path && System.IO.Directory.Exists(path) ? path : null;
}
