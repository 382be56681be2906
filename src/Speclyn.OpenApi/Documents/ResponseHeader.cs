using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>One header of a response.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Schema">Its schema; null when the document gives none.</param>
/// <param name="Description"><c>description</c>.</param>
public sealed record ResponseHeader(string Name, Schema? Schema, string? Description);
