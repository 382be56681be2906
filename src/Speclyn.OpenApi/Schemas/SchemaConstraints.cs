using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>What a value must keep besides its type. Bounds that contradict themselves and patterns that cannot be read are not in here.</summary>
public sealed record SchemaConstraints
{
    /// <summary>The least number: <c>minimum</c> or <c>exclusiveMinimum</c>, whichever is stricter.</summary>
    public NumberBound? Minimum { get; init; }

    /// <summary>The greatest number: <c>maximum</c> or <c>exclusiveMaximum</c>, whichever is stricter.</summary>
    public NumberBound? Maximum { get; init; }

    /// <summary><c>multipleOf</c>, a positive JSON number as the document writes it.</summary>
    public string? MultipleOf { get; init; }

    /// <summary><c>minLength</c>, in Unicode code points.</summary>
    public int? MinLength { get; init; }

    /// <summary><c>maxLength</c>, in Unicode code points.</summary>
    public int? MaxLength { get; init; }

    /// <summary><c>pattern</c>, a regular expression of ECMA-262 that .NET reads too.</summary>
    public string? Pattern { get; init; }

    /// <summary><c>minItems</c>.</summary>
    public int? MinItems { get; init; }

    /// <summary><c>maxItems</c>.</summary>
    public int? MaxItems { get; init; }

    /// <summary><c>minProperties</c>.</summary>
    public int? MinProperties { get; init; }

    /// <summary><c>maxProperties</c>.</summary>
    public int? MaxProperties { get; init; }

    /// <summary>A <c>const</c> that no enumeration stands for: a boolean, an object or an array.</summary>
    public DocumentNode? Const { get; init; }
}
