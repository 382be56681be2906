using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Secured;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>How secrets arrive.</summary>
public class SecurityTests
{
    private const string Secret = "s3cret";

    [Fact]
    public async Task Bearer_and_basic_and_other_schemes_arrive_as_authorization()
    {
        Assert.Equal("Bearer t", (await Send(new() { BearerToken = "t" }, client => client.ByBearerAsync())).Headers["Authorization"]);
        Assert.Equal(
            "Basic " + Convert.ToBase64String("Ünal:p:w"u8),
            (await Send(new() { UserName = "Ünal", Password = "p:w" }, client => client.ByBasicAsync())).Headers["Authorization"]);
        Assert.Equal("Digest username=\"a\"", (await Send(new() { DigestAuthorization = "Digest username=\"a\"" }, client => client.ByDigestAsync())).Headers["Authorization"]);
    }

    [Fact]
    public async Task Keys_arrive_together()
    {
        Server.Received request = await Send(new() { HeaderKey = "h k", QueryKey = "a&b" }, client => client.ByBothAsync("1"));

        Assert.Equal("h k", request.Headers["X-Key"]);
        Assert.Equal("/both?q=1&api%20key=a%26b", request.Target);
    }

    [Fact]
    public async Task First_alternative_that_is_set_is_sent()
    {
        var all = new SecuredCredentials { CookieKey = "c;d", OauthTokenProvider = _ => new("o"), HeaderKey = "h", QueryKey = "q" };
        Server.Received cookie = await Send(all, client => client.ByEitherAsync("de"));
        Assert.Equal("lang=de; session=c%3Bd", cookie.Headers["Cookie"]);
        Assert.DoesNotContain("Authorization", cookie.Headers.Keys);

        all.CookieKey = null;
        Assert.Equal("Bearer o", (await Send(all, client => client.ByEitherAsync())).Headers["Authorization"]);

        all.OauthTokenProvider = null;
        Assert.Equal("/either?api%20key=q", (await Send(all, client => client.ByEitherAsync())).Target);
    }

    [Fact]
    public async Task Token_is_got_for_each_request()
    {
        int calls = 0;
        using var cancellation = new CancellationTokenSource();
        var credentials = new SecuredCredentials
        {
            OpenIdTokenProvider = async token =>
            {
                Assert.Equal(cancellation.Token, token);
                await Task.Yield();
                return "t" + ++calls;
            },
        };
        await using Server server = await Start();
        var client = new SecuredClient(server.Http(), credentials);

        await client.ByOpenIdAsync(cancellation.Token);
        await client.ByOpenIdAsync(cancellation.Token);

        Assert.Equal(["Bearer t1", "Bearer t2"], server.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task What_needs_no_secret_gets_none()
    {
        var all = new SecuredCredentials { BearerToken = Secret, UserName = Secret, Password = Secret, HeaderKey = Secret, QueryKey = Secret, CookieKey = Secret };
        Server.Received request = await Send(all, client => client.ByNothingAsync());
        Assert.DoesNotContain(request.Headers.Values.Append(request.Target), text => text.Contains(Secret, StringComparison.Ordinal));
        Assert.Equal("Bearer " + Secret, (await Send(all, client => client.ByChoiceAsync())).Headers["Authorization"]);
        Assert.DoesNotContain("Authorization", (await Send(new(), client => client.ByChoiceAsync())).Headers.Keys);
        Assert.DoesNotContain("Authorization", (await Send(new(), client => client.ByCertificateAsync())).Headers.Keys);
    }

    public static TheoryData<string, Func<ISecuredClient, Task>> Missing => new()
    {
        { "BearerToken", client => client.ByBearerAsync() },
        { "UserName and Password", client => client.ByBasicAsync() },
        { "HeaderKey and QueryKey", client => client.ByBothAsync() },
        { "CookieKey, or OauthTokenProvider, or HeaderKey and QueryKey", client => client.ByEitherAsync() },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task Missing_secret_is_named_before_anything_is_sent(string needed, Func<ISecuredClient, Task> call)
    {
        await using Server server = await Start();

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => call(new SecuredClient(server.Http(), new SecuredCredentials { QueryKey = "q" })));

        Assert.Equal("The operation needs credentials that are not set: " + needed + ".", exception.Message);
        Assert.Empty(server.Requests);
    }

    public static TheoryData<SecuredCredentials, Func<ISecuredClient, Task>> Unusable => new()
    {
        { new() { BearerToken = Secret + "\r\nX: y" }, client => client.ByBearerAsync() },
        { new() { HeaderKey = Secret + "\n", QueryKey = "q" }, client => client.ByBothAsync() },
        { new() { UserName = Secret + ":", Password = Secret }, client => client.ByBasicAsync() },
        { new() { DigestAuthorization = Secret + "é" }, client => client.ByDigestAsync() },
        { new() { OpenIdTokenProvider = _ => new(Secret + " x") }, client => client.ByOpenIdAsync() },
        { new() { OpenIdTokenProvider = _ => new("") }, client => client.ByOpenIdAsync() },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task Secret_that_cannot_be_sent_is_not_shown(SecuredCredentials credentials, Func<ISecuredClient, Task> call)
    {
        await using Server server = await Start();

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => call(new SecuredClient(server.Http(), credentials)));

        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, credentials.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Registered_client_sends_secrets_or_leaves_them_to_a_handler()
    {
        await using Server server = await Start();
        var services = new ServiceCollection();
        services.AddSecuredClient(_ => new SecuredCredentials { BearerToken = "t" }).ConfigureHttpClient(http => http.BaseAddress = new Uri(server.Address));
        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<ISecuredClient>().ByBearerAsync();
        }

        var without = new ServiceCollection();
        without.AddSecuredClient().ConfigureHttpClient(http => http.BaseAddress = new Uri(server.Address));
        await using (ServiceProvider provider = without.BuildServiceProvider())
        {
            await provider.GetRequiredService<ISecuredClient>().ByBearerAsync();
        }

        Assert.Equal([true, false], server.Requests.Select(request => request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public void Servers_of_the_document_can_be_chosen()
    {
        Assert.Equal("https://api.example/v1", SecuredClient.DefaultBaseAddress);
        Assert.Equal("https://api.example/v1", SecuredServers.Production.AbsoluteUri);
        Assert.Equal("https://eu.test.example/v1", SecuredServers.Test().AbsoluteUri);
        Assert.Equal("https://us.test.example:8443/v1", SecuredServers.Test("us", port: "8443").AbsoluteUri);
        Assert.Equal("https://a.example/", SecuredServers.Server3.AbsoluteUri);
        Assert.Throws<ArgumentException>("region", () => SecuredServers.Test("moon"));
        Assert.Throws<ArgumentNullException>("port", () => SecuredServers.Test(port: null!));
    }

    private static Task<Server> Start() => Server.Start(context =>
    {
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    });

    private static async Task<Server.Received> Send(SecuredCredentials credentials, Func<ISecuredClient, Task> call)
    {
        await using Server server = await Start();
        await call(new SecuredClient(server.Http(), credentials));
        return server.Request;
    }
}
