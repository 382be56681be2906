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
                    writer.Line($"{header.Name} = {Value(header, scope)};");
                }
            }
        }
    }

    private static string Value(HeaderModel header, DocumentScope scope)
    {
        const string headers = "global::Speclyn.Generated.ResponseHeaders";
        string of = $"(response, {CSharp.Literal(header.HeaderName)}";
        string read = header.Text.Kind == TypeRefKind.String ? "" : $"{headers}.{header.Text.Kind}";
        if (header.Type.Item is { } item)
        {
            if (item.Kind == TypeRefKind.String)
            {
                return $"{headers}.Items{of})";
            }

            return item.Kind == TypeRefKind.Enum
                ? $"{headers}.Values{Enumeration(item)}"
                : $"{headers}.{(item.IsValueType ? "Values" : "Objects")}<{CSharp.Type(item, scope)}>{of}, {read})";
        }

        string text = $"{headers}.Text{of})";
        return header.Type.Kind == TypeRefKind.Enum ? $"{headers}.Value{Enumeration(header.Type)}"
            : read.Length == 0 ? text
            : $"{read}({text})";

        string Enumeration(TypeRef type)
        {
            TypeName name = CSharp.Type(type, scope);
            string value = read.Length == 0 ? $"new {name}(text)" : $"{read}(text) is {{ }} value ? new {name}(value) : default({name}?)";
            return $"<{name}>{of}, static text => {value})";
        }
    }
}
