using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the responses of an operation.</summary>
internal sealed class ResponseReader(NodeReader nodes, ReferenceResolver references, ContentReader content, ProblemCollector problems)
{
    // OpenAPI leaves the content type to 'content'.
    private readonly HeaderReader _headers = new(nodes, references, problems, "Content-Type");

    // A large document describes an error once and refers to it from each operation.
    private readonly Dictionary<DocumentNode, (IReadOnlyList<ResponseHeader> Headers, List<MediaType> Content)> _shared = [];

    /// <summary>The responses under <c>responses</c>, in document order.</summary>
    public List<Response> Read(ResolvedNode operation)
    {
        var responses = new List<Response>();
        foreach (DocumentMember member in nodes.Object(operation.Node, "responses")?.Members ?? [])
        {
            if (member.Name.StartsWith("x-", StringComparison.Ordinal)
                || Status(member, responses) is not { } status
                || !nodes.Is(member.Value, NodeKind.Object, "a response")
                || references.Follow(member.Value, JsonPointer.Append(operation.Pointer, "responses", member.Name)) is not { } response
                || !nodes.Is(response.Node, NodeKind.Object, "a response"))
            {
                continue;
            }

            (IReadOnlyList<ResponseHeader> headers, List<MediaType> body) = ReferenceEquals(response.Node, member.Value) ? ReadParts(response) : SharedParts(response);
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

    private (IReadOnlyList<ResponseHeader> Headers, List<MediaType> Content) SharedParts(ResolvedNode response)
    {
        if (!_shared.TryGetValue(response.Node, out (IReadOnlyList<ResponseHeader> Headers, List<MediaType> Content) parts))
        {
            _shared[response.Node] = parts = ReadParts(response);
        }

        return parts;
    }

    private (IReadOnlyList<ResponseHeader> Headers, List<MediaType> Content) ReadParts(ResolvedNode response) =>
        (Headers(response), content.Read(response.Node, response.Pointer));

    private IReadOnlyList<ResponseHeader> Headers(ResolvedNode response) => response.Node["headers"] is null ? [] :
    [
        .. _headers.Read(response.Node, response.Pointer).Select(header => new ResponseHeader(
            header.Member.Name, content.Schema(header.Header, "schema"), header.Header.Description ?? nodes.String(header.Header.Node, "description"))),
    ];

    // Statuses become code: nothing but a status may pass.
    private string? Status(DocumentMember member, List<Response> known)
    {
        string status = member.Name == "default" ? member.Name : member.Name.ToUpperInvariant();
        if (status != "default" && !IsCode(status) && !IsRange(status))
        {
            return Refuse(ProblemText.Quote(member.Name) + " is no status; it must be three digits, a range such as 4XX, or default", member);
        }

        foreach (Response other in known)
        {
            if (other.Status == status)
            {
                return Refuse("the status " + ProblemText.Quote(member.Name) + " has a response already", member);
            }
        }

        return status;
    }

    private static bool IsCode(string status) =>
        status.Length == 3 && status[0] is >= '1' and <= '9' && status[1] is >= '0' and <= '9' && status[2] is >= '0' and <= '9';

    private static bool IsRange(string status) => status.Length == 3 && status[0] is >= '1' and <= '5' && status[1] == 'X' && status[2] == 'X';

    private string? Refuse(string problem, DocumentMember member)
    {
        problems.Add(ProblemKind.InvalidShape, problem + "; the response is ignored", member.NameLocation);
        return null;
    }
}
