using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

/// <summary>Builds small documents and looks into what came of them.</summary>
internal static class TestDocument
{
    public static OpenApiReadResult Read(string text, params string[] operations) =>
        OpenApiReader.Read(Source(text), operations, CancellationToken.None);

    /// <summary>A file with this text.</summary>
    public static DocumentSource Source(string text) => new("api.json", text);

    /// <summary>A document with these members under <c>components/schemas</c>.</summary>
    public static string WithSchemas(string schemas, string version = "3.1.0") =>
        "{\"openapi\":\"" + version + "\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{},\"components\":{\"schemas\":{" + schemas + "}}}";

    /// <summary>Reads schemas; the document must be free of problems.</summary>
    public static IReadOnlyDictionary<string, Schema> Schemas(string schemas, string version = "3.1.0")
    {
        OpenApiReadResult result = Read(WithSchemas(schemas, version));
        Assert.Empty(result.Problems);
        return result.Document!.Schemas.ToDictionary(schema => schema.ComponentName!);
    }

    /// <summary>Reads the schema that follows; the document must be free of problems.</summary>
    public static Schema Schema(string schema, string version = "3.1.0") => Schemas("\"X\":" + schema, version)["X"];

    /// <summary>Reads schemas of which one is wrong or not supported.</summary>
    public static (IReadOnlyDictionary<string, Schema> Schemas, DocumentProblem Problem, string Text) WithProblem(
        string schemas, string version = "3.1.0")
    {
        string text = WithSchemas(schemas, version);
        OpenApiReadResult result = Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        return (result.Document!.Schemas.ToDictionary(schema => schema.ComponentName!), problem, text);
    }

    /// <summary>The text that a location covers.</summary>
    public static string At(this string text, TextLocation location) => text.Substring(location.Start, location.Length);

    /// <summary>Asserts that a problem covers the given text, and no other place that reads the same.</summary>
    public static void AssertCovers(string text, DocumentProblem problem, string expected)
    {
        int first = text.IndexOf(expected, StringComparison.Ordinal);
        Assert.Equal(first, text.LastIndexOf(expected, StringComparison.Ordinal));
        Assert.Equal((first, expected.Length), (problem.Location.Start, problem.Location.Length));
    }
}
