using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>A union whose variants are known but not yet told apart.</summary>
/// <param name="schema">The union.</param>
/// <param name="variants">The variants in document order, without null.</param>
/// <param name="keyword">The name, with its place, of the member that lists the variants.</param>
internal sealed class PendingUnion(Schema schema, IReadOnlyList<UnionVariant> variants, DocumentMember keyword)
{
    /// <summary>The union.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>The variants in document order, without null; once composed, also without unions and of one kind of string, number or array each.</summary>
    public IReadOnlyList<UnionVariant> Variants { get; set; } = variants;

    /// <summary>The name, with its place, of the member that lists the variants.</summary>
    public DocumentMember Keyword { get; } = keyword;
}
