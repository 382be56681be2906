using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NJsonSchema;
using Speclyn.Build;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>NJsonSchema judges JSON by schemas that are normalised for it. It shares no code with what is generated.</summary>
public sealed class Referee
{
    private readonly Dictionary<Schema, string> _names = [];
    private readonly JsonSchema _root;

    /// <summary>Prepares for these schemas.</summary>
    public Referee(IEnumerable<Schema> schemas)
    {
        var normalizer = new SchemaNormalizer();
        foreach (Schema schema in schemas)
        {
            _names[schema] = normalizer.Add(schema);
        }

        _root = JsonSchema.FromJsonAsync(
            normalizer.ToJson(),
            null,
            schema => new WithoutForeignReferences(new JsonSchemaAppender(schema, new DefaultTypeNameGenerator()))).GetAwaiter().GetResult();
    }

    /// <summary>What NJsonSchema says against the JSON; empty when it accepts.</summary>
    public IReadOnlyList<string> Complaints(Schema schema, string json) =>
        [.. _root.Definitions[_names[schema]].Validate(json).Select(error => error.ToString())];

    /// <summary>Tests read nothing from disk or network because a document says so.</summary>
    private sealed class WithoutForeignReferences(JsonSchemaAppender appender) : JsonReferenceResolver(appender)
    {
        public override Task<NJsonSchema.References.IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("A reference to the file " + filePath + ".");

        public override Task<NJsonSchema.References.IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("A reference to " + url + ".");
    }
}
