using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>A place where the API is served.</summary>
public sealed class Server
{
    /// <summary>Its absolute URL, in which variables stand in braces.</summary>
    public required string Url { get; init; }

    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary>The variables of the URL, in its order.</summary>
    public IReadOnlyList<ServerVariable> Variables { get; init; } = [];
}
