using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>A part of a server's URL that callers choose.</summary>
public sealed class ServerVariable
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary><c>default</c>.</summary>
    public required string Default { get; init; }

    /// <summary><c>enum</c>; empty when any value will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }
}
