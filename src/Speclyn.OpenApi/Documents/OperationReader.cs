namespace Speclyn.OpenApi.Documents;

/// <summary>Reads one operation with all that it refers to.</summary>
internal sealed class OperationReader(
    NodeReader nodes,
    ReferenceResolver references,
    ParameterReader parameters,
    ContentReader content,
    ResponseReader responses,
    SecurityReader security,
    ServerReader servers)
{
    /// <summary>Reads the operation.</summary>
    public Operation Read(PathOperation operation)
    {
        DocumentNode node = operation.Node.Node;
        return new Operation
        {
            Pointer = operation.Pointer,
            Method = operation.Method,
            Path = operation.Path,
            Location = operation.Location,
            OperationId = operation.OperationId,
            Summary = nodes.String(node, "summary"),
            Description = nodes.String(node, "description"),
            Deprecated = nodes.Boolean(node, "deprecated"),
            ServerUrl = servers.ReadOwn(operation),
            Tags = operation.Tags,
            Parameters = parameters.Read(operation),
            RequestBody = ReadRequestBody(operation.Node),
            Responses = responses.Read(operation.Node),
            Security = security.Read(node),
        };
    }

    /// <summary>Reads a request that the API makes.</summary>
    public Webhook ReadWebhook(PathOperation operation, Operation? owner) => new()
    {
        Name = operation.Path,
        Method = operation.Method,
        OperationId = operation.OperationId,
        Summary = nodes.String(operation.Node.Node, "summary"),
        Description = nodes.String(operation.Node.Node, "description"),
        Owner = owner,
        RequestBody = ReadRequestBody(operation.Node),
        Responses = responses.Read(operation.Node),
    };

    private RequestBody? ReadRequestBody(ResolvedNode operation)
    {
        if (nodes.Object(operation.Node, "requestBody") is not { } reference
            || references.Follow(reference, JsonPointer.Append(operation.Pointer, "requestBody")) is not { } body
            || !nodes.Is(body.Node, NodeKind.Object, "a request body"))
        {
            return null;
        }

        return new RequestBody
        {
            Required = nodes.Boolean(body.Node, "required"),
            Description = body.Description ?? nodes.String(body.Node, "description"),
            Location = body.Node.Location,
            Content = content.Read(body.Node, body.Pointer),
        };
    }
}
