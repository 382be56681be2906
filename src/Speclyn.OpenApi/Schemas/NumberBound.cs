namespace Speclyn.OpenApi.Schemas;

/// <summary>A bound of a number.</summary>
/// <param name="Value">The bound, a JSON number as the document writes it.</param>
/// <param name="Exclusive">Whether the bound itself is refused.</param>
public sealed record NumberBound(string Value, bool Exclusive);
