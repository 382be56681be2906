using System;
using System.IO;
using Xunit;

namespace Speclyn.Package.Tests.Harness;

/// <summary>A test that needs a document of somebody else, which the repository does not hold.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusDocumentFactAttribute : FactAttribute
{
    /// <summary>Skips the test, with the reason, when the document is not there.</summary>
    public CorpusDocumentFactAttribute(string fileName)
    {
        if (!File.Exists(PathOf(fileName)))
        {
            Skip = $"{fileName} is not in the directory that SPECLYN_CORPUS names.";
        }
    }

    /// <summary>The full path of a document of the corpus.</summary>
    public static string PathOf(string fileName) =>
        Path.Combine(Environment.GetEnvironmentVariable("SPECLYN_CORPUS") ?? "", fileName);
}
