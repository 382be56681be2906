using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the class of an object schema.</summary>
internal static class ClassEmitter
{
    public static void Emit(CodeWriter writer, ClassModel model, DocumentScope scope, CompilationFacts facts)
    {
        bool requiredMembers = scope.RequiredMembers && facts.HasRequiredMembers;
        XmlDoc.Summary(writer, model.Description, $"The schema {XmlDoc.Code(model.Name)}.");
        XmlDoc.Line(writer, $"<remarks>Schema {XmlDoc.Code(model.Pointer)} of {XmlDoc.Code(scope.DocumentName)}.</remarks>");
        writer.Line(FileEmitter.GeneratedCode);
        FactsEmitter.EmitSchema(writer, model);
        JsonMembers.EmitConverterAttribute(writer, model, scope);
        using (writer.Braces($"{scope.Accessibility} {(IsLeaf(model) ? "sealed " : "")}partial class {model.Name}{Base(model, scope)}"))
        {
            EmitFields(writer, model, scope);
            EmitConstructors(writer, model, requiredMembers);
            foreach (PropertyModel property in model.Properties)
            {
                if (!property.Inherited)
                {
                    writer.Separate();
                    EmitProperty(writer, property, scope, requiredMembers);
                }
            }

            if (model.Extra is { } extra && !model.ExtraIsInherited)
            {
                writer.Separate();
                XmlDoc.Line(writer, "<summary>Members that the schema does not name, kept and written back as they are; null when there are none.</summary>");
                writer.Line($"public {CSharp.Type(extra, scope)}? AdditionalProperties {{ get; set; }}");
            }

            JsonMembers.EmitTextAndValidation(writer, model, scope, isDerived: model.BaseName is not null);
            EmitRead(writer, model, scope, facts, requiredMembers);
            EmitWrite(writer, model, scope, facts);
            EmitCheck(writer, model, scope);
            JsonMembers.EmitConverter(writer, model, scope, isDerived: model.BaseName is not null);
        }
    }

    private static void EmitFields(CodeWriter writer, ClassModel model, DocumentScope scope)
    {
        string access = IsLeaf(model) ? "private" : "private protected";
        foreach (PropertyModel property in model.Properties)
        {
            if (HasField(property) && !property.Inherited)
            {
                writer.Line($"{access} {CSharp.Type(property.Type, scope)}? {Field(property)}{(property.Initial is { } initial ? " = " + initial : "")};");
                writer.Separate();
            }
        }

        if (model.Closed && model.Extra is null)
        {
            writer.Line("private string? _refused;");
            writer.Separate();
        }
    }

    private static void EmitConstructors(CodeWriter writer, ClassModel model, bool requiredMembers)
    {
        bool hasReadingConstructor = requiredMembers && model.Properties.Any(IsCompilerRequired);
        (PropertyModel Property, string Value)? named = OwnName(model);
        if (!hasReadingConstructor && named is null)
        {
            return;
        }

        writer.Separate();
        XmlDoc.Line(writer, named is { } own
            ? $"<summary>Creates a <see cref=\"{model.Name}\"/>, with the value of {MemberReference(own.Property)} that stands for it.</summary>"
            : $"<summary>Creates a <see cref=\"{model.Name}\"/>.</summary>");
        using (writer.Braces($"public {model.Name}()"))
        {
            if (named is { } set)
            {
                writer.Line($"{set.Property.Name} = {DiscriminatorCode.Literal(set.Value, model.DiscriminatorKind)};");
            }
        }

        if (!hasReadingConstructor)
        {
            return;
        }

        // Reading is tolerant: what a server leaves out is no reason to fail.
        writer.Separate();
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        string chain = model.Properties.Any(property => property.Inherited && IsCompilerRequired(property)) ? " : base(true)" : "";
        using (writer.Braces($"{(IsLeaf(model) ? "private" : "private protected")} {model.Name}(bool _){chain}"))
        {
            foreach (PropertyModel property in model.Properties.Where(property => property is { Presence: Presence.Required, Type.IsValueType: false }))
            {
                writer.Line($"{property.Name} = null!;");
            }
        }
    }

    // A reference in documentation does not find what a base class declares.
    private static string MemberReference(PropertyModel property) =>
        property.Inherited ? XmlDoc.Code(property.Name).ToString() : $"<see cref=\"{property.Name}\"/>";

    private static bool IsLeaf(ClassModel model) => model.DerivedNames.Count == 0;

    private static string Base(ClassModel model, DocumentScope scope) => model.BaseName is { } name ? " : " + CSharp.InNamespace(name, scope) : "";

    /// <summary>The discriminator and the one value of it that stands for the class; null when there is not exactly one.</summary>
    private static (PropertyModel Property, string Value)? OwnName(ClassModel model)
    {
        if (model.Discriminated.Count == 0)
        {
            return null;
        }

        DerivedModel[] own = [.. model.Discriminated.Where(derived => derived.Name == model.Name)];
        return own.Length == 1 && OwnDiscriminator(model) is { } property
            ? (property, own[0].Value)
            : null;
    }

    private static PropertyModel? OwnDiscriminator(ClassModel model)
    {
        foreach (PropertyModel property in model.Properties)
        {
            if (IsOwnDiscriminator(property))
            {
                return property;
            }
        }

        return null;
    }

    private static bool IsOwnDiscriminator(PropertyModel property) =>
        property is { IsDiscriminator: true, Type.Kind: TypeRefKind.String or TypeRefKind.Enum or TypeRefKind.Int32 or TypeRefKind.Int64 or TypeRefKind.Double or TypeRefKind.Boolean, Presence: not Presence.OptionalNullable };

    private static void EmitProperty(CodeWriter writer, PropertyModel property, DocumentScope scope, bool requiredMembers)
    {
        XmlDoc.Summary(writer, property.Description, $"The member {XmlDoc.Code(property.JsonName)}.");
        EmitRemarks(writer, property);
        FactsEmitter.EmitProperty(writer, property);
        TypeName type = CSharp.Type(property.Type, scope);
        string modifier = requiredMembers && IsCompilerRequired(property) ? "public required" : "public";
        if (HasField(property))
        {
            using (writer.Braces($"{modifier} {type} {property.Name}"))
            {
                writer.Line($"get => {Field(property)}.GetValueOrDefault();");
                writer.Line($"set => {Field(property)} = value;");
            }

            return;
        }

        string initializer = property switch
        {
            { Initial: { } member } => $" = {type}.{member};",
            { Presence: Presence.Required, Type.IsValueType: false } when modifier == "public" => " = null!;",
            _ => "",
        };
        writer.Line($"{modifier} {new MemberType(property, scope)} {property.Name} {{ get; set; }}{initializer}");
    }

    private static void EmitRemarks(CodeWriter writer, PropertyModel property)
    {
        var remarks = new XmlElement(writer, "remarks");
        remarks.BeginLine();
        writer.Write($"JSON member {XmlDoc.Code(property.JsonName)}{(property.IsRequired ? ", required." : ".")}");
        if (property.Initial is not null)
        {
            remarks.Line("It has one possible value, which new objects have from the start.");
        }

        if (property.IsDiscriminator)
        {
            remarks.Line("It names the kind of object; the class of each kind sets it.");
        }

        if (property.AllowedValues.Count > 0)
        {
            remarks.BeginLine();
            writer.Write($"Known values: {new XmlCodes(property.AllowedValues)}.");
        }

        if (property.Placeholders is { } placeholders)
        {
            remarks.BeginLine();
            writer.Write(placeholders.Example is { } example ? $"Placeholders are written {XmlDoc.Code(example)}" : "Each text is a name");
            writer.Write(placeholders.Path.Length > 0 ? $"; {XmlDoc.Code(placeholders.Path)} declares the names." : ".");
            if (placeholders.Known.Count > 0)
            {
                remarks.BeginLine();
                writer.Write($"Names that need no declaration: {new XmlCodes(placeholders.Known)}.");
            }
        }

        if (property.Rules is { } rules)
        {
            foreach (string text in RuleText.Of(rules))
            {
                remarks.Line(text);
            }
        }

        if (property.DefaultJson is { } value)
        {
            remarks.BeginLine();
            writer.Write($"When absent, the API uses {XmlDoc.Code(value)}.");
        }

        if (property.ReadOnly)
        {
            remarks.Line(property.IsRequired ? "Only responses carry it; a request need not have it." : "Only responses carry it.");
        }

        if (property.WriteOnly)
        {
            remarks.Line(property.IsRequired ? "Only requests carry it; a response need not have it." : "Only requests carry it.");
        }

        remarks.End();
    }

    private static void EmitRead(CodeWriter writer, ClassModel model, DocumentScope scope, CompilationFacts facts, bool requiredMembers)
    {
        string create = requiredMembers && model.Properties.Any(IsCompilerRequired) ? $"new {model.Name}(true)" : $"new {model.Name}()";
        writer.Separate();
        using (writer.Braces($"internal static {(model.BaseName is null ? "" : "new ")}{model.Name} ReadFrom(ref {CSharp.Reader} reader)"))
        {
            EmitReadDerived(writer, model, scope, facts);
            writer.Line($"{CSharp.Reading}.BeginObject(ref reader, {CSharp.Literal(model.Name)});");
            writer.Line($"var result = {create};");
            foreach (PropertyModel property in model.Properties)
            {
                if (property.Initial is not null)
                {
                    // Only new objects set it themselves: what a text leaves out stays out, and is missing.
                    writer.Line($"result.{(HasField(property) ? Field(property) : property.Name)} = default;");
                }
            }

            if (OwnName(model) is { } named && named.Property.Initial is null)
            {
                writer.Line(HasField(named.Property) ? $"result.{Field(named.Property)} = default;" : $"result.{named.Property.Name} = default!;");
            }

            using (writer.Braces($"while ({CSharp.Reading}.NextProperty(ref reader))"))
            {
                if (model.Properties.Count == 0)
                {
                    EmitUnknown(writer, model, scope);
                }
                else
                {
                    writer.Line($"var name = {CSharp.Reading}.PropertyName(ref reader);");
                    using (writer.Braces("switch (name.Length)"))
                    {
                        foreach (PropertyModel property in model.Properties)
                        {
                            Utf8Literal bytes = CSharp.Utf8(property.JsonName, facts);
                            writer.Line($"case {CSharp.Utf8Length(property.JsonName)} when {CSharp.Reading}.IsNamed(name, {bytes}):{Comment(property.JsonName, facts)}");
                            using (writer.Indent())
                            {
                                EmitReadProperty(writer, property, scope);
                                writer.Line("break;");
                            }
                        }

                        writer.Line("default:");
                        using (writer.Indent())
                        {
                            EmitUnknown(writer, model, scope);
                            writer.Line("break;");
                        }
                    }
                }
            }

            writer.Separate();
            writer.Line("return result;");
        }
    }

    /// <summary>Reads what the discriminator says; an object that it does not know is kept as one of this class, with all its members.</summary>
    private static void EmitReadDerived(CodeWriter writer, ClassModel model, DocumentScope scope, CompilationFacts facts)
    {
        if (model.Discriminated.Count == 0)
        {
            return;
        }

        DerivedModel[] others = [.. model.Discriminated.Where(derived => derived.Name != model.Name)];
        if (others.Length == 0)
        {
            return;
        }

        using (writer.Braces($"if (reader.TokenType == {CSharp.TokenType}.StartObject && {DiscriminatorCode.Find(model.Discriminator!, model.DiscriminatorKind, facts)})"))
        {
            foreach (DerivedModel derived in others)
            {
                using (writer.Braces($"if ({DiscriminatorCode.Equals(derived.Value, model.DiscriminatorKind, facts)})"))
                {
                    writer.Line($"return {CSharp.InNamespace(derived.Name, scope)}.ReadFrom(ref reader);");
                }

                writer.Separate();
            }
        }

        writer.Separate();
    }

    /// <summary>Lets the class of the object itself do what a static method of its base class was asked for.</summary>
    private static void EmitDispatch(CodeWriter writer, ClassModel model, DocumentScope scope, string method, string argument)
    {
        if (IsLeaf(model))
        {
            return;
        }

        using (writer.Braces("switch (value)"))
        {
            foreach (string name in model.DerivedNames)
            {
                QualifiedName derived = CSharp.InNamespace(name, scope);
                writer.Line($"case {derived} derived:");
                using (writer.Indent())
                {
                    writer.Line($"{derived}.{method}({argument}, derived);");
                    writer.Line("return;");
                }
            }
        }

        writer.Separate();
    }

    private static void EmitReadProperty(CodeWriter writer, PropertyModel property, DocumentScope scope)
    {
        const string move = $"{CSharp.Reading}.MoveToValue(ref reader)";
        string target = HasField(property) ? Field(property) : property.Name;
        var read = new JsonRead(property.Type, scope);
        if (property.Type.Kind is TypeRefKind.Node or TypeRefKind.Element)
        {
            // JSON null is one of the values.
            writer.Line("reader.Read();");
            writer.Line($"result.{target} = {read};");
            return;
        }

        switch (property.Presence)
        {
            case Presence.RequiredNullable:
                writer.Line($"result.{target} = {move} ? {read} : default({CSharp.Type(property.Type, scope)}?);");
                break;
            case Presence.OptionalNullable:
                writer.Line($"result.{target} = new {new MemberType(property, scope)}({move} ? {read} : default({CSharp.Type(property.Type, scope)}?));");
                break;
            default:
                // Null is written too: the member may occur twice, and the last counts.
                string none = (property.Presence, property.Type) switch
                {
                    (Presence.Required, { IsValueType: true }) when !HasField(property) => "default",
                    (Presence.Required, { IsValueType: false }) => "null!",
                    (_, { IsValueType: true, IsPrimitiveValue: false }) => $"default({CSharp.Type(property.Type, scope)}?)",
                    _ => "null",
                };
                writer.Line($"result.{target} = {move} ? {read} : {none};");
                break;
        }
    }

    private static void EmitUnknown(CodeWriter writer, ClassModel model, DocumentScope scope)
    {
        if (model.Extra is not { } extra)
        {
            if (model.Closed)
            {
                writer.Line("result._refused ??= reader.GetString();");
            }

            writer.Line($"{CSharp.Reading}.SkipValue(ref reader);");
            return;
        }

        writer.Line(extra == TypeRef.UnknownMembers
            ? $"result.AdditionalProperties = {CSharp.Reading}.Member(ref reader, result.AdditionalProperties);"
            : $"result.AdditionalProperties = {CSharp.Reading}.Member(ref reader, result.AdditionalProperties, {new JsonItemReader(extra, scope)});");
    }

    private static void EmitWrite(CodeWriter writer, ClassModel model, DocumentScope scope, CompilationFacts facts)
    {
        writer.Separate();
        using (writer.Braces($"internal static void WriteTo({CSharp.Buffer} buffer, {model.Name}? value)"))
        {
            using (writer.Braces("if (value is null)"))
            {
                writer.Line("buffer.Null();");
                writer.Line("return;");
            }

            writer.Separate();
            EmitDispatch(writer, model, scope, "WriteTo", "buffer");
            writer.Line("buffer.BeginObject();");
            foreach (PropertyModel property in model.Properties)
            {
                EmitWriteProperty(writer, property, scope, facts);
            }

            if (model.Extra is { } extra)
            {
                writer.Line(extra == TypeRef.UnknownMembers
                    ? "buffer.Members(value.AdditionalProperties);"
                    : $"buffer.Members(value.AdditionalProperties, {new JsonItemWriter(extra, scope)});");
            }

            writer.Line("buffer.EndObject();");
        }
    }

    private static void EmitWriteProperty(CodeWriter writer, PropertyModel property, DocumentScope scope, CompilationFacts facts)
    {
        var name = new MemberName(property.JsonName, facts);
        if (property.Presence == Presence.RequiredNullable)
        {
            writer.Line(name);
            EmitWriteNullable(writer, property, scope);
            return;
        }

        using (writer.Braces($"if ({new MemberIsSet(property)})"))
        {
            writer.Line(name);
            if (property.Presence == Presence.OptionalNullable)
            {
                EmitWriteNullable(writer, property, scope);
            }
            else
            {
                writer.Line($"{new JsonWrite(property.Type, ValueExpression(property), scope)};");
            }
        }

        writer.Separate();
    }

    private static void EmitWriteNullable(CodeWriter writer, PropertyModel property, DocumentScope scope)
    {
        Expression value = ValueExpression(property);
        if (property.Type.Kind is TypeRefKind.String or TypeRefKind.Node or TypeRefKind.FreeFormObject or TypeRefKind.Class)
        {
            writer.Line($"{new JsonWrite(property.Type, value, scope)};");
            return;
        }

        using (writer.Braces($"if ({value} is null)"))
        {
            writer.Line("buffer.Null();");
        }

        using (writer.Braces("else"))
        {
            writer.Line($"{new JsonWrite(property.Type, ValueExpression(property, isThere: true), scope)};");
        }

        writer.Separate();
    }

    private static void EmitCheck(CodeWriter writer, ClassModel model, DocumentScope scope)
    {
        writer.Separate();
        using (writer.Braces($"internal static void Check({CSharp.Check} check, {model.Name} value)"))
        {
            EmitDispatch(writer, model, scope, "Check", "check");
            if (model.Discriminated.Count > 0 && OwnDiscriminator(model) is { } discriminator)
            {
                IEnumerable<string> own = model.Discriminated.Where(derived => derived.Name == model.Name).Select(derived => DiscriminatorCode.Literal(derived.Value, model.DiscriminatorKind));
                if (!discriminator.IsRequired && !IsLeaf(model))
                {
                    writer.Line($"check.DiscriminatorPresent({CSharp.Literal(discriminator.JsonName)}, {new MemberIsSet(discriminator)});");
                }

                string held = HasField(discriminator) ? $"value.{Field(discriminator)}"
                    : discriminator.Type.Kind != TypeRefKind.Enum ? $"value.{discriminator.Name}"
                    : discriminator.Presence == Presence.Required ? $"value.{discriminator.Name}.Value"
                    : $"value.{discriminator.Name}?.Value";
                writer.Line($"check.Discriminator({string.Join(", ", [CSharp.Literal(discriminator.JsonName).ToString(), held, .. own])});");
            }

            foreach (RuleModel rule in model.Rules)
            {
                EmitRule(writer, model, rule, scope);
            }

            if (model.Closed)
            {
                // What a class takes that it extends is kept here too.
                writer.Line($"check.Refused(value.{(model.Extra is null ? "_refused" : "AdditionalProperties")});");
            }

            foreach (PropertyModel property in model.Properties)
            {
                EmitCheckProperty(writer, property, scope);
            }

            if (model.Extra is { } extra)
            {
                var rules = new ValueRules(default, model.ExtraRules);
                if (JsonCode.HasRulesOrChecks(extra, rules))
                {
                    using (writer.Braces("if (value.AdditionalProperties is not null)"))
                    {
                        JsonCode.EmitChecks(writer, extra, rules, "value.AdditionalProperties", scope);
                    }

                    writer.Separate();
                }
            }
        }
    }

    private static void EmitRule(CodeWriter writer, ClassModel model, RuleModel rule, DocumentScope scope)
    {
        if (rule.Kind == RuleKind.Const)
        {
            writer.Line($"{new RuleCheck(rule, new TypeRef(TypeRefKind.Class, model.Name), "value", scope)};");
            return;
        }

        // Unknown members that the project drops cannot be counted.
        if (model.Extra is null && !model.Closed)
        {
            return;
        }

        IEnumerable<string> counts = model.Properties.Select(property =>
            property.Presence == Presence.RequiredNullable ? "1" : $"({new MemberIsSet(property)} ? 1 : 0)");
        if (model.Extra is not null)
        {
            counts = counts.Concat(["(value.AdditionalProperties?.Count ?? 0)"]);
        }

        string count = string.Join(" + ", counts.DefaultIfEmpty("0"));
        writer.Line($"check.{rule.Kind.ToString()}({count}, {rule.Argument});");
    }

    private static void EmitCheckProperty(CodeWriter writer, PropertyModel property, DocumentScope scope)
    {
        if ((property.Presence == Presence.Required || property.Demanded) && !property.ReadOnly)
        {
            // What only one direction carries is not missing in the other, and a value does not know which way it goes.
            string method = property.WriteOnly ? "RequiredInRequest" : "Required";
            writer.Line($"check.{method}({CSharp.Literal(property.JsonName)}, {new MemberIsSet(property)});");
        }

        if (!JsonCode.HasRulesOrChecks(property.Type, property.Rules))
        {
            return;
        }

        bool isNullable = property.Presence is Presence.OptionalNullable or Presence.RequiredNullable;
        writer.BeginLine();
        writer.Write("if (");
        if (property.Presence != Presence.RequiredNullable)
        {
            new MemberIsSet(property).WriteTo(writer);
            writer.Write(isNullable ? " && " : "");
        }

        if (isNullable)
        {
            writer.Write($"{ValueExpression(property)} is not null");
        }

        writer.Write(')');
        writer.EndLine();
        using (writer.Braces())
        {
            writer.Line($"check.Enter({CSharp.Literal(property.JsonName)});");
            JsonCode.EmitChecks(writer, property.Type, property.Rules, ValueExpression(property, isThere: true), scope);
            writer.Line("check.Leave();");
        }

        writer.Separate();
    }

    /// <summary>Says what the bytes of a name spell, where the language has no UTF-8 literals.</summary>
    internal static string Comment(string name, CompilationFacts facts) =>
        facts.HasUtf8Literals || name.Any(c => c is < ' ' or > '~') ? "" : " // " + name;

    /// <summary>Whether a field beside the property knows if it was ever set.</summary>
    internal static bool HasField(PropertyModel property) => property.Presence == Presence.Required && property.Type.IsPrimitiveValue;

    private static bool IsCompilerRequired(PropertyModel property) => property.IsRequired && property.Initial is null && !property.IsDiscriminator && !property.ReadOnly;

    /// <summary>The name of that field: of two properties that differ by case alone, each has its own.</summary>
    internal static string Field(PropertyModel property) => "_" + char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);

    /// <summary>The member's value once <see cref="MemberIsSet"/> holds.</summary>
    /// <param name="property">The member.</param>
    /// <param name="isThere">Whether it is known not to be null either.</param>
    private static Expression ValueExpression(PropertyModel property, bool isThere = false) => property switch
    {
        { Presence: Presence.OptionalNullable, Type.IsValueType: true } when isThere => new("value.", property.Name, ".Value.GetValueOrDefault()"),
        { Presence: Presence.RequiredNullable, Type.IsValueType: true } when isThere => new("value.", property.Name, ".GetValueOrDefault()"),
        { Presence: Presence.OptionalNullable } => new("value.", property.Name, ".Value"),
        { Presence: Presence.Required } when HasField(property) => new("value.", Field(property), ".GetValueOrDefault()"),
        { Presence: Presence.Optional, Type.IsValueType: true } => new("value.", property.Name, ".GetValueOrDefault()"),
        _ => new("value.", property.Name),
    };
}
