using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>The body of a request.</summary>
public sealed class RequestBody
{
    /// <summary><c>required</c>.</summary>
    public bool Required { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary>Where the body stands in the document.</summary>
    public TextLocation Location { get; init; }

    /// <summary>The content types, in document order.</summary>
    public IReadOnlyList<MediaType> Content { get; init; } = [];
}
