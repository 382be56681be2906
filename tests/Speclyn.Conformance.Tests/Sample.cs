using System;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using Telnyx.Assistants;

namespace Speclyn.Conformance.Tests;

/// <summary>The request of the reference page, with all six tools: as JSON, and as a user writes it.</summary>
internal static class Sample
{
    public static string Json { get; } = Document("request.json");

    public static byte[] Utf8Json { get; } = Encoding.UTF8.GetBytes(Json);

    public static UpdateAssistantRequest Build() => new()
    {
        Name = "string",
        Model = "string",
        Instructions = "string",
        Tools =
        [
            new BookAppointmentToolParams
            {
                EventTypeId = 0,
                ApiKeyRef = "my_calcom_api_key",
                AttendeeName = "string",
                AttendeeTimezone = "string",
            },
            new CheckAvailabilityToolParams { EventTypeId = 0, ApiKeyRef = "my_calcom_api_key" },
            new WebhookToolParams
            {
                Name = "string",
                Description = "string",
                Url = "https://example.com/api/v1/function",
                Method = WebhookToolParamsMethod.Post,
                Headers = [new() { Name = "string", Value = "string" }],
                BodyParameters = new()
                {
                    Properties = new()
                    {
                        ["age"] = new JsonObject { ["description"] = "The age of the customer.", ["type"] = "integer" },
                        ["location"] = new JsonObject { ["description"] = "The location of the customer.", ["type"] = "string" },
                    },
                    Required = ["age", "location"],
                    Type = WebhookToolParamsBodyParametersType.Object,
                },
                PathParameters = new()
                {
                    Properties = new() { ["id"] = new JsonObject { ["description"] = "The id of the customer.", ["type"] = "string" } },
                    Required = ["id"],
                    Type = "object",
                },
                QueryParameters = new()
                {
                    Properties = new() { ["page"] = new JsonObject { ["description"] = "The page number.", ["type"] = "integer" } },
                    Required = ["page"],
                    Type = "object",
                },
            },
            new HangupTool { Hangup = new() { Description = "This tool is used to hang up the call." } },
            new TransferToolParams { Targets = [new() { Name = "Support", To = "+13129457420" }], From = "+35319605860" },
            new RetrievalTool { Retrieval = new() { BucketIdsValue = ["string"], MaxNumResults = 0 } },
        ],
        Description = "string",
        Greeting = "string",
        LlmApiKeyRef = "string",
        VoiceSettings = new() { Voice = "string", ApiKeyRef = "string" },
        Transcription = new() { Model = "string" },
        TelephonySettings = new() { DefaultTexmlAppId = "string" },
        MessagingSettings = new() { DefaultMessagingProfileId = "string", DeliveryStatusWebhookUrl = "string" },
        EnabledFeatures = ["telephony"],
        InsightSettings = new() { InsightGroupId = "string" },
        DynamicVariablesWebhookUrl = "string",
        DynamicVariables = [],
    };

    public static string Document(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", name));
}
