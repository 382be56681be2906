using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>What is wrong with the members of an object together.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Severity">What the document says of the rule; null when it says nothing.</param>
/// <param name="Missing">The properties to set; empty when it is not one of these.</param>
/// <param name="Arguments">What the message says, after the name of the class.</param>
internal sealed record ObjectFinding(DiagnosticDescriptor Rule, DiagnosticSeverity? Severity, ImmutableArray<IPropertySymbol> Missing, params string[] Arguments)
{
    /// <summary>The text that is wrong; null when it is the object.</summary>
    public Constant? Text { get; init; }

    /// <summary>Where in the text, and how much of it.</summary>
    public (int Start, int Length) Part { get; init; }
}
