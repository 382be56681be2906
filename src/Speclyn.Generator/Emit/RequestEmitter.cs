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
            XmlDoc.Param(writer, parameter.Name, parameter.Description, $"The {parameter.In.ToString().ToLowerInvariant()} parameter {XmlDoc.Code(parameter.JsonName)}.");
        }

        if (operation.Body is { } body)
        {
            XmlDoc.Param(writer, body.Name, body.Description, "The request body.");
        }

        foreach (ParameterModel parameter in operation.Parameters.Where(parameter => !parameter.Required))
        {
            XmlDoc.Param(writer, parameter.Name, parameter.Description, $"The {parameter.In.ToString().ToLowerInvariant()} parameter {XmlDoc.Code(parameter.JsonName)}; null leaves it out.");
        }
    }

    /// <summary>The parameter list of the method.</summary>
    public static string Parameters(OperationModel operation, DocumentScope scope, bool isIterator = false)
    {
        IEnumerable<string> required = operation.Parameters.Where(parameter => parameter.Required)
            .Select(parameter => $"{FactsEmitter.Parameter(parameter)} {CSharp.Type(parameter.Type, scope)} {parameter.Name}");
        IEnumerable<string> optional = operation.Parameters.Where(parameter => !parameter.Required)
            .Select(parameter => $"{FactsEmitter.Parameter(parameter)} {CSharp.Type(parameter.Type, scope)}? {parameter.Name} = null");
        var body = new List<string>();
        if (operation.Body is { } content)
        {
            body.Add($"{CSharp.Type(content.Type, scope)}{(content.Required ? "" : "?")} {content.Name}{(content.Required ? "" : " = null")}");
        }

        bool bodyFirst = operation.Body?.Required == true;
        return string.Join(", ", [.. required, .. bodyFirst ? body : [], .. optional, .. bodyFirst ? [] : body, isIterator ? TokenOfSequence : Token]);
    }

    /// <summary>Statements that check the arguments and make <c>httpRequest</c>.</summary>
    public static void Emit(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        EmitBodyCheck(writer, operation, scope);
        writer.Line($"string requestPath = {PathExpression(operation)};");
        foreach (ParameterModel parameter in operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Query))
        {
            EmitOptional(writer, parameter, $"requestPath = {CSharp.Exchange}.AddQuery(requestPath, {CSharp.Literal(parameter.JsonName)}, {Text(parameter)});");
        }

        writer.Line($"using var httpRequest = new global::Speclyn.Generated.ApiRequest({HttpMethod(operation.Method)}, {CSharp.Exchange}.Resolve(_httpClient.BaseAddress, DefaultBaseAddress, requestPath));");
        foreach (ParameterModel parameter in operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Header))
        {
            EmitOptional(writer, parameter, $"{CSharp.Exchange}.AddHeader(httpRequest, {CSharp.Literal(parameter.JsonName)}, {Text(parameter)}, nameof({parameter.Name}));");
        }

        if (operation.CredentialProperty is { } credential)
        {
            writer.Line($"{CSharp.Exchange}.Authorize(httpRequest, \"Bearer\", _credentials.{credential}, {CSharp.Literal(credential)});");
        }

        EmitBody(writer, operation, scope);
    }

    private static void EmitBodyCheck(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        if (operation.Body is not { } body || (body.Type.IsPrimitiveValue && body.Required))
        {
            return;
        }

        if (body.Required && !body.Type.IsValueType)
        {
            using (writer.Braces($"if ({body.Name} is null)"))
            {
                writer.Line($"throw new global::System.ArgumentNullException(nameof({body.Name}));");
            }

            writer.Separate();
        }

        if (!JsonCode.HasChecks(body.Type))
        {
            return;
        }

        string value = !body.Required && body.Type.IsValueType ? body.Name + ".GetValueOrDefault()" : body.Name;
        if (body.Required)
        {
            EmitCheck(writer, body, value, scope);
        }
        else
        {
            using (writer.Braces($"if ({body.Name} is not null)"))
            {
                EmitCheck(writer, body, value, scope);
            }

            writer.Separate();
        }
    }

    private static void EmitCheck(CodeWriter writer, BodyModel body, string value, DocumentScope scope)
    {
        writer.Line($"var schemaCheck = new {CSharp.Check}(isRequest: true);");
        writer.Line(JsonCode.Check(body.Type, value, scope, "schemaCheck"));
        writer.Line($"schemaCheck.ThrowIfIncomplete(nameof({body.Name}));");
    }

    private static void EmitBody(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        if (operation.Body is not { } body)
        {
            return;
        }

        string value = !body.Required && body.Type.IsValueType ? body.Name + ".GetValueOrDefault()" : body.Name;
        string condition = body.Required ? "using" : $"if ({body.Name} is not null)";
        using (writer.Braces(body.Required ? $"using ({CSharp.Buffer} jsonBuffer = {CSharp.Buffer}.Rent())" : condition))
        {
            if (!body.Required)
            {
                writer.Line($"using {CSharp.Buffer} jsonBuffer = {CSharp.Buffer}.Rent();");
            }

            writer.Line(JsonCode.Write(body.Type, value, scope, "jsonBuffer"));
            writer.Line($"httpRequest.Content = {CSharp.Exchange}.JsonContent(jsonBuffer);");
        }

        writer.Separate();
    }

    /// <summary>The path with its parameters escaped.</summary>
    private static string PathExpression(OperationModel operation)
    {
        var parts = new List<string>();
        string rest = operation.Path;
        while (rest.Length > 0)
        {
            int open = rest.IndexOf('{');
            int close = open < 0 ? -1 : rest.IndexOf('}', open);
            ParameterModel? parameter = close < 0
                ? null
                : operation.Parameters.FirstOrDefault(p => p.In == ParameterLocation.Path && p.JsonName == rest.Substring(open + 1, close - open - 1));
            if (parameter is null)
            {
                // What is no parameter is text, braces and all.
                int end = close < 0 ? rest.Length : close + 1;
                parts.Add(CSharp.Literal(rest.Substring(0, end)));
                rest = rest.Substring(end);
                continue;
            }

            if (open > 0)
            {
                parts.Add(CSharp.Literal(rest.Substring(0, open)));
            }

            parts.Add($"{CSharp.Exchange}.Segment({Text(parameter)}, nameof({parameter.Name}))");
            rest = rest.Substring(close + 1);
        }

        return string.Join(" + ", parts);
    }

    private static void EmitOptional(CodeWriter writer, ParameterModel parameter, string statement)
    {
        if (parameter.Required)
        {
            writer.Line(statement);
            return;
        }

        using (writer.Braces($"if ({parameter.Name} is not null)"))
        {
            writer.Line(statement);
        }

        writer.Separate();
    }

    /// <summary>The parameter's value as text; of an optional one, once it is known to be there.</summary>
    private static string Text(ParameterModel parameter)
    {
        string value = !parameter.Required && parameter.Type.IsValueType ? parameter.Name + ".GetValueOrDefault()" : parameter.Name;
        return JsonCode.Text(parameter.Type, value);
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
