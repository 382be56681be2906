using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>A request that the API makes: a webhook, or a callback of an operation.</summary>
public sealed class Webhook
{
    /// <summary>The name of the webhook or callback.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary><c>operationId</c> as written, or null.</summary>
    public string? OperationId { get; init; }

    /// <summary><c>summary</c>.</summary>
    public string? Summary { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary>The operation that a callback belongs to; null for a webhook, and for a callback under <c>components</c>.</summary>
    public Operation? Owner { get; init; }

    /// <summary>What the API sends, or null.</summary>
    public RequestBody? RequestBody { get; init; }

    /// <summary>What the API expects as an answer, in document order.</summary>
    public IReadOnlyList<Response> Responses { get; init; } = [];
}
