using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Telnyx.Assistants;

// Without arguments a stand-in on this machine answers. With an assistant's id and the environment variable
// TELNYX_API_KEY the request goes to the API, and changes that assistant.
UpdateAssistantRequest request = FullRequest.Create();
string sample = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "request.json"));
if (!JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(request.ToJson())))
{
    Console.Error.WriteLine("The request written in C# and request.json differ.");
    return 1;
}

string? key = Environment.GetEnvironmentVariable("TELNYX_API_KEY");
if (args.Length == 1 && key is not null)
{
    using var realClient = new HttpClient(new PrintingHandler(new SocketsHttpHandler()));
    return await SendAsync(realClient, key, args[0]) ? 0 : 1;
}

await using StandIn standIn = await StandIn.StartAsync();
using var httpClient = new HttpClient(new PrintingHandler(new SocketsHttpHandler())) { BaseAddress = standIn.BaseAddress };
bool accepted = await SendAsync(httpClient, "not-a-real-key", "assistant-id");
bool refused = !await SendAsync(httpClient, "not-a-real-key", "assistant-id");
return accepted && refused ? 0 : 1;

async Task<bool> SendAsync(HttpClient http, string bearerToken, string assistantId)
{
    var client = new TelnyxAssistantsClient(http, new TelnyxAssistantsCredentials { BearerToken = bearerToken });
    try
    {
        JsonElement updated = await client.UpdateAssistantAsync(assistantId, request);
        Console.WriteLine($"Updated. The answer has {updated.GetRawText().Length} characters.");
        return true;
    }
    catch (ApiException<HTTPValidationError> exception)
    {
        Console.WriteLine(exception.Message);
        foreach (ValidationError error in exception.Error.Detail ?? [])
        {
            Console.WriteLine($"  {string.Join('.', error.Loc)}: {error.Msg} ({error.Type})");
        }

        return false;
    }
    catch (ApiException exception)
    {
        Console.WriteLine($"{exception.Message} {exception.Body}");
        return false;
    }
}
