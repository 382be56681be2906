using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>SPEC1005: a constant string that does not match the pattern of the document.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PatternMismatchAnalyzer : ValueAnalyzer
{
    // Somebody is typing. What takes longer is not judged.
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(200);

    // Null for what is no pattern. As many as documents have patterns.
    private static readonly ConcurrentDictionary<string, Regex?> Patterns = new(StringComparer.Ordinal);

    /// <summary>Creates the analyzer.</summary>
    public PatternMismatchAnalyzer()
        : base(Descriptors.PatternMismatch)
    {
    }

    private protected override bool Concerns(ValueFact fact) => fact.Pattern is not null;

    private protected override void Check(in ValueContext context, Constant constant)
    {
        if (constant.Value is string text && !Matches(text, context.Fact.Pattern!))
        {
            context.Report(Descriptors.PatternMismatch, constant.Syntax, Sentence.Quote(text), context.Fact.Pattern!, context.Name);
        }
    }

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Patterns.GetOrAdd(pattern, Translate) is not { } regex || regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex? Translate(string pattern) =>
        EcmaPattern.Translate(pattern, out _) is { } translated ? new Regex(translated, RegexOptions.CultureInvariant, LongestMatch) : null;
}
