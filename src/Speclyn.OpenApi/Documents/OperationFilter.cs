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

        bool[] selected = new bool[operations.Count];
        foreach (string entry in _entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Predicate<PathOperation> matches = Matching(entry);
            bool isMatched = false;
            for (int index = 0; index < selected.Length; index++)
            {
                if (string.Equals(entry, operations[index].OperationId, StringComparison.Ordinal) || matches(operations[index]))
                {
                    selected[index] = isMatched = true;
                }
            }

            if (!isMatched)
            {
                problems.Add(ProblemKind.UnmatchedOperation, Unmatched(entry, operations), pathsLocation);
            }
        }

        return [.. operations.Where((_, index) => selected[index])];
    }

    /// <summary>What an entry selects that is no <c>operationId</c>.</summary>
    private static Predicate<PathOperation> Matching(string entry)
    {
        if (entry.StartsWith(TagPrefix, StringComparison.OrdinalIgnoreCase))
        {
            string tag = entry.Substring(TagPrefix.Length).Trim();
            return operation => operation.Tags.Contains(tag);
        }

        int space = entry.IndexOfAny([' ', '\t']);
        if (space < 0)
        {
            return _ => false;
        }

        string method = entry.Substring(0, space);
        string path = entry.Substring(space).TrimStart();
        string? start = path.EndsWith("*", StringComparison.Ordinal) ? path.Substring(0, path.Length - 1) : null;
        return operation => (method == "*" || string.Equals(method, operation.Method, StringComparison.OrdinalIgnoreCase))
            && (start is null ? string.Equals(path, operation.Path, StringComparison.Ordinal) : operation.Path.StartsWith(start, StringComparison.Ordinal));
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
