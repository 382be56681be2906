namespace Speclyn.Generator.Model;

/// <summary>What C# type a value has.</summary>
internal enum TypeRefKind
{
    String,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    Boolean,

    /// <summary>A point in time: <c>DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary>A day: <c>DateOnly</c>; where the target has none, dates are strings.</summary>
    Date,
    Guid,

    /// <summary>An absolute or relative reference: <c>Uri</c>.</summary>
    Uri,

    /// <summary>Bytes that stand in JSON as base64.</summary>
    Bytes,

    /// <summary>Any JSON value that a program may build: <c>JsonNode</c>.</summary>
    Node,

    /// <summary>Any JSON object that a program may build: <c>JsonObject</c>.</summary>
    FreeFormObject,

    /// <summary>Raw JSON: <c>JsonElement</c>.</summary>
    Element,

    /// <summary>A generated open enum struct, over a string or a number.</summary>
    Enum,

    /// <summary>A generated union struct.</summary>
    Union,

    /// <summary>A generated class.</summary>
    Class,
    Array,
    Map,
}
