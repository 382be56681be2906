using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Reports what a schema says that neither types nor checks can use.</summary>
internal static class IgnoredKeywords
{
    private static readonly HashSet<string> Keywords = new(System.StringComparer.Ordinal)
    {
        "not", "if", "contains", "dependentRequired", "dependentSchemas", "dependencies", "propertyNames", "unevaluatedItems", "additionalItems",
        "$recursiveRef",
    };

    /// <summary>Reports the keywords of one schema.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="problems">Receives them.</param>
    /// <param name="hasMembers">Whether it is, or is part of, a schema with members: then what it says of members together is checked.</param>
    public static void Report(DocumentNode node, ProblemCollector problems, bool hasMembers = false)
    {
        foreach (DocumentMember member in node.Members)
        {
            // What allows everything, or what no schema breaks, says nothing to begin with.
            if (Keywords.Contains(member.Name) && !(hasMembers && ObjectConditions.IsChecked(node, member.Name)) && member.Value.Kind != NodeKind.True && member.Value is not { Kind: NodeKind.Object, Members.Count: 0 })
            {
                Report(member, problems);
            }
        }
    }

    /// <summary>Reports a keyword.</summary>
    public static void Report(DocumentMember keyword, ProblemCollector problems, string? why = null) => problems.Add(
        ProblemKind.IgnoredKeyword,
        "'" + keyword.Name + "' " + (why ?? "says something that neither types nor checks can use") + "; it is ignored",
        keyword.NameLocation);
}
