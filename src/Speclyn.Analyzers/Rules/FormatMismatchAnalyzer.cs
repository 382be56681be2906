using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.Build;

namespace Speclyn.Analyzers;

/// <summary>SPEC1006: a constant string that is not of the format that the document names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FormatMismatchAnalyzer : ValueAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public FormatMismatchAnalyzer()
        : base(Descriptors.FormatMismatch)
    {
    }

    private protected override bool Concerns(ValueFact fact) => fact.Format is { } format && TextFormats.ExampleOf(format) is not null;

    private protected override void Check(in ValueContext context, Constant constant)
    {
        string format = context.Fact.Format!;
        if (constant.Value is string text && !TextFormats.IsValid(text, format))
        {
            context.Report(Descriptors.FormatMismatch, constant.Syntax, Sentence.Quote(text), format, context.Name, TextFormats.ExampleOf(format)!);
        }
    }
}
