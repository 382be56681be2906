using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the attributes by which analyzers know the document, in this project and in projects that reference it.</summary>
internal static class FactsEmitter
{
    /// <summary>
    /// Raised when something that is said already changes its meaning: analyzers leave versions alone that they do not know. A new attribute,
    /// property or keyword is no such change; they pass over what they do not know.
    /// </summary>
    private const int Version = 1;

    private const string Keywords = "Keywords";
    private const string Deprecated = "Deprecated";

    private static readonly (string Name, string Targets, string Summary, string Parameters, string Flags, string Texts)[] Attributes =
    [
        (FactNames.Document, "Assembly", "This assembly holds code generated from a document.", "int version, string document", "", ""),
        (FactNames.Schema, "Class | Struct", "The schema of a type.", "string pointer", "InRequest InResponse", Keywords),
        (FactNames.Property, "Property", "The member of a schema.", "string name", "Required Initialized Nullable UniqueItems ReadOnly WriteOnly", Keywords + " " + Deprecated),
        (FactNames.Enum, "Struct", "The known values of an open enumeration.", "params string[] values", "Open", Deprecated),
        (FactNames.Union, "Struct", "A union of schemas.", "", "", ""),
        (FactNames.Operation, "Method", "The operation of a method.", "string method, string path", "", "OperationId " + Deprecated),
        (FactNames.Parameter, "Parameter", "The parameter of an operation.", "string name, string location", "Required UniqueItems", Keywords + " " + Deprecated),
    ];

    public static void EmitMarker(CodeWriter writer, DocumentScope scope)
    {
        writer.Line($"[assembly: global::{scope.Namespace}.{FactNames.Document}({Version}, {CSharp.Literal(scope.DocumentName)})]");
        writer.Line();
    }

    public static void EmitAttributes(CodeWriter writer)
    {
        foreach ((string name, string targets, string summary, string parameters, string flags, string texts) in Attributes)
        {
            writer.Separate();
            string allTargets = string.Join(" | ", targets.Split('|').Select(target => "global::System.AttributeTargets." + target.Trim()));
            string multiple = name == FactNames.Document ? ", AllowMultiple = true" : ", Inherited = false";
            XmlDoc.Summary(writer, summary, summary);
            writer.Line(FileEmitter.GeneratedCode);
            writer.Line($"[global::System.AttributeUsage({allTargets}{multiple})]");
            using (writer.Braces($"internal sealed class {name}Attribute : global::System.Attribute"))
            {
                using (writer.Braces($"public {name}Attribute({parameters})"))
                {
                    foreach ((string parameter, string property, _) in Parameters(parameters))
                    {
                        writer.Line($"{property} = {parameter};");
                    }
                }

                foreach ((_, string property, string type) in Parameters(parameters))
                {
                    writer.Separate();
                    writer.Line($"public {type} {property} {{ get; }}");
                }

                foreach (string flag in flags.Split(' ').Where(flag => flag.Length > 0))
                {
                    writer.Separate();
                    writer.Line($"public bool {flag} {{ get; set; }}");
                }

                foreach (string text in texts.Split(' ').Where(text => text.Length > 0))
                {
                    writer.Separate();
                    writer.Line($"public string? {text} {{ get; set; }}");
                }
            }
        }
    }

    public static void EmitSchema(CodeWriter writer, TypeModel type)
    {
        writer.BeginLine();
        new AttributeText(writer, FactNames.Schema)
            .Argument(type.Pointer)
            .Flag("InRequest", type.InRequest)
            .Flag("InResponse", type.InResponse)
            .Text(Keywords, type.Keywords)
            .End();
        writer.EndLine();
    }

    public static void EmitProperty(CodeWriter writer, PropertyModel property)
    {
        writer.BeginLine();
        new AttributeText(writer, FactNames.Property)
            .Argument(property.JsonName)
            .Flag("Required", property.IsRequired)
            .Flag("Initialized", property.Initial is not null || property.IsDiscriminator)
            .Flag("Nullable", property.Presence is Presence.RequiredNullable or Presence.OptionalNullable)
            .Flag("UniqueItems", property.UniqueItems)
            .Flag("ReadOnly", property.ReadOnly)
            .Flag("WriteOnly", property.WriteOnly)
            .Text(Keywords, property.Keywords)
            .Text(Deprecated, property.Deprecation)
            .End();
        writer.EndLine();
    }

    public static void EmitEnum(CodeWriter writer, EnumModel model)
    {
        writer.BeginLine();
        var attribute = new AttributeText(writer, FactNames.Enum);
        foreach (EnumMemberModel member in model.Members)
        {
            attribute = attribute.Argument(member.Value);
        }

        attribute
            .Flag("Open", model.IsOpen)
            .Text(Deprecated, DeprecatedValues(model))
            .End();
        writer.EndLine();
    }

    // An object of the values, each with the document's words.
    private static string? DeprecatedValues(EnumModel model)
    {
        string members = string.Join(
            ",",
            model.Members
                .Where(member => member.Deprecation is not null)
                .Select(member => JsonText.Quote(member.Value) + ":" + JsonText.Quote(member.Deprecation!)));
        return members.Length == 0 ? null : "{" + members + "}";
    }

    public static void EmitUnion(CodeWriter writer) => writer.Line($"[{FactNames.Union}]");

    public static void EmitOperation(CodeWriter writer, OperationModel operation)
    {
        writer.BeginLine();
        new AttributeText(writer, FactNames.Operation)
            .Argument(operation.Method)
            .Argument(operation.Path)
            .Text("OperationId", operation.OperationId)
            .Text(Deprecated, operation.Deprecation)
            .End();
        writer.EndLine();
    }

    /// <summary>Writes the attribute of a parameter, which stands in the line of its method.</summary>
    public static void WriteParameter(CodeWriter writer, ParameterModel parameter) => new AttributeText(writer, FactNames.Parameter)
        .Argument(parameter.JsonName)
        .Argument(Place(parameter.In))
        .Flag("Required", parameter.Required)
        .Flag("UniqueItems", parameter.UniqueItems)
        .Text(Keywords, parameter.Keywords)
        .Text(Deprecated, parameter.Deprecation)
        .End();

    private static string Place(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "path",
        ParameterPlace.Query => "query",
        ParameterPlace.PartHeader => "header",
        _ => place.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<(string Parameter, string Property, string Type)> Parameters(string parameters) =>
        from parameter in parameters.Split(',')
        where parameter.Length > 0
        let words = parameter.Trim().Split(' ')
        let name = words[words.Length - 1]
        select (name, char.ToUpperInvariant(name[0]) + name.Substring(1), words[words.Length - 2]);
}
