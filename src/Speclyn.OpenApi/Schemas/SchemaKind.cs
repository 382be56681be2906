namespace Speclyn.OpenApi.Schemas;

/// <summary>What kind of value a schema describes, after references, nullability and composition are resolved.</summary>
public enum SchemaKind
{
    /// <summary>Any value: an empty schema, <c>true</c>, or nothing that narrows the type.</summary>
    Any,

    /// <summary>A string, or a string enumeration: see <see cref="Schema.Enum"/>.</summary>
    String,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>An array: see <see cref="Schema.Items"/>.</summary>
    Array,

    /// <summary>An object with known members: see <see cref="Schema.Properties"/>.</summary>
    Object,

    /// <summary>An object without known members whose values share a schema: see <see cref="Schema.AdditionalProperties"/>.</summary>
    Map,

    /// <summary>An object without known members and with any values.</summary>
    FreeFormObject,

    /// <summary>One of several schemas: see <see cref="Schema.Union"/>.</summary>
    Union,

    /// <summary>
    /// Another schema, with a nullability and description of its own: a nullable reference, a reference with siblings,
    /// or an <c>allOf</c> of one. See <see cref="Schema.Target"/>.
    /// </summary>
    Reference,

    /// <summary>A valid schema that cannot be typed yet; raw JSON stands in for it.</summary>
    Unsupported,
}
