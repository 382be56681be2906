using System.Linq;
using Speclyn.Generator.Model;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the class that lists the servers of a document.</summary>
internal static class ServersEmitter
{
    private const string Uri = "global::System.Uri";

    public static void Emit(CodeWriter writer, ClientModel model, DocumentScope scope)
    {
        XmlDoc.Line(writer, $"<summary>The servers of <see cref=\"{model.Name}\"/>, for <c>HttpClient.BaseAddress</c>.</summary>");
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} static partial class {model.ServersName}"))
        {
            foreach (ServerModel server in model.Servers)
            {
                writer.Separate();
                EmitServer(writer, server);
            }
        }
    }

    private static void EmitServer(CodeWriter writer, ServerModel server)
    {
        XmlDoc.Summary(writer, server.Description, $"The server {XmlDoc.Code(server.Url)}.");
        XmlDoc.Remarks(writer, [XmlDoc.Code(server.Url).ToString()]);
        if (server.Variables.Count == 0)
        {
            writer.Line($"public static {Uri} {server.Name} {{ get; }} = new {Uri}({CSharp.Literal(server.Url)});");
            return;
        }

        foreach (ServerVariableModel variable in server.Variables)
        {
            string values = variable.Values.Count == 0 ? "" : $", one of {string.Join(", ", variable.Values.Select(XmlDoc.Code))}";
            XmlDoc.Param(writer, variable.Name, variable.Description, $"The variable {XmlDoc.Code(variable.JsonName)}{values}.");
        }

        XmlDoc.Line(writer, "<returns>A base address.</returns>");
        XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentException\">A variable has a value that the document does not list.</exception>");
        string parameters = string.Join(", ", server.Variables.Select(variable => $"string {variable.Name} = {CSharp.Literal(variable.Default)}"));
        string url = string.Join(" + ", PathTemplate.Parts(server.Url).Select(part => part.IsParameter ? Variable(server.Variables.First(variable => variable.JsonName == part.Text)) : CSharp.Literal(part.Text).ToString()));
        writer.Line($"public static {Uri} {server.Name}({parameters}) => new {Uri}({url});");
    }

    private static string Variable(ServerVariableModel variable) =>
        $"global::Speclyn.Generated.ServerVariable.Checked({variable.Name}, nameof({variable.Name}){string.Concat(variable.Values.Select(value => ", " + CSharp.Literal(value)))})";
}
