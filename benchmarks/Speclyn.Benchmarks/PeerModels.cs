using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Speclyn.Benchmarks;

// What a careful developer writes by hand for System.Text.Json's own source generator: the same members, the same lists,
// its built-in polymorphism, absent members left out.
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PeerBookAppointmentTool), "book_appointment")]
[JsonDerivedType(typeof(PeerCheckAvailabilityTool), "check_availability")]
[JsonDerivedType(typeof(PeerWebhookTool), "webhook")]
[JsonDerivedType(typeof(PeerHangupTool), "hangup")]
[JsonDerivedType(typeof(PeerTransferTool), "transfer")]
[JsonDerivedType(typeof(PeerRetrievalTool), "retrieval")]
public abstract class PeerTool;

public sealed class PeerBookAppointmentTool : PeerTool
{
    public PeerBookAppointment? BookAppointment { get; set; }
}

public sealed class PeerBookAppointment
{
    public long EventTypeId { get; set; }

    public string? ApiKeyRef { get; set; }

    public string? AttendeeName { get; set; }

    public string? AttendeeTimezone { get; set; }
}

public sealed class PeerCheckAvailabilityTool : PeerTool
{
    public PeerCheckAvailability? CheckAvailability { get; set; }
}

public sealed class PeerCheckAvailability
{
    public long EventTypeId { get; set; }

    public string? ApiKeyRef { get; set; }
}

public sealed class PeerWebhookTool : PeerTool
{
    public PeerWebhook? Webhook { get; set; }
}

public sealed class PeerWebhook
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Url { get; set; }

    public string? Method { get; set; }

    public IReadOnlyList<PeerHeader>? Headers { get; set; }

    public PeerParameters? BodyParameters { get; set; }

    public PeerParameters? PathParameters { get; set; }

    public PeerParameters? QueryParameters { get; set; }
}

public sealed class PeerHeader
{
    public string? Name { get; set; }

    public string? Value { get; set; }
}

public sealed class PeerParameters
{
    public JsonObject? Properties { get; set; }

    public IReadOnlyList<string>? Required { get; set; }

    public string? Type { get; set; }
}

public sealed class PeerHangupTool : PeerTool
{
    public PeerHangup? Hangup { get; set; }
}

public sealed class PeerHangup
{
    public string? Description { get; set; }
}

public sealed class PeerTransferTool : PeerTool
{
    public PeerTransfer? Transfer { get; set; }
}

public sealed class PeerTransfer
{
    public IReadOnlyList<PeerTarget>? Targets { get; set; }

    public string? From { get; set; }
}

public sealed class PeerTarget
{
    public string? Name { get; set; }

    public string? To { get; set; }
}

public sealed class PeerRetrievalTool : PeerTool
{
    public PeerRetrieval? Retrieval { get; set; }
}

public sealed class PeerRetrieval
{
    public IReadOnlyList<string>? BucketIds { get; set; }

    public long? MaxNumResults { get; set; }
}

public sealed class PeerVoiceSettings
{
    public string? Voice { get; set; }

    public string? ApiKeyRef { get; set; }
}

public sealed class PeerTranscription
{
    public string? Model { get; set; }
}

public sealed class PeerTelephonySettings
{
    public string? DefaultTexmlAppId { get; set; }
}

public sealed class PeerMessagingSettings
{
    public string? DefaultMessagingProfileId { get; set; }

    public string? DeliveryStatusWebhookUrl { get; set; }
}

public sealed class PeerInsightSettings
{
    public string? InsightGroupId { get; set; }
}

public sealed class PeerRequest
{
    public string? Name { get; set; }

    public string? Model { get; set; }

    public string? Instructions { get; set; }

    public IReadOnlyList<PeerTool>? Tools { get; set; }

    public string? Description { get; set; }

    public string? Greeting { get; set; }

    public string? LlmApiKeyRef { get; set; }

    public PeerVoiceSettings? VoiceSettings { get; set; }

    public PeerTranscription? Transcription { get; set; }

    public PeerTelephonySettings? TelephonySettings { get; set; }

    public PeerMessagingSettings? MessagingSettings { get; set; }

    public IReadOnlyList<string>? EnabledFeatures { get; set; }

    public PeerInsightSettings? InsightSettings { get; set; }

    public string? DynamicVariablesWebhookUrl { get; set; }

    public JsonObject? DynamicVariables { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeerRequest))]
internal sealed partial class PeerContext : JsonSerializerContext;
