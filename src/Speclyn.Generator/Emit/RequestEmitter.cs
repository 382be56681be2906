using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the request half of a client's methods: arguments in, an HTTP request out.</summary>
internal static class RequestEmitter
{
    /// <summary>Documents the parameters, in the order of <see cref="ParameterList"/>.</summary>
    public static void EmitDocumentation(CodeWriter writer, OperationModel operation)
    {
        EmitDocumentation(writer, operation, isRequired: true);

        if (operation.Body is { } body)
        {
            BodyEmitter.EmitDocumentation(writer, body);
        }

        EmitDocumentation(writer, operation, isRequired: false);
    }

    private static void EmitDocumentation(CodeWriter writer, OperationModel operation, bool isRequired)
    {
        foreach (ParameterModel parameter in All(operation))
        {
            if (parameter.Required == isRequired)
            {
                ParameterEmitter.EmitDocumentation(writer, parameter);
            }
        }
    }

    /// <summary>Statements that check the arguments and make <c>httpRequest</c>.</summary>
    public static void Emit(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        EmitChecks(writer, operation, scope);
        writer.BeginLine();
        writer.Write($"using var httpRequest = new {CSharp.Request}({HttpMethod(operation.Method)}, ");
        ParameterEmitter.WritePath(writer, operation, scope);
        writer.Write(");");
        writer.EndLine();
        foreach (ParameterModel parameter in operation.Parameters)
        {
            if (parameter.In == ParameterPlace.Query)
            {
                ParameterEmitter.EmitQuery(writer, parameter, scope);
            }
            else if (parameter.In == ParameterPlace.QueryString)
            {
                ParameterEmitter.EmitQueryString(writer, parameter, scope);
            }
        }

        if (operation.Body is { } body)
        {
            BodyEmitter.Emit(writer, body, scope);
        }

        // Some headers belong to the body, so it comes first.
        foreach (ParameterModel parameter in operation.Parameters)
        {
            if (parameter.In == ParameterPlace.Header)
            {
                ParameterEmitter.EmitHeader(writer, parameter, scope);
            }
            else if (parameter.In == ParameterPlace.Cookie)
            {
                ParameterEmitter.EmitCookie(writer, parameter, scope);
            }
        }

        if (operation.Requirement is { IsAsync: false } requirement)
        {
            writer.Line($"_credentials?.{requirement.MethodName}(httpRequest);");
        }
        else if (operation.Requirement is { } withTokens)
        {
            using (writer.Braces("if (_credentials is not null)"))
            {
                writer.Line($"await _credentials.{withTokens.MethodName}(httpRequest, cancellationToken).ConfigureAwait(false);");
            }

            writer.Separate();
        }

        string own = operation.ServerUrl is { } server ? ", " + CSharp.Literal(server) : "";
        writer.Line($"httpRequest.SetAddress(_httpClient.BaseAddress, DefaultBaseAddress{own});");
    }

    private static void EmitChecks(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        BodyModel? body = operation.Body is { Kind: not BodyKind.Multipart } ? operation.Body : null;
        if (body is { Required: true } && body.Type?.IsValueType != true)
        {
            EmitNullCheck(writer, body.Name);
        }

        // A parameter that is a text is looked at where it is spelt.
        EquatableArray<ParameterModel> parameters = All(operation);
        foreach (ParameterModel parameter in parameters)
        {
            if (parameter.Required && !parameter.Type.IsValueType && parameter.Type.Kind != TypeRefKind.String)
            {
                EmitNullCheck(writer, parameter.Name);
            }
        }

        var values = new List<(string Name, TypeRef Type, bool Required)>();
        if (body?.Type is { } bodyType && JsonCode.HasChecks(bodyType))
        {
            values.Add((body.Name, bodyType, body.Required));
        }

        foreach (ParameterModel parameter in parameters)
        {
            if (parameter.Type.Kind != TypeRefKind.Enum && JsonCode.HasChecks(parameter.Type) && !IsFile(operation, parameter))
            {
                values.Add((parameter.Name, parameter.Type, parameter.Required));
            }
        }

        if (values.Count == 0)
        {
            return;
        }

        writer.Line($"var schemaCheck = new {CSharp.Check}(isRequest: true);");
        foreach ((string name, TypeRef type, bool required) in values)
        {
            string value = !required && type.IsValueType ? name + ".GetValueOrDefault()" : name;
            if (required)
            {
                EmitCheck(writer, name, type, value, scope);
            }
            else
            {
                using (writer.Braces($"if ({name} is not null)"))
                {
                    EmitCheck(writer, name, type, value, scope);
                }
            }

            writer.Separate();
        }
    }

    private static void EmitNullCheck(CodeWriter writer, string name)
    {
        using (writer.Braces($"if ({name} is null)"))
        {
            writer.Line($"throw new global::System.ArgumentNullException(nameof({name}));");
        }

        writer.Separate();
    }

    private static void EmitCheck(CodeWriter writer, string name, TypeRef type, string value, DocumentScope scope)
    {
        writer.Line($"{new JsonCheck(type, value, scope, "schemaCheck")};");
        writer.Line($"schemaCheck.ThrowIfIncomplete(nameof({name}));");
    }

    /// <summary>The parameters of the operation, and the parts of its form with their headers.</summary>
    internal static EquatableArray<ParameterModel> All(OperationModel operation) =>
        operation.Body?.Parts is { Count: > 0 } parts
            ? operation.Parameters.Concat(parts.SelectMany(part => part.Headers.Prepend(part.Parameter))).ToEquatableArray()
            : operation.Parameters;

    private static bool IsFile(OperationModel operation, ParameterModel parameter) =>
        operation.Body?.Parts.Any(part => part.IsFile && part.Parameter == parameter) == true;

    private static string HttpMethod(string method) => method switch
    {
        "GET" => "global::System.Net.Http.HttpMethod.Get",
        "POST" => "global::System.Net.Http.HttpMethod.Post",
        "PUT" => "global::System.Net.Http.HttpMethod.Put",
        "DELETE" => "global::System.Net.Http.HttpMethod.Delete",
        "HEAD" => "global::System.Net.Http.HttpMethod.Head",
        "OPTIONS" => "global::System.Net.Http.HttpMethod.Options",
        "TRACE" => "global::System.Net.Http.HttpMethod.Trace",
        _ => $"new global::System.Net.Http.HttpMethod({CSharp.Literal(method)})",
    };
}
