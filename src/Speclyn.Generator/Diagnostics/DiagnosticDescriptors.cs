using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Diagnostics;

/// <summary>The diagnostics about documents. What they say of a document is written where the document is read.</summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "Speclyn.Document";

    public static readonly DiagnosticDescriptor InvalidSyntax = Create(
        "SPEC0001", "The document is not valid JSON", DiagnosticSeverity.Error, "The document cannot be read; nothing is generated from it.");

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

    public static DiagnosticDescriptor For(ProblemKind kind) => kind switch
    {
        ProblemKind.InvalidSyntax => InvalidSyntax,
        ProblemKind.NotOpenApi => NotOpenApi,
        ProblemKind.UnresolvedReference => UnresolvedReference,
        ProblemKind.DuplicateMember => DuplicateMember,
        ProblemKind.InvalidShape => InvalidShape,
        ProblemKind.UnmatchedOperation => UnmatchedOperation,
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
