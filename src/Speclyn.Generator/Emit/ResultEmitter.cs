using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the class that a method returns when its successes have bodies of several types.</summary>
internal static class ResultEmitter
{
    public static void Emit(CodeWriter writer, ResultModel model, DocumentScope scope)
    {
        XmlDoc.Line(writer, $"<summary>What {XmlDoc.Code($"{model.Method} {model.Path}")} answers: the property of the status that came is set.</summary>");
        XmlDoc.Remarks(writer, [$"Made from {XmlDoc.Code(scope.DocumentName)}."]);
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} sealed partial class {model.Name}"))
        {
            XmlDoc.Line(writer, "<summary>The status code of the response.</summary>");
            writer.Line("public int StatusCode { get; set; }");
            foreach (ResultMemberModel member in model.Members)
            {
                writer.Separate();
                XmlDoc.Summary(writer, member.Description, "The response's body.");
                XmlDoc.Remarks(writer, [$"The body of {XmlDoc.Code(member.Status)}; null when another status came."]);
                writer.Line($"public {new ContentType(member.Content, scope)}? {member.Name} {{ get; set; }}");
            }
        }
    }
}
