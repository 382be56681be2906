using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the class that holds a client's secrets.</summary>
internal static class CredentialsEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model, DocumentScope scope)
    {
        XmlDoc.Line(writer, $"<summary>The secrets that <see cref=\"{model.Name}\"/> sends; they appear in no exception and no text.</summary>");
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} sealed partial class {model.CredentialsName}"))
        {
            foreach (CredentialModel credential in model.Credentials)
            {
                writer.Separate();
                XmlDoc.Summary(writer, credential.Description, $"The token of the security scheme {XmlDoc.Code(credential.SchemeName)}.");
                XmlDoc.Remarks(writer, [$"Sent as {XmlDoc.Code("Authorization: " + credential.Scheme)}; null sends nothing. Security scheme {XmlDoc.Code(credential.SchemeName)} of {XmlDoc.Code(scope.DocumentName)}."]);
                writer.Line("[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]");
                writer.Line($"public string? {credential.PropertyName} {{ get; set; }}");
            }

            writer.Separate();
            XmlDoc.Line(writer, "<summary>The name of the type: never a secret.</summary>");
            writer.Line($"public override string ToString() => nameof({model.CredentialsName});");
        }
    }
}
