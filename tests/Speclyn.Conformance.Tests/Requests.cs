using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Telnyx.Assistants;

namespace Speclyn.Conformance.Tests;

/// <summary>Arbitrary requests that fit the document, with odd content wherever it leaves room.</summary>
internal static class Requests
{
    /// <summary>Any text that .NET can hold; a surrogate without its partner too.</summary>
    public static Gen<string> AnyText { get; } = Gen.Frequency(
        (4, Gen.Elements("string", "Front desk", "+35319605860", "https://example.com/a?b=c&d={e}", "Telnyx.KokoroTTS.af_heart")),
        (2, Gen.Elements("", " ", "null", "0", "1e400", "2024-01-31T00:00:00Z", "{\"a\":1}", "\"", "\\", "\\u0041", "</script>", "\u2028\u2029", "\ufeff", "e\u0301", "Grüß Gott", "日本語", "😀👩‍👩‍👧")),
        (2, Gen.Choose(0, 0x1F).Select(code => "a" + (char)code + "b")),
        (4, Gen.Choose(0, 0x10FFFF).Select(Character).ListOf().Select(string.Concat)),
        (1, Gen.Choose(0xD800, 0xDFFF).Select(code => "x" + (char)code)),
        (1, from length in Gen.Choose(8000, 8400) from code in Gen.Elements("x", "é", "€", "😀", "\"") select string.Concat(Enumerable.Repeat(code, length))));

    // Surrogates without partners are replaced when written, and two names must not become the same.
    private static readonly Gen<string> Name = Gen.Choose(0, 0x10FFFF).Select(Character).ListOf().Select(string.Concat);

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Elements("0", "-0", "1.0", "-1", "1e5", "1E-7", "0.1", "123456789012345678901234567890", "0.1234567890123456789", "9223372036854775808", "5e-324", "1.7976931348623157e308"),
        Integer().Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private static readonly Gen<JsonNode?> Node = Gen.Sized(size => NodeOf(Math.Min(size, 4)));

    private static readonly Gen<JsonObject> Object = Members(Node).Select(members => new JsonObject(members));

    private static readonly Gen<Dictionary<string, JsonElement>?> Extra = Gen.Frequency(
        (5, Gen.Constant<Dictionary<string, JsonElement>?>(null)),
        (1, Members(Node).Select(members => (Dictionary<string, JsonElement>?)members.ToDictionary(
            member => "x-" + member.Key,
            member => JsonSerializer.SerializeToElement(member.Value)))));

    private static readonly Gen<IReadOnlyList<string>> Texts = AnyText.ListOf().Select(texts => (IReadOnlyList<string>)[.. texts.Take(3)]);

    private static readonly Gen<VoiceSettings> Voice =
        from voice in AnyText
        from key in Optional(AnyText)
        from extra in Extra
        select new VoiceSettings { Voice = voice, ApiKeyRef = key, AdditionalProperties = extra };

    private static readonly Gen<AssistantTool> BookAppointment =
        from id in Integer()
        from key in AnyText
        from name in Optional(AnyText)
        from zone in Optional(AnyText)
        from extra in Extra
        from outer in Extra
        select (AssistantTool)new BookAppointmentTool
        {
            BookAppointment = new() { EventTypeId = id, ApiKeyRef = key, AttendeeName = name, AttendeeTimezone = zone, AdditionalProperties = extra },
            AdditionalProperties = outer,
        };

    private static readonly Gen<AssistantTool> CheckAvailability =
        from id in Integer()
        from key in AnyText
        from extra in Extra
        select (AssistantTool)new CheckAvailabilityToolParams { EventTypeId = id, ApiKeyRef = key, AdditionalProperties = extra };

    private static readonly Gen<AssistantTool> Webhook =
        from name in AnyText
        from description in AnyText
        from url in AnyText
        from method in Gen.Elements<WebhookToolParamsMethod?>(null, "GET", "POST", "PUT", "DELETE", "PATCH")
        from headers in Optional((from headerName in Optional(AnyText)
                                  from value in Optional(AnyText)
                                  from extra in Extra
                                  select new WebhookToolParamsHeader { Name = headerName, Value = value, AdditionalProperties = extra }).ListOf())
        from body in Optional(from properties in Optional(Object)
                              from required in Optional(Texts)
                              from type in Gen.Elements<WebhookToolParamsBodyParametersType?>(null, "object")
                              from extra in Extra
                              select new WebhookToolParamsBodyParameters { Properties = properties, Required = required, Type = type, AdditionalProperties = extra })
        from path in Optional(from properties in Optional(Object)
                              from required in Optional(Texts)
                              from type in Gen.Elements<WebhookToolParamsPathParametersType?>(null, "object")
                              select new WebhookToolParamsPathParameters { Properties = properties, Required = required, Type = type })
        from query in Optional(from properties in Optional(Object)
                               from required in Optional(Texts)
                               from type in Gen.Elements<WebhookToolParamsQueryParametersType?>(null, "object")
                               select new WebhookToolParamsQueryParameters { Properties = properties, Required = required, Type = type })
        from extra in Extra
        select (AssistantTool)new WebhookToolParams
        {
            Name = name,
            Description = description,
            Url = url,
            Method = method,
            Headers = headers is null ? null : [.. headers.Take(3)],
            BodyParameters = body,
            PathParameters = path,
            QueryParameters = query,
            AdditionalProperties = extra,
        };

    private static readonly Gen<AssistantTool> Hangup =
        from description in Optional(AnyText)
        from extra in Extra
        select (AssistantTool)new HangupToolParams { Description = description, AdditionalProperties = extra };

    private static readonly Gen<AssistantTool> Transfer =
        from targets in (from name in Optional(AnyText)
                         from to in Optional(AnyText)
                         from extra in Extra
                         select new TransferToolParamsTarget { Name = name, To = to, AdditionalProperties = extra }).ListOf()
        from caller in AnyText
        select (AssistantTool)new TransferToolParams { Targets = [.. targets.Take(3)], From = caller };

    private static readonly Gen<AssistantTool> Retrieval =
        from buckets in Texts
        from count in Gen.OneOf(Gen.Constant<long?>(null), Integer().Select(value => (long?)value))
        select (AssistantTool)new BucketIds { BucketIdsValue = buckets, MaxNumResults = count };

    private static readonly Gen<UpdateAssistantRequest> Valid =
        from name in Optional(AnyText)
        from model in Optional(AnyText)
        from instructions in Optional(AnyText)
        from tools in Optional(Gen.OneOf(BookAppointment, CheckAvailability, Webhook, Hangup, Transfer, Retrieval).ListOf())
        from description in Optional(AnyText)
        from greeting in Optional(AnyText)
        from key in Optional(AnyText)
        from voice in Optional(Voice)
        from transcription in Optional(from value in Optional(AnyText) from extra in Extra select new TranscriptionSettings { Model = value, AdditionalProperties = extra })
        from telephony in Optional(Optional(AnyText).Select(value => new TelephonySettings { DefaultTexmlAppId = value }))
        from messaging in Optional(from profile in Optional(AnyText) from url in Optional(AnyText) select new MessagingSettings { DefaultMessagingProfileId = profile, DeliveryStatusWebhookUrl = url })
        from features in Gen.Elements<EnabledFeatures[]?>(null, [], ["telephony"], ["messaging"], ["telephony", "messaging"], ["messaging", "telephony"])
        from insight in Optional(Optional(AnyText).Select(value => new InsightSettings { InsightGroupId = value }))
        from webhook in Optional(AnyText)
        from variables in Optional(Object)
        from extra in Extra
        select new UpdateAssistantRequest
        {
            Name = name,
            Model = model,
            Instructions = instructions,
            Tools = tools is null ? null : [.. tools.Take(4)],
            Description = description,
            Greeting = greeting,
            LlmApiKeyRef = key,
            VoiceSettings = voice,
            Transcription = transcription,
            TelephonySettings = telephony,
            MessagingSettings = messaging,
            EnabledFeatures = features,
            InsightSettings = insight,
            DynamicVariablesWebhookUrl = webhook,
            DynamicVariables = variables,
            AdditionalProperties = extra,
        };

    /// <summary>Requests that fit the document. They shrink by losing members and tools.</summary>
    public static Arbitrary<UpdateAssistantRequest> Arbitrary { get; } = Arb.From(Valid, Smaller);

    private static Gen<long> Integer() => Gen.OneOf(
        Gen.Choose(-10, 1000).Select(value => (long)value),
        Gen.Elements(0, -1, int.MaxValue, (long)int.MaxValue + 1, 9007199254740993, long.MaxValue, long.MinValue),
        from high in Gen.Choose(int.MinValue, int.MaxValue) from low in Gen.Choose(int.MinValue, int.MaxValue) select ((long)high << 32) | (uint)low);

    private static Gen<T?> Optional<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, gen.Select(value => (T?)value)));

    private static string Character(int code) => code is >= 0xD800 and <= 0xDFFF ? "\ufffd" : char.ConvertFromUtf32(code);

    private static Gen<JsonNode?> NodeOf(int depth)
    {
        Gen<JsonNode?> leaf = Gen.OneOf(
            Gen.Constant<JsonNode?>(null),
            Gen.Elements(true, false).Select(value => (JsonNode?)value),
            Number.Select(text => JsonNode.Parse(text)),
            AnyText.Select(text => (JsonNode?)text));
        return depth == 0
            ? leaf
            : Gen.Frequency(
                (4, leaf),
                (1, NodeOf(depth - 1).ListOf().Select(items => (JsonNode?)new JsonArray([.. items.Take(3)]))),
                (1, Members(NodeOf(depth - 1)).Select(members => (JsonNode?)new JsonObject(members))));
    }

    private static Gen<List<KeyValuePair<string, JsonNode?>>> Members(Gen<JsonNode?> node) =>
        (from name in Name from value in node select KeyValuePair.Create(name, value)).ListOf()
        .Select(members => members.DistinctBy(member => member.Key).Take(3).ToList());

    private static IEnumerable<UpdateAssistantRequest> Smaller(UpdateAssistantRequest request)
    {
        string json = request.ToJson();
        foreach (string name in JsonNode.Parse(json)!.AsObject().Select(member => member.Key))
        {
            JsonObject smaller = JsonNode.Parse(json)!.AsObject();
            smaller.Remove(name);
            yield return UpdateAssistantRequest.Parse(smaller.ToJsonString());
        }

        for (int i = 0; i < request.Tools?.Count; i++)
        {
            JsonObject smaller = JsonNode.Parse(json)!.AsObject();
            smaller["tools"]!.AsArray().RemoveAt(i);
            yield return UpdateAssistantRequest.Parse(smaller.ToJsonString());
        }
    }
}
