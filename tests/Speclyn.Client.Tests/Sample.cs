using System;
using System.IO;
using System.Text.Json;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>The request of the reference page.</summary>
internal static class Sample
{
    public static string Json { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "request.json"));

    public static UpdateAssistantRequest Request => UpdateAssistantRequest.Parse(Json);

    public static void AssertEqual(string expected, string actual)
    {
        using var expectedDocument = JsonDocument.Parse(expected);
        using var actualDocument = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(expectedDocument.RootElement, actualDocument.RootElement), actual);
    }
}
