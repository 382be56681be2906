using System;
using System.IO;
using Xunit;

namespace Speclyn.Corpus.Tests;

/// <summary>A test that needs a document of the corpus; skipped, with the reason, where the corpus is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    /// <summary>The environment variable that names the corpus' directory.</summary>
    public const string Variable = "SPECLYN_CORPUS";

    /// <summary>Skips the test when <paramref name="fileName"/> is not there.</summary>
    public CorpusFactAttribute(string fileName)
    {
        string? directory = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(directory))
        {
            Skip = $"{Variable} does not name a directory.";
        }
        else if (!File.Exists(Path.Combine(directory, fileName)))
        {
            Skip = $"{fileName} is not in the directory that {Variable} names.";
        }
    }

    /// <summary>The full path of a document of the corpus.</summary>
    public static string PathOf(string fileName) =>
        Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? "", fileName);
}
