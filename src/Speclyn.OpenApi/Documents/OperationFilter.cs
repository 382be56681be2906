using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>Selects operations by <c>operationId</c>, <c>METHOD /path</c> or <c>tag:name</c>.</summary>
internal sealed class OperationFilter
{
    private const string TagPrefix = "tag:";

    private readonly List<string> _entries;

    public OperationFilter(IReadOnlyList<string> entries)
    {
        _entries = [.. entries.Select(entry => entry.Trim()).Where(entry => entry.Length > 0)];
    }

    /// <summary>Whether the filter lets everything through.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>The selected operations in document order; an entry that selects none is a problem.</summary>
    public List<PathOperation> Select(
        List<PathOperation> operations, TextLocation pathsLocation, ProblemCollector problems, CancellationToken cancellationToken)
    {
        if (IsEmpty)
        {
            return operations;
        }

        var selected = new HashSet<PathOperation>();
        foreach (string entry in _entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<PathOperation> matches = operations.FindAll(operation => Matches(entry, operation));
            if (matches.Count == 0)
            {
                problems.Add(ProblemKind.UnmatchedOperation, Unmatched(entry, operations), pathsLocation);
            }

            selected.UnionWith(matches);
        }

        return operations.FindAll(selected.Contains);
    }

    private static bool Matches(string entry, PathOperation operation)
    {
        if (string.Equals(entry, operation.OperationId, StringComparison.Ordinal))
        {
            return true;
        }

        if (entry.StartsWith(TagPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return operation.Tags.Contains(entry.Substring(TagPrefix.Length).Trim());
        }

        int space = entry.IndexOfAny([' ', '\t']);
        if (space < 0)
        {
            return false;
        }

        string method = entry.Substring(0, space);
        string path = entry.Substring(space).TrimStart();
        return (method == "*" || string.Equals(method, operation.Method, StringComparison.OrdinalIgnoreCase))
            && (path.EndsWith("*", StringComparison.Ordinal)
                ? operation.Path.StartsWith(path.Substring(0, path.Length - 1), StringComparison.Ordinal)
                : string.Equals(path, operation.Path, StringComparison.Ordinal));
    }

    private static string Unmatched(string entry, List<PathOperation> operations)
    {
        IEnumerable<string> candidates =
            entry.StartsWith(TagPrefix, StringComparison.OrdinalIgnoreCase)
                ? operations.SelectMany(operation => operation.Tags).Distinct().Select(tag => TagPrefix + tag)
            : entry.IndexOf('/') >= 0
                ? operations.Select(operation => operation.Method + " " + operation.Path)
                : operations.Select(operation => operation.OperationId).OfType<string>();
        string? nearest = EditDistance.Nearest(entry, candidates);
        return "no operation matches " + ProblemText.Quote(entry)
            + (nearest is null ? "; the document has none to choose from" : "; the nearest one is " + ProblemText.Quote(nearest));
    }
}
