namespace Speclyn.OpenApi.Documents;

/// <summary>One thing that is wrong with a document, or that the generator could not use.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">One sentence: what is wrong, what was expected, and what happens instead.</param>
/// <param name="Location">Where.</param>
public sealed record DocumentProblem(ProblemKind Kind, string Message, TextLocation Location);
