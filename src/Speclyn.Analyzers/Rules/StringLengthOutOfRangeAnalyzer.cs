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
        if (constant.Value is string text && Arguments(text, context.Fact, context.Name) is { } arguments)
        {
            context.Report(Descriptors.StringLengthOutOfRange, constant.Syntax, arguments);
        }
    }

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    internal static string? Complaint(string text, ValueFact fact, string name) =>
        Arguments(text, fact, name) is { } arguments ? Descriptors.Message(Descriptors.StringLengthOutOfRange, arguments) : null;

    private static object[]? Arguments(string text, ValueFact fact, string name)
    {
        int length = TextRules.Length(text);
        return length < fact.MinLength || length > fact.MaxLength
            ? new object[] { Sentence.Count(length, "character"), length < fact.MinLength ? "short" : "long", name, Sentence.Range(fact.MinLength, fact.MaxLength, "character") }
            : null;
    }
}
