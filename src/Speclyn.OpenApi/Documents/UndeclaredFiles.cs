using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Files that references lead to and the project does not have. Each is a problem once, where the document refers to it first. Any number of
/// threads may add.
/// </summary>
internal sealed class UndeclaredFiles
{
    private readonly Dictionary<string, DocumentProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>One problem for each file, once all are added.</summary>
    public IEnumerable<DocumentProblem> Problems => _problems.Values;

    /// <summary>Notes that a reference leads to a file.</summary>
    /// <param name="item">The path to declare.</param>
    /// <param name="problem">What to say at the reference.</param>
    public void Add(string item, DocumentProblem problem)
    {
        lock (_problems)
        {
            _problems[item] = _problems.TryGetValue(item, out DocumentProblem? known) ? DocumentProblem.InOrder([known, problem]).First() : problem;
        }
    }
}
