namespace Speclyn.OpenApi.Documents;

/// <summary>One way to authenticate.</summary>
public sealed class SecurityScheme
{
    /// <summary>Its key under <c>components/securitySchemes</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>type</c>: <c>http</c>, <c>apiKey</c>, <c>oauth2</c>, <c>openIdConnect</c> or <c>mutualTLS</c>.</summary>
    public required string Type { get; init; }

    /// <summary><c>scheme</c> in lower case, e.g. <c>bearer</c>; null unless <see cref="Type"/> is <c>http</c>.</summary>
    public string? Scheme { get; init; }

    /// <summary>Name of the parameter that carries the key; null unless <see cref="Type"/> is <c>apiKey</c>.</summary>
    public string? ParameterName { get; init; }

    /// <summary>Where that parameter travels; null unless <see cref="Type"/> is <c>apiKey</c>.</summary>
    public ParameterLocation? ParameterIn { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary>Where its key stands.</summary>
    public TextLocation Location { get; init; }
}
