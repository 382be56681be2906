using System.Linq;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the class that holds a client's secrets.</summary>
internal static class CredentialsEmitter
{
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    private const string Token = "global::System.Threading.CancellationToken";

    public static void Emit(CodeWriter writer, ClientModel model, DocumentScope scope)
    {
        XmlDoc.Line(writer, $"<summary>The secrets that <see cref=\"{model.Name}\"/> sends; they appear in no exception and no text.</summary>");
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} sealed partial class {model.CredentialsName}"))
        {
            foreach (CredentialModel credential in model.Credentials)
            {
                EmitProperties(writer, credential, scope);
            }

            writer.Separate();
            XmlDoc.Line(writer, "<summary>The name of the type: never a secret.</summary>");
            writer.Line($"public override string ToString() => nameof({model.CredentialsName});");

            foreach (RequirementModel requirement in model.Requirements)
            {
                EmitRequirement(writer, requirement);
            }
        }
    }

    private static void EmitProperties(CodeWriter writer, CredentialModel credential, DocumentScope scope)
    {
        string scheme = $"Security scheme {XmlDoc.Code(credential.SchemeName)} of {XmlDoc.Code(scope.DocumentName)}.";
        (string what, string sent) = credential.Kind switch
        {
            CredentialKind.Bearer => ("token", "as " + XmlDoc.Code("Authorization: Bearer")),
            CredentialKind.TokenProvider => ("source of tokens", $"as {XmlDoc.Code("Authorization: Bearer")}, asked for each request"),
            CredentialKind.Basic => ("user name", "as " + XmlDoc.Code("Authorization: Basic")),
            CredentialKind.Authorization => ("value", $"as the whole of {XmlDoc.Code("Authorization")}"),
            CredentialKind.Header => ("key", $"in the header {XmlDoc.Code(credential.ParameterName)}"),
            CredentialKind.Query => ("key", $"as {XmlDoc.Code(credential.ParameterName)} in the query"),
            _ => ("key", $"in the cookie {XmlDoc.Code(credential.ParameterName)}"),
        };
        string type = credential.Kind == CredentialKind.TokenProvider ? $"global::System.Func<{Token}, {ValueTask}<string>>" : "string";
        EmitProperty(writer, credential.PropertyName, type, credential.Description, $"The {what} of the security scheme {XmlDoc.Code(credential.SchemeName)}.", $"Sent {sent}. {scheme}");
        if (credential.PasswordName is { } password)
        {
            EmitProperty(writer, password, "string", null, $"The password of the security scheme {XmlDoc.Code(credential.SchemeName)}.", $"Sent with <see cref=\"{credential.PropertyName}\"/>. {scheme}");
        }
    }

    private static void EmitProperty(CodeWriter writer, string name, string type, string? description, string otherwise, string remarks)
    {
        writer.Separate();
        XmlDoc.Summary(writer, description, otherwise);
        XmlDoc.Remarks(writer, [remarks]);
        writer.Line("[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]");
        writer.Line($"public {type}? {name} {{ get; set; }}");
    }

    private static void EmitRequirement(CodeWriter writer, RequirementModel requirement)
    {
        writer.Separate();
        string head = requirement.IsAsync
            ? $"internal async {ValueTask} {requirement.MethodName}({CSharp.Request} request, {Token} cancellationToken)"
            : $"internal void {requirement.MethodName}({CSharp.Request} request)";
        using (writer.Braces(head))
        {
            foreach (AlternativeModel alternative in requirement.Alternatives)
            {
                using (writer.Braces($"if ({string.Join(" && ", alternative.Credentials.Select(credential => credential.PropertyName + " is not null"))})"))
                {
                    foreach (CredentialModel credential in alternative.Credentials)
                    {
                        writer.Line(Add(credential));
                    }

                    writer.Line("return;");
                }

                writer.Separate();
            }

            if (!requirement.IsOptional)
            {
                string needed = string.Join(", or ", requirement.Alternatives.Select(alternative => string.Join(" and ", alternative.Credentials.Select(Names))));
                writer.Line($"throw {CSharp.Secrets}.Missing({CSharp.Literal(needed)});");
            }
        }
    }

    private static string Names(CredentialModel credential) =>
        credential.PasswordName is { } password ? credential.PropertyName + " and " + password : credential.PropertyName;

    private static string Add(CredentialModel credential)
    {
        string property = credential.PropertyName;
        StringLiteral parameter = CSharp.Literal(credential.ParameterName);
        return credential.Kind switch
        {
            CredentialKind.Bearer => $"{CSharp.Secrets}.AddToken(request, \"Bearer\", {property}, nameof({property}));",
            CredentialKind.TokenProvider => $"{CSharp.Secrets}.AddToken(request, \"Bearer\", await {property}(cancellationToken).ConfigureAwait(false), nameof({property}));",
            CredentialKind.Basic => $"{CSharp.Secrets}.AddBasic(request, {property}, {credential.PasswordName}, nameof({property}));",
            CredentialKind.Query => $"{CSharp.Secrets}.AddQuery(request, {parameter}, {property});",
            CredentialKind.Cookie => $"{CSharp.Secrets}.AddCookie(request, {parameter}, {property});",
            _ => $"{CSharp.Secrets}.AddHeader(request, {parameter}, {property}, nameof({property}));",
        };
    }
}
