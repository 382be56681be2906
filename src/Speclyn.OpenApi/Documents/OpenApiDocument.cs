using System.Collections.Generic;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>A resolved OpenAPI 3.x document: what a client needs to know, in document order.</summary>
public sealed class OpenApiDocument
{
    /// <summary><c>info.title</c>, or an empty string.</summary>
    public string Title { get; init; } = "";

    /// <summary><c>info.version</c>, or an empty string.</summary>
    public string Version { get; init; } = "";

    /// <summary><c>info.description</c>.</summary>
    public string? Description { get; init; }

    /// <summary>URL of the first entry of <c>servers</c> that is absolute, or null.</summary>
    public string? ServerUrl { get; init; }

    /// <summary>The entries of <c>servers</c> that are absolute.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];

    /// <summary>The selected operations, in document order.</summary>
    public IReadOnlyList<Operation> Operations { get; init; } = [];

    /// <summary>
    /// The requests that the API makes: callbacks of the selected operations; without an operation filter also webhooks, and callbacks under
    /// <c>components</c>.
    /// </summary>
    public IReadOnlyList<Webhook> Webhooks { get; init; } = [];

    /// <summary>
    /// The schemas under <c>components/schemas</c>: all of them when no operation filter is given,
    /// else those that the selected operations reach. In document order.
    /// </summary>
    public IReadOnlyList<Schema> Schemas { get; init; } = [];

    /// <summary>The schemes under <c>components/securitySchemes</c> that selected operations (or the document) use.</summary>
    public IReadOnlyList<SecurityScheme> SecuritySchemes { get; init; } = [];
}
