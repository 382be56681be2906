using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telnyx.Assistants;

/// <summary>Answers in place of the API on this machine: first with success, then with a validation error.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StandIn(WebApplication app)
    {
        _app = app;
    }

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress => new(string.Join("", _app.Urls) + "/v2");

    /// <summary>Starts it on a free port of the loopback address.</summary>
    public static async Task<StandIn> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();

        int calls = 0;
        app.Run(async context =>
        {
            // Generated types serve a server as well.
            UpdateAssistantRequest request = (await context.Request.ReadFromJsonAsync<UpdateAssistantRequest>())!;
            if (calls++ == 0)
            {
                await context.Response.WriteAsJsonAsync(request);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await context.Response.WriteAsJsonAsync(new HTTPValidationError
            {
                Detail = [new ValidationError { Loc = ["body", "tools", 0], Msg = "this assistant has no calendar", Type = "value_error" }],
            });
        });
        await app.StartAsync();
        return new StandIn(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
