using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
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

    /// <summary>The names of the documents, in JSON and YAML.</summary>
    public static IEnumerable<object[]> Documents => Directory is null
        ? [["none"]]
        : System.IO.Directory.EnumerateFiles(Directory)
            .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml")
            .Order(StringComparer.Ordinal)
            .Select(path => new object[] { Path.GetFileName(path) });
}
