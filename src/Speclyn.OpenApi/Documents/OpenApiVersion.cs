namespace Speclyn.OpenApi.Documents;

/// <summary>The versions of OpenAPI that differ in how a document is read.</summary>
internal enum OpenApiVersion
{
    /// <summary>3.0: members next to a <c>$ref</c> mean nothing.</summary>
    V30,

    /// <summary>3.1: schemas are JSON Schema.</summary>
    V31,

    /// <summary>3.2: more methods.</summary>
    V32,
}
