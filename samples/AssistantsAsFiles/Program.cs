using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using Telnyx.Assistants;

// Each file under assistants/ is an assistant, named after its id. The build has checked them; what is left is to fill in ${NAME}
// from the environment and to send them. Without TELNYX_API_KEY this says what it would send.
string? key = Environment.GetEnvironmentVariable("TELNYX_API_KEY");
using var httpClient = new HttpClient();
foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "assistants"), "*.json").Order(StringComparer.Ordinal))
{
    UpdateAssistantRequest assistant = UpdateAssistantRequest.Parse(EnvironmentText.Fill(await File.ReadAllTextAsync(path)));
    string id = Path.GetFileNameWithoutExtension(path);
    Console.WriteLine($"{id}: {assistant.Name}, {assistant.Tools?.Count ?? 0} tools, voice {assistant.VoiceSettings?.Voice}");
    if (key is not null)
    {
        var client = new TelnyxAssistantsClient(httpClient, new TelnyxAssistantsCredentials { BearerToken = key });
        await client.UpdateAssistantAsync(id, assistant);
    }
}
