using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the responses of an operation.</summary>
internal sealed class ResponseReader(NodeReader nodes, ReferenceResolver references, ContentReader content, ProblemCollector problems)
{
    // A large document describes an error once and refers to it from each operation.
    private readonly Dictionary<DocumentNode, (List<ResponseHeader> Headers, List<MediaType> Content)> _shared = [];

    /// <summary>The responses under <c>responses</c>, in document order.</summary>
    public List<Response> Read(ResolvedNode operation)
    {
        var responses = new List<Response>();
        string pointer = JsonPointer.Append(operation.Pointer, "responses");
        foreach (DocumentMember member in nodes.Object(operation.Node, "responses")?.Members ?? [])
        {
            if (member.Name.StartsWith("x-", StringComparison.Ordinal)
                || Status(member, responses) is not { } status
                || !nodes.Is(member.Value, NodeKind.Object, "a response")
                || references.Follow(member.Value, JsonPointer.Append(pointer, member.Name)) is not { } response
                || !nodes.Is(response.Node, NodeKind.Object, "a response"))
            {
                continue;
            }

            (List<ResponseHeader> headers, List<MediaType> body) = ReferenceEquals(response.Node, member.Value) ? ReadParts(response) : SharedParts(response);
            responses.Add(new Response
            {
                Status = status,
                Description = response.Description ?? nodes.String(response.Node, "description"),
                Location = member.NameLocation,
                Headers = headers,
                Content = body,
            });
        }

        return responses;
    }

    private (List<ResponseHeader> Headers, List<MediaType> Content) SharedParts(ResolvedNode response)
    {
        if (!_shared.TryGetValue(response.Node, out (List<ResponseHeader> Headers, List<MediaType> Content) parts))
        {
            _shared[response.Node] = parts = ReadParts(response);
        }

        return parts;
    }

    private (List<ResponseHeader> Headers, List<MediaType> Content) ReadParts(ResolvedNode response) =>
        (Headers(response), content.Read(response.Node, response.Pointer));

    private List<ResponseHeader> Headers(ResolvedNode response)
    {
        var headers = new List<ResponseHeader>();
        foreach (DocumentMember member in nodes.Object(response.Node, "headers")?.Members ?? [])
        {
            // OpenAPI leaves the content type to 'content'.
            if (string.Equals(member.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)
                || headers.Exists(other => string.Equals(other.Name, member.Name, StringComparison.OrdinalIgnoreCase))
                || !nodes.Is(member.Value, NodeKind.Object, "a header")
                || references.Follow(member.Value, JsonPointer.Append(response.Pointer, "headers", member.Name)) is not { } header
                || !nodes.Is(header.Node, NodeKind.Object, "a header"))
            {
                continue;
            }

            if (!HttpToken.Is(member.Name))
            {
                Refuse(ProblemText.Quote(member.Name) + " is no name of a header", "header", member);
                continue;
            }

            headers.Add(new ResponseHeader(member.Name, content.Schema(header, "schema"), header.Description ?? nodes.String(header.Node, "description")));
        }

        return headers;
    }

    // Statuses become code: nothing but a status may pass.
    private string? Status(DocumentMember member, List<Response> known)
    {
        string status = member.Name == "default" ? member.Name : member.Name.ToUpperInvariant();
        if (status != "default" && !IsCode(status) && !IsRange(status))
        {
            return Refuse(ProblemText.Quote(member.Name) + " is no status; it must be three digits, a range such as 4XX, or default", "response", member);
        }

        return known.Exists(other => other.Status == status)
            ? Refuse("the status " + ProblemText.Quote(member.Name) + " has a response already", "response", member)
            : status;
    }

    private static bool IsCode(string status) =>
        status.Length == 3 && status[0] is >= '1' and <= '9' && status[1] is >= '0' and <= '9' && status[2] is >= '0' and <= '9';

    private static bool IsRange(string status) => status.Length == 3 && status[0] is >= '1' and <= '5' && status[1] == 'X' && status[2] == 'X';

    private string? Refuse(string problem, string ignored, DocumentMember member)
    {
        problems.Add(ProblemKind.InvalidShape, problem + "; the " + ignored + " is ignored", member.NameLocation);
        return null;
    }
}
