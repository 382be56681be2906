using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

/// <summary>Prints a request as it is sent, without its secret.</summary>
internal sealed class PrintingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private bool _printed;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_printed)
        {
            _printed = true;
            Console.WriteLine($"{request.Method} {request.RequestUri!.PathAndQuery} HTTP/{request.Version}");
            Console.WriteLine($"Host: {request.RequestUri.Authority}");
            foreach ((string name, System.Collections.Generic.IEnumerable<string> values) in request.Headers.Concat(request.Content!.Headers))
            {
                Console.WriteLine($"{name}: {(name == "Authorization" ? "Bearer ***" : string.Join(", ", values))}");
            }

            Console.WriteLine();
            Console.WriteLine(await IndentedAsync(request.Content, cancellationToken));
            Console.WriteLine();
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private static async Task<string> IndentedAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(await content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        using var buffer = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            body.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
