using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Naming;

/// <summary>A name that was not free.</summary>
/// <param name="Wanted">The name.</param>
/// <param name="Other">The name in the document of what has it; null when generated code always has it.</param>
/// <param name="Result">The name that was given instead.</param>
internal sealed record NameCollision(string Wanted, string? Other, string Result)
{
    /// <summary>What the document's author hears of it.</summary>
    /// <param name="source">The name in the document.</param>
    /// <param name="location">Where it stands.</param>
    public DocumentProblem AsProblem(string source, TextLocation location)
    {
        string reason = Other is { } other
            ? $"{ProblemText.Quote(other)} and {ProblemText.Quote(source)} are both {Wanted} in C#"
            : $"{ProblemText.Quote(source)} is {Wanted} in C#, which generated code has already";
        return new DocumentProblem(ProblemKind.CollidingName, $"{reason}; the C# name of this one is {Result} instead", location);
    }
}
