using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Emits the registration of a client with <c>IHttpClientFactory</c>.</summary>
internal static class RegistrationEmitter
{
    public static void Emit(CodeWriter writer, ClientModel model, DocumentScope scope)
    {
        const string services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
        const string builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
        const string factory = "global::Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions";
        const string builders = "global::Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions";
        bool hasCredentials = model.Credentials.Count > 0;

        XmlDoc.Line(writer, $"<summary>Registers <see cref=\"{model.Name}\"/> in a service collection.</summary>");
        writer.Line(FileEmitter.GeneratedCode);
        using (writer.Braces($"{scope.Accessibility} static partial class {model.RegistrationName}"))
        {
            XmlDoc.Line(writer, $"<summary>Adds <see cref=\"{model.InterfaceName}\"/> on a client of <c>IHttpClientFactory</c>.</summary>");
            XmlDoc.Line(writer, "<param name=\"services\">The services.</param>");
            if (hasCredentials)
            {
                XmlDoc.Line(writer, "<param name=\"credentials\">Gets the secrets when a client is made.</param>");
            }

            XmlDoc.Line(writer, "<returns>A builder, for the base address, handlers and resilience.</returns>");
            XmlDoc.Line(writer, "<exception cref=\"global::System.ArgumentNullException\">An argument is null.</exception>");
            string credentials = hasCredentials ? $", global::System.Func<global::System.IServiceProvider, {CSharp.InNamespace(model.CredentialsName, scope)}> credentials" : "";
            using (writer.Braces($"public static {builder} Add{model.Name}(this {services} services{credentials})"))
            {
                if (hasCredentials)
                {
                    using (writer.Braces("if (credentials is null)"))
                    {
                        writer.Line("throw new global::System.ArgumentNullException(nameof(credentials));");
                    }

                    writer.Separate();
                }

                string create = hasCredentials ? $"new {model.Name}(http, credentials(provider))" : $"new {model.Name}(http)";
                writer.Line($"{builder} builder = {factory}.AddHttpClient<{model.InterfaceName}, {model.Name}>(services, (http, provider) => {create});");
                if (hasCredentials)
                {
                    writer.Line($"return {builders}.RedactLoggedHeaders(builder, new[] {{ \"Authorization\" }});");
                }
                else
                {
                    writer.Line("return builder;");
                }
            }
        }
    }
}
