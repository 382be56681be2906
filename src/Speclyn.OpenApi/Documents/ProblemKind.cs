namespace Speclyn.OpenApi.Documents;

/// <summary>What is wrong with a document; each kind has one diagnostic id.</summary>
public enum ProblemKind
{
    /// <summary>The text is neither JSON nor YAML, or it passes a limit of the reader.</summary>
    InvalidSyntax,

    /// <summary>The text is something else than an OpenAPI 3.x document.</summary>
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

    /// <summary>A <c>$ref</c> leads to a file that the project does not declare.</summary>
    ExternalReference,

    /// <summary>A <c>$ref</c> leads back to itself and so describes nothing.</summary>
    CircularReference,

    /// <summary>Two names of the document make one C# name.</summary>
    CollidingName,

    /// <summary>The variants of a union cannot be told apart when they are read.</summary>
    UndecidableUnion,

    /// <summary>A keyword says something that neither types nor checks can use.</summary>
    IgnoredKeyword,

    /// <summary>A <c>pattern</c> is no regular expression that can be checked.</summary>
    InvalidPattern,

    /// <summary>Bounds that no value can keep, or that are no bounds.</summary>
    InvalidBounds,

    /// <summary>A <c>default</c> that its own schema refuses.</summary>
    InvalidDefault,

    /// <summary>A <c>format</c> that has no C# type and no check.</summary>
    UnknownFormat,

    /// <summary>A body of a content type that cannot be sent or read as a type.</summary>
    UnsupportedContentType,

    /// <summary>A path template and the path parameters do not agree.</summary>
    UndefinedPathParameter,

    /// <summary>Two operations share an <c>operationId</c>.</summary>
    DuplicateOperationId,

    /// <summary>Parts of an <c>allOf</c> contradict one another.</summary>
    ConflictingParts,

    /// <summary>A schema has the name of a type that every C# file uses.</summary>
    HidesFrameworkType,
}
