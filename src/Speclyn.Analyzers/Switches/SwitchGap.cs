using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>What a switch over a union or an open enum leaves out.</summary>
/// <param name="Subject">What the switch is over.</param>
/// <param name="Missing">The variants or values that no arm handles.</param>
internal sealed record SwitchGap(SwitchSubject Subject, ImmutableArray<int> Missing)
{
    /// <summary>The gap of a switch, statement or expression; null when it is over something else, complete, or has a default.</summary>
    public static SwitchGap? Of(IOperation operation, ApiFacts facts, Compilation compilation)
    {
        IOperation? value = operation switch
        {
            ISwitchOperation statement => statement.Value,
            ISwitchExpressionOperation expression => expression.Value,
            _ => null,
        };
        if (value is null || SwitchSubject.Of(value, facts) is not { } subject)
        {
            return null;
        }

        var patterns = new PatternCoverage(compilation);
        Coverage handled = Coverage.None(subject.Count);
        IEnumerable<Coverage> arms = operation is ISwitchOperation { Cases: var cases }
            ? cases.SelectMany(section => section.Clauses).Select(clause => Of(clause, subject, patterns))
            : ((ISwitchExpressionOperation)operation).Arms.Where(arm => Counts(arm.Guard)).Select(arm => patterns.Of(arm.Pattern, subject));
        foreach (Coverage arm in arms)
        {
            handled = handled.Or(arm);
        }

        ImmutableArray<int> missing = Enumerable.Range(0, subject.Count).Where(index => !handled.Always[index]).ToImmutableArray();
        return missing.IsEmpty ? null : new SwitchGap(subject, missing);
    }

    private static Coverage Of(ICaseClauseOperation clause, SwitchSubject subject, PatternCoverage patterns) => clause switch
    {
        ISingleValueCaseClauseOperation single => PatternCoverage.OfConstant(single.Value, subject),
        IPatternCaseClauseOperation { Guard: var guard } when !Counts(guard) => Coverage.None(subject.Count),
        IPatternCaseClauseOperation pattern => patterns.Of(pattern.Pattern, subject),
        _ => Coverage.All(subject.Count),
    };

    // What depends on a condition may be handled or not.
    private static bool Counts(IOperation? guard) => guard is null or { ConstantValue: { HasValue: true, Value: true } };
}
