using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>Generated models are parameters and results of minimal API endpoints.</summary>
public class AspNetCoreTests
{
    [Fact]
    public async Task Endpoint_takes_and_returns_a_request()
    {
        await using Server server = await Echo();

        JsonElement back = await server.Client().UpdateAssistantAsync("a", Sample.Request);

        Sample.AssertEqual(Sample.Json, back.GetRawText());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(4096)]
    public async Task Body_of_twenty_kilobytes_comes_in_pieces(int size)
    {
        var request = Sample.Request;
        while (request.ToUtf8Json().Length < 20_000)
        {
            request.Tools = [.. request.Tools!, .. Sample.Request.Tools!];
        }

        request.Greeting = string.Concat(Enumerable.Repeat("Grüß \"Gott\" 日本語 😀\n", 100));
        byte[] json = request.ToUtf8Json();
        int arrivals = 0;
        await using Server server = await Echo(() => arrivals++);
        using var http = new HttpClient();
        using var content = new PiecewiseContent(json, size);

        using HttpResponseMessage response = await http.PostAsync(server.Address + "/raw/echo", content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Sample.AssertEqual(Encoding.UTF8.GetString(json), await response.Content.ReadAsStringAsync());
        Assert.Equal(1, arrivals);
    }

    [Theory]
    [InlineData("{\"name\":1}")]
    [InlineData("{\"tools\":[{\"type\":\"hangup\",\"hangup\":1}]}")]
    [InlineData("{\"name\":\"x\"")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Body_that_is_no_request_is_a_bad_request(string json)
    {
        await using Server server = await Echo();
        using var http = new HttpClient();
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await http.PostAsync(server.Address + "/raw/echo", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Enums_are_route_and_query_parameters()
    {
        await using Server server = await Server.Start(application =>
            application.MapGet("/features/{feature}", (EnabledFeatures feature, EnabledFeatures other) => new UpdateAssistantRequest { EnabledFeatures = [feature, other] }));
        using var http = new HttpClient();

        Assert.Equal("""{"enabled_features":["telephony","fax"]}""", await http.GetStringAsync(server.Address + "/features/telephony?other=fax"));
    }

    [Fact]
    public async Task Error_body_is_a_result_that_the_client_reads()
    {
        await using Server server = await Server.Start(application =>
            application.MapPost("/v2/ai/assistants/{assistant_id}", () => Results.Json(
                new HTTPValidationError { Detail = [new() { Loc = ["body", 3], Msg = "<bad>", Type = "value_error" }] },
                statusCode: 422)));

        ApiException<HTTPValidationError> exception = await Assert.ThrowsAsync<ApiException<HTTPValidationError>>(() => server.Client().UpdateAssistantAsync("a", new UpdateAssistantRequest()));

        ValidationError detail = Assert.Single(exception.Error.Detail!);
        Assert.Equal(["body", 3], detail.Loc);
        Assert.Equal("<bad>", detail.Msg);
    }

    [Fact]
    public async Task Resolver_of_the_document_is_enough_for_an_endpoint()
    {
        await using Server server = await Server.Start(application =>
        {
            application.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.TypeInfoResolver = TelnyxAssistantsJsonTypeInfoResolver.Default;
            application.MapPost("/v2/ai/assistants/{assistant_id}", (UpdateAssistantRequest body) => body);
        });

        JsonElement back = await server.Client().UpdateAssistantAsync("a", Sample.Request);

        Sample.AssertEqual(Sample.Json, back.GetRawText());
    }

    private static Task<Server> Echo(Action? arrived = null) => Server.Start(application =>
    {
        application.MapPost("/v2/ai/assistants/{assistant_id}", (UpdateAssistantRequest body) => body);
        application.MapPost("/raw/echo", (UpdateAssistantRequest body) =>
        {
            arrived?.Invoke();
            return body;
        });
    });

    /// <summary>A chunked body, flushed after every few bytes.</summary>
    private sealed class PiecewiseContent : HttpContent
    {
        private readonly byte[] _bytes;
        private readonly int _size;

        public PiecewiseContent(byte[] bytes, int size)
        {
            _bytes = bytes;
            _size = size;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (int i = 0; i < _bytes.Length; i += _size)
            {
                await stream.WriteAsync(_bytes.AsMemory(i, Math.Min(_size, _bytes.Length - i)));
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
