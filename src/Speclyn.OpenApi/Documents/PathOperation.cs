using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>An operation as it stands in the document, before anything that it refers to is read.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Location">Where its key stands.</param>
/// <param name="Pointer">Its pointer under <c>/paths</c>, even when the path item is a reference.</param>
/// <param name="Items">The path item that holds it, and references that lead to that item; what a later one says replaces what an earlier one says.</param>
/// <param name="Node">The operation, and the pointer of its real place.</param>
/// <param name="OperationId"><c>operationId</c>.</param>
/// <param name="Tags"><c>tags</c>.</param>
internal sealed record PathOperation(
    string Path,
    string Method,
    TextLocation Location,
    string Pointer,
    IReadOnlyList<ResolvedNode> Items,
    ResolvedNode Node,
    string? OperationId,
    IReadOnlyList<string> Tags);
