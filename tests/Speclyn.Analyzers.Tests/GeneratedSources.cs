using System.IO;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Analyzers.Tests;

/// <summary>The generated API that the tests use, as source.</summary>
internal static class GeneratedSources
{
    public static readonly string[] Names = ["GeneratedApi.g.cs", "ZooApi.g.cs"];

    public static SourceText Text(string name)
    {
        using Stream stream = typeof(GeneratedSources).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return SourceText.From(reader.ReadToEnd(), Encoding.UTF8, SourceHashAlgorithm.Sha256);
    }
}
