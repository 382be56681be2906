using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Diagnostics;

/// <summary>A diagnostic as it crosses the pipeline.</summary>
/// <param name="Descriptor">Its rule.</param>
/// <param name="Message">Its sentence.</param>
/// <param name="Path">The document's path.</param>
/// <param name="Location">Where in the document.</param>
internal sealed record DocumentDiagnostic(DiagnosticDescriptor Descriptor, string Message, string Path, TextLocation Location)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Microsoft.CodeAnalysis.Location.Create(
            Path,
            new TextSpan(Location.Start, Location.Length),
            new LinePositionSpan(
                new LinePosition(Location.StartLine, Location.StartColumn),
                new LinePosition(Location.EndLine, Location.EndColumn))),
        Message);
}
