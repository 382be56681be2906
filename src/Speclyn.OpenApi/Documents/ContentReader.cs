using System.Collections.Generic;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the content types of a body or a parameter.</summary>
internal sealed class ContentReader(NodeReader nodes, ReferenceResolver references, SchemaResolver schemas)
{
    /// <summary>The content types under <c>content</c>, in document order.</summary>
    public List<MediaType> Read(DocumentNode owner, string ownerPointer)
    {
        var content = new List<MediaType>();
        string pointer = JsonPointer.Append(ownerPointer, "content");
        foreach (DocumentMember member in nodes.Object(owner, "content")?.Members ?? [])
        {
            if (!nodes.Is(member.Value, NodeKind.Object, "a media type")
                || references.Follow(member.Value, JsonPointer.Append(pointer, member.Name)) is not { } media)
            {
                continue;
            }

            content.Add(new MediaType(member.Name, Schema(media, "schema"), member.NameLocation) { ItemSchema = Schema(media, "itemSchema") });
        }

        return content;
    }

    private Schema? Schema(ResolvedNode media, string name) =>
        media.Node[name] is { } node ? schemas.Get(node, JsonPointer.Append(media.Pointer, name)) : null;
}
