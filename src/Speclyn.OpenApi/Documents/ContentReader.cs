using System.Collections.Generic;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the content types of a body or a parameter.</summary>
internal sealed class ContentReader(NodeReader nodes, ReferenceResolver references, SchemaResolver schemas, ProblemCollector problems)
{
    /// <summary>The content types under <c>content</c>, in document order.</summary>
    public List<MediaType> Read(DocumentNode owner, string ownerPointer)
    {
        var content = new List<MediaType>();
        foreach (DocumentMember member in nodes.Object(owner, "content")?.Members ?? [])
        {
            if (!nodes.Is(member.Value, NodeKind.Object, "a media type")
                || references.Follow(member.Value, JsonPointer.Append(ownerPointer, "content", member.Name)) is not { } media)
            {
                continue;
            }

            Schema? schema = Schema(media, "schema");
            Schema? itemSchema = Schema(media, "itemSchema");
            if (MediaTypes.IsEvents(member.Name) && (itemSchema ?? schema) is { } events)
            {
                schemas.AddEvents(events);
            }

            content.Add(new MediaType(member.Name, schema, member.NameLocation)
            {
                ItemSchema = itemSchema,
                Encodings = ReadEncodings(media.Node),
            });
        }

        return content;
    }

    /// <summary>The schema called <paramref name="name"/>, or null.</summary>
    public Schema? Schema(ResolvedNode owner, string name) =>
        owner.Node[name] is { } node ? schemas.Get(node, JsonPointer.Append(owner.Pointer, name)) : null;

    private List<PropertyEncoding> ReadEncodings(DocumentNode media)
    {
        var encodings = new List<PropertyEncoding>();
        foreach (DocumentMember member in nodes.Object(media, "encoding")?.Members ?? [])
        {
            if (nodes.Is(member.Value, NodeKind.Object, "an encoding"))
            {
                encodings.Add(ReadEncoding(member));
            }
        }

        return encodings;
    }

    private PropertyEncoding ReadEncoding(DocumentMember member)
    {
        DocumentNode node = member.Value;
        bool isStyled = node["style"] is not null || node["explode"] is not null || node["allowReserved"] is not null;
        ParameterStyle style = ParameterStyle.Form;
        if (nodes.String(node, "style") is { } name)
        {
            if (ParameterReader.QueryStyle(name) is { } known)
            {
                style = known;
            }
            else
            {
                problems.Add(
                    ProblemKind.InvalidShape,
                    $"a property of a form cannot have the style {ProblemText.Quote(name)}; it is sent as form",
                    node["style"]!.Location);
            }
        }

        return new PropertyEncoding
        {
            Name = member.Name,
            ContentType = nodes.String(node, "contentType"),
            Style = isStyled ? style : null,
            Explode = node["explode"] is null ? style == ParameterStyle.Form : nodes.Boolean(node, "explode"),
            AllowReserved = nodes.Boolean(node, "allowReserved"),
            HasHeaders = node["headers"] is not null,
            Location = member.NameLocation,
        };
    }
}
