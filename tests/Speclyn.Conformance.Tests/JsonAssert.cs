using System.Text.Json;
using Xunit;

namespace Speclyn.Conformance.Tests;

internal static class JsonAssert
{
    /// <summary>The two texts hold the same JSON value. Numbers may be written differently, members may change places.</summary>
    public static void Equal(string expected, string actual)
    {
        using var expectedDocument = JsonDocument.Parse(expected, new JsonDocumentOptions { MaxDepth = 2000 });
        using var actualDocument = JsonDocument.Parse(actual, new JsonDocumentOptions { MaxDepth = 2000 });
        Assert.True(
            JsonElement.DeepEquals(expectedDocument.RootElement, actualDocument.RootElement),
            "Expected: " + expected + "\nActual:   " + actual);
    }
}
