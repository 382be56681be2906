using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Schemas of which a value keeps some.</summary>
/// <param name="IsExclusive">Whether it keeps exactly one (<c>oneOf</c>), or one at least (<c>anyOf</c>).</param>
/// <param name="Schemas">The schemas, in document order.</param>
public sealed record SchemaAlternatives(bool IsExclusive, IReadOnlyList<Schema> Schemas);
