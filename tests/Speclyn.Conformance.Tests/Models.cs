using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using OldRequest = Telnyx.Assistants.NetStandard.UpdateAssistantRequest;
using Request = Telnyx.Assistants.UpdateAssistantRequest;

namespace Speclyn.Conformance.Tests;

/// <summary>The request type of one build of the generated code.</summary>
/// <param name="Name">Which build: as a newest consumer compiles it, or the oldest.</param>
/// <param name="Rewrite">Reads a request and writes it.</param>
/// <param name="RewriteBySerializer">The same through <see cref="JsonSerializer"/>.</param>
/// <param name="Validate">Reads a request and lists where it breaks the schema.</param>
internal sealed record Models(
    string Name,
    Func<string, string> Rewrite,
    Func<string, string> RewriteBySerializer,
    Func<string, IReadOnlyList<(string Pointer, string Keyword)>> Validate)
{
    public static Models Net10 { get; } = new(
        "net10.0",
        json => Request.Parse(json).ToJson(),
        json => JsonSerializer.Serialize(JsonSerializer.Deserialize<Request>(json)),
        json => [.. Request.Parse(json).Validate().Select(violation => (violation.Pointer, violation.Keyword))]);

    public static Models NetStandard { get; } = new(
        "netstandard2.0",
        json => OldRequest.Parse(json).ToJson(),
        json => JsonSerializer.Serialize(JsonSerializer.Deserialize<OldRequest>(json)),
        json => [.. OldRequest.Parse(json).Validate().Select(violation => (violation.Pointer, violation.Keyword))]);

    /// <summary>Where the request is refused: by an exception, or by what the value itself reports. Empty when all is well.</summary>
    public IReadOnlyList<string> Refusals(string json)
    {
        try
        {
            return [.. Validate(json).Select(violation => PathOf(violation.Pointer))];
        }
        catch (JsonException exception)
        {
            return [exception.Path ?? "no path"];
        }
    }

    /// <summary>The JSON path of a JSON pointer; enough for the names of the bundled document.</summary>
    public static string PathOf(string pointer) => "$" + string.Concat(pointer.Split('/').Skip(1).Select(step =>
        int.TryParse(step, out int index) ? $"[{index}]" : "." + step));
}
