using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Emit;

/// <summary>Emits what becomes of a method's parameters: a path, a query, headers and cookies.</summary>
internal static class ParameterEmitter
{
    /// <summary>Documents a parameter.</summary>
    public static void EmitDocumentation(CodeWriter writer, ParameterModel parameter)
    {
        string notes = string.Join(" ", Notes(parameter));
        string? description = string.IsNullOrWhiteSpace(parameter.Description) ? null : parameter.Description + (notes.Length > 0 ? "\n" + notes : "");
        XmlDoc.Param(writer, parameter.Name, description, $"{What(parameter)}{(parameter.Required ? "." : "; null leaves it out.")}");
    }

    /// <summary>Writes the declaration of a parameter.</summary>
    public static void WriteDeclaration(CodeWriter writer, ParameterModel parameter, DocumentScope scope)
    {
        FactsEmitter.WriteParameter(writer, parameter);
        writer.Write($" {CSharp.Type(parameter.Type, scope)}{(parameter.Required ? "" : "?")} {parameter.Name}{(parameter.Required ? "" : " = null")}");
    }

    /// <summary>Writes an expression for the path with its parameters escaped.</summary>
    public static void WritePath(CodeWriter writer, OperationModel operation, DocumentScope scope)
    {
        // A fragment tells operations of one path apart; it is never sent.
        string path = operation.Path.Split('#')[0];
        bool isFirst = true;
        foreach ((string text, bool isParameter) in PathTemplate.Parts(path))
        {
            writer.Separator(ref isFirst, " + ");
            if (isParameter)
            {
                WriteSegment(writer, operation.Parameters.First(parameter => parameter.In == ParameterPlace.Path && parameter.JsonName == text), scope);
            }
            else
            {
                CSharp.Literal(text).WriteTo(writer);
            }
        }
    }

    /// <summary>Statements that add a parameter to the query of <c>httpRequest</c>.</summary>
    public static void EmitQuery(CodeWriter writer, ParameterModel parameter, DocumentScope scope)
    {
        string reserved = Reserved(parameter);
        StringLiteral name = CSharp.Literal(parameter.JsonName);
        EmitOptional(writer, parameter, IsText(parameter)
            ? $"httpRequest.AddQuery({name}, {Text(parameter, scope)}, nameof({parameter.Name}){reserved});"
            : $"httpRequest.AddQuery({name}, {Value(parameter, scope)}, {Style(parameter)}, explode: {Flag(parameter.Explode)}{reserved});");
    }

    /// <summary>Statements that make the parameter the query of <c>httpRequest</c>.</summary>
    public static void EmitQueryString(CodeWriter writer, ParameterModel parameter, DocumentScope scope) =>
        EmitOptional(writer, parameter, IsText(parameter)
            ? $"httpRequest.AppendQuery({CSharp.Percent}.Escape({(parameter.IsJson ? Value(parameter, scope) + ".Json" : JsonCode.Text(parameter.Type, Argument(parameter)))}));"
            : $"httpRequest.AddQuery({CSharp.Literal(parameter.JsonName)}, {Value(parameter, scope)}, {Style(parameter)}, explode: true);");

    /// <summary>Statements that add a parameter to the headers of a request, or of a part.</summary>
    public static void EmitHeader(CodeWriter writer, ParameterModel parameter, DocumentScope scope, string owner = "httpRequest")
    {
        StringLiteral name = CSharp.Literal(parameter.JsonName);
        EmitOptional(writer, parameter, IsText(parameter)
            ? $"{owner}.AddHeader({name}, {Text(parameter, scope)}, nameof({parameter.Name}));"
            : $"{owner}.AddHeader({name}, {Value(parameter, scope)}, explode: {Flag(parameter.Explode)}, nameof({parameter.Name}));");
    }

    /// <summary>Statements that add a parameter to the cookies of <c>httpRequest</c>.</summary>
    public static void EmitCookie(CodeWriter writer, ParameterModel parameter, DocumentScope scope)
    {
        StringLiteral name = CSharp.Literal(parameter.JsonName);
        EmitOptional(writer, parameter, IsText(parameter) && parameter.Style != ParameterStyle.Cookie
            ? $"httpRequest.AddCookie({name}, {Text(parameter, scope)}, nameof({parameter.Name}));"
            : $"httpRequest.AddCookie({name}, {Value(parameter, scope)}, {Style(parameter)}, explode: {Flag(parameter.Explode)}, nameof({parameter.Name}));");
    }

    private static string What(ParameterModel parameter) => parameter.In switch
    {
        ParameterPlace.QueryString => "The query string",
        ParameterPlace.Form => $"The part {XmlDoc.Code(parameter.JsonName)} of the form",
        ParameterPlace.PartHeader => $"The header {XmlDoc.Code(parameter.JsonName)} of the part",
        _ => $"The {parameter.In.ToString().ToLowerInvariant()} parameter {XmlDoc.Code(parameter.JsonName)}",
    };

    private static IEnumerable<string> Notes(ParameterModel parameter)
    {
        if (parameter.Deprecated)
        {
            yield return "Deprecated by the document.";
        }

        if (parameter is { Required: false, Default: { } value })
        {
            yield return $"Left out, it counts as {(value.Length == 0 ? "an empty text" : value)}.";
        }
    }

    private static void WriteSegment(CodeWriter writer, ParameterModel parameter, DocumentScope scope)
    {
        string reserved = Reserved(parameter);
        if (IsText(parameter) && parameter.Style == ParameterStyle.Simple)
        {
            writer.Write($"{CSharp.Path}.Segment({Text(parameter, scope)}, nameof({parameter.Name}){reserved})");
        }
        else
        {
            StringLiteral name = CSharp.Literal(parameter.JsonName);
            writer.Write($"{CSharp.Path}.Segment({Value(parameter, scope)}, {Style(parameter)}, explode: {Flag(parameter.Explode)}, {name}, nameof({parameter.Name}){reserved})");
        }
    }

    /// <summary>Whether the argument is spelt as one text, whatever its style.</summary>
    public static bool IsText(ParameterModel parameter) => parameter.IsJson || JsonCode.HasText(parameter.Type);

    /// <summary>The argument; of an optional one, once it is known to be there.</summary>
    private static string Argument(ParameterModel parameter) =>
        !parameter.Required && parameter.Type.IsValueType ? parameter.Name + ".GetValueOrDefault()" : parameter.Name;

    /// <summary>An expression for the text of the argument; null for an enumeration value that is none.</summary>
    public static string Text(ParameterModel parameter, DocumentScope scope)
    {
        string argument = Argument(parameter);
        return parameter.IsJson ? Value(parameter, scope) + ".Json"
            : parameter.Type.Kind == TypeRefKind.Enum ? $"{argument}.Value is null ? null : {JsonCode.Text(parameter.Type, argument)}"
            : JsonCode.Text(parameter.Type, argument);
    }

    /// <summary>An expression for the argument as styles see it.</summary>
    public static string Value(ParameterModel parameter, DocumentScope scope) =>
        $"{CSharp.ParameterValue}.Of({Argument(parameter)}, {JsonCode.Writer(parameter.Type, scope)})";

    private static string Reserved(ParameterModel parameter) => parameter.AllowReserved ? ", allowReserved: true" : "";

    private static string Style(ParameterModel parameter) => $"{CSharp.ParameterStyle}.{parameter.Style}";

    private static string Flag(bool value) => value ? "true" : "false";

    private static void EmitOptional(CodeWriter writer, ParameterModel parameter, string statement)
    {
        if (parameter.Required)
        {
            writer.Line(statement);
            return;
        }

        using (writer.Braces($"if ({parameter.Name} is not null)"))
        {
            writer.Line(statement);
        }

        writer.Separate();
    }
}
