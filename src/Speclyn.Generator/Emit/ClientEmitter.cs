using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Emit;

/// <summary>Emits a client and its interface.</summary>
internal static class ClientEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken = default";

    public static void EmitInterface(CodeWriter writer, ClientModel model, DocumentScope scope)
    {
        XmlDoc.Summary(writer, model.Description, "The API.");
        XmlDoc.Remarks(writer, [$"Made from {XmlDoc.Code(scope.DocumentName)}; implemented by <see cref=\"{model.Name}\"/>."]);
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} partial interface {model.InterfaceName}"))
        {
            foreach (OperationModel operation in model.Operations)
            {
                writer.Separate();
                EmitDocumentation(writer, operation, scope);
                writer.Line(FactsEmitter.Operation(operation));
                writer.Line($"{ReturnType(operation, scope)} {operation.Name}({Parameters(operation, scope)});");
            }
        }
    }

    public static void EmitClass(CodeWriter writer, ClientModel model, DocumentScope scope)
    {
        const string httpClient = "global::System.Net.Http.HttpClient";
        bool hasCredentials = model.Credentials.Count > 0;
        string credentials = CSharp.InNamespace(model.CredentialsName, scope);

        XmlDoc.Summary(writer, model.Description, "The API.");
        XmlDoc.Remarks(writer, [$"Made from {XmlDoc.Code(scope.DocumentName)}."]);
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} sealed partial class {model.Name} : {model.InterfaceName}"))
        {
            writer.Line($"private readonly {httpClient} _httpClient;");
            if (hasCredentials)
            {
                writer.Line($"private readonly {credentials} _credentials;");
            }

            writer.Separate();
            XmlDoc.Line(writer, "<summary>Creates a client.</summary>");
            string server = model.ServerUrl is { } url ? $" Its base address, when it has one, stands in for <see cref=\"DefaultBaseAddress\"/>." : " It needs a base address: the document names no server.";
            XmlDoc.Line(writer, $"<param name=\"httpClient\">Sends the requests; the caller keeps it.{server}</param>");
            if (hasCredentials)
            {
                XmlDoc.Line(writer, "<param name=\"credentials\">The secrets to send.</param>");
            }

            XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentNullException\">An argument is null.</exception>");
            using (writer.Braces($"public {model.Name}({httpClient} httpClient{(hasCredentials ? $", {credentials} credentials" : "")})"))
            {
                writer.Line("_httpClient = httpClient ?? throw new global::System.ArgumentNullException(nameof(httpClient));");
                if (hasCredentials)
                {
                    writer.Line("_credentials = credentials ?? throw new global::System.ArgumentNullException(nameof(credentials));");
                }
            }

            writer.Separate();
            XmlDoc.Line(writer, "<summary>The first server of the document; empty when it names none.</summary>");
            writer.Line($"public const string DefaultBaseAddress = {CSharp.Literal(model.ServerUrl ?? "")};");

            foreach (OperationModel operation in model.Operations)
            {
                writer.Separate();
                EmitMethod(writer, operation, scope);
            }
        }
    }

    private static void EmitDocumentation(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        XmlDoc.Summary(writer, operation.Description, $"Calls {XmlDoc.Code(operation.Method + " " + operation.Path)}.");
        XmlDoc.Remarks(writer, Remarks(operation, scope));
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

        XmlDoc.Line(writer, "<param name=\"cancellationToken\">Cancels the call.</param>");
        if (operation.Responses.FirstOrDefault(response => response.IsSuccess) is { } success)
        {
            XmlDoc.Line(writer, $"<returns>{(success.Type is null ? "A task that ends with the call" : "The response's body")} (status {success.Status}).</returns>");
        }
        else
        {
            XmlDoc.Line(writer, "<returns>A task that ends with the call.</returns>");
        }

        string exception = CSharp.InNamespace(scope.Names.ApiException, scope);
        foreach (ResponseModel response in operation.Responses.Where(response => !response.IsSuccess && response.Type is not null))
        {
            XmlDoc.Line(writer, $"<exception cref=\"{exception}{{TError}}\">The API answered {XmlDoc.Code(response.Status)}; its <c>Error</c> is {ErrorType(response.Type!, scope)}.</exception>");
        }

        XmlDoc.Line(writer, $"<exception cref=\"{exception}\">The API answered with any other status, or with a body that cannot be read.</exception>");
        XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentException\">An argument is missing or incomplete; nothing is sent.</exception>");
        XmlDoc.Line(writer, "<exception cref=\"global::System.Net.Http.HttpRequestException\">The API could not be reached.</exception>");
        XmlDoc.Line(writer, "<exception cref=\"global::System.OperationCanceledException\">The call was cancelled, or took longer than the client's timeout.</exception>");
    }

    private static string ErrorType(TypeRef type, DocumentScope scope) =>
        type.Kind is TypeRefKind.Class or TypeRefKind.Union or TypeRefKind.Enum
            ? $"the body, a <see cref=\"{CSharp.InNamespace(type.Name, scope)}\"/>"
            : "the body";

    private static IEnumerable<string> Remarks(OperationModel operation, DocumentScope scope)
    {
        yield return XmlDoc.Code($"{operation.Method} {operation.Path}") + $", operation {XmlDoc.Code(operation.Pointer)} of {XmlDoc.Code(scope.DocumentName)}.";
        if (operation.Deprecated)
        {
            yield return "Deprecated by the document.";
        }
    }

    private static void EmitMethod(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        XmlDoc.Line(writer, "<inheritdoc/>");
        writer.Line(FactsEmitter.Operation(operation));
        using (writer.Braces($"public async {ReturnType(operation, scope)} {operation.Name}({Parameters(operation, scope)})"))
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

            if (operation.Responses.Any(response => response.Type is not null))
            {
                writer.Line("httpRequest.Headers.Accept.Add(new global::System.Net.Http.Headers.MediaTypeWithQualityHeaderValue(\"application/json\"));");
            }

            if (operation.CredentialProperty is { } credential)
            {
                writer.Line($"{CSharp.Exchange}.Authorize(httpRequest, \"Bearer\", _credentials.{credential}, {CSharp.Literal(credential)});");
            }

            EmitBody(writer, operation, scope);
            writer.Line($"using {CSharp.Exchange} httpExchange = await {CSharp.Exchange}.SendAsync(_httpClient, httpRequest, cancellationToken).ConfigureAwait(false);");
            EmitResponses(writer, operation, scope);
        }
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
        writer.Line($"var schemaCheck = new {CSharp.Check}();");
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

    private static void EmitResponses(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        string exception = CSharp.InNamespace(scope.Names.ApiException, scope);
        string call = $"httpExchange, {CSharp.Literal(operation.Method)}, {CSharp.Literal(operation.Path)}";
        using (writer.Braces("switch (httpExchange.StatusCode)"))
        {
            foreach (ResponseModel response in operation.Responses.OrderBy(Specificity))
            {
                writer.Line(Case(response.Status));
                using (writer.Indent())
                {
                    EmitResponse(writer, response, exception, call, scope);
                }
            }

            if (!operation.Responses.Any(response => response.Status == "default"))
            {
                writer.Line("default:");
                using (writer.Indent())
                {
                    writer.Line($"throw await {exception}.ReadAsync({call}).ConfigureAwait(false);");
                }
            }
        }
    }

    private static void EmitResponse(CodeWriter writer, ResponseModel response, string exception, string call, DocumentScope scope)
    {
        if (response.IsSuccess)
        {
            writer.Line(response.Type is { } result
                ? $"return await {exception}.ReadSuccessAsync({call}, {ReaderOf(result, scope)}).ConfigureAwait(false);"
                : "return;");
        }
        else if (response.Type is { } error)
        {
            writer.Line($"throw await {exception}.ReadAsync({call}, {ReaderOf(error, scope)}).ConfigureAwait(false);");
        }
        else
        {
            writer.Line($"throw await {exception}.ReadAsync({call}).ConfigureAwait(false);");
        }
    }

    private static string ReaderOf(TypeRef type, DocumentScope scope) =>
        type.Kind is TypeRefKind.Class or TypeRefKind.Union or TypeRefKind.Enum
            ? CSharp.InNamespace(type.Name, scope) + ".ReadFrom"
            : $"static (ref {CSharp.Reader} reader) => {JsonCode.ReadValue(type, scope)}";

    private static int Specificity(ResponseModel response) =>
        response.Status == "default" ? 2 : response.Status.Any(c => c is 'X' or 'x') ? 1 : 0;

    private static string Case(string status)
    {
        if (status == "default")
        {
            return "default:";
        }

        return status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? $"case >= {status[0]}00 and <= {status[0]}99:" : $"case {status}:";
    }

    private static string ReturnType(OperationModel operation, DocumentScope scope) =>
        operation.Result is { } result
            ? $"global::System.Threading.Tasks.Task<{CSharp.Type(result, scope)}{(result.Kind == TypeRefKind.Node ? "?" : "")}>"
            : "global::System.Threading.Tasks.Task";

    private static string Parameters(OperationModel operation, DocumentScope scope)
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
        return string.Join(", ", [.. required, .. bodyFirst ? body : [], .. optional, .. bodyFirst ? [] : body, Token]);
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
        return parameter.Type.Kind switch
        {
            TypeRefKind.Int64 => $"{value}.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
            TypeRefKind.Double => $"{value}.ToString(\"R\", global::System.Globalization.CultureInfo.InvariantCulture)",
            TypeRefKind.Boolean => $"({value} ? \"true\" : \"false\")",
            TypeRefKind.Enum => $"{value}.Value!",
            _ => value,
        };
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
