using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// A resolved schema. References are gone: whoever refers to a component holds the component's own instance,
/// so a recursive schema is a cycle of instances.
/// </summary>
public sealed class Schema
{
    /// <summary>
    /// JSON pointer of the schema, e.g. <c>/components/schemas/Pet</c>; in another file than the document with its path in front, e.g.
    /// <c>schemas/pet.yaml#/Pet</c>.
    /// </summary>
    public required string Pointer { get; init; }

    /// <summary>Where the schema stands in the document.</summary>
    public TextLocation Location { get; init; }

    /// <summary>
    /// Its key under <c>components/schemas</c>, or the name that its entry in <c>$defs</c> or its own file gives it; null for an inline schema.
    /// </summary>
    public string? ComponentName { get; init; }

    /// <summary>Whether it is read, or about to be; for the thread that reads.</summary>
    internal bool IsTaken { get; set; }

    /// <summary>What kind of value it describes.</summary>
    public SchemaKind Kind { get; internal set; }

    /// <summary>Whether <c>null</c> is allowed too.</summary>
    public bool Nullable { get; internal set; }

    /// <summary><c>title</c>.</summary>
    public string? Title { get; internal set; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; internal set; }

    /// <summary>
    /// <c>format</c>, unless it belongs to another kind; <c>byte</c> also for <c>contentEncoding: base64</c> and <c>binary</c> for
    /// <c>contentMediaType: application/octet-stream</c>.
    /// </summary>
    public string? Format { get; internal set; }

    /// <summary><c>contentSchema</c> of a string that holds JSON; null for any other.</summary>
    public Schema? ContentSchema { get; internal set; }

    /// <summary><c>deprecated</c>.</summary>
    public bool Deprecated { get; internal set; }

    /// <summary><c>readOnly</c>: present in responses only.</summary>
    public bool ReadOnly { get; internal set; }

    /// <summary><c>x-severity</c>: how bad it is to break what the schema asks; null where the document does not say.</summary>
    public string? Severity { get; internal set; }

    /// <summary>Values that the document knows and does not ask for: <c>examples</c> of a text where it says <c>x-examples-only: true</c>.</summary>
    public IReadOnlyList<string> KnownValues { get; internal set; } = [];

    /// <summary><c>x-template</c>: the text names what the object declares; null when it does not.</summary>
    public TextTemplate? Template { get; internal set; }

    /// <summary><c>writeOnly</c>: present in requests only.</summary>
    public bool WriteOnly { get; internal set; }

    /// <summary>
    /// The values of an enumeration (a <c>const</c> is one of a single value), unique, without null; null when the schema is none.
    /// <see cref="Kind"/> says of what kind they are: strings, numbers as the document writes them, or integers without point and exponent.
    /// </summary>
    public IReadOnlyList<string>? Enum { get; internal set; }

    /// <summary>Names that the document gives the values of <see cref="Enum"/>, one each; null when it gives none.</summary>
    public IReadOnlyList<string>? EnumNames { get; internal set; }

    /// <summary>
    /// Whether values that <see cref="Enum"/> does not list are allowed too, as in <c>anyOf: [enum, string]</c>: the known ones are an offer.
    /// </summary>
    public bool EnumIsOpen { get; internal set; }

    /// <summary>The values of <see cref="Enum"/> that are deprecated, each with what the document says of it; null when none is.</summary>
    public IReadOnlyDictionary<string, string>? DeprecatedValues { get; internal set; }

    /// <summary><c>default</c>.</summary>
    public DocumentNode? Default { get; internal set; }

    /// <summary>The items of an <see cref="SchemaKind.Array"/>.</summary>
    public Schema? Items { get; internal set; }

    /// <summary><c>uniqueItems</c>.</summary>
    public bool UniqueItems { get; internal set; }

    /// <summary>The known members of an <see cref="SchemaKind.Object"/>, in document order.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; internal set; } = [];

    /// <summary>Whether members that are not in <see cref="Properties"/> are refused (<c>additionalProperties: false</c>).</summary>
    public bool Closed { get; internal set; }

    /// <summary>The schema of members that are not in <see cref="Properties"/>; null when the document gives none.</summary>
    public Schema? AdditionalProperties { get; internal set; }

    /// <summary>What a value must keep besides its type; null when there is nothing.</summary>
    public SchemaConstraints? Constraints { get; internal set; }

    /// <summary>The schemas in the document that say which members an object has together: this one, or parts of it.</summary>
    public IReadOnlyList<DocumentNode> Conditions { get; internal set; } = [];

    /// <summary>What it asks of values that says nothing about their type; null when that was not read, or is nothing.</summary>
    public SchemaAssertions? Assertions { get; internal set; }

    /// <summary>
    /// The object schema that this one extends: an <c>allOf</c> part with a discriminator. <see cref="Properties"/> holds all members, the
    /// inherited ones first.
    /// </summary>
    public Schema? Base { get; internal set; }

    /// <summary>How an object schema tells the schemas that extend it apart; null when it declares no discriminator or none extends it.</summary>
    public Inheritance? Inheritance { get; internal set; }

    /// <summary>The schema that a <see cref="SchemaKind.Reference"/> stands for.</summary>
    public Schema? Target { get; internal set; }

    /// <summary>The variants of a <see cref="SchemaKind.Union"/>.</summary>
    public UnionShape? Union { get; internal set; }

    /// <summary>The kinds of server-sent events that a <see cref="SchemaKind.Union"/> describes; null when it describes something else.</summary>
    public EventShape? Events { get; internal set; }

    /// <summary>Makes this schema describe the same values as another one; names and annotations stay its own.</summary>
    internal void Become(Schema other)
    {
        Kind = other.Kind;
        Nullable |= other.Nullable;
        Format = other.Format;
        ContentSchema = other.ContentSchema;
        Enum = other.Enum;
        EnumIsOpen = other.EnumIsOpen;
        DeprecatedValues = other.DeprecatedValues;
        Items = other.Items;
        UniqueItems = other.UniqueItems;
        Properties = other.Properties;
        Closed = other.Closed;
        AdditionalProperties = other.AdditionalProperties;
        Constraints = other.Constraints;
        Conditions = [.. Conditions, .. other.Conditions];
        Target = other.Target;
    }
}
