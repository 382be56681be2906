using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>What came of reading a document.</summary>
/// <param name="Document">The document, or null when it cannot be used at all.</param>
/// <param name="Problems">Everything that is wrong with it, ordered by position.</param>
public sealed record OpenApiReadResult(OpenApiDocument? Document, IReadOnlyList<DocumentProblem> Problems);
