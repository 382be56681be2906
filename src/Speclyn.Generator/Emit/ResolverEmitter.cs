using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the resolver by which a serializer without reflection finds the converters.</summary>
internal static class ResolverEmitter
{
    public static void Emit(CodeWriter writer, EquatableArray<TypeRef> types, DocumentScope scope)
    {
        const string info = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo?";
        const string resolver = "global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";
        string name = scope.Names.Resolver;
        XmlDoc.Line(writer, $"<summary>Serves every type of {XmlDoc.Code(scope.DocumentName)} without reflection: for trimmed and native AOT programs.</summary>");
        XmlDoc.Line(writer, "<remarks>Combine it with a program's own contexts: <c>options.TypeInfoResolverChain.Insert(0, " + name + ".Default)</c>.<br/>");
        XmlDoc.Line(writer, "Arrays, lists and string dictionaries of the types, and their nullable forms, are served too.</remarks>");
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} sealed partial class {name} : {resolver}"))
        {
            using (writer.Braces($"private {name}()"))
            {
            }

            writer.Separate();
            XmlDoc.Line(writer, "<summary>The one instance.</summary>");
            writer.Line($"public static {name} Default {{ get; }} = new {name}();");
            writer.Separate();
            XmlDoc.Line(writer, "<inheritdoc/>");
            writer.Line($"public {info} GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options) =>");
            using (writer.Indent())
            {
                for (int i = 0; i < types.Count; i++)
                {
                    string type = CSharp.InNamespace(types[i].Name, scope);
                    string method = types[i].IsValueType ? "TypeInfoOfStruct" : "TypeInfo";
                    writer.Line($"{(i == 0 ? "" : "?? ")}{CSharp.Conversion}.{method}(type, options, new {type}.JsonConverter()){(i == types.Count - 1 ? ";" : "")}");
                }

                if (types.Count == 0)
                {
                    writer.Line("null;");
                }
            }
        }
    }
}
