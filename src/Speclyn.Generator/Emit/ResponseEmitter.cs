using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the response half of a client's methods: an HTTP response in, a result or an exception out.</summary>
internal static class ResponseEmitter
{
    private const int DefaultSpecificity = 2;

    /// <summary>Documents the result, and the exceptions that responses become.</summary>
    public static void EmitDocumentation(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        if (operation.Headers is not null)
        {
            XmlDoc.Line(writer, "<param name=\"responseHeaders\">Receives the headers of the response, of an error too; null when nobody needs them.</param>");
        }

        XmlDoc.Line(writer, $"<returns>{Returns(operation)}</returns>");
        QualifiedName exception = CSharp.InNamespace(scope.Names.ApiException, scope);
        foreach (ResponseModel response in operation.Responses)
        {
            if (response is { IsSuccess: false, Content: { } content })
            {
                XmlDoc.Line(writer, $"<exception cref=\"{exception}{{TError}}\">The API answered {XmlDoc.Code(response.Status)}; its <c>Error</c> is {new ErrorBody(content.Type!, scope)}.</exception>");
            }
        }

        XmlDoc.Line(writer, $"<exception cref=\"{exception}\">The API answered with any other status, or with a body that cannot be read.</exception>");
    }

    /// <summary>Says which content types the method can read.</summary>
    public static void EmitAccept(CodeWriter writer, OperationModel operation)
    {
        var names = new List<string>(1);
        AddMediaTypes(names, operation, isSuccess: true);
        int wanted = names.Count;
        AddMediaTypes(names, operation, isSuccess: false);
        if (names.Count > 0)
        {
            string accept = names.Count == 1 ? names[0] : string.Join(", ", names.Select((name, i) => i >= wanted && wanted > 0 ? name + ";q=0.9" : name));
            writer.Line($"httpRequest.Headers.TryAddWithoutValidation(\"Accept\", {CSharp.Literal(accept)});");
        }
    }

    /// <summary>Statements that make the result, or the exception, of <c>httpExchange</c>.</summary>
    public static void Emit(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        QualifiedName exception = CSharp.InNamespace(scope.Names.ApiException, scope);
        string call = $"httpExchange, {CSharp.Literal(operation.Method)}, {CSharp.Literal(operation.Path)}";
        if (operation.Headers is not null)
        {
            writer.Line("responseHeaders?.Read(httpExchange.Response);");
        }

        using (writer.Braces("switch (httpExchange.StatusCode)"))
        {
            string otherwise = $"throw await {exception}.ReadAsync({call}).ConfigureAwait(false);";
            bool hasDefault = false;
            string? statement = null;
            for (int specificity = 0; specificity <= DefaultSpecificity; specificity++)
            {
                foreach (ResponseModel response in operation.Responses)
                {
                    if (Specificity(response) == specificity)
                    {
                        hasDefault |= specificity == DefaultSpecificity;
                        string next = response is { IsSuccess: false, Content: null } ? otherwise : Statement(operation, response, call, scope);
                        EmitCase(writer, response.Status, next, ref statement);
                    }
                }
            }

            if (!hasDefault)
            {
                EmitCase(writer, "default", otherwise, ref statement);
            }

            EmitStatement(writer, statement!);
        }

        if (operation.IsSequence)
        {
            EmitItems(writer, operation.Content!.Value, call, scope);
        }
    }

    /// <summary>Writes a label, behind the statement of those before it unless it is the same.</summary>
    private static void EmitCase(CodeWriter writer, string status, string statement, ref string? before)
    {
        if (before is not null && before != statement)
        {
            EmitStatement(writer, before);
        }

        if (status == "default")
        {
            writer.Line("default:");
        }
        else if (status[1] == 'X')
        {
            writer.Line($"case >= {status[0]}00 and <= {status[0]}99:");
        }
        else
        {
            writer.Line($"case {status}:");
        }

        before = statement;
    }

    private static void EmitStatement(CodeWriter writer, string statement)
    {
        using (writer.Indent())
        {
            writer.Line(statement);
        }
    }

    private static void EmitItems(CodeWriter writer, ContentModel content, string call, DocumentScope scope)
    {
        QualifiedName exception = CSharp.InNamespace(scope.Names.ApiException, scope);
        writer.Separate();
        if (content.Kind == ContentKind.Events)
        {
            writer.Line($"var serverEvents = new global::Speclyn.Generated.ServerEvents(httpExchange, isJson: {(content.IsTextEvents || content.MayBeText ? "false" : "true")});");
            using (writer.Braces("while (await serverEvents.ReadAsync().ConfigureAwait(false))"))
            {
                if (content.Events.Count > 0)
                {
                    EmitEventData(writer, content, call, scope);
                }

                string data = content.Events.Count > 0 ? "eventData"
                    : content.MayBeText ? $"{exception}.ReadItem({call}, serverEvents.DataOrText, {JsonCode.Reader(content.Type!, scope)})"
                    : content.IsTextEvents ? "serverEvents.Text" : $"{exception}.ReadItem({call}, serverEvents.Data, {JsonCode.Reader(content.Type!, scope)})";
                writer.Line($"yield return new {new ContentType(content, scope)}({data}, serverEvents.EventType, serverEvents.Id, serverEvents.Retry);");
            }
        }
        else
        {
            string reader = content.Kind == ContentKind.JsonLines ? "OfJson" : "OfJsonSequence";
            writer.Line($"global::Speclyn.Generated.ResponseLines responseLines = global::Speclyn.Generated.ResponseLines.{reader}(httpExchange);");
            using (writer.Braces("while (await responseLines.ReadItemAsync().ConfigureAwait(false))"))
            {
                writer.Line($"yield return {exception}.ReadItem({call}, responseLines.Line, {JsonCode.Reader(content.Type!, scope)});");
            }
        }
    }

    private static void EmitEventData(CodeWriter writer, ContentModel content, string call, DocumentScope scope)
    {
        QualifiedName exception = CSharp.InNamespace(scope.Names.ApiException, scope);
        TypeName union = CSharp.Type(content.Type!, scope);
        writer.Line($"{union} eventData;");
        using (writer.Braces("switch (serverEvents.EventType)"))
        {
            foreach (EventModel kind in content.Events)
            {
                string data = kind.IsText ? "serverEvents.TextAsJson" : "serverEvents.Data";
                EmitCase($"case {CSharp.Literal(kind.EventType)}:", $"{union}.From{kind.Variant}({exception}.ReadItem({call}, {data}, {JsonCode.Reader(kind.Type, scope)}))");
            }

            EmitCase("default:", $"{exception}.ReadItem({call}, serverEvents.{(content.MayBeText ? "DataOrText" : "Data")}, {JsonCode.Reader(content.Type!, scope)})");
        }

        writer.Separate();

        void EmitCase(string label, string value)
        {
            writer.Line(label);
            using (writer.Indent())
            {
                writer.Line($"eventData = {value};");
                writer.Line("break;");
            }
        }
    }

    private static string Statement(OperationModel operation, ResponseModel response, string call, DocumentScope scope)
    {
        CodeWriter writer = CodeWriter.OfStrings;
        int start = writer.Position;
        if (response.IsSuccess)
        {
            WriteReturn(writer, operation, response, call, scope);
        }
        else
        {
            QualifiedName exception = CSharp.InNamespace(scope.Names.ApiException, scope);
            writer.Write($"throw await {exception}.ReadAsync({call}, {JsonCode.Reader(response.Content!.Value.Type!, scope)}).ConfigureAwait(false);");
        }

        return writer.Take(start);
    }

    private static void WriteReturn(CodeWriter writer, OperationModel operation, ResponseModel response, string call, DocumentScope scope)
    {
        if (operation.IsSequence)
        {
            writer.Write(response.Content is null ? "yield break;" : "break;");
        }
        else if (operation.Result is { } result)
        {
            writer.Write($"return new {CSharp.InNamespace(result.Name, scope)} {{ StatusCode = httpExchange.StatusCode");
            if (result.Members.FirstOrDefault(candidate => candidate.Status == response.Status)?.Name is { } member)
            {
                writer.Write($", {member} = ");
                WriteBody(writer, response.Content!.Value, call, scope);
            }

            writer.Write(" };");
        }
        else if (response.Content is { } content)
        {
            writer.Write("return ");
            WriteBody(writer, content, call, scope);
            writer.Write(';');
        }
        else
        {
            writer.Write(operation.Content is null ? "return;" : "return null;");
        }
    }

    private static void WriteBody(CodeWriter writer, ContentModel content, string call, DocumentScope scope)
    {
        QualifiedName exception = CSharp.InNamespace(scope.Names.ApiException, scope);
        switch (content.Kind)
        {
            case ContentKind.Json:
                writer.Write($"await {exception}.ReadSuccessAsync({call}, {JsonCode.Reader(content.Type!, scope, content.IsNullable)})");
                break;
            case ContentKind.Text:
                writer.Write($"await {exception}.ReadTextAsync({call})");
                break;
            case ContentKind.JsonOrText:
                writer.Write($"await (httpExchange.HasJson ? {exception}.ReadSuccessAsync({call}, {JsonCode.Reader(content.Type!, scope)}) : {exception}.ReadTextAsync({call}))");
                break;
            default:
                writer.Write($"await {CSharp.InNamespace(scope.Names.StreamResponse, scope)}.OpenAsync(httpExchange)");
                break;
        }

        writer.Write(".ConfigureAwait(false)");
    }

    private static string Returns(OperationModel operation)
    {
        string statuses = string.Join(", ", operation.Responses.Where(response => response.IsSuccess).Select(response => response.Status));
        if (operation.Content is not { } content)
        {
            return $"A task that ends with the call (status {statuses}).";
        }

        if (operation.IsSequence)
        {
            string items = content.Kind == ContentKind.Events ? "events" : "items";
            return $"The {items} of the response's body (status {statuses}) as they arrive. The call begins with the enumeration and ends with it.";
        }

        string what = operation.Result is not null ? "The response's status and body"
            : content.Kind == ContentKind.Stream ? "The response, whose body the caller reads and then disposes of"
            : "The response's body";
        return $"{what} (status {statuses}){(operation.ContentIsOptional && operation.Result is null ? "; null when it has none" : "")}.";
    }

    private static void AddMediaTypes(List<string> names, OperationModel operation, bool isSuccess)
    {
        foreach (ResponseModel response in operation.Responses)
        {
            if (response.IsSuccess == isSuccess && response.Content?.MediaType is { } name && !names.Contains(name))
            {
                names.Add(name);
            }
        }
    }

    private static int Specificity(ResponseModel response) =>
        response.Status == "default" ? DefaultSpecificity : response.Status[1] == 'X' ? 1 : 0;

    /// <summary>Says what the body of an error is.</summary>
    private readonly struct ErrorBody(TypeRef type, DocumentScope scope) : ICode
    {
        public void WriteTo(CodeWriter writer)
        {
            writer.Write("the body");
            if (type.Kind is TypeRefKind.Class or TypeRefKind.Union or TypeRefKind.Enum)
            {
                writer.Write($", a <see cref=\"{CSharp.InNamespace(type.Name, scope)}\"/>");
            }
        }
    }
}
