using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Analyzers;

/// <summary>What a document says with <c>x-severity</c> of its own rules.</summary>
internal static class Severities
{
    /// <summary>The severity that a schema names; null when it names none.</summary>
    public static DiagnosticSeverity? Of(DocumentNode schema) => Of(schema["x-severity"]?.Text);

    /// <summary>The severity of a name; null when it is none.</summary>
    public static DiagnosticSeverity? Of(string? name) => name switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "info" => DiagnosticSeverity.Info,
        _ => null,
    };
}
