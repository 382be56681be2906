using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the request half of a client's methods: arguments in, an HTTP request out.</summary>
internal static class RequestEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string TokenOfSequence = "[global::System.Runtime.CompilerServices.EnumeratorCancellation] " + Token;

    /// <summary>Documents the parameters, in the order of <see cref="Parameters"/>.</summary>
    public static void EmitDocumentation(CodeWriter writer, OperationModel operation)
    {
        foreach (ParameterModel parameter in operation.Parameters.Where(parameter => parameter.Required))
        {
            ParameterEmitter.EmitDocumentation(writer, parameter);
        }

        if (operation.Body is { Required: true })
        {
            BodyEmitter.EmitDocumentation(writer, operation.Body);
        }

        foreach (ParameterModel parameter in operation.Parameters.Where(parameter => !parameter.Required))
        {
            ParameterEmitter.EmitDocumentation(writer, parameter);
        }

        if (operation.Body is { Required: false })
        {
            BodyEmitter.EmitDocumentation(writer, operation.Body);
        }
    }

    /// <summary>The parameter list of the method.</summary>
    public static string Parameters(OperationModel operation, DocumentScope scope, bool isIterator = false)
    {
        IEnumerable<string> required = operation.Parameters.Where(parameter => parameter.Required).Select(parameter => ParameterEmitter.Declaration(parameter, scope));
        IEnumerable<string> optional = operation.Parameters.Where(parameter => !parameter.Required).Select(parameter => ParameterEmitter.Declaration(parameter, scope));
        string[] body = operation.Body is { } content ? [BodyEmitter.Declaration(content, scope)] : [];
        bool bodyFirst = operation.Body?.Required == true;
        return string.Join(", ", [.. required, .. bodyFirst ? body : [], .. optional, .. bodyFirst ? [] : body, isIterator ? TokenOfSequence : Token]);
    }

    /// <summary>Statements that check the arguments and make <c>httpRequest</c>.</summary>
    public static void Emit(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        EmitChecks(writer, operation, scope);
        writer.Line($"using var httpRequest = new {CSharp.Request}({HttpMethod(operation.Method)}, {ParameterEmitter.Path(operation, scope)});");
        foreach (ParameterModel parameter in operation.Parameters)
        {
            if (parameter.In == ParameterLocation.Query)
            {
                ParameterEmitter.EmitQuery(writer, parameter, scope);
            }
            else if (parameter.In == ParameterLocation.QueryString)
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
            if (parameter.In == ParameterLocation.Header)
            {
                ParameterEmitter.EmitHeader(writer, parameter, scope);
            }
            else if (parameter.In == ParameterLocation.Cookie)
            {
                ParameterEmitter.EmitCookie(writer, parameter, scope);
            }
        }

        if (operation.CredentialProperty is { } credential)
        {
            using (writer.Braces($"if (_credentials.{credential} is not null)"))
            {
                writer.Line($"{CSharp.Secrets}.AddToken(httpRequest, \"Bearer\", _credentials.{credential}, {CSharp.Literal(credential)});");
            }

            writer.Separate();
        }

        writer.Line("httpRequest.SetAddress(_httpClient.BaseAddress, DefaultBaseAddress);");
    }

    private static void EmitChecks(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        var values = new List<(string Name, TypeRef Type, bool Required)>();
        if (operation.Body is { } body)
        {
            values.Add((body.Name, body.Type, body.Required));
        }

        values.AddRange(operation.Parameters.Select(parameter => (parameter.Name, parameter.Type, parameter.Required)));
        foreach ((string name, _, _) in values.Where(value => value.Required && !value.Type.IsValueType && (value.Name == operation.Body?.Name || value.Type.Kind != TypeRefKind.String)))
        {
            using (writer.Braces($"if ({name} is null)"))
            {
                writer.Line($"throw new global::System.ArgumentNullException(nameof({name}));");
            }

            writer.Separate();
        }

        // A parameter that is one enumeration value is looked at where it is spelt.
        var incomplete = values.Where(value => JsonCode.HasChecks(value.Type) && (value.Name == operation.Body?.Name || value.Type.Kind != TypeRefKind.Enum)).ToArray();
        if (incomplete.Length == 0)
        {
            return;
        }

        writer.Line($"var schemaCheck = new {CSharp.Check}(isRequest: true);");
        foreach ((string name, TypeRef type, bool required) in incomplete)
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

    private static void EmitCheck(CodeWriter writer, string name, TypeRef type, string value, DocumentScope scope)
    {
        writer.Line(JsonCode.Check(type, value, scope, "schemaCheck"));
        writer.Line($"schemaCheck.ThrowIfIncomplete(nameof({name}));");
    }

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
