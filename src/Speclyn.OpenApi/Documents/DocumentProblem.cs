using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>One thing that is wrong with a document, or that the generator could not use.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">One sentence: what is wrong, what was expected, and what happens instead.</param>
/// <param name="Location">Where.</param>
public sealed record DocumentProblem(ProblemKind Kind, string Message, TextLocation Location)
{
    /// <summary>Problems by file and position, each once.</summary>
    /// <param name="problems">The problems.</param>
    /// <returns>The same in an order that does not depend on how they were found.</returns>
    public static IEnumerable<DocumentProblem> InOrder(IEnumerable<DocumentProblem> problems) => problems
        .Distinct()
        .OrderBy(problem => problem.Location.Source?.Path, StringComparer.Ordinal)
        .ThenBy(problem => problem.Location.Start)
        .ThenBy(problem => problem.Message, StringComparer.Ordinal);
}
