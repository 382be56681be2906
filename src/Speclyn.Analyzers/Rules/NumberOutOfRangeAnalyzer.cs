using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>SPEC1003: a constant number beyond the bounds of the document, or not a multiple of what it says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NumberOutOfRangeAnalyzer : ValueAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public NumberOutOfRangeAnalyzer()
        : base(Descriptors.NumberOutOfRange)
    {
    }

    private protected override bool Concerns(ValueFact fact) => fact.Minimum is not null || fact.Maximum is not null || fact.MultipleOf is not null;

    private protected override void Check(in ValueContext context, Constant constant)
    {
        if (Constants.NumberText(constant.Value) is { } text && !IsAllowed(context.Fact, text))
        {
            context.Report(Descriptors.NumberOutOfRange, constant.Syntax, text, context.Name, Allowed(context.Fact));
        }
    }

    /// <summary>What is wrong with a JSON number; null when nothing is.</summary>
    internal static string? Complaint(string text, ValueFact fact, string name) =>
        IsAllowed(fact, text) ? null : Descriptors.Message(Descriptors.NumberOutOfRange, text, name, Allowed(fact));

    private static bool IsAllowed(ValueFact fact, string text)
    {
        JsonNumber number = JsonNumber.Parse(text);
        return (fact.Minimum is not { } minimum || IsBeyond(number.CompareTo(JsonNumber.Parse(minimum.Value)), minimum))
            && (fact.Maximum is not { } maximum || IsBeyond(JsonNumber.Parse(maximum.Value).CompareTo(number), maximum))
            && (fact.MultipleOf is not { } step || IsMultiple(text, step));
    }

    private static bool IsBeyond(int order, NumberBound bound) => order > 0 || (order == 0 && !bound.Exclusive);

    // What no decimal can hold is not judged.
    private static bool IsMultiple(string text, string step) =>
        !TryParse(text, out decimal number) || !TryParse(step, out decimal divisor) || divisor == 0 || number % divisor == 0;

    private static bool TryParse(string text, out decimal value) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static string Allowed(ValueFact fact)
    {
        var bounds = new List<string>();
        if (fact is { Minimum: { Exclusive: false } from, Maximum: { Exclusive: false } to })
        {
            bounds.Add($"from {from.Value} to {to.Value}");
        }
        else
        {
            if (fact.Minimum is { } minimum)
            {
                bounds.Add((minimum.Exclusive ? "greater than " : "of at least ") + minimum.Value);
            }

            if (fact.Maximum is { } maximum)
            {
                bounds.Add((maximum.Exclusive ? "less than " : "of at most ") + maximum.Value);
            }
        }

        string what = fact.MultipleOf is { } step ? "a multiple of " + step : "a number";
        return bounds.Count == 0 ? what : what + " " + Sentence.List(bounds);
    }
}
