using System.Collections.Generic;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>One content type of a body.</summary>
/// <param name="Name">The media type or range, e.g. <c>application/json</c>.</param>
/// <param name="Schema">Its schema; null when the document gives none.</param>
/// <param name="Location">Where its key stands.</param>
public sealed record MediaType(string Name, Schema? Schema, TextLocation Location)
{
    /// <summary><c>itemSchema</c>: the schema of each item of a sequence; null when the document gives none.</summary>
    public Schema? ItemSchema { get; init; }

    /// <summary>How a form spells its properties, where the document says so.</summary>
    public IReadOnlyList<PropertyEncoding> Encodings { get; init; } = [];
}
