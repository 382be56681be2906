using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>A variant of a generated union.</summary>
/// <param name="Name">Its name, which its kind has too.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Kind">The constant of its kind.</param>
internal sealed record UnionVariantFact(string Name, ITypeSymbol Type, object Kind);
