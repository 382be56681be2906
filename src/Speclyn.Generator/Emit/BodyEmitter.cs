using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits what becomes of a request body.</summary>
internal static class BodyEmitter
{
    /// <summary>Documents the body, when it is one parameter.</summary>
    public static void EmitDocumentation(CodeWriter writer, BodyModel body)
    {
        if (body.Kind == BodyKind.Multipart)
        {
            return;
        }

        string stream = body.Kind == BodyKind.Stream ? "It is read while it is sent, and stays open."
            : body.IsSequence ? "Its items are asked for, checked and sent one by one."
            : "";
        string? description = string.IsNullOrWhiteSpace(body.Description) ? null : body.Description + (stream.Length > 0 ? "\n" + stream : "");
        XmlDoc.Param(writer, body.Name, description, ("The request body. " + stream).TrimEnd());
        if (body.MediaTypeName is { } mediaType)
        {
            string usual = body.MediaType is null ? "" : $"; null for {XmlDoc.Code(body.MediaType)}";
            XmlDoc.Param(writer, mediaType, null, $"The media type of the body, of {string.Join(", ", body.MediaTypes.Select(XmlDoc.Code))}{usual}.");
        }
    }

    /// <summary>The declarations that stand among the required parameters.</summary>
    public static IEnumerable<string> Required(BodyModel body, DocumentScope scope)
    {
        if (body.Required && body.Kind != BodyKind.Multipart)
        {
            yield return $"{Type(body, scope)} {body.Name}";
            if (body is { MediaTypeName: { } mediaType, MediaType: null })
            {
                yield return $"string {mediaType}";
            }
        }
    }

    /// <summary>The declarations that stand among the optional parameters.</summary>
    public static IEnumerable<string> Optional(BodyModel body, DocumentScope scope)
    {
        if (!body.Required && body.Kind != BodyKind.Multipart)
        {
            yield return $"{Type(body, scope)}? {body.Name} = null";
        }

        if (body.MediaTypeName is { } mediaType && !(body.Required && body.MediaType is null))
        {
            yield return $"string? {mediaType} = null";
        }
    }

    /// <summary>Statements that give <c>httpRequest</c> its body.</summary>
    public static void Emit(CodeWriter writer, BodyModel body, DocumentScope scope)
    {
        string[] names = body.Kind == BodyKind.Multipart ? [.. body.Parts.Select(part => part.Parameter.Name)] : [body.Name];
        if (body.Required || names.Length == 0)
        {
            EmitContent(writer, body, scope);
        }
        else
        {
            using (writer.Braces($"if ({string.Join(" || ", names.Select(name => name + " is not null"))})"))
            {
                EmitContent(writer, body, scope);
            }
        }

        writer.Separate();
    }

    private static string Type(BodyModel body, DocumentScope scope) =>
        body.Items is { } items ? $"global::System.Collections.Generic.IAsyncEnumerable<{CSharp.Item(items, scope)}>"
        : body.Type is { } type ? CSharp.Type(type, scope).ToString()
        : "global::System.IO.Stream";

    private static void EmitContent(CodeWriter writer, BodyModel body, DocumentScope scope)
    {
        string value = body is { Required: false, Type.IsValueType: true } ? body.Name + ".GetValueOrDefault()" : body.Name;
        string mediaType = body.MediaType is null ? "" : CSharp.Literal(body.MediaType).ToString();
        switch (body.Kind)
        {
            case BodyKind.Json:
                EmitJson(writer, body, value, scope);
                break;
            case BodyKind.Form:
                string fields = string.Concat(body.Fields.Select(field => ", " + Field(field)));
                writer.Line($"httpRequest.Content = {CSharp.Content}.Form({CSharp.ParameterValue}.Of({value}, {JsonCode.Writer(body.Type!, scope)}), {mediaType}{fields});");
                break;
            case BodyKind.Text:
                writer.Line($"httpRequest.Content = {CSharp.Content}.Text({JsonCode.Text(body.Type!, value)}, {mediaType});");
                break;
            case BodyKind.JsonLines or BodyKind.JsonSequence:
                EmitSequence(writer, body, body.Items!, scope);
                break;
            case BodyKind.Stream:
                string chosen = body.MediaTypeName is not { } name ? mediaType : mediaType.Length == 0 ? name : $"{name} ?? {mediaType}";
                writer.Line($"httpRequest.Content = {CSharp.Content}.Stream({value}, {chosen}, {(body.MediaTypeName is null ? $"nameof({body.Name})" : $"nameof({body.MediaTypeName})")});");
                break;
            default:
                EmitParts(writer, body, scope);
                break;
        }
    }

    private static void EmitJson(CodeWriter writer, BodyModel body, string value, DocumentScope scope)
    {
        using (writer.Braces($"using ({CSharp.Buffer} jsonBuffer = {CSharp.Buffer}.Rent())"))
        {
            writer.Line($"{new JsonWrite(body.Type!, value, scope, "jsonBuffer")};");
            writer.Line($"httpRequest.Content = {CSharp.Content}.Json(jsonBuffer, {CSharp.Literal(body.MediaType!)});");
        }
    }

    private static void EmitSequence(CodeWriter writer, BodyModel body, TypeRef items, DocumentScope scope)
    {
        TypeRef item = items.Item!;
        string separator = body.Kind == BodyKind.JsonSequence ? "true" : "false";
        string check = items.ItemNullable || item.Kind == TypeRefKind.Node ? "null"
            : JsonCode.HasChecks(item) ? $"static (check, item) => {CodeWriter.ToString(new JsonCheck(item, "item", scope))}"
            : item.IsValueType ? "null"
            : "static (check, item) => { }";
        writer.Line($"httpRequest.Content = new global::Speclyn.Generated.SequenceBody<{CSharp.Item(items, scope)}>(");
        using (writer.Indent())
        {
            writer.Line($"{body.Name}, {new JsonItemWriter(items, scope)}, {CSharp.Literal(body.MediaType!)}, hasSeparator: {separator}, {check}, nameof({body.Name}), cancellationToken);");
        }
    }

    private static string Field(FieldModel field)
    {
        const string encoding = "global::Speclyn.Generated.FormEncoding";
        StringLiteral name = CSharp.Literal(field.JsonName);
        return field.IsJson
            ? $"{encoding}.Json({name})"
            : $"{encoding}.Styled({name}, {CSharp.ParameterStyle}.{field.Style}, explode: {(field.Explode ? "true" : "false")}{(field.AllowReserved ? ", allowReserved: true" : "")})";
    }

    private static void EmitParts(CodeWriter writer, BodyModel body, DocumentScope scope)
    {
        const string multipart = "global::Speclyn.Generated.MultipartBody";
        writer.Line($"var multipartBody = new {multipart}();");
        writer.Line("httpRequest.Content = multipartBody;");
        foreach (PartModel part in body.Parts)
        {
            if (part.Parameter.Required)
            {
                EmitPart(writer, part, scope);
                continue;
            }

            using (writer.Braces($"if ({part.Parameter.Name} is not null)"))
            {
                EmitPart(writer, part, scope);
            }

            writer.Separate();
        }
    }

    private static void EmitPart(CodeWriter writer, PartModel part, DocumentScope scope)
    {
        ParameterModel parameter = part.Parameter;
        StringLiteral name = CSharp.Literal(parameter.JsonName);
        string mediaType = part.MediaType is null ? "null" : CSharp.Literal(part.MediaType).ToString();
        foreach (ParameterModel header in part.Headers)
        {
            ParameterEmitter.EmitHeader(writer, header, scope, "multipartBody");
        }

        if (!part.IsFile)
        {
            writer.Line(ParameterEmitter.IsText(parameter)
                ? $"multipartBody.AddText({name}, {ParameterEmitter.Text(parameter, scope)}, {mediaType}, nameof({parameter.Name}));"
                : $"multipartBody.AddValue({name}, {ParameterEmitter.Value(parameter, scope)}, {mediaType});");
        }
        else if (parameter.Type.Item is { } file)
        {
            using (writer.Braces($"foreach ({CSharp.Type(file, scope)} filePart in {parameter.Name})"))
            {
                EmitFile(writer, "filePart?", name, mediaType, parameter);
            }

            writer.Separate();
        }
        else
        {
            EmitFile(writer, parameter.Name, name, mediaType, parameter);
        }

        if (part.Headers.Count > 0)
        {
            writer.Line("multipartBody.EndHeaders();");
        }
    }

    private static void EmitFile(CodeWriter writer, string file, StringLiteral name, string mediaType, ParameterModel parameter) =>
        writer.Line($"multipartBody.AddFile({name}, {file}.Content, {file}.FileName, {file}.ContentType ?? {mediaType}, nameof({parameter.Name}));");
}
