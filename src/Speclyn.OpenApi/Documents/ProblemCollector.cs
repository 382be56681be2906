using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>Collects problems, each once: what several places refer to is looked at several times.</summary>
internal sealed class ProblemCollector
{
    private readonly HashSet<DocumentProblem> _problems = [];

    /// <summary>The problems by position.</summary>
    public IReadOnlyList<DocumentProblem> Ordered() =>
        [.. _problems.OrderBy(problem => problem.Location.Start).ThenBy(problem => problem.Message, System.StringComparer.Ordinal)];

    /// <summary>Adds a problem.</summary>
    public void Add(ProblemKind kind, string message, TextLocation location) =>
        Add(new DocumentProblem(kind, message, location));

    /// <summary>Adds a problem.</summary>
    public void Add(DocumentProblem problem) => _problems.Add(problem);
}
