namespace Speclyn.Testing.Documents;

/// <summary>A statement that makes a request, or a part of one.</summary>
/// <param name="Text">The statement, on one line.</param>
/// <param name="Start">Where the expression begins that breaks a rule.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Keyword">The keyword that is broken; null where all are kept.</param>
/// <param name="Id">The rule that has to say so; null where all have to be silent.</param>
public sealed record CodeStatement(string Text, int Start, int Length, string? Keyword, string? Id);
