using System.IO;
using Speclyn.Testing;

namespace Speclyn.Generator.Tests;

/// <summary>Documents and code that several tests use.</summary>
internal static class Samples
{
    /// <summary>The call of the README.</summary>
    public const string Consumer = """
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Telnyx.Assistants;

        public static class Program
        {
            public static async Task<JsonElement> Call(HttpClient httpClient, string key, CancellationToken cancellationToken)
            {
                var client = new TelnyxAssistantsClient(httpClient, new TelnyxAssistantsCredentials { BearerToken = key });
                var request = new UpdateAssistantRequest
                {
                    Name = "Front desk",
                    EnabledFeatures = ["telephony", EnabledFeatures.Messaging],
                    VoiceSettings = new() { Voice = "Telnyx.KokoroTTS.af_heart" },
                    Tools =
                    [
                        new TransferToolParams { From = "+35319605860", Targets = [new() { Name = "Support", To = "+13129457420" }] },
                        new HangupTool { Hangup = new() },
                    ],
                    DynamicVariables = new() { ["name"] = "Ada" },
                };
                JsonElement updated = await client.UpdateAssistantAsync("assistant-id", request, cancellationToken);
                return updated;
            }
        }
        """;

    /// <summary>The bundled document, declared as its package does.</summary>
    public static SpecDocument Telnyx { get; } = Declare("telnyx-assistants.json", Resource("telnyx-assistants.json"));

    /// <summary>A document of the bundled one's namespace and client.</summary>
    public static SpecDocument Declare(string fileName, string text) => new(fileName, text)
    {
        Namespace = "Telnyx.Assistants",
        Client = "TelnyxAssistantsClient",
        Operations = "POST /ai/assistants/{assistant_id}",
    };

    /// <summary>A document with these schemas and no operation.</summary>
    public static SpecDocument WithSchemas(string schemas) => new(
        "api.json",
        $$$"""{"openapi":"3.1.0","info":{"title":"Api","version":"1"},"paths":{},"components":{"schemas":{ {{{schemas}}} } } }""")
    {
        Namespace = "Api",
    };

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Samples).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
