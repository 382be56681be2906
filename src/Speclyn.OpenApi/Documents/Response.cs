using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>One response of an operation.</summary>
public sealed class Response
{
    /// <summary>What it answers to: three digits, a range such as <c>4XX</c>, or <c>default</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary>Where its key stands.</summary>
    public TextLocation Location { get; init; }

    /// <summary>The headers, in document order.</summary>
    public IReadOnlyList<ResponseHeader> Headers { get; init; } = [];

    /// <summary>The content types, in document order; empty for a response without a body.</summary>
    public IReadOnlyList<MediaType> Content { get; init; } = [];
}
