using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the responses of an operation.</summary>
internal sealed class ResponseReader(NodeReader nodes, ReferenceResolver references, ContentReader content)
{
    /// <summary>The responses under <c>responses</c>, in document order.</summary>
    public List<Response> Read(ResolvedNode operation)
    {
        var responses = new List<Response>();
        string pointer = JsonPointer.Append(operation.Pointer, "responses");
        foreach (DocumentMember member in nodes.Object(operation.Node, "responses")?.Members ?? [])
        {
            if (member.Name.StartsWith("x-", StringComparison.Ordinal)
                || !nodes.Is(member.Value, NodeKind.Object, "a response")
                || references.Follow(member.Value, JsonPointer.Append(pointer, member.Name)) is not { } response
                || !nodes.Is(response.Node, NodeKind.Object, "a response"))
            {
                continue;
            }

            responses.Add(new Response
            {
                Status = member.Name,
                Description = nodes.String(response.Node, "description"),
                Location = member.NameLocation,
                Content = content.Read(response.Node, response.Pointer),
            });
        }

        return responses;
    }
}
