using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>How an object schema tells the schemas that extend it apart.</summary>
/// <param name="PropertyName">The property whose value names the schema.</param>
/// <param name="Derived">Each value with its schema, in document order; the base itself may be one of them.</param>
public sealed record Inheritance(string PropertyName, IReadOnlyList<KeyValuePair<string, Schema>> Derived)
{
    /// <summary>The kind of the values: string, integer, number or boolean, the latter spelt as <see cref="DiscriminatorValue.Spell"/> does.</summary>
    public SchemaKind Kind { get; init; } = SchemaKind.String;
}
