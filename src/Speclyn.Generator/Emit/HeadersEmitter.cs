using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the class that receives the headers of a response.</summary>
internal static class HeadersEmitter
{
    public static void Emit(CodeWriter writer, HeadersModel model, DocumentScope scope)
    {
        XmlDoc.Line(writer, $"<summary>Receives the headers with which {XmlDoc.Code($"{model.Method} {model.Path}")} answers.</summary>");
        XmlDoc.Remarks(writer, [$"Made from {XmlDoc.Code(scope.DocumentName)}."]);
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} sealed partial class {model.Name}"))
        {
            foreach (HeaderModel header in model.Members)
            {
                writer.Separate();
                XmlDoc.Summary(writer, header.Description, $"The header {XmlDoc.Code(header.HeaderName)}.");
                XmlDoc.Remarks(writer, [$"The header {XmlDoc.Code(header.HeaderName)}; null when the response has none{(header.Type.Kind == TypeRefKind.String ? "" : " of this type")}."]);
                writer.Line($"public {CSharp.Type(header.Type, scope)}? {header.Name} {{ get; set; }}");
            }

            writer.Separate();
            using (writer.Braces("internal void Read(global::System.Net.Http.HttpResponseMessage response)"))
            {
                foreach (HeaderModel header in model.Members)
                {
                    writer.Line($"{header.Name} = global::Speclyn.Generated.ResponseHeaders.{header.Type.Kind.ToString()}(response, {CSharp.Literal(header.HeaderName)});");
                }
            }
        }
    }
}
