using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits what every generated type shares: text in and out, validation, and the converter.</summary>
internal static class JsonMembers
{
    private static readonly (string ParameterType, string Name, string Text)[] Texts =
        [("string", "json", "JSON text"), ("global::System.ReadOnlySpan<byte>", "utf8Json", "UTF-8 JSON text")];

    public static void EmitConverterAttribute(CodeWriter writer, TypeModel type, DocumentScope scope) =>
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({CSharp.InNamespace(type.Name, scope)}.JsonConverter))]");

    /// <summary><c>Parse</c>, <c>ToJson</c>, <c>ToUtf8Json</c> and <c>Validate</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="type">The type.</param>
    /// <param name="scope">Its document.</param>
    /// <param name="isDerived">Whether a base class has the members of instances already.</param>
    public static void EmitTextAndValidation(CodeWriter writer, TypeModel type, DocumentScope scope, bool isDerived = false)
    {
        // A reference in documentation does not find what a base class declares.
        string validate = isDerived ? "<c>Validate</c>" : "<see cref=\"Validate\"/>";
        QualifiedName violation = CSharp.InNamespace(scope.Names.SchemaViolation, scope);
        foreach ((string parameterType, string name, string text) in Texts)
        {
            writer.Separate();
            XmlDoc.Line(writer, $"<summary>Reads {text}. Unknown members and values are kept; see {validate} for what the schema refuses.</summary>");
            XmlDoc.Line(writer, $"<param name=\"{name}\">The whole text.</param>");
            XmlDoc.Line(writer, "<returns>The value.</returns>");
            XmlDoc.Line(writer, "<exception cref=\"global::System.Text.Json.JsonException\">The text is not JSON, or a value is of the wrong kind.</exception>");
            writer.Line($"public static {(isDerived ? "new " : "")}{type.Name} Parse({parameterType} {name}) => {CSharp.Reading}.Parse({name}, ReadFrom);");
        }

        if (isDerived)
        {
            return;
        }

        writer.Separate();
        XmlDoc.Line(writer, "<summary>Writes the value as JSON text; members that are not set are left out.</summary>");
        XmlDoc.Line(writer, "<param name=\"indented\">Whether to break lines and indent them.</param>");
        XmlDoc.Line(writer, "<returns>The text.</returns>");
        writer.Line($"public string ToJson(bool indented = false) => {CSharp.Buffer}.ToJson(this, WriteTo, indented);");

        writer.Separate();
        XmlDoc.Line(writer, "<summary>Writes the value as UTF-8 JSON text; members that are not set are left out.</summary>");
        XmlDoc.Line(writer, "<returns>Compact JSON.</returns>");
        writer.Line($"public byte[] ToUtf8Json() => {CSharp.Buffer}.ToUtf8Json(this, WriteTo);");

        writer.Separate();
        XmlDoc.Line(writer, "<summary>Lists where the value breaks its schema, unknown enum values and variants included.</summary>");
        XmlDoc.Line(writer, "<returns>One entry a violation; empty when there is none.</returns>");
        writer.Line($"public {CSharp.ReadOnlyList}<{violation}> Validate() => {violation}.Of(this, Check);");
    }

    /// <summary>The nested converter.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="type">The type.</param>
    /// <param name="scope">Its document.</param>
    /// <param name="isDerived">Whether a base class has a converter of that name.</param>
    /// <param name="key">An expression for the text of a value as a dictionary key; null when the type cannot be one.</param>
    public static void EmitConverter(CodeWriter writer, TypeModel type, DocumentScope scope, bool isDerived = false, string? key = null)
    {
        QualifiedName name = CSharp.InNamespace(type.Name, scope);
        writer.Separate();
        XmlDoc.Line(writer, $"<summary>Lets <see cref=\"global::System.Text.Json.JsonSerializer\"/> read and write <see cref=\"{type.Name}\"/>.</summary>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using (writer.Braces($"public {(isDerived ? "new " : "")}sealed class JsonConverter : {CSharp.InNamespace(scope.Names.Converter, scope)}<{name}>"))
        {
            XmlDoc.Line(writer, "<summary>Creates the converter.</summary>");
            writer.Line("public JsonConverter()");
            using (writer.Indent())
            {
                writer.Line($": base(ReadFrom, WriteTo{(key is null ? "" : ", static value => ")}{key})");
            }

            using (writer.Braces())
            {
            }
        }
    }
}
