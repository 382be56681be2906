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
        if (constant.Value is string text && Patterns.Matches(text, context.Fact.Pattern!) == false)
        {
            context.Report(Descriptors.PatternMismatch, constant.Syntax, Sentence.Quote(text), context.Fact.Pattern!, context.Name);
        }
    }
}
