using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits what becomes of a request body.</summary>
internal static class BodyEmitter
{
    /// <summary>Documents the body.</summary>
    public static void EmitDocumentation(CodeWriter writer, BodyModel body) => XmlDoc.Param(writer, body.Name, body.Description, "The request body.");

    /// <summary>The declaration of the body.</summary>
    public static string Declaration(BodyModel body, DocumentScope scope) =>
        $"{CSharp.Type(body.Type, scope)}{(body.Required ? "" : "?")} {body.Name}{(body.Required ? "" : " = null")}";

    /// <summary>Statements that give <c>httpRequest</c> its body.</summary>
    public static void Emit(CodeWriter writer, BodyModel body, DocumentScope scope)
    {
        string value = !body.Required && body.Type.IsValueType ? body.Name + ".GetValueOrDefault()" : body.Name;
        using (writer.Braces(body.Required ? $"using ({CSharp.Buffer} jsonBuffer = {CSharp.Buffer}.Rent())" : $"if ({body.Name} is not null)"))
        {
            if (!body.Required)
            {
                writer.Line($"using {CSharp.Buffer} jsonBuffer = {CSharp.Buffer}.Rent();");
            }

            writer.Line(JsonCode.Write(body.Type, value, scope, "jsonBuffer"));
            writer.Line($"httpRequest.Content = {CSharp.Content}.Json(jsonBuffer, {CSharp.Literal(body.MediaType)});");
        }

        writer.Separate();
    }
}
