using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.Build;
using Speclyn.OpenApi.Schemas;

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

    private protected override bool Concerns(ValueFact fact) => fact.Format is { } format && Formats.ExampleOf(format) is not null;

    private protected override void Check(in ValueContext context, Constant constant)
    {
        if (constant.Value is string text && Arguments(text, context.Fact, context.Name) is { } arguments)
        {
            context.Report(Descriptors.FormatMismatch, constant.Syntax, arguments);
        }
    }

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    internal static string? Complaint(string text, ValueFact fact, string name) =>
        Arguments(text, fact, name) is { } arguments ? Descriptors.Message(Descriptors.FormatMismatch, arguments) : null;

    private static object[]? Arguments(string text, ValueFact fact, string name) =>
        fact.Format is { } format && Formats.ExampleOf(format) is { } example && !TextFormats.IsValid(text, format)
            ? new object[] { Sentence.Quote(text), format, name, example }
            : null;
}
