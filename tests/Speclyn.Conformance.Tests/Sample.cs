using System;
using System.IO;
using System.Text;
using Telnyx.Assistants;

namespace Speclyn.Conformance.Tests;

/// <summary>The request of the reference page, with all six tools: as JSON, and as a user writes it.</summary>
internal static class Sample
{
    public static string Json { get; } = Document("request.json");

    public static byte[] Utf8Json { get; } = Encoding.UTF8.GetBytes(Json);

    public static UpdateAssistantRequest Build() => FullRequest.Create();

    public static string Document(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", name));
}
