using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the registration of a client with <c>IHttpClientFactory</c>.</summary>
internal static class RegistrationEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string Factory = "global::Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions";
    private const string Builders = "global::Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions";

    public static void Emit(CodeWriter writer, ClientModel model, DocumentScope scope)
    {
        XmlDoc.Line(writer, $"<summary>Registers <see cref=\"{model.Name}\"/> in a service collection.</summary>");
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} static partial class {model.RegistrationName}"))
        {
            if (model.Credentials.Count > 0)
            {
                EmitMethod(writer, model, scope, withCredentials: true);
                writer.Separate();
            }

            EmitMethod(writer, model, scope, withCredentials: false);
        }
    }

    private static void EmitMethod(CodeWriter writer, ClientModel model, DocumentScope scope, bool withCredentials)
    {
        string secrets = model.Credentials.Count > 0 && !withCredentials ? " It sends no secrets: a handler adds them." : "";
        XmlDoc.Line(writer, $"<summary>Adds <see cref=\"{model.InterfaceName}\"/> on a client of <c>IHttpClientFactory</c>.{secrets}</summary>");
        XmlDoc.Line(writer, "<param name=\"services\">The services.</param>");
        if (withCredentials)
        {
            XmlDoc.Line(writer, "<param name=\"credentials\">Gets the secrets when a client is made.</param>");
        }

        XmlDoc.Line(writer, "<returns>A builder, for the base address, handlers and resilience.</returns>");
        XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentNullException\">An argument is null.</exception>");
        string parameter = withCredentials ? $", global::System.Func<global::System.IServiceProvider, {CSharp.InNamespace(model.CredentialsName, scope)}> credentials" : "";
        using (writer.Braces($"public static {Builder} Add{model.Name}(this {Services} services{parameter})"))
        {
            if (withCredentials)
            {
                using (writer.Braces("if (credentials is null)"))
                {
                    writer.Line("throw new global::System.ArgumentNullException(nameof(credentials));");
                }

                writer.Separate();
            }

            string create = withCredentials ? $"new {model.Name}(http, credentials(provider))" : $"new {model.Name}(http)";
            writer.Line($"{Builder} builder = {Factory}.AddHttpClient<{model.InterfaceName}, {model.Name}>(services, (http, provider) => {create});");
            string headers = string.Join(", ", SecretHeaders(model).Select(CSharp.Literal));
            writer.Line(headers.Length > 0 ? $"return {Builders}.RedactLoggedHeaders(builder, new[] {{ {headers} }});" : "return builder;");
        }
    }

    private static IEnumerable<string> SecretHeaders(ClientModel model) =>
        model.Credentials
            .Where(credential => credential.Kind != CredentialKind.Query)
            .Select(credential => credential.Kind == CredentialKind.Cookie ? "Cookie" : credential.ParameterName)
            .Distinct();
}
