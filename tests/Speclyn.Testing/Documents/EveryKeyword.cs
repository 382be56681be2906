using System.IO;

namespace Speclyn.Testing.Documents;

/// <summary>One document that says everything that OpenAPI has words for, in ASCII.</summary>
public static class EveryKeyword
{
    /// <summary>The document.</summary>
    public static SpecDocument Document { get; } = new("everything.json", Text()) { Namespace = "Api", Client = "ApiClient" };

    private static string Text()
    {
        using var reader = new StreamReader(typeof(EveryKeyword).Assembly.GetManifestResourceStream("everything.json")!);
        return reader.ReadToEnd();
    }
}
