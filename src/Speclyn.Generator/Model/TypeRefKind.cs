namespace Speclyn.Generator.Model;

/// <summary>What C# type a value has.</summary>
internal enum TypeRefKind
{
    String,
    Int64,
    Double,
    Boolean,

    /// <summary>Any JSON value that a program may build: <c>JsonNode</c>.</summary>
    Node,

    /// <summary>Any JSON object that a program may build: <c>JsonObject</c>.</summary>
    FreeFormObject,

    /// <summary>Raw JSON: <c>JsonElement</c>.</summary>
    Element,

    /// <summary>A generated open enum struct.</summary>
    Enum,

    /// <summary>A generated union struct.</summary>
    Union,

    /// <summary>A generated class.</summary>
    Class,
    Array,
    Map,
}
