using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>A name in a JSON text that stands for nothing, or a declaration that nothing uses.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Severity">How bad the document calls it; null where it does not say.</param>
internal readonly record struct TemplateProblem(TextLocation Location, string Message, string? Severity);
