using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>One parameter of an operation.</summary>
public sealed class Parameter
{
    /// <summary>JSON pointer of the parameter object.</summary>
    public required string Pointer { get; init; }

    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Where it travels.</summary>
    public required ParameterLocation In { get; init; }

    /// <summary>Its schema; any value when the document gives none.</summary>
    public required Schema Schema { get; init; }

    /// <summary>Where the parameter stands in the document.</summary>
    public TextLocation Location { get; init; }

    /// <summary><c>required</c>; always true in a path.</summary>
    public bool Required { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary><c>deprecated</c>.</summary>
    public bool Deprecated { get; init; }

    /// <summary><c>style</c>, or what stands for it where it is absent.</summary>
    public ParameterStyle Style { get; init; }

    /// <summary><c>explode</c>, or what stands for it where it is absent.</summary>
    public bool Explode { get; init; }

    /// <summary><c>allowReserved</c>.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>The media type under <c>content</c>; null when the parameter has a style instead.</summary>
    public string? MediaType { get; init; }
}
