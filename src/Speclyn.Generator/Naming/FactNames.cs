namespace Speclyn.Generator.Naming;

/// <summary>Names of the attributes by which analyzers know the document; they match them by name, so no schema may take one.</summary>
internal static class FactNames
{
    public const string Document = "OpenApiDocument";
    public const string Schema = "OpenApiSchema";
    public const string Property = "OpenApiProperty";
    public const string Enum = "OpenApiEnum";
    public const string Union = "OpenApiUnion";
    public const string Operation = "OpenApiOperation";
    public const string Parameter = "OpenApiParameter";

    /// <summary>The names as declared.</summary>
    public static readonly string[] All =
    [
        Document + "Attribute", Schema + "Attribute", Property + "Attribute", Enum + "Attribute",
        Union + "Attribute", Operation + "Attribute", Parameter + "Attribute",
    ];
}
