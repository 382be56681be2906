using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Speclyn.Analyzers;

/// <summary>A value on its way into a property or parameter, or into a collection that goes there.</summary>
/// <param name="Context">Where to report.</param>
/// <param name="Facts">What the documents say.</param>
/// <param name="Fact">What the document asks of the value.</param>
/// <param name="Name">What to call it: the document's name of the property or parameter.</param>
internal readonly record struct ValueContext(OperationAnalysisContext Context, ApiFacts Facts, ValueFact Fact, string Name)
{
    /// <summary>The same for the items of the collection; null when nothing is asked of them.</summary>
    public ValueContext? Items => Fact.Items is { } items ? this with { Fact = items, Name = Sentence.ItemOf(Name) } : null;

    public void Report(DiagnosticDescriptor rule, SyntaxNode syntax, params object[] arguments) =>
        Report(rule, syntax, ImmutableDictionary<string, string?>.Empty, arguments);

    public void Report(DiagnosticDescriptor rule, SyntaxNode syntax, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        Report(rule, syntax.GetLocation(), properties, arguments);

    public void Report(DiagnosticDescriptor rule, Location location, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        Context.ReportDiagnostic(Diagnostic.Create(
            rule, location, Fact.Severity ?? rule.DefaultSeverity, additionalLocations: null, properties, arguments));
}
