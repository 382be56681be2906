using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the class that reads the requests that the API makes.</summary>
internal static class WebhooksEmitter
{
    public static void Emit(CodeWriter writer, WebhooksModel model, DocumentScope scope)
    {
        XmlDoc.Line(writer, "<summary>Reads what the API sends of its own accord: the bodies of webhooks and callbacks.</summary>");
        XmlDoc.Remarks(writer, [$"Made from {XmlDoc.Code(scope.DocumentName)}."]);
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} static partial class {model.Name}"))
        {
            foreach (WebhookModel webhook in model.Members)
            {
                EmitParse(writer, webhook, scope, "string json", "JSON text");
                EmitParse(writer, webhook, scope, "global::System.ReadOnlySpan<byte> utf8Json", "UTF-8 JSON text");
            }
        }
    }

    private static void EmitParse(CodeWriter writer, WebhookModel webhook, DocumentScope scope, string parameter, string text)
    {
        string name = parameter.Substring(parameter.LastIndexOf(' ') + 1);
        writer.Separate();
        XmlDoc.Summary(writer, webhook.Description, "What the API sends.");
        XmlDoc.Remarks(writer, [$"The body of {XmlDoc.Code(webhook.WireName)}, read from {text}."]);
        XmlDoc.Line(writer, $"<param name=\"{name}\">The whole body.</param>");
        XmlDoc.Line(writer, "<returns>The body.</returns>");
        XmlDoc.Line(writer, "<exception cref=\"global::System.Text.Json.JsonException\">The text is not JSON, or a value is of the wrong kind.</exception>");
        writer.Line($"public static {CSharp.Type(webhook.Payload, scope)} {webhook.MethodName}({parameter}) => {CSharp.Reading}.Parse({name}, {JsonCode.Reader(webhook.Payload, scope)});");
    }
}
