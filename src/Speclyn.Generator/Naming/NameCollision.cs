namespace Speclyn.Generator.Naming;

/// <summary>A name that was not free.</summary>
/// <param name="Wanted">The name.</param>
/// <param name="Other">The name in the document of what has it; null when generated code always has it.</param>
/// <param name="Result">The name that was given instead.</param>
internal sealed record NameCollision(string Wanted, string? Other, string Result);
