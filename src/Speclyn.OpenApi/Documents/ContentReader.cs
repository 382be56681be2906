using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the content types of a body or a parameter.</summary>
internal sealed class ContentReader(NodeReader nodes, ReferenceResolver references, SchemaResolver schemas, ProblemCollector problems)
{
    // What a part holds and what it is called is said elsewhere.
    private readonly HeaderReader _headers = new(nodes, references, problems, "Content-Disposition", "Content-Type");

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
                Encodings = ReadEncodings(media),
            });
        }

        return content;
    }

    /// <summary>The schema called <paramref name="name"/>, or null.</summary>
    public Schema? Schema(ResolvedNode owner, string name) =>
        owner.Node[name] is { } node ? schemas.Get(node, JsonPointer.Append(owner.Pointer, name)) : null;

    private IReadOnlyList<PropertyEncoding> ReadEncodings(ResolvedNode media)
    {
        if (nodes.Object(media.Node, "encoding") is not { } encoding)
        {
            return [];
        }

        var encodings = new List<PropertyEncoding>();
        foreach (DocumentMember member in encoding.Members)
        {
            if (nodes.Is(member.Value, NodeKind.Object, "an encoding"))
            {
                encodings.Add(ReadEncoding(member, JsonPointer.Append(media.Pointer, "encoding", member.Name)));
            }
        }

        return encodings;
    }

    private PropertyEncoding ReadEncoding(DocumentMember member, string pointer)
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
            Headers = [.. _headers.Read(node, pointer).Select(header => ReadHeader(header.Member, header.Header))],
        };
    }

    private Parameter ReadHeader(DocumentMember member, ResolvedNode header)
    {
        DocumentNode node = header.Node;
        MediaType? media = node["schema"] is null ? Read(node, header.Pointer).FirstOrDefault() : null;
        return new Parameter
        {
            Pointer = header.Pointer,
            Name = member.Name,
            In = ParameterLocation.Header,
            Schema = Schema(header, "schema") ?? media?.Schema ?? schemas.Any(JsonPointer.Append(header.Pointer, "schema"), node.Location),
            Location = member.NameLocation,
            Required = nodes.Boolean(node, "required"),
            Description = header.Description ?? nodes.String(node, "description"),
            Deprecated = nodes.Boolean(node, "deprecated"),
            Style = ParameterStyle.Simple,
            Explode = nodes.Boolean(node, "explode"),
            MediaType = media?.Name,
        };
    }
}
