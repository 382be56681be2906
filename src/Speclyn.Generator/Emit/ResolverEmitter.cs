using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the resolver by which a serializer without reflection finds the converters.</summary>
internal static class ResolverEmitter
{
    public static void Emit(CodeWriter writer, EquatableArray<TypeRef> types, DocumentScope scope)
    {
        const string info = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo?";
        const string resolver = "global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";
        string resolverName = scope.Names.Resolver;
        XmlDoc.Line(writer, $"<summary>Serves every type of {XmlDoc.Code(scope.DocumentName)} without reflection: for trimmed and native AOT programs.</summary>");
        XmlDoc.Line(writer, "<remarks>Combine it with a program's own contexts: <c>options.TypeInfoResolverChain.Insert(0, " + resolverName + ".Default)</c>.<br/>");
        XmlDoc.Line(writer, "Arrays, lists and string dictionaries of the types, and their nullable forms, are served too.</remarks>");
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} sealed partial class {resolverName} : {resolver}"))
        {
            using (writer.Braces($"private {resolverName}()"))
            {
            }

            writer.Separate();
            XmlDoc.Line(writer, "<summary>The one instance.</summary>");
            writer.Line($"public static {resolverName} Default {{ get; }} = new {resolverName}();");
            writer.Separate();
            XmlDoc.Line(writer, "<inheritdoc/>");
            using (writer.Braces($"public {info} GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)"))
            {
                // One statement a type: a single expression over thousands of types is more than the compiler takes.
                writer.Line($"{info} info = null;");
                foreach (TypeRef type in types)
                {
                    QualifiedName name = CSharp.InNamespace(type.Name, scope);
                    string method = type.IsValueType ? "TypeInfoOfStruct" : "TypeInfo";
                    writer.Line($"info ??= {CSharp.Conversion}.{method}(type, options, new {name}.JsonConverter());");
                }

                writer.Line("return info;");
            }
        }
    }
}
