using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the parameters of an operation.</summary>
internal sealed class ParameterReader(
    NodeReader nodes,
    ReferenceResolver references,
    SchemaResolver schemas,
    ContentReader content,
    ProblemCollector problems)
{
    // OpenAPI says that these come from the body, the responses and the security schemes.
    private static readonly string[] ReservedHeaders = ["Accept", "Content-Type", "Authorization"];

    /// <summary>The parameters of the path item and the operation, the latter winning by name and place; every name in the path has one.</summary>
    public List<Parameter> Read(PathOperation operation)
    {
        var parameters = new List<Parameter>();
        foreach (ResolvedNode owner in operation.Items.Append(operation.Node))
        {
            IReadOnlyList<DocumentNode> items = nodes.Items(owner.Node, "parameters");
            for (int index = 0; index < items.Count; index++)
            {
                if (ReadParameter(items[index], JsonPointer.Append(owner.Pointer, "parameters", index)) is not { } parameter)
                {
                    continue;
                }

                int known = IndexOf(parameters, parameter.In, parameter.Name);
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

        MatchPath(operation, parameters);
        return parameters;
    }

    private void MatchPath(PathOperation operation, List<Parameter> parameters)
    {
        var names = new List<string>();
        foreach ((string name, bool isParameter) in PathTemplate.Parts(operation.Path))
        {
            if (!isParameter || names.Contains(name))
            {
                continue;
            }

            names.Add(name);
            if (IndexOf(parameters, ParameterLocation.Path, name) < 0)
            {
                problems.Add(
                    ProblemKind.UndefinedPathParameter,
                    $"the path {ProblemText.Quote(operation.Path)} names the parameter {ProblemText.Quote(name)}, which {operation.Method} does not describe; it is a string",
                    operation.Location);
                parameters.Add(Undescribed(operation, name));
            }
        }

        for (int index = parameters.Count - 1; index >= 0; index--)
        {
            Parameter parameter = parameters[index];
            if (parameter.In == ParameterLocation.Path && !names.Contains(parameter.Name))
            {
                problems.Add(
                    ProblemKind.UndefinedPathParameter,
                    $"the path {ProblemText.Quote(operation.Path)} does not name the path parameter {ProblemText.Quote(parameter.Name)}; it is left out",
                    parameter.Location);
                parameters.RemoveAt(index);
            }
        }
    }

    private static int IndexOf(List<Parameter> parameters, ParameterLocation location, string name)
    {
        int index = parameters.Count - 1;
        while (index >= 0 && (parameters[index].In != location || parameters[index].Name != name))
        {
            index--;
        }

        return index;
    }

    private static Parameter Undescribed(PathOperation operation, string name)
    {
        string pointer = JsonPointer.Append(operation.Pointer, "parameters", name);
        Schema schema = SchemaPlaces.Create(JsonPointer.Append(pointer, "schema"), operation.Location);
        schema.Kind = SchemaKind.String;
        return new Parameter
        {
            Pointer = pointer,
            Name = name,
            In = ParameterLocation.Path,
            Schema = schema,
            Location = operation.Location,
            Required = true,
            Style = ParameterStyle.Simple,
        };
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

        if (ReadLocation(node) is not { } location)
        {
            return Invalid(
                "the parameter " + ProblemText.Quote(name) + " must be in path, query, header or cookie; it is ignored",
                (node["in"] ?? node).Location);
        }

        if (location == ParameterLocation.Header && !HttpToken.Is(name))
        {
            return Invalid(ProblemText.Quote(name) + " cannot be the name of a header; the parameter is ignored", node["name"]!.Location);
        }

        if (location == ParameterLocation.Header && ReservedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(
                ProblemKind.Unsupported,
                $"the header {ProblemText.Quote(name)} is no parameter: the client sets it as bodies, responses and security schemes say; the parameter is left out",
                node.Location);
            return null;
        }

        MediaType? media = node["schema"] is null ? content.Read(node, pointer).FirstOrDefault() : null;
        ParameterStyle style = ReadStyle(node, location);
        return new Parameter
        {
            Pointer = pointer,
            Name = name,
            In = location,
            Schema = ReadSchema(node, pointer, media),
            Location = node.Location,
            Required = location == ParameterLocation.Path || nodes.Boolean(node, "required"),
            Description = description ?? nodes.String(node, "description"),
            Deprecated = nodes.Boolean(node, "deprecated"),
            Style = style,
            Explode = node["explode"] is null ? style is ParameterStyle.Form or ParameterStyle.Cookie : nodes.Boolean(node, "explode"),
            AllowReserved = nodes.Boolean(node, "allowReserved"),
            MediaType = media?.Name,
        };
    }

    private ParameterLocation? ReadLocation(DocumentNode node) => nodes.String(node, "in") switch
    {
        "path" => ParameterLocation.Path,
        "query" => ParameterLocation.Query,
        "header" => ParameterLocation.Header,
        "cookie" => ParameterLocation.Cookie,
        "querystring" => ParameterLocation.QueryString,
        _ => null,
    };

    private ParameterStyle ReadStyle(DocumentNode node, ParameterLocation location)
    {
        ParameterStyle usual = location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        if (nodes.String(node, "style") is not { } name)
        {
            return usual;
        }

        ParameterStyle? style = (location, name) switch
        {
            (ParameterLocation.Path or ParameterLocation.Header, "simple") => ParameterStyle.Simple,
            (ParameterLocation.Path, "label") => ParameterStyle.Label,
            (ParameterLocation.Path, "matrix") => ParameterStyle.Matrix,
            (ParameterLocation.Query or ParameterLocation.Cookie, "form") => ParameterStyle.Form,
            (ParameterLocation.Cookie, "cookie") => ParameterStyle.Cookie,
            (ParameterLocation.Query, _) => QueryStyle(name),
            _ => null,
        };
        if (style is null)
        {
            Invalid(
                $"a parameter in {location.ToString().ToLowerInvariant()} cannot have the style {ProblemText.Quote(name)}; it is sent as {usual.ToString().ToLowerInvariant()}",
                node["style"]!.Location);
        }

        return style ?? usual;
    }

    /// <summary>The style of that name in a query or a form, or null.</summary>
    public static ParameterStyle? QueryStyle(string name) => name switch
    {
        "form" => ParameterStyle.Form,
        "spaceDelimited" => ParameterStyle.SpaceDelimited,
        "pipeDelimited" => ParameterStyle.PipeDelimited,
        "deepObject" => ParameterStyle.DeepObject,
        _ => null,
    };

    private Schema ReadSchema(DocumentNode node, string pointer, MediaType? media)
    {
        string place = JsonPointer.Append(pointer, "schema");
        return node["schema"] is { } schema ? schemas.Get(schema, place) : media?.Schema ?? schemas.Any(place, node.Location);
    }

    private Parameter? Invalid(string message, TextLocation location)
    {
        problems.Add(ProblemKind.InvalidShape, message, location);
        return null;
    }
}
