using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>SPEC1011: a placeholder in a constant text is written in a style that the API does not read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlaceholderOfOtherStyleAnalyzer : ValueAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public PlaceholderOfOtherStyleAnalyzer()
        : base(Descriptors.PlaceholderOfOtherStyle)
    {
    }

    private protected override bool Concerns(ValueFact fact) => fact.Template is not null;

    private protected override void Check(in ValueContext context, Constant constant)
    {
        if (constant.Value is not string text)
        {
            return;
        }

        TextTemplate template = context.Fact.Template!;
        foreach (TemplateName name in template.NamesIn(text))
        {
            if (name.IsOfOtherStyle)
            {
                context.Report(
                    Descriptors.PlaceholderOfOtherStyle,
                    LiteralPositions.Locate((ExpressionSyntax)constant.Syntax, text, name.Start, name.Length),
                    ImmutableDictionary<string, string?>.Empty,
                    template.OtherStyle(name, context.Name));
            }
        }
    }
}
