using System;
using System.Linq;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the response half of a client's methods: an HTTP response in, a result or an exception out.</summary>
internal static class ResponseEmitter
{
    /// <summary>Documents the result, and the exceptions that responses become.</summary>
    public static void EmitDocumentation(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
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
    }

    /// <summary>What the method returns.</summary>
    public static string ReturnType(OperationModel operation, DocumentScope scope) =>
        operation.Result is { } result
            ? $"global::System.Threading.Tasks.Task<{CSharp.Type(result, scope)}{(result.Kind == TypeRefKind.Node ? "?" : "")}>"
            : "global::System.Threading.Tasks.Task";

    /// <summary>Says which content types the method can read.</summary>
    public static void EmitAccept(CodeWriter writer, OperationModel operation)
    {
        if (operation.Responses.Any(response => response.Type is not null))
        {
            writer.Line("httpRequest.Headers.Accept.Add(new global::System.Net.Http.Headers.MediaTypeWithQualityHeaderValue(\"application/json\"));");
        }
    }

    /// <summary>Statements that make the result, or the exception, of <c>httpExchange</c>.</summary>
    public static void Emit(CodeWriter writer, OperationModel operation, DocumentScope scope)
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

    private static string ErrorType(TypeRef type, DocumentScope scope) =>
        type.Kind is TypeRefKind.Class or TypeRefKind.Union or TypeRefKind.Enum
            ? $"the body, a <see cref=\"{CSharp.InNamespace(type.Name, scope)}\"/>"
            : "the body";

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
}
