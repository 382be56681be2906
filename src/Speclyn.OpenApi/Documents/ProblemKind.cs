namespace Speclyn.OpenApi.Documents;

/// <summary>What is wrong with a document; each kind has one diagnostic id.</summary>
public enum ProblemKind
{
    /// <summary>The text is not JSON, or it passes a limit of the reader.</summary>
    InvalidSyntax,

    /// <summary>The text is JSON but no OpenAPI 3.x document.</summary>
    NotOpenApi,

    /// <summary>A <c>$ref</c> points at nothing that this document holds.</summary>
    UnresolvedReference,

    /// <summary>A valid construct that cannot be typed; raw JSON stands in for it.</summary>
    Unsupported,

    /// <summary>An object names a member twice.</summary>
    DuplicateMember,

    /// <summary>A value has not the shape that OpenAPI gives it.</summary>
    InvalidShape,

    /// <summary>An entry of the operation filter selects nothing.</summary>
    UnmatchedOperation,
}
