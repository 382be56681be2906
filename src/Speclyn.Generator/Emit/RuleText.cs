using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Says in documentation what a schema asks of a value.</summary>
internal static class RuleText
{
    public static IEnumerable<string> Of(ValueRules rules)
    {
        if (rules.Own.Count > 0)
        {
            yield return $"Rules: {Join(rules.Own)}.";
        }

        if (rules.Items is { Own.Count: > 0 } items)
        {
            yield return $"Rules of each item: {Join(items.Own)}.";
        }
    }

    private static string Join(IEnumerable<RuleModel> rules) => string.Join(", ", rules.Select(rule => XmlDoc.Code(Keyword(rule) + ": " + Argument(rule))));

    private static string Keyword(RuleModel rule) => rule.Kind == RuleKind.Impossible
        ? rule.Argument
        : char.ToLowerInvariant(rule.Kind.ToString()[0]) + rule.Kind.ToString().Substring(1);

    private static string Argument(RuleModel rule) => rule.Kind switch
    {
        RuleKind.UniqueItems => "true",
        RuleKind.Impossible => "beyond the range of the type",
        _ => rule.Text ?? rule.Argument,
    };
}
