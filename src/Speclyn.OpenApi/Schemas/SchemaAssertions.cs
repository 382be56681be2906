using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// What a schema asks of values that says nothing about their type: conditions, exclusions, and rules about names and places. Read only
/// for who checks values, see <see cref="Documents.SchemaLookup"/>.
/// </summary>
public sealed record SchemaAssertions
{
    /// <summary>Whether no value at all is allowed (<c>false</c>).</summary>
    public bool IsNever { get; init; }

    /// <summary><c>if</c>.</summary>
    public Schema? If { get; init; }

    /// <summary><c>then</c>.</summary>
    public Schema? Then { get; init; }

    /// <summary><c>else</c>.</summary>
    public Schema? Else { get; init; }

    /// <summary><c>not</c>.</summary>
    public Schema? Not { get; init; }

    /// <summary><c>contains</c>.</summary>
    public Schema? Contains { get; init; }

    /// <summary><c>minContains</c>; 1 where the document does not say.</summary>
    public int MinContains { get; init; } = 1;

    /// <summary><c>maxContains</c>.</summary>
    public int? MaxContains { get; init; }

    /// <summary><c>propertyNames</c>.</summary>
    public Schema? PropertyNames { get; init; }

    /// <summary><c>dependentRequired</c>: each member with those that it needs beside it.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> DependentRequired { get; init; } = [];

    /// <summary><c>dependentSchemas</c>: each member with what the object is when it has it.</summary>
    public IReadOnlyList<KeyValuePair<string, Schema>> DependentSchemas { get; init; } = [];

    /// <summary><c>patternProperties</c>: each pattern, as .NET reads it, with the schema of the members that it matches.</summary>
    public IReadOnlyList<KeyValuePair<string, Schema>> PatternProperties { get; init; } = [];

    /// <summary>Where there are <see cref="PatternProperties"/>: whether members that neither they nor <c>properties</c> describe are refused.</summary>
    public bool OthersRefused { get; init; }

    /// <summary>Where there are <see cref="PatternProperties"/>: the schema of members that neither they nor <c>properties</c> describe, or null.</summary>
    public Schema? Others { get; init; }

    /// <summary><c>prefixItems</c>: the schema of each of the first items.</summary>
    public IReadOnlyList<Schema> PrefixItems { get; init; } = [];

    /// <summary>The schema of the items behind <see cref="PrefixItems"/>; null when any is allowed, or none.</summary>
    public Schema? RestItems { get; init; }

    /// <summary>Whether there may be no items behind <see cref="PrefixItems"/>.</summary>
    public bool RestRefused { get; init; }

    /// <summary>Lists of schemas that shape no value, such as <c>anyOf: [{ required: [a] }, { required: [b] }]</c>.</summary>
    public IReadOnlyList<SchemaAlternatives> Alternatives { get; init; } = [];

    /// <summary>What is asked of values of each type where the schema gives no type; null when nothing is.</summary>
    public SchemaConstraints? Untyped { get; init; }

    /// <summary>The schemas that were merged into this one: what they assert holds here too.</summary>
    public IReadOnlyList<Schema> Parts { get; init; } = [];
}
