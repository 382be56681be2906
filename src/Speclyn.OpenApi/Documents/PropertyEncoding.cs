using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>How a form spells one property of its schema.</summary>
public sealed class PropertyEncoding
{
    /// <summary>The name of the property.</summary>
    public required string Name { get; init; }

    /// <summary><c>contentType</c>, which may be a list with commas; null when the document gives none.</summary>
    public string? ContentType { get; init; }

    /// <summary><c>style</c>; null when neither it nor another word about styles is there.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary><c>explode</c>, or what stands for it where it is absent.</summary>
    public bool Explode { get; init; }

    /// <summary><c>allowReserved</c>.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>The headers of the part, in document order.</summary>
    public IReadOnlyList<Parameter> Headers { get; init; } = [];
}
