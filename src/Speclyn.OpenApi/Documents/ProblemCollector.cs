using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Collects problems, each once: what several places refer to is looked at several times.</summary>
internal sealed class ProblemCollector
{
    private readonly HashSet<DocumentProblem> _problems = [];

    /// <summary>The problems in order.</summary>
    public IReadOnlyList<DocumentProblem> Ordered() =>
        [.. DocumentProblem.InOrder(_problems)];

    /// <summary>Adds a problem.</summary>
    public void Add(ProblemKind kind, string message, TextLocation location) =>
        Add(new DocumentProblem(kind, message, location));

    /// <summary>Adds a problem.</summary>
    public void Add(DocumentProblem problem) => _problems.Add(problem);

    /// <summary>Adds what another one collected.</summary>
    public void AddRange(ProblemCollector other) => AddRange(other._problems);

    /// <summary>Adds problems.</summary>
    public void AddRange(IEnumerable<DocumentProblem> problems) => _problems.UnionWith(problems);
}
