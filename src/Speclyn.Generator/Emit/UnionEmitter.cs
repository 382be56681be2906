using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Model;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the union struct of a <c>oneOf</c> or <c>anyOf</c>, and the enumeration of its kinds.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter writer, UnionModel model, DocumentScope scope, CompilationFacts facts)
    {
        string name = model.Name;
        XmlDoc.Summary(writer, model.Description, $"One of {string.Join(", ", model.Variants.Select(variant => variant.Name))}.");
        XmlDoc.Remarks(
            writer,
            [
                model.Variants.Any(variant => variant.Undecided)
                    ? "<see cref=\"Value\"/> holds the variant; what fits none, or may be several of them, is kept as raw JSON, which <see cref=\"As{T}\"/> reads."
                    : "<see cref=\"Value\"/> holds the variant; what fits none is kept as raw JSON.",
                $"Schema {XmlDoc.Code(model.Pointer)} of {XmlDoc.Code(scope.DocumentName)}.",
            ]);
        writer.Line(FileEmitter.GeneratedCode);
        FactsEmitter.EmitSchema(writer, model);
        FactsEmitter.EmitUnion(writer);
        JsonMembers.EmitConverterAttribute(writer, model, scope);
        using (writer.Braces($"{scope.Accessibility} readonly partial struct {name} : global::System.IEquatable<{name}>"))
        {
            using (writer.Braces($"private {name}({model.KindName} kind, object? value)"))
            {
                writer.Line("Kind = kind;");
                writer.Line("Value = value;");
            }

            writer.Separate();
            XmlDoc.Line(writer, "<summary>The variant; a <see cref=\"global::System.Text.Json.JsonElement\"/> when it is unknown; null for <c>default</c>.</summary>");
            writer.Line("public object? Value { get; }");
            writer.Separate();
            XmlDoc.Line(writer, "<summary>Which variant it is.</summary>");
            writer.Line($"public {model.KindName} Kind {{ get; }}");

            foreach (VariantModel variant in model.Variants)
            {
                EmitConversions(writer, model, variant, scope);
            }

            EqualityMembers.EmitOperators(writer, name, "both hold the same variant with equal values", "the two hold different variants or values");
            foreach (VariantModel variant in model.Variants)
            {
                EmitFactory(writer, model, variant, scope);
            }

            foreach (VariantModel variant in model.Variants)
            {
                EmitTryGet(writer, model, variant, scope, facts);
            }

            EmitAs(writer, model, scope, facts);
            EmitMatch(writer, model, scope);
            EmitEquality(writer, name);
            JsonMembers.EmitTextAndValidation(writer, model, scope);
            EmitRead(writer, model, scope, facts);
            EmitWrite(writer, model, scope);
            EmitCheck(writer, model, scope);
            JsonMembers.EmitConverter(writer, model, scope);
        }

        EmitKinds(writer, model, scope);
    }

    private static void EmitConversions(CodeWriter writer, UnionModel model, VariantModel variant, DocumentScope scope)
    {
        if (variant.ConvertsImplicitly)
        {
            IEnumerable<string> sources = variant.Type.Kind == TypeRefKind.Array
                ? [$"{CSharp.Item(variant.Type, scope)}[]", $"global::System.Collections.Generic.List<{CSharp.Item(variant.Type, scope)}>"]
                : [CSharp.Type(variant.Type, scope).ToString()];
            foreach (string source in sources)
            {
                writer.Separate();
                XmlDoc.Line(writer, $"<summary>Makes the variant {XmlDoc.Code(variant.Name)}{(variant.Type.IsValueType ? "" : "; null becomes <c>default</c>")}.</summary>");
                XmlDoc.Line(writer, "<param name=\"value\">The variant.</param>");
                writer.Line(variant.Type.IsValueType
                    ? $"public static implicit operator {model.Name}({source} value) => {Create(model, variant, "value")};"
                    : $"public static implicit operator {model.Name}({source}? value) => value is null ? default : {Create(model, variant, "value")};");
            }
        }

        if (variant.Wrapped is { } wrapped)
        {
            TypeName content = CSharp.Type(wrapped.Type, scope);
            string wrap = $"new {CSharp.Type(variant.Type, scope)} {{ {wrapped.PropertyName} = value }}";
            writer.Separate();
            XmlDoc.Line(writer, $"<summary>Makes the variant {XmlDoc.Code(variant.Name)} with this content; null becomes <c>default</c>.</summary>");
            XmlDoc.Line(writer, "<param name=\"value\">The content.</param>");
            writer.Line($"public static implicit operator {model.Name}({content}? value) => value is null ? default : {Create(model, variant, wrap)};");
        }
    }

    private static void EmitFactory(CodeWriter writer, UnionModel model, VariantModel variant, DocumentScope scope)
    {
        writer.Separate();
        XmlDoc.Line(writer, $"<summary>Makes the variant {XmlDoc.Code(variant.Name)}.</summary>");
        XmlDoc.Line(writer, "<param name=\"value\">The variant.</param>");
        XmlDoc.Line(writer, "<returns>The union.</returns>");
        string value = variant.Type.IsValueType ? "value" : "value ?? throw new global::System.ArgumentNullException(nameof(value))";
        if (!variant.Type.IsValueType)
        {
            XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentNullException\"><paramref name=\"value\"/> is null.</exception>");
        }

        writer.Line($"public static {model.Name} From{variant.Name}({CSharp.Type(variant.Type, scope)} value) => {Create(model, variant, value)};");
    }

    private static void EmitTryGet(CodeWriter writer, UnionModel model, VariantModel variant, DocumentScope scope, CompilationFacts facts)
    {
        TypeName type = CSharp.Type(variant.Type, scope);
        string notNull = facts.HasNullableAttributes ? "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] " : "";
        string parameter = variant.Type.IsValueType ? $"out {type} value" : $"{notNull}out {type}? value";
        writer.Separate();
        XmlDoc.Line(writer, $"<summary>Gets the variant {XmlDoc.Code(variant.Name)}.</summary>");
        XmlDoc.Line(writer, "<param name=\"value\">The variant, when it is this one.</param>");
        XmlDoc.Line(writer, "<returns>Whether it is this one.</returns>");
        using (writer.Braces($"public bool TryGet{variant.Name}({parameter})"))
        {
            writer.Line($"bool matches = Kind == {model.KindName}.{variant.Name};");
            writer.Line($"value = matches ? ({type})Value! : default;");
            writer.Line("return matches;");
        }
    }

    /// <summary>For a caller that knows which of the variants it is when the JSON does not say.</summary>
    private static void EmitAs(CodeWriter writer, UnionModel model, DocumentScope scope, CompilationFacts facts)
    {
        if (!model.Variants.Any(variant => variant.Undecided))
        {
            return;
        }

        writer.Separate();
        XmlDoc.Line(writer, "<summary>Takes the value for a variant, where JSON alone does not tell which one it is.</summary>");
        XmlDoc.Line(writer, "<typeparam name=\"T\">The type of the variant.</typeparam>");
        XmlDoc.Line(writer, "<returns>The variant; raw JSON is read as one.</returns>");
        XmlDoc.Line(writer, "<exception cref=\"global::System.Text.Json.JsonException\">The JSON is of another kind.</exception>");
        XmlDoc.Line(writer, "<exception cref=\"global::System.InvalidCastException\">The union holds another variant, or none of them has the type.</exception>");
        if (facts.HasNullableAttributes)
        {
            writer.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNull]");
        }

        using (writer.Braces("public T As<T>()"))
        {
            using (writer.Braces("if (Value is T value)"))
            {
                writer.Line("return value;");
            }

            writer.Separate();
            using (writer.Braces($"if (Value is {CSharp.Element} json)"))
            {
                foreach (TypeRef type in model.Variants.Select(variant => variant.Type).Where(type => type.Kind != TypeRefKind.Element).Distinct())
                {
                    TypeName name = CSharp.Type(type, scope);
                    using (writer.Braces($"if (typeof(T) == typeof({name}))"))
                    {
                        writer.Line($"return (T)(object){CSharp.Reading}.Element(json, static (ref {CSharp.Reader} reader) => {JsonCode.ReadValue(type, scope)})!;");
                    }

                    writer.Separate();
                }
            }

            writer.Separate();
            writer.Line($"throw new global::System.InvalidCastException(\"The {model.Name} is no \" + typeof(T).Name + \".\");");
        }

        writer.Separate();
        XmlDoc.Line(writer, "<summary>Takes the value for a variant, where JSON alone does not tell which one it is.</summary>");
        XmlDoc.Line(writer, "<typeparam name=\"T\">The type of the variant.</typeparam>");
        XmlDoc.Line(writer, "<param name=\"value\">The variant, when the value can be read as one.</param>");
        XmlDoc.Line(writer, "<returns>Whether it can. Reading is tolerant: <c>Validate</c> of the variant tells whether it fits.</returns>");
        string notNull = facts.HasNullableAttributes ? "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true), global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] " : "";
        using (writer.Braces($"public bool TryAs<T>({notNull}out T value)"))
        {
            using (writer.Braces("try"))
            {
                writer.Line("value = As<T>();");
                writer.Line("return true;");
            }

            using (writer.Braces("catch (global::System.Exception exception) when (exception is global::System.Text.Json.JsonException or global::System.InvalidCastException)"))
            {
                writer.Line(facts.HasNullableAttributes ? "value = default;" : "value = default!;");
                writer.Line("return false;");
            }
        }
    }

    private static void EmitMatch(CodeWriter writer, UnionModel model, DocumentScope scope)
    {
        (string Name, string Type, string Kind)[] cases =
        [
            .. model.Variants.Select(variant => (Identifiers.Camel(variant.Name), CSharp.Type(variant.Type, scope).ToString(), variant.Name)),
            ("unknown", CSharp.Element, "Unknown"),
        ];
        foreach (bool returns in new[] { true, false })
        {
            string action = returns ? "global::System.Func" : "global::System.Action";
            string result = returns ? ", TResult" : "";
            writer.Separate();
            XmlDoc.Line(writer, returns ? "<summary>Computes a result from the variant.</summary>" : "<summary>Acts on the variant.</summary>");
            if (returns)
            {
                XmlDoc.Line(writer, "<typeparam name=\"TResult\">The type of the result.</typeparam>");
            }

            foreach ((string parameter, _, string kind) in cases)
            {
                XmlDoc.Line(writer, $"<param name=\"{parameter.TrimStart('@')}\">{(kind == "Unknown" ? "Called with the raw JSON of an unknown variant." : $"Called for {XmlDoc.Code(kind)}.")}</param>");
            }

            if (returns)
            {
                XmlDoc.Line(writer, "<returns>What the function returned.</returns>");
            }

            XmlDoc.Line(writer, "<exception cref=\"global::System.InvalidOperationException\">The union is <c>default</c>.</exception>");
            writer.Line(returns ? "public TResult Match<TResult>(" : "public void Switch(");
            using (writer.Indent())
            {
                for (int i = 0; i < cases.Length; i++)
                {
                    writer.Line($"{action}<{cases[i].Type}{result}> {cases[i].Name}{(i < cases.Length - 1 ? "," : ")")}");
                }
            }

            using (writer.Braces())
            {
                using (writer.Braces("switch (Kind)"))
                {
                    foreach ((string function, string type, string kind) in cases)
                    {
                        writer.Line($"case {model.KindName}.{kind}:");
                        using (writer.Indent())
                        {
                            string call = $"{function}(({type})Value!);";
                            writer.Line(returns ? "return " + call : call);
                            if (!returns)
                            {
                                writer.Line("break;");
                            }
                        }
                    }

                    writer.Line("default:");
                    using (writer.Indent())
                    {
                        writer.Line($"throw new global::System.InvalidOperationException(\"The {model.Name} holds no value.\");");
                    }
                }
            }
        }
    }

    private static void EmitEquality(CodeWriter writer, string name)
    {
        EqualityMembers.EmitMethods(writer, name, "Kind == other.Kind && Equals(Value, other.Value)", "Value.GetHashCode()");
        writer.Separate();
        XmlDoc.Line(writer, "<summary>The text of the variant; empty for <c>default</c>.</summary>");
        writer.Line("public override string ToString() => Value?.ToString() ?? string.Empty;");
    }

    private static void EmitRead(CodeWriter writer, UnionModel model, DocumentScope scope, CompilationFacts facts)
    {
        writer.Separate();
        using (writer.Braces($"internal static {model.Name} ReadFrom(ref {CSharp.Reader} reader)"))
        {
            if (Reads(model))
            {
                using (writer.Braces("switch (reader.TokenType)"))
                {
                    EmitReadKind(writer, model, model.Strings, "String", scope);
                    if (model.Integers >= 0 || model.Numbers >= 0)
                    {
                        EmitReadNumber(writer, model, scope);
                    }

                    if (model.Booleans >= 0)
                    {
                        writer.Line($"case {CSharp.TokenType}.True:");
                    }

                    EmitReadKind(writer, model, model.Booleans, "False", scope);
                    EmitReadArray(writer, model, scope);
                    if (model.Objects is { } selector)
                    {
                        EmitReadObject(writer, model, selector, scope, facts);
                    }
                }

                writer.Separate();
            }

            writer.Line($"return new {model.Name}({model.KindName}.Unknown, {CSharp.Reading}.Element(ref reader));");
        }
    }

    /// <summary>Whether any variant is ever read; else all that is read is raw JSON.</summary>
    private static bool Reads(UnionModel model) => model.Objects is not null
        || model.Strings >= 0 || model.Integers >= 0 || model.Numbers >= 0 || model.Booleans >= 0 || model.Arrays >= 0;

    private static void EmitReadKind(CodeWriter writer, UnionModel model, int variant, string token, DocumentScope scope)
    {
        if (variant < 0)
        {
            return;
        }

        writer.Line($"case {CSharp.TokenType}.{token}:");
        using (writer.Indent())
        {
            writer.Line(Return(model, variant, scope));
        }
    }

    private static void EmitReadNumber(CodeWriter writer, UnionModel model, DocumentScope scope)
    {
        if (model.Integers == model.Numbers)
        {
            EmitReadKind(writer, model, model.Integers, "Number", scope);
            return;
        }

        if (model.Integers >= 0)
        {
            writer.Line($"case {CSharp.TokenType}.Number when {CSharp.Reading}.IsInt64(ref reader):");
            using (writer.Indent())
            {
                writer.Line(Return(model, model.Integers, scope));
            }
        }

        EmitReadKind(writer, model, model.Numbers, "Number", scope);
    }

    /// <summary>Reads an array: the only one that there is, or the one that has such items.</summary>
    private static void EmitReadArray(CodeWriter writer, UnionModel model, DocumentScope scope)
    {
        if (model.FirstItems.Count == 0)
        {
            EmitReadKind(writer, model, model.Arrays, "StartArray", scope);
            return;
        }

        writer.Line($"case {CSharp.TokenType}.StartArray:");
        using (writer.Indent())
        {
            using (writer.Braces($"switch ({CSharp.Reading}.FirstItem(reader))"))
            {
                foreach (FirstItemCase first in model.FirstItems)
                {
                    if (first.Variant == model.Arrays)
                    {
                        writer.Line($"case {CSharp.TokenType}.EndArray:");
                    }

                    if (first.Kind == SchemaKind.Boolean)
                    {
                        writer.Line($"case {CSharp.TokenType}.True:");
                    }

                    EmitReadKind(writer, model, first.Variant, Token(first.Kind), scope);
                }
            }

            writer.Separate();
            writer.Line("break;");
        }
    }

    private static string Token(SchemaKind kind) => kind switch
    {
        SchemaKind.Boolean => "False",
        SchemaKind.Array => "StartArray",
        SchemaKind.Object => "StartObject",
        _ => kind.ToString(),
    };

    private static void EmitReadObject(CodeWriter writer, UnionModel model, ObjectSelectorModel selector, DocumentScope scope, CompilationFacts facts)
    {
        writer.Line($"case {CSharp.TokenType}.StartObject:");
        using (writer.Indent())
        {
            if (selector.PropertyName is { } property)
            {
                using (writer.Braces($"if ({DiscriminatorCode.Find(property, selector.Kind, facts)})"))
                {
                    foreach (ObjectSelectorCase option in selector.Cases)
                    {
                        using (writer.Braces($"if ({DiscriminatorCode.Equals(option.Key, selector.Kind, facts)})"))
                        {
                            writer.Line(Return(model, option.Variant, scope));
                        }

                        writer.Separate();
                    }
                }

                writer.Separate();
            }
            else
            {
                foreach (ObjectSelectorCase option in selector.Cases)
                {
                    using (writer.Braces($"if ({CSharp.Reading}.TryFindProperty(reader, {CSharp.Utf8(option.Key, facts)}, out _))"))
                    {
                        writer.Line(Return(model, option.Variant, scope));
                    }

                    writer.Separate();
                }
            }

            writer.Line(selector.Otherwise >= 0 ? Return(model, selector.Otherwise, scope) : "break;");
        }
    }

    private static string Return(UnionModel model, int index, DocumentScope scope)
    {
        VariantModel variant = model.Variants[index];
        return $"return {Create(model, variant, JsonCode.ReadValue(variant.Type, scope))};";
    }

    private static void EmitWrite(CodeWriter writer, UnionModel model, DocumentScope scope)
    {
        writer.Separate();
        using (writer.Braces($"internal static void WriteTo({CSharp.Buffer} buffer, {model.Name} value)"))
        {
            using (writer.Braces("switch (value.Kind)"))
            {
                foreach (VariantModel variant in model.Variants)
                {
                    writer.Line($"case {model.KindName}.{variant.Name}:");
                    using (writer.Indent())
                    {
                        writer.Line($"{new JsonWrite(variant.Type, $"({CSharp.Type(variant.Type, scope)})value.Value!", scope)};");
                        writer.Line("break;");
                    }
                }

                writer.Line($"case {model.KindName}.Unknown:");
                using (writer.Indent())
                {
                    writer.Line($"buffer.Value(({CSharp.Element})value.Value!);");
                    writer.Line("break;");
                }

                writer.Line("default:");
                using (writer.Indent())
                {
                    writer.Line("buffer.Null();");
                    writer.Line("break;");
                }
            }
        }
    }

    private static void EmitCheck(CodeWriter writer, UnionModel model, DocumentScope scope)
    {
        writer.Separate();
        using (writer.Braces($"internal static void Check({CSharp.Check} check, {model.Name} value)"))
        {
            using (writer.Braces("switch (value.Kind)"))
            {
                VariantModel[] plain = model.Variants.Where(variant => !JsonCode.HasChecks(variant.Type, variant.Rules)).ToArray();
                foreach (VariantModel variant in model.Variants.Except(plain))
                {
                    writer.Line($"case {model.KindName}.{variant.Name}:");
                    using (writer.Indent())
                    {
                        JsonCode.EmitChecks(writer, variant.Type, variant.Rules, $"(({CSharp.Type(variant.Type, scope)})value.Value!)", scope);
                        writer.Line("break;");
                    }
                }

                // Raw JSON may be one of the variants that cannot be told apart.
                bool isUndecided = model.Variants.Any(variant => variant.Undecided);
                foreach (string kind in plain.Select(variant => variant.Name).Concat(isUndecided ? ["Unknown"] : []))
                {
                    writer.Line($"case {model.KindName}.{kind}:");
                }

                if (plain.Length > 0 || isUndecided)
                {
                    using (writer.Indent())
                    {
                        writer.Line("break;");
                    }
                }

                writer.Line("default:");
                using (writer.Indent())
                {
                    string known = string.Join(", ", model.Variants.Select(variant => variant.Name));
                    string report = $"check.UnknownVariant(value.Value is not null, {CSharp.Literal(known)});";
                    writer.Line(report);
                    writer.Line("break;");
                }
            }
        }
    }

    private static void EmitKinds(CodeWriter writer, UnionModel model, DocumentScope scope)
    {
        writer.Separate();
        XmlDoc.Line(writer, $"<summary>The variants of <see cref=\"{model.Name}\"/>.</summary>");
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} enum {model.KindName}"))
        {
            XmlDoc.Line(writer, "<summary>No value: <c>default</c>.</summary>");
            writer.Line("None,");
            writer.Separate();
            XmlDoc.Line(writer, "<summary>A variant that the document does not know, kept as raw JSON.</summary>");
            writer.Line("Unknown,");
            foreach (VariantModel variant in model.Variants)
            {
                writer.Separate();
                XmlDoc.Line(writer, $"<summary>The variant {XmlDoc.Code(variant.Name)}.</summary>");
                writer.Line(variant.Name + ",");
            }
        }
    }

    private static string Create(UnionModel model, VariantModel variant, string value) =>
        $"new {model.Name}({model.KindName}.{variant.Name}, {value})";
}
