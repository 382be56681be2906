using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>What is said about responses that are not read as a type.</summary>
public class ResponseDiagnosticTests
{
    private const string Pet = """{"schema":{"type":"object","properties":{"name":{"type":"string"}}}}""";
    private const string Text = """{"schema":{"type":"string"}}""";

    [Theory]
    [InlineData("application/json", Pet)]
    [InlineData("text/plain", Text)]
    [InlineData("text/csv", "{}")]
    [InlineData("application/pdf", "{}")]
    [InlineData("application/xml", Text)]
    [InlineData("text/event-stream", Pet)]
    [InlineData("application/jsonl", "{}")]
    public void What_is_read_as_it_is_described_needs_no_word(string mediaType, string media)
    {
        Assert.Empty(Run($"\"{mediaType}\":{media}").DocumentDiagnostics);
    }

    [Theory]
    [InlineData("application/xml", "the method returns its text")]
    [InlineData("application/octet-stream", "the method returns a stream")]
    public void A_structure_that_is_no_json_is_named(string mediaType, string instead)
    {
        AssertSays(Run($"\"{mediaType}\":{Pet}"), mediaType, $"The response 200 of GET /pets has the content type '{mediaType}', which is not read as a type; {instead}.");
    }

    [Fact]
    public void Content_types_that_the_method_does_not_ask_for_are_named()
    {
        AssertSays(
            Run($"\"application/json\":{Pet},\"text/csv\":{Text}"),
            "text/csv",
            "The response 200 of GET /pets has the content types 'application/json' and 'text/csv'; the method asks for 'application/json'.");
    }

    [Fact]
    public void Events_of_several_kinds_need_no_word()
    {
        const string Kind = """{"type":"object","properties":{"event":{"const":"X"},"data":{"type":"object","properties":{"n":{"type":"string"}}}}}""";
        GeneratorRun run = Run("\"text/event-stream\":{\"itemSchema\":{\"oneOf\":[" + Kind.Replace("X", "a") + "," + Kind.Replace("X", "b") + "]}}");

        Assert.Empty(run.DocumentDiagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains("ServerSentEvent<global::Api.GetPetsEvent>", run.Text("Api.IPetsClient.g.cs"));
    }

    [Fact]
    public void Events_beside_what_they_hold_are_text()
    {
        AssertSays(
            Run("""
                "text/event-stream":{"itemSchema":{"oneOf":[
                {"type":"object","properties":{"event":{"const":"a"},"data":{"type":"string"}}},{"type":"object","properties":{"n":{"type":"string"}}}]}}
                """),
            "text/event-stream",
            "The response 200 of GET /pets describes both events and what data holds, so that its events are not read as a type; their data is text.");
    }

    private static void AssertSays(GeneratorRun run, string place, string message)
    {
        Diagnostic diagnostic = Assert.Single(run.DocumentDiagnostics);
        Assert.Equal(("SPEC0020", DiagnosticSeverity.Info, message), (diagnostic.Id, diagnostic.Severity, diagnostic.GetMessage()));
        Assert.Equal(place.Length + 2, diagnostic.Location.SourceSpan.Length);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains("GetPetsAsync", run.Text("Api.IPetsClient.g.cs"));
    }

    private static GeneratorRun Run(string content) => new GeneratorHost
    {
        Documents =
        [
            new SpecDocument(
                "api.json",
                """
                {"openapi":"3.2.0","info":{"title":"Pets","version":"1"},
                "paths":{"/pets":{"get":{"operationId":"getPets","responses":{"200":{"description":"","content":{CONTENT}}}}}}}
                """.Replace("CONTENT", content)) { Namespace = "Api" },
        ],
    }.Run();
}
