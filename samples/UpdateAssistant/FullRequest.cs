using System.Text.Json.Nodes;
using Telnyx.Assistants;

/// <summary>The request of the endpoint's reference page, every member set.</summary>
internal static class FullRequest
{
    /// <summary>Creates the request; as JSON it is <c>request.json</c>.</summary>
    public static UpdateAssistantRequest Create() => new()
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
                        ["age"] = Parameter("The age of the customer.", "integer"),
                        ["location"] = Parameter("The location of the customer.", "string"),
                    },
                    Required = ["age", "location"],
                    Type = WebhookToolParamsBodyParametersType.Object,
                },
                PathParameters = new()
                {
                    Properties = new() { ["id"] = Parameter("The id of the customer.", "string") },
                    Required = ["id"],
                    Type = WebhookToolParamsPathParametersType.Object,
                },
                QueryParameters = new()
                {
                    Properties = new() { ["page"] = Parameter("The page number.", "integer") },
                    Required = ["page"],
                    Type = WebhookToolParamsQueryParametersType.Object,
                },
            },
            new HangupToolParams { Description = "This tool is used to hang up the call." },
            new TransferToolParams
            {
                Targets = [new() { Name = "Support", To = "+13129457420" }],
                From = "+35319605860",
            },
            new BucketIds { BucketIdsValue = ["string"], MaxNumResults = 0 },
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

    private static JsonObject Parameter(string description, string type) => new() { ["description"] = description, ["type"] = type };
}
