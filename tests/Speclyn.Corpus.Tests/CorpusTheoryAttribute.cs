using System;
using Xunit;

namespace Speclyn.Corpus.Tests;

/// <summary>A theory over the documents in the directory that SPECLYN_CORPUS names; skipped, visibly, without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    /// <summary>Creates the attribute.</summary>
    public CorpusTheoryAttribute()
    {
        if (Directory is null)
        {
            Skip = $"{CorpusFactAttribute.Variable} names no directory of OpenAPI documents.";
        }
    }

    /// <summary>The directory; null when there is none.</summary>
    public static string? Directory { get; } =
        Environment.GetEnvironmentVariable(CorpusFactAttribute.Variable) is { Length: > 0 } path && System.IO.Directory.Exists(path) ? path : null;
}
