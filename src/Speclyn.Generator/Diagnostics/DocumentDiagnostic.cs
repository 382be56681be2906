using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Diagnostics;

/// <summary>A diagnostic as it crosses the pipeline: plain values, so that it keeps no document alive.</summary>
/// <param name="Descriptor">Its rule.</param>
/// <param name="Message">Its sentence.</param>
/// <param name="Path">Path of the file.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Lines">The same as lines and columns.</param>
internal sealed record DocumentDiagnostic(
    DiagnosticDescriptor Descriptor, string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>A problem, located in its own file, or in the document when it has none.</summary>
    public static DocumentDiagnostic Of(DocumentProblem problem, string documentPath)
    {
        TextLocation location = problem.Location;
        return new DocumentDiagnostic(
            DiagnosticDescriptors.For(problem.Kind),
            problem.Message,
            location.Source?.Path ?? documentPath,
            new TextSpan(location.Start, location.Length),
            new LinePositionSpan(
                new LinePosition(location.StartLine, location.StartColumn),
                new LinePosition(location.EndLine, location.EndColumn)));
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), Message);
}
