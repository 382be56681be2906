using System.Linq;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the open enum struct of a string enumeration.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter writer, EnumModel model, DocumentScope scope, CompilationFacts facts)
    {
        string name = model.Name;
        string known = string.Join(", ", model.Members.Select(member => XmlDoc.Code(member.Value)));
        XmlDoc.Summary(writer, model.Description, $"One of the values {known}.");
        XmlDoc.Remarks(
            writer,
            [
                $"Known values: {known}. Other values are kept as they are.",
                $"Schema {XmlDoc.Code(model.Pointer)} of {XmlDoc.Code(scope.DocumentName)}.",
            ]);
        XmlDoc.Line(writer, $"<completionlist cref=\"{name}\"/>");
        writer.Line(FileEmitter.GeneratedCode);
        writer.Line(FactsEmitter.Schema(model));
        writer.Line(FactsEmitter.Enum(model));
        writer.Line(JsonMembers.ConverterAttribute(model, scope));
        string interfaces = $"global::System.IEquatable<{name}>" + (facts.HasParsable ? $", global::System.IParsable<{name}>" : "");
        using (writer.Braces($"{scope.Accessibility} readonly partial struct {name} : {interfaces}"))
        {
            XmlDoc.Line(writer, "<summary>Takes any value, known or not.</summary>");
            XmlDoc.Line(writer, "<param name=\"value\">The value as it stands in JSON.</param>");
            XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentNullException\"><paramref name=\"value\"/> is null.</exception>");
            using (writer.Braces($"public {name}(string value)"))
            {
                writer.Line("Value = value ?? throw new global::System.ArgumentNullException(nameof(value));");
            }

            foreach (EnumMemberModel member in model.Members)
            {
                writer.Separate();
                XmlDoc.Line(writer, $"<summary>The value {XmlDoc.Code(member.Value)}.</summary>");
                writer.Line($"public static {name} {member.Name} => new {name}(Values.{member.Name});");
            }

            writer.Separate();
            XmlDoc.Line(writer, "<summary>The value as it stands in JSON; null for <c>default</c>, which stands for no value.</summary>");
            writer.Line("public string? Value { get; }");

            writer.Separate();
            XmlDoc.Line(writer, "<summary>Whether the document lists the value.</summary>");
            writer.Line(model.Members.Count == 0
                ? "public bool IsKnown => false;"
                : $"public bool IsKnown => Value is {string.Join(" or ", model.Members.Select(member => "Values." + member.Name))};");

            EmitOperators(writer, name);
            EmitEquality(writer, name);
            if (facts.HasParsable)
            {
                EmitParsable(writer, name);
            }

            EmitRead(writer, model, facts);
            writer.Separate();
            using (writer.Braces($"internal static void WriteTo({CSharp.Buffer} buffer, {name} value)"))
            {
                writer.Line("buffer.Value(value.Value);");
            }

            EmitCheck(writer, model);
            EmitValues(writer, model);
            JsonMembers.EmitConverter(writer, model, scope, asKey: true);
        }
    }

    private static void EmitOperators(CodeWriter writer, string name)
    {
        writer.Separate();
        XmlDoc.Line(writer, "<summary>Takes any value, known or not; null becomes <c>default</c>.</summary>");
        XmlDoc.Line(writer, "<param name=\"value\">The value as it stands in JSON.</param>");
        writer.Line($"public static implicit operator {name}(string? value) => value is null ? default : new {name}(value);");

        EqualityMembers.EmitOperators(writer, name, "two values are the same, by ordinal comparison", "two values differ, by ordinal comparison");
    }

    private static void EmitEquality(CodeWriter writer, string name)
    {
        EqualityMembers.EmitMethods(
            writer,
            name,
            "string.Equals(Value, other.Value, global::System.StringComparison.Ordinal)",
            "global::System.StringComparer.Ordinal.GetHashCode(Value)");
        writer.Separate();
        XmlDoc.Line(writer, "<summary>The value as it stands in JSON; empty for <c>default</c>.</summary>");
        writer.Line("public override string ToString() => Value ?? string.Empty;");
    }

    private static void EmitParsable(CodeWriter writer, string name)
    {
        writer.Separate();
        XmlDoc.Line(writer, "<summary>Takes any value, known or not.</summary>");
        XmlDoc.Line(writer, "<param name=\"s\">The value as it stands in JSON.</param>");
        XmlDoc.Line(writer, "<param name=\"provider\">Not used.</param>");
        writer.Line($"public static {name} Parse(string s, global::System.IFormatProvider? provider = null) => new {name}(s);");
        writer.Separate();
        XmlDoc.Line(writer, "<summary>Takes any value, known or not.</summary>");
        XmlDoc.Line(writer, "<param name=\"s\">The value as it stands in JSON.</param>");
        XmlDoc.Line(writer, "<param name=\"provider\">Not used.</param>");
        XmlDoc.Line(writer, "<param name=\"result\">The value.</param>");
        XmlDoc.Line(writer, "<returns>False when <paramref name=\"s\"/> is null.</returns>");
        using (writer.Braces($"public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, global::System.IFormatProvider? provider, out {name} result)"))
        {
            writer.Line("result = s;");
            writer.Line("return s is not null;");
        }
    }

    private static void EmitRead(CodeWriter writer, EnumModel model, CompilationFacts facts)
    {
        writer.Separate();
        using (writer.Braces($"internal static {model.Name} ReadFrom(ref {CSharp.Reader} reader)"))
        {
            using (writer.Braces($"if (reader.TokenType is not ({CSharp.TokenType}.String or {CSharp.TokenType}.PropertyName))"))
            {
                writer.Line($"throw {CSharp.Reading}.Unexpected(ref reader, \"a string\");");
            }

            writer.Separate();
            foreach (EnumMemberModel member in model.Members)
            {
                // A known value is a constant of the program: nothing is allocated for it.
                using (writer.Braces($"if (reader.ValueTextEquals({CSharp.Utf8(member.Value, facts)}))"))
                {
                    writer.Line($"return {member.Name};");
                }

                writer.Separate();
            }

            writer.Line($"return new {model.Name}(reader.GetString()!);");
        }
    }

    private static void EmitCheck(CodeWriter writer, EnumModel model)
    {
        writer.Separate();
        using (writer.Braces($"internal static void Check({CSharp.Check} check, {model.Name} value)"))
        {
            using (writer.Braces("if (!value.IsKnown)"))
            {
                writer.Line($"check.UnknownValue(value.Value, {CSharp.Literal(string.Join(", ", model.Members.Select(member => member.Value)))});");
            }
        }
    }

    private static void EmitValues(CodeWriter writer, EnumModel model)
    {
        writer.Separate();
        XmlDoc.Line(writer, "<summary>The known values as constants, for patterns and attributes.</summary>");
        using (writer.Braces("public static class Values"))
        {
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Separate();
                XmlDoc.Line(writer, $"<summary>The value {XmlDoc.Code(member.Value)}.</summary>");
                writer.Line($"public const string {member.Name} = {CSharp.Literal(member.Value)};");
            }
        }
    }
}
