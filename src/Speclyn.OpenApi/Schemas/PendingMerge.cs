using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>A schema that is several schemas at once, not yet merged.</summary>
/// <param name="Schema">The result.</param>
/// <param name="Parts">The schemas that all hold, in document order.</param>
/// <param name="Required">Names that are required besides what the parts require.</param>
/// <param name="Location">Where the document puts the parts together.</param>
/// <param name="Subject">What is merged, for problems: the schema, or one of its properties.</param>
internal sealed record PendingMerge(
    Schema Schema, IReadOnlyList<Schema> Parts, IReadOnlyList<DocumentNode> Required, TextLocation Location, string Subject);
