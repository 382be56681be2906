using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>What a value must keep besides its type. Bounds that contradict themselves and patterns that cannot be read are not in here.</summary>
public sealed record SchemaConstraints
{
    private static readonly SchemaConstraints None = new();

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

    /// <summary><c>pattern</c>, translated from ECMA-262: without options but <c>CultureInvariant</c>, .NET reads it the same way.</summary>
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

    /// <summary>These constraints; null when there are none.</summary>
    internal SchemaConstraints? OrNull() => this == None ? null : this;

    /// <summary>Those of them that say something about a value of a kind; null when none does.</summary>
    internal SchemaConstraints? For(SchemaKind kind)
    {
        bool isNumber = kind is SchemaKind.Integer or SchemaKind.Number;
        bool isString = kind == SchemaKind.String;
        bool isArray = kind == SchemaKind.Array;
        bool isObject = kind is SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject;
        return new SchemaConstraints
        {
            Minimum = isNumber ? Minimum : null,
            Maximum = isNumber ? Maximum : null,
            MultipleOf = isNumber ? MultipleOf : null,
            MinLength = isString ? MinLength : null,
            MaxLength = isString ? MaxLength : null,
            Pattern = isString ? Pattern : null,
            MinItems = isArray ? MinItems : null,
            MaxItems = isArray ? MaxItems : null,
            MinProperties = isObject ? MinProperties : null,
            MaxProperties = isObject ? MaxProperties : null,
            Const = isArray || isObject || kind == SchemaKind.Boolean ? Const : null,
        }.OrNull();
    }
}
