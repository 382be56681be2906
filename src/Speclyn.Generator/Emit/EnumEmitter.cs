using System.Linq;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the open enum struct of an enumeration of strings or numbers.</summary>
internal static class EnumEmitter
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";
    private const string IntegerOptions = "global::System.Globalization.NumberStyles.Integer, " + Invariant;
    private const string FloatOptions = "global::System.Globalization.NumberStyles.Float, " + Invariant;

    public static void Emit(CodeWriter writer, EnumModel model, DocumentScope scope, CompilationFacts facts)
    {
        string name = model.Name;
        TypeName type = CSharp.Type(model.Value, scope);
        bool isText = IsText(model);
        var known = new XmlCodes(model.Members.Select(member => member.Value));
        XmlDoc.Summary(writer, model.Description, $"One of the values {known}.");
        XmlDoc.Line(writer, "<remarks>");
        XmlDoc.Line(writer, $"Known values: {known}. Other values are kept as they are.<br/>");
        XmlDoc.Line(writer, $"Schema {XmlDoc.Code(model.Pointer)} of {XmlDoc.Code(scope.DocumentName)}.");
        XmlDoc.Line(writer, "</remarks>");
        XmlDoc.Line(writer, $"<completionlist cref=\"{name}\"/>");
        writer.Line(FileEmitter.GeneratedCode);
        FactsEmitter.EmitSchema(writer, model);
        FactsEmitter.EmitEnum(writer, model);
        JsonMembers.EmitConverterAttribute(writer, model, scope);
        writer.BeginLine();
        writer.Write($"{scope.Accessibility} readonly partial struct {name} : global::System.IEquatable<{name}>");
        if (facts.HasParsable)
        {
            writer.Write($", global::System.IParsable<{name}>");
        }

        writer.EndLine();
        using (writer.Braces())
        {
            XmlDoc.Line(writer, "<summary>Takes any value, known or not.</summary>");
            XmlDoc.Line(writer, "<param name=\"value\">The value as it stands in JSON.</param>");
            if (isText)
            {
                XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentNullException\"><paramref name=\"value\"/> is null.</exception>");
            }

            using (writer.Braces($"public {name}({type} value)"))
            {
                writer.Line(isText ? "Value = value ?? throw new global::System.ArgumentNullException(nameof(value));" : "Value = value;");
            }

            foreach (EnumMemberModel member in model.Members)
            {
                writer.Separate();
                XmlDoc.Line(writer, $"<summary>The value {XmlDoc.Code(member.Value)}.</summary>");
                writer.Line($"public static {name} {member.Name} => new {name}(Values.{member.Name});");
            }

            writer.Separate();
            XmlDoc.Line(writer, "<summary>The value as it stands in JSON; null for <c>default</c>, which stands for no value.</summary>");
            writer.Line($"public {type}? Value {{ get; }}");

            writer.Separate();
            XmlDoc.Line(writer, "<summary>Whether the document lists the value.</summary>");
            EmitIsKnown(writer, model);

            EmitOperators(writer, model, type);
            EmitEquality(writer, model);
            if (facts.HasParsable)
            {
                EmitParsable(writer, model, type);
            }

            if (isText)
            {
                EmitReadText(writer, model, facts);
            }
            else
            {
                EmitReadNumber(writer, model, scope);
            }

            EmitWrite(writer, model);
            EmitCheck(writer, model);
            EmitValues(writer, model, type);
            JsonMembers.EmitConverter(writer, model, scope, key: isText ? "value.Value ?? string.Empty" : null);
        }
    }

    private static void EmitIsKnown(CodeWriter writer, EnumModel model)
    {
        writer.BeginLine();
        writer.Write("public bool IsKnown => ");
        bool isFirst = true;
        foreach (EnumMemberModel member in model.Members)
        {
            writer.Write(isFirst ? "Value is " : " or ");
            writer.Write($"Values.{member.Name}");
            isFirst = false;
        }

        writer.Write(isFirst ? "false;" : ";");
        writer.EndLine();
    }

    private static bool IsText(EnumModel model) => model.Value.Kind == TypeRefKind.String;

    private static void EmitOperators(CodeWriter writer, EnumModel model, TypeName type)
    {
        string name = model.Name;
        bool isText = IsText(model);
        writer.Separate();
        XmlDoc.Line(writer, "<summary>Takes any value, known or not; null becomes <c>default</c>.</summary>");
        XmlDoc.Line(writer, "<param name=\"value\">The value as it stands in JSON.</param>");
        string value = isText ? "value" : "value.GetValueOrDefault()";
        writer.Line($"public static implicit operator {name}({type}? value) => value is null ? default : new {name}({value});");

        EqualityMembers.EmitOperators(
            writer,
            name,
            isText ? "two values are the same, by ordinal comparison" : "two values are the same",
            isText ? "two values differ, by ordinal comparison" : "two values differ");
    }

    private static void EmitEquality(CodeWriter writer, EnumModel model)
    {
        bool isText = IsText(model);
        EqualityMembers.EmitMethods(
            writer,
            model.Name,
            isText ? "string.Equals(Value, other.Value, global::System.StringComparison.Ordinal)" : "global::System.Nullable.Equals(Value, other.Value)",
            isText ? "global::System.StringComparer.Ordinal.GetHashCode(Value)" : "Value.GetHashCode()");
        writer.Separate();
        XmlDoc.Line(writer, "<summary>The value as it stands in JSON; empty for <c>default</c>.</summary>");
        writer.Line(isText
            ? "public override string ToString() => Value ?? string.Empty;"
            : $"public override string ToString() => Value is null ? string.Empty : {JsonCode.Text(model.Value, "Value.GetValueOrDefault()")};");
    }

    private static void EmitParsable(CodeWriter writer, EnumModel model, TypeName type)
    {
        string name = model.Name;
        bool isText = IsText(model);
        string options = model.Value.Kind is TypeRefKind.Int32 or TypeRefKind.Int64 ? IntegerOptions : FloatOptions;
        writer.Separate();
        XmlDoc.Line(writer, "<summary>Takes any value, known or not.</summary>");
        XmlDoc.Line(writer, "<param name=\"s\">The value as it stands in JSON.</param>");
        XmlDoc.Line(writer, "<param name=\"provider\">Not used.</param>");
        writer.Line($"public static {name} Parse(string s, global::System.IFormatProvider? provider = null) => new {name}({(isText ? "s" : $"{type}.Parse(s, {options})")});");
        writer.Separate();
        XmlDoc.Line(writer, "<summary>Takes any value, known or not.</summary>");
        XmlDoc.Line(writer, "<param name=\"s\">The value as it stands in JSON.</param>");
        XmlDoc.Line(writer, "<param name=\"provider\">Not used.</param>");
        XmlDoc.Line(writer, "<param name=\"result\">The value.</param>");
        XmlDoc.Line(writer, $"<returns>False when <paramref name=\"s\"/> is {(isText ? "null" : "no such number")}.</returns>");
        using (writer.Braces($"public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, global::System.IFormatProvider? provider, out {name} result)"))
        {
            if (isText)
            {
                writer.Line("result = s;");
                writer.Line("return s is not null;");
            }
            else
            {
                writer.Line($"bool parsed = {type}.TryParse(s, {options}, out {type} value);");
                writer.Line($"result = parsed ? new {name}(value) : default;");
                writer.Line("return parsed;");
            }
        }
    }

    private static void EmitReadText(CodeWriter writer, EnumModel model, CompilationFacts facts)
    {
        writer.Separate();
        using (writer.Braces($"internal static {model.Name} ReadFrom(ref {CSharp.Reader} reader)"))
        {
            writer.Line($"{CSharp.Reading}.ExpectText(ref reader);");
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

    private static void EmitReadNumber(CodeWriter writer, EnumModel model, DocumentScope scope)
    {
        writer.Separate();
        using (writer.Braces($"internal static {model.Name} ReadFrom(ref {CSharp.Reader} reader)"))
        {
            writer.Line($"return new {model.Name}({new JsonRead(model.Value, scope)} ?? throw {CSharp.Reading}.Unexpected(ref reader, \"a number\"));");
        }
    }

    private static void EmitWrite(CodeWriter writer, EnumModel model)
    {
        writer.Separate();
        using (writer.Braces($"internal static void WriteTo({CSharp.Buffer} buffer, {model.Name} value)"))
        {
            if (IsText(model))
            {
                writer.Line("buffer.Value(value.Value);");
                return;
            }

            using (writer.Braces("if (value.Value is { } number)"))
            {
                writer.Line("buffer.Value(number);");
            }

            using (writer.Braces("else"))
            {
                writer.Line("buffer.Null();");
            }
        }
    }

    private static void EmitCheck(CodeWriter writer, EnumModel model)
    {
        writer.Separate();
        using (writer.Braces($"internal static void Check({CSharp.Check} check, {model.Name} value)"))
        {
            using (writer.Braces(model.IsOpen ? "if (value.Value is null)" : "if (!value.IsKnown)"))
            {
                string text = IsText(model) ? "value.Value" : "value.Value is null ? null : value.ToString()";
                writer.Line($"check.UnknownValue({text}, {CSharp.Literal(string.Join(", ", model.Members.Select(member => member.Value)))});");
            }
        }
    }

    private static void EmitValues(CodeWriter writer, EnumModel model, TypeName type)
    {
        writer.Separate();
        XmlDoc.Line(writer, "<summary>The known values as constants, for patterns and attributes.</summary>");
        using (writer.Braces("public static class Values"))
        {
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Separate();
                XmlDoc.Line(writer, $"<summary>The value {XmlDoc.Code(member.Value)}.</summary>");
                writer.Line($"public const {type} {member.Name} = {CSharp.Constant(member.Value, model.Value)};");
            }
        }
    }
}
