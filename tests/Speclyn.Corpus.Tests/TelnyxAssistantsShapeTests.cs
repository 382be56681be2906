using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Speclyn.Corpus.Tests;

/// <summary>Is the bundled document, which we wrote ourselves, the API that Telnyx describes?</summary>
public sealed class TelnyxAssistantsShapeTests
{
    private const string Theirs = "telnyx.update-assistant.2025-04.json";

    [CorpusFact(Theirs)]
    public void Has_the_shape_of_Telnyx_own_document()
    {
        using JsonDocument ours = ReadOurs();
        using JsonDocument theirs = JsonDocument.Parse(File.ReadAllBytes(CorpusFactAttribute.PathOf(Theirs)));

        Assert.Equal(DocumentShape.Of(theirs.RootElement), DocumentShape.Of(ours.RootElement));
    }

    [CorpusFact(Theirs)]
    public void Has_no_description_of_Telnyx_own_document()
    {
        using JsonDocument ours = ReadOurs();
        using JsonDocument theirs = JsonDocument.Parse(File.ReadAllBytes(CorpusFactAttribute.PathOf(Theirs)));

        IEnumerable<string> sentences = Descriptions(theirs.RootElement).SelectMany(Sentences);
        Assert.Empty(Descriptions(ours.RootElement).SelectMany(Sentences).Intersect(sentences, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Names_the_union_of_tools_and_leaves_telling_them_apart_to_their_types()
    {
        using JsonDocument ours = ReadOurs();
        JsonElement schemas = ours.RootElement.GetProperty("components").GetProperty("schemas");
        JsonElement union = schemas.GetProperty("UpdateAssistantRequest").GetProperty("properties").GetProperty("tools").GetProperty("items");

        Assert.Equal("AssistantTool", union.GetProperty("title").GetString());
        Assert.False(union.TryGetProperty("discriminator", out _));
        Assert.Equal(
            ["BookAppointmentTool", "CheckAvailabilityTool", "WebhookTool", "HangupTool", "TransferTool", "RetrievalTool"],
            union.GetProperty("oneOf").EnumerateArray().Select(v => v.GetProperty("$ref").GetString()!.Split('/')[^1]));
    }

    [Fact]
    public void Describes_every_schema_and_every_property_that_is_no_reference()
    {
        using JsonDocument ours = ReadOurs();
        foreach (JsonProperty schema in ours.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            Assert.True(schema.Value.TryGetProperty("description", out _), schema.Name);
            if (schema.Value.TryGetProperty("properties", out JsonElement properties))
            {
                foreach (JsonProperty property in properties.EnumerateObject())
                {
                    // A type that can only have one value says everything by its name.
                    bool needsNone = property.Value.TryGetProperty("$ref", out _)
                        || (property.Value.TryGetProperty("enum", out JsonElement values) && values.GetArrayLength() == 1);
                    Assert.True(needsNone || property.Value.TryGetProperty("description", out _), $"{schema.Name}.{property.Name}");
                }
            }
        }
    }

    private static JsonDocument ReadOurs() =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "spec", "telnyx-assistants.json")));

    private static IEnumerable<string> Descriptions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            p.Name is "description" or "summary" && p.Value.ValueKind == JsonValueKind.String ? [p.Value.GetString()!] : Descriptions(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Descriptions),
        _ => [],
    };

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(['.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
