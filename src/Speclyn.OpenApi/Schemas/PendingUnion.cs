using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>A union whose variants are known but not yet told apart.</summary>
/// <param name="Schema">The union.</param>
/// <param name="Variants">The variants in document order, without null.</param>
/// <param name="Discriminator">The declared discriminator.</param>
/// <param name="Keyword">The name, with its place, of the member that lists the variants.</param>
internal sealed record PendingUnion(
    Schema Schema, IReadOnlyList<Schema> Variants, Discriminator? Discriminator, DocumentMember Keyword);
