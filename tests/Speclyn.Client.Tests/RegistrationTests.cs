using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>The client in a service collection.</summary>
public class RegistrationTests
{
    [Fact]
    public async Task Builder_takes_base_address_and_handlers()
    {
        int calls = 0;
        await using Server server = await Server.Start(async context =>
        {
            context.Response.StatusCode = ++calls < 2 ? 503 : 200;
            await context.Response.WriteAsync("{\"a\":1}");
        });
        var services = new ServiceCollection();
        IHttpClientBuilder builder = services.AddTelnyxAssistantsClient(_ => new TelnyxAssistantsCredentials { BearerToken = Server.Token });
        builder.ConfigureHttpClient(http => http.BaseAddress = new Uri(server.Address + "/proxy/")).AddHttpMessageHandler(() => new RetryHandler());
        await using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);

        ITelnyxAssistantsClient client = provider.GetRequiredService<ITelnyxAssistantsClient>();
        Assert.Equal(1, (await client.UpdateAssistantAsync("x", Sample.Request)).GetProperty("a").GetInt32());

        Assert.IsType<TelnyxAssistantsClient>(client);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal("/proxy/ai/assistants/x", request.Target));
    }

    [Fact]
    public async Task Credentials_come_from_the_services_each_time_a_client_is_made()
    {
        await using Server server = await Server.Start(200, "{}");
        var services = new ServiceCollection();
        services.AddSingleton(new Vault { Token = "first" });
        services.AddTelnyxAssistantsClient(provider => new TelnyxAssistantsCredentials { BearerToken = provider.GetRequiredService<Vault>().Token })
            .ConfigureHttpClient(http => http.BaseAddress = new Uri(server.Address));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ITelnyxAssistantsClient>().UpdateAssistantAsync("a", new UpdateAssistantRequest());
        provider.GetRequiredService<Vault>().Token = "second";
        await provider.GetRequiredService<ITelnyxAssistantsClient>().UpdateAssistantAsync("a", new UpdateAssistantRequest());

        Assert.Equal(["Bearer first", "Bearer second"], server.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Without_a_base_address_the_server_of_the_document_is_asked()
    {
        Uri? asked = null;
        var services = new ServiceCollection();
        services.AddTelnyxAssistantsClient().ConfigurePrimaryHttpMessageHandler(() => new StubHandler((request, _) =>
        {
            asked = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        }));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ITelnyxAssistantsClient>().UpdateAssistantAsync("a", new UpdateAssistantRequest());

        Assert.Equal("https://api.telnyx.com/v2/ai/assistants/a", asked!.AbsoluteUri);
    }

    [Fact]
    public void Registration_needs_its_arguments()
    {
        Assert.Throws<ArgumentNullException>("credentials", () => new ServiceCollection().AddTelnyxAssistantsClient(null!));
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddTelnyxAssistantsClient(_ => new TelnyxAssistantsCredentials()));
    }

    private sealed class Vault
    {
        public string? Token { get; set; }
    }
}
