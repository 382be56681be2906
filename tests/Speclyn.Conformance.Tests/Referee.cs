using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Generation;
using NJsonSchema.Validation;

namespace Speclyn.Conformance.Tests;

/// <summary>NJsonSchema judges JSON by the document. It shares no code with the generated types.</summary>
internal static class Referee
{
    private static readonly JsonSchema Root = Load().GetAwaiter().GetResult();

    public static string[] SchemaNames => [.. Root.Definitions.Keys];

    /// <summary>What NJsonSchema says against the JSON; empty when it accepts.</summary>
    public static string[] Complaints(string schema, string json) =>
        [.. new JsonSchemaValidator().Validate(json, Root.Definitions[schema]).Select(error => error.ToString())];

    /// <summary>What NJsonSchema's sample generator makes of a schema.</summary>
    public static string SampleOf(string schema)
    {
        JToken sample = new SampleJsonDataGenerator(new SampleJsonDataGeneratorSettings { MaxRecursionLevel = 10 }).Generate(Root.Definitions[schema]);
        return sample.ToString(Newtonsoft.Json.Formatting.None);
    }

    private static async Task<JsonSchema> Load()
    {
        JsonNode document = JsonNode.Parse(Sample.Document("telnyx-assistants.json").Replace("#/components/schemas/", "#/definitions/"))!;
        string json = new JsonObject { ["definitions"] = document["components"]!["schemas"]!.DeepClone() }.ToJsonString();
        return await JsonSchema.FromJsonAsync(json, null, schema => new WithoutForeignReferences(new JsonSchemaAppender(schema, new DefaultTypeNameGenerator())));
    }

    /// <summary>Tests read nothing from disk or network because a document says so.</summary>
    private sealed class WithoutForeignReferences(JsonSchemaAppender appender) : JsonReferenceResolver(appender)
    {
        public override Task<NJsonSchema.References.IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("A reference to the file " + filePath + ".");

        public override Task<NJsonSchema.References.IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("A reference to " + url + ".");
    }
}
