using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>One operation of a path.</summary>
public sealed class Operation
{
    /// <summary>JSON pointer of the operation, e.g. <c>/paths/~1pets/get</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path template, e.g. <c>/pets/{id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where the operation's key stands.</summary>
    public TextLocation Location { get; init; }

    /// <summary><c>operationId</c> as written, or null.</summary>
    public string? OperationId { get; init; }

    /// <summary><c>summary</c>.</summary>
    public string? Summary { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary><c>deprecated</c>.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The server of the operation or its path, its variables replaced by their defaults, perhaps relative; null when it is the document's.</summary>
    public string? ServerUrl { get; init; }

    /// <summary><c>tags</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The parameters of the path item and the operation, the latter winning by name and place.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The request body, or null.</summary>
    public RequestBody? RequestBody { get; init; }

    /// <summary>The responses, in document order.</summary>
    public IReadOnlyList<Response> Responses { get; init; } = [];

    /// <summary>The alternatives in force, each the names of the security schemes that it takes together; empty when nothing is needed.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Security { get; init; } = [];
}
