using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Speclyn.Analyzers;

/// <summary>SPEC1005: a constant string that does not match the pattern of the document.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PatternMismatchAnalyzer : ValueAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public PatternMismatchAnalyzer()
        : base(Descriptors.PatternMismatch)
    {
    }

    private protected override bool Concerns(ValueFact fact) => fact.Pattern is not null;

    private protected override void Check(in ValueContext context, Constant constant)
    {
        if (constant.Value is string text && Arguments(text, context.Fact, context.Name) is { } arguments)
        {
            context.Report(Descriptors.PatternMismatch, constant.Syntax, arguments);
        }
    }

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    internal static string? Complaint(string text, ValueFact fact, string name) =>
        Arguments(text, fact, name) is { } arguments ? Descriptors.Message(Descriptors.PatternMismatch, arguments) : null;

    // Without the text: where a pattern keeps keys out, it would be one, in the log of a build.
    private static object[]? Arguments(string text, ValueFact fact, string name) =>
        fact.Pattern is { } pattern && Patterns.Matches(text, pattern) == false ? new object[] { pattern, name } : null;
}
