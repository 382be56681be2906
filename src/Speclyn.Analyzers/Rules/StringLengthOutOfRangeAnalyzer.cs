using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.Generated;

namespace Speclyn.Analyzers;

/// <summary>SPEC1004: a constant string with fewer or more characters than the document allows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StringLengthOutOfRangeAnalyzer : ValueAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public StringLengthOutOfRangeAnalyzer()
        : base(Descriptors.StringLengthOutOfRange)
    {
    }

    private protected override bool Concerns(ValueFact fact) => fact.MinLength is not null || fact.MaxLength is not null;

    private protected override void Check(in ValueContext context, Constant constant)
    {
        if (constant.Value is not string text)
        {
            return;
        }

        int length = TextRules.Length(text);
        if (length < context.Fact.MinLength || length > context.Fact.MaxLength)
        {
            context.Report(
                Descriptors.StringLengthOutOfRange,
                constant.Syntax,
                Sentence.Count(length, "character"),
                length < context.Fact.MinLength ? "short" : "long",
                context.Name,
                Sentence.Range(context.Fact.MinLength, context.Fact.MaxLength, "character"));
        }
    }
}
