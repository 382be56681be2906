namespace Speclyn.Analyzers.Tests;

/// <summary>Code of a consumer of the bundled document.</summary>
internal static class AssistantCode
{
    /// <summary>Statements in a method that can write requests and webhook tools as JSON, and has values that nobody knows.</summary>
    public static string With(string statements) => """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Telnyx.Assistants;
        using static System.Text.Json.JsonSerializer;

        class C
        {
            static void Fill(JsonObject map) => map["name"] = "Ada";

            void M(bool yes, string text, JsonObject variables, WebhookToolParamsPathParameters path)
            {

        """ + statements + """

            }
        }
        """;
}
