namespace Speclyn.OpenApi.Documents;

/// <summary>A node and the pointer that leads to it.</summary>
internal readonly record struct ResolvedNode(DocumentNode Node, string Pointer);
