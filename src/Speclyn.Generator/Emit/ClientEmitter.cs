using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits a client and its interface.</summary>
internal static class ClientEmitter
{
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
                FactsEmitter.EmitOperation(writer, operation);
                writer.Line($"{new ReturnType(operation, scope)} {operation.Name}({new ParameterList(operation, scope)});");
            }
        }
    }

    public static void EmitClass(CodeWriter writer, ClientModel model, DocumentScope scope)
    {
        const string httpClient = "global::System.Net.Http.HttpClient";
        bool hasCredentials = model.Credentials.Count > 0;
        QualifiedName credentials = CSharp.InNamespace(model.CredentialsName, scope);

        XmlDoc.Summary(writer, model.Description, "The API.");
        XmlDoc.Remarks(writer, [$"Made from {XmlDoc.Code(scope.DocumentName)}."]);
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} sealed partial class {model.Name} : {model.InterfaceName}"))
        {
            writer.Line($"private readonly {httpClient} _httpClient;");
            if (hasCredentials)
            {
                writer.Line($"private readonly {credentials}? _credentials;");
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

            if (hasCredentials)
            {
                writer.Separate();
                XmlDoc.Line(writer, "<summary>Creates a client that sends no secrets: the <paramref name=\"httpClient\"/> adds them, for example in a handler.</summary>");
                XmlDoc.Line(writer, $"<param name=\"httpClient\">Sends the requests; the caller keeps it.{server}</param>");
                XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentNullException\">An argument is null.</exception>");
                using (writer.Braces($"public {model.Name}({httpClient} httpClient)"))
                {
                    writer.Line("_httpClient = httpClient ?? throw new global::System.ArgumentNullException(nameof(httpClient));");
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
        EmitRemarks(writer, operation, scope);
        RequestEmitter.EmitDocumentation(writer, operation);
        XmlDoc.Line(writer, "<param name=\"cancellationToken\">Cancels the call.</param>");
        ResponseEmitter.EmitDocumentation(writer, operation, scope);
        XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentException\">An argument is missing or incomplete; nothing is sent.</exception>");
        if (operation.Requirement is { IsOptional: false })
        {
            XmlDoc.Line(writer, "<exception cref=\"global::System.InvalidOperationException\">Credentials that the operation needs are not set; nothing is sent.</exception>");
        }

        XmlDoc.Line(writer, "<exception cref=\"global::System.Net.Http.HttpRequestException\">The API could not be reached.</exception>");
        XmlDoc.Line(writer, "<exception cref=\"global::System.OperationCanceledException\">The call was cancelled, or took longer than the client's timeout.</exception>");
    }

    private static void EmitRemarks(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        var remarks = new XmlElement(writer, "remarks");
        remarks.BeginLine();
        writer.Write($"{XmlDoc.Code(operation.Method + " " + operation.Path)}, operation {XmlDoc.Code(operation.Pointer)} of {XmlDoc.Code(scope.DocumentName)}.");
        if (operation.Body is { IsChoice: true } body)
        {
            remarks.BeginLine();
            writer.Write($"Sends the body as {XmlDoc.Code(body.MediaType ?? string.Join(", ", body.MediaTypes))}; other methods send it in other content types.");
        }

        if (operation.ServerUrl is { } server)
        {
            remarks.BeginLine();
            writer.Write($"Served by {XmlDoc.Code(server)}; a base address that is not the document's server takes its place.");
        }

        if (operation.Deprecated)
        {
            remarks.Line("Deprecated by the document.");
        }

        remarks.End();
    }

    private static void EmitMethod(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        XmlDoc.Line(writer, "<inheritdoc/>");
        FactsEmitter.EmitOperation(writer, operation);
        using (writer.Braces($"public async {new ReturnType(operation, scope)} {operation.Name}({new ParameterList(operation, scope, operation.IsSequence)})"))
        {
            RequestEmitter.Emit(writer, operation, scope);
            ResponseEmitter.EmitAccept(writer, operation);
            writer.Line($"using {CSharp.Exchange} httpExchange = await {CSharp.Exchange}.SendAsync(_httpClient, httpRequest, cancellationToken).ConfigureAwait(false);");
            ResponseEmitter.Emit(writer, operation, scope);
        }
    }
}
