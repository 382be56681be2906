using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>A place in a JSON text that is wrong.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Message">What is wrong, what is allowed, and what to do.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record JsonMistake(int Start, int Length, string Message, DiagnosticSeverity Severity);
