using System.Collections.Generic;
using System.Linq;
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

        _root = NormalizedSchema.Read(normalizer.ToJson());
    }

    /// <summary>What NJsonSchema says against the JSON; empty when it accepts.</summary>
    public IReadOnlyList<string> Complaints(Schema schema, string json) =>
        [.. _root.Definitions[_names[schema]].Validate(json).Select(error => error.ToString())];
}
