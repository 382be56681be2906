using System.Collections.Generic;
using NJsonSchema;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>The schema of a payload, as we know it and as NJsonSchema reads it.</summary>
internal sealed class PayloadSchema
{
    private readonly SchemaNormalizer _normalizer;
    private readonly JsonSchema _normalized;
    private readonly Dictionary<JsonSchema, SchemaMark?> _marks = [];

    /// <summary>Prepares a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="forRequests">Whether members that only responses carry are refused.</param>
    public PayloadSchema(Schema schema, bool forRequests)
    {
        _normalizer = new SchemaNormalizer(forRequests, marked: true);
        string name = _normalizer.Add(schema);
        _normalized = NormalizedSchema.Read(_normalizer.ToJson());
        Root = _normalized.Definitions[name];
    }

    /// <summary>What the payload is validated by.</summary>
    public JsonSchema Root { get; }

    /// <summary>What NJsonSchema reads of a schema of ours that has a definition of its own.</summary>
    public JsonSchema Definition(Schema schema) => _normalized.Definitions[_normalizer.FindName(schema)!];

    /// <summary>Which part of which schema of ours NJsonSchema looks at; null when it is a detail of one.</summary>
    public (Schema Schema, SchemaMark Mark)? Find(JsonSchema schema)
    {
        if (!_marks.TryGetValue(schema, out SchemaMark? mark))
        {
            mark = SchemaMark.Read(schema);
            _marks.Add(schema, mark);
        }

        return mark is { } found ? (_normalizer.Schemas[found.Number], found) : null;
    }
}
