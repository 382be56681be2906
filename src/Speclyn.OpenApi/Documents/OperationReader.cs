using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads one operation with all that it refers to.</summary>
internal sealed class OperationReader(
    NodeReader nodes,
    ReferenceResolver references,
    SchemaResolver schemas,
    ContentReader content,
    ResponseReader responses,
    SecurityReader security,
    ProblemCollector problems)
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
            Tags = operation.Tags,
            Parameters = ReadParameters(operation),
            RequestBody = ReadRequestBody(operation.Node),
            Responses = responses.Read(operation.Node),
            Security = security.Read(node),
        };
    }

    private List<Parameter> ReadParameters(PathOperation operation)
    {
        var parameters = new List<Parameter>();
        foreach (ResolvedNode owner in operation.Items.Append(operation.Node))
        {
            string pointer = JsonPointer.Append(owner.Pointer, "parameters");
            IReadOnlyList<DocumentNode> items = nodes.Items(owner.Node, "parameters");
            for (int index = 0; index < items.Count; index++)
            {
                if (ReadParameter(items[index], JsonPointer.Append(pointer, index)) is not { } parameter)
                {
                    continue;
                }

                int known = parameters.FindIndex(other => other.Name == parameter.Name && other.In == parameter.In);
                if (known >= 0)
                {
                    parameters[known] = parameter;
                }
                else
                {
                    parameters.Add(parameter);
                }
            }
        }

        return parameters;
    }

    private Parameter? ReadParameter(DocumentNode reference, string place)
    {
        if (!nodes.Is(reference, NodeKind.Object, "a parameter")
            || references.Follow(reference, place) is not { Node: var node, Pointer: var pointer, Description: var description }
            || !nodes.Is(node, NodeKind.Object, "a parameter"))
        {
            return null;
        }

        if (nodes.String(node, "name") is not { Length: > 0 } name)
        {
            return Invalid("a parameter must have a name; it is ignored", node.Location);
        }

        ParameterLocation location;
        switch (nodes.String(node, "in"))
        {
            case "path":
                location = ParameterLocation.Path;
                break;
            case "query":
                location = ParameterLocation.Query;
                break;
            case "header":
                location = ParameterLocation.Header;
                break;
            case "cookie":
                location = ParameterLocation.Cookie;
                break;
            case "querystring":
                problems.Add(
                    ProblemKind.Unsupported,
                    "a parameter in 'querystring' is not supported yet; it is ignored",
                    node["in"]!.Location);
                return null;
            default:
                return Invalid(
                    "the parameter " + ProblemText.Quote(name) + " must be in path, query, header or cookie; it is ignored",
                    (node["in"] ?? node).Location);
        }

        if (location == ParameterLocation.Header && !HttpToken.Is(name))
        {
            return Invalid(ProblemText.Quote(name) + " cannot be the name of a header; the parameter is ignored", node["name"]!.Location);
        }

        return new Parameter
        {
            Pointer = pointer,
            Name = name,
            In = location,
            Schema = ReadParameterSchema(node, pointer),
            Location = node.Location,
            Required = location == ParameterLocation.Path || nodes.Boolean(node, "required"),
            Description = description ?? nodes.String(node, "description"),
            Deprecated = nodes.Boolean(node, "deprecated"),
        };
    }

    private Parameter? Invalid(string message, TextLocation location)
    {
        problems.Add(ProblemKind.InvalidShape, message, location);
        return null;
    }

    private Schema ReadParameterSchema(DocumentNode node, string pointer)
    {
        string place = JsonPointer.Append(pointer, "schema");
        return node["schema"] is { } schema ? schemas.Get(schema, place)
            : content.Read(node, pointer).FirstOrDefault()?.Schema
            ?? schemas.Any(place, node.Location);
    }

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
