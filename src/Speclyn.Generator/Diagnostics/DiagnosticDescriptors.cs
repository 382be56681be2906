using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Diagnostics;

/// <summary>The diagnostics about documents. What they say of a document is written where the document is read.</summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "Speclyn.Document";

    public static readonly DiagnosticDescriptor InvalidSyntax = Create(
        "SPEC0001", "The document is not valid JSON or YAML", DiagnosticSeverity.Error, "The document cannot be read; nothing is generated from it.");

    public static readonly DiagnosticDescriptor NotOpenApi = Create(
        "SPEC0002", "The document is not an OpenAPI 3.x document", DiagnosticSeverity.Error, "Only OpenAPI 3.0, 3.1 and 3.2 are read; nothing is generated from the document.");

    public static readonly DiagnosticDescriptor UnresolvedReference = Create(
        "SPEC0003", "A reference points at nothing", DiagnosticSeverity.Warning, "Any value is accepted where the reference stands; the rest of the document is generated.");

    public static readonly DiagnosticDescriptor Unsupported = Create(
        "SPEC0004", "A construct cannot be typed", DiagnosticSeverity.Info, "The document is valid; raw JSON stands in for what cannot be typed.");

    public static readonly DiagnosticDescriptor DuplicateMember = Create(
        "SPEC0005", "An object names a member twice", DiagnosticSeverity.Warning, "The last of the two counts.");

    public static readonly DiagnosticDescriptor InvalidShape = Create(
        "SPEC0006", "A value has not the shape that OpenAPI gives it", DiagnosticSeverity.Warning, "The value is ignored; the rest of the document is generated.");

    public static readonly DiagnosticDescriptor UnmatchedOperation = Create(
        "SPEC0007", "An entry of Operations selects nothing", DiagnosticSeverity.Warning, "Entries are an operationId, METHOD /path, or tag:name.");

    public static readonly DiagnosticDescriptor DuplicateNamespace = Create(
        "SPEC0008", "Two documents share a namespace", DiagnosticSeverity.Error, "Nothing is generated from the second document; give it a Namespace of its own.");

    public static readonly DiagnosticDescriptor GeneratorFailure = Create(
        "SPEC0009", "The generator failed on the document", DiagnosticSeverity.Error, "This is a defect of the generator; nothing is generated from the document.");

    public static readonly DiagnosticDescriptor Unreadable = Create(
        "SPEC0010", "The document cannot be opened", DiagnosticSeverity.Error, "Nothing is generated from it.");

    public static readonly DiagnosticDescriptor ExternalReference = Create(
        "SPEC0011", "A reference leads to a file that is not declared", DiagnosticSeverity.Warning, "Any value is accepted where the reference stands; declare the file as AdditionalFiles or OpenApiSpec.");

    public static readonly DiagnosticDescriptor CircularReference = Create(
        "SPEC0012", "A reference leads back to itself", DiagnosticSeverity.Warning, "Any value is accepted where the reference stands; the rest of the document is generated.");

    public static readonly DiagnosticDescriptor CollidingName = Create(
        "SPEC0013", "Two names make one C# name", DiagnosticSeverity.Info, "The later of the two gets another name.");

    public static readonly DiagnosticDescriptor UndecidableUnion = Create(
        "SPEC0014", "The variants of a union cannot be told apart", DiagnosticSeverity.Info, "What is read is kept as raw JSON, which As<T>() reads as a variant; what is written is typed.");

    public static readonly DiagnosticDescriptor IgnoredKeyword = Create(
        "SPEC0015", "A keyword is not used", DiagnosticSeverity.Info, "The schema is typed without it, and Validate() does not check it.");

    public static readonly DiagnosticDescriptor InvalidPattern = Create(
        "SPEC0016", "A pattern cannot be checked", DiagnosticSeverity.Info, "The string is accepted as it is; the pattern is not checked.");

    public static readonly DiagnosticDescriptor InvalidBounds = Create(
        "SPEC0017", "Bounds cannot be kept", DiagnosticSeverity.Info, "The bounds are not checked.");

    public static readonly DiagnosticDescriptor InvalidDefault = Create(
        "SPEC0018", "A default breaks its own schema", DiagnosticSeverity.Info, "The default is not documented.");

    public static readonly DiagnosticDescriptor UnknownFormat = Create(
        "SPEC0019", "A format is not known", DiagnosticSeverity.Info, "The value has the C# type of its 'type' and is not checked further.");

    public static readonly DiagnosticDescriptor UnsupportedContentType = Create(
        "SPEC0020", "A content type cannot be typed", DiagnosticSeverity.Info, "The body is a stream of bytes, or another content type of the same body is used.");

    public static readonly DiagnosticDescriptor UndefinedPathParameter = Create(
        "SPEC0021", "A path and its parameters do not agree", DiagnosticSeverity.Warning, "A parameter that is missing is a string; one that the path does not name is left out.");

    public static readonly DiagnosticDescriptor DuplicateOperationId = Create(
        "SPEC0022", "Two operations share an operationId", DiagnosticSeverity.Warning, "The method of the later one gets another name.");

    public static readonly DiagnosticDescriptor ConflictingParts = Create(
        "SPEC0023", "Parts of an allOf contradict one another", DiagnosticSeverity.Info, "What the parts agree on is typed; where they differ in kind, raw JSON is kept, and elsewhere the later part counts.");

    public static readonly DiagnosticDescriptor HidesFrameworkType = Create(
        "SPEC0024", "A schema is named like a type of the framework", DiagnosticSeverity.Info, "The schema keeps its name; C# that uses both types needs an alias.");

    public static DiagnosticDescriptor For(ProblemKind kind) => kind switch
    {
        ProblemKind.InvalidSyntax => InvalidSyntax,
        ProblemKind.NotOpenApi => NotOpenApi,
        ProblemKind.UnresolvedReference => UnresolvedReference,
        ProblemKind.DuplicateMember => DuplicateMember,
        ProblemKind.InvalidShape => InvalidShape,
        ProblemKind.UnmatchedOperation => UnmatchedOperation,
        ProblemKind.ExternalReference => ExternalReference,
        ProblemKind.CircularReference => CircularReference,
        ProblemKind.CollidingName => CollidingName,
        ProblemKind.UndecidableUnion => UndecidableUnion,
        ProblemKind.IgnoredKeyword => IgnoredKeyword,
        ProblemKind.InvalidPattern => InvalidPattern,
        ProblemKind.InvalidBounds => InvalidBounds,
        ProblemKind.InvalidDefault => InvalidDefault,
        ProblemKind.UnknownFormat => UnknownFormat,
        ProblemKind.UnsupportedContentType => UnsupportedContentType,
        ProblemKind.UndefinedPathParameter => UndefinedPathParameter,
        ProblemKind.DuplicateOperationId => DuplicateOperationId,
        ProblemKind.ConflictingParts => ConflictingParts,
        ProblemKind.HidesFrameworkType => HidesFrameworkType,
        _ => Unsupported,
    };

    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity, string description) => new(
        id,
        title,
        "{0}",
        Category,
        severity,
        isEnabledByDefault: true,
        description,
        helpLinkUri: $"https://github.com/speclyn/speclyn/blob/main/docs/rules/{id}.md");
}
