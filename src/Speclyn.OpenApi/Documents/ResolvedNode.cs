namespace Speclyn.OpenApi.Documents;

/// <summary>A node and the pointer that leads to it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Pointer">Its pointer; in another file than the document, the file's path and <c>#</c> stand in front.</param>
internal readonly record struct ResolvedNode(DocumentNode Node, string Pointer)
{
    /// <summary>The <c>summary</c> next to the reference that led here, which replaces the node's own.</summary>
    public string? Summary { get; init; }

    /// <summary>The <c>description</c> next to the reference that led here, which replaces the node's own.</summary>
    public string? Description { get; init; }
}
