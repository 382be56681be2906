using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>Which methods the content types of a request body make.</summary>
public class BodyMethodTests
{
    private const string Pet = """{"schema":{"$ref":"#/components/schemas/Pet"}}""";
    private const string Other = """{"schema":{"type":"object","properties":{"other":{"type":"string"}}} }""";
    private const string Text = """{"schema":{"type":"string"}}""";

    [Theory]
    [InlineData("""{"application/json":Pet,"text/json":Pet,"application/*+json":Pet,"application/json; charset=utf-8":Pet}""", "Send(Pet body)")]
    [InlineData("""{"multipart/form-data":Pet,"application/json":Pet}""", "Send(Pet body)", "SendAsMultipart(string? name)")]
    [InlineData("""{"application/x-www-form-urlencoded":Other,"multipart/form-data":Pet}""", "Send(string? name)", "SendAsForm(SendAsFormRequest body)")]
    [InlineData(
        """{"application/json":Pet,"application/merge-patch+json":Pet,"application/json; v=2":Other}""",
        "Send(Pet body)",
        "SendAsMergePatchJson(Pet body)",
        "SendAsJsonV2(SendAsJsonV2Request body)")]
    [InlineData(
        """{"text/plain":Text,"application/json":Text,"application/xml":Text,"text/xml":Text,"image/png":{},"image/jpeg":{}}""",
        "Send(string body)",
        "SendAsText(string body)",
        "SendAsXml(string body)",
        "SendAsStream(Stream body, string? contentType)")]
    public void Values_that_are_sent_alike_share_one(string content, params string[] expected)
    {
        GeneratorRun run = Run(content);

        Assert.Equal(expected, Methods(run));
        Assert.Empty(run.DocumentDiagnostics);
    }

    [Theory]
    [InlineData("""{"application/json":Pet,"application/xml":Pet,"application/msgpack":Pet}""", "'application/xml', 'application/msgpack'")]
    [InlineData("""{"application/json":Pet,"text/json":Other}""", "'text/json'")]
    public void What_says_less_than_another_method_is_left_out(string content, string leftOut)
    {
        GeneratorRun run = Run(content);

        Assert.Equal(["Send(Pet body)"], Methods(run));
        Diagnostic diagnostic = Assert.Single(run.DocumentDiagnostics);
        Assert.Equal(
            ("SPEC0020", DiagnosticSeverity.Info, $"The request body of POST /pets is sent as 'application/json'; {leftOut} is left out."),
            (diagnostic.Id, diagnostic.Severity, diagnostic.GetMessage()));
    }

    [Fact]
    public void Operations_keep_their_names_whatever_stands_before_them()
    {
        const string later = ""","/other":{"post":{"operationId":"sendAsForm","requestBody":{"required":true,"content":{"application/json":Text}},"responses":{"204":{"description":""}}}}""";

        GeneratorRun run = Run("""{"application/json":Pet,"application/x-www-form-urlencoded":Pet}""", later);

        Assert.Equal(["Send(Pet body)", "SendAsForm2(Pet body)", "SendAsForm(string body)"], Methods(run));
        Assert.Equal("SPEC0013", Assert.Single(run.DocumentDiagnostics).Id);
    }

    private static IEnumerable<string> Methods(GeneratorRun run)
    {
        Assert.Empty(run.CompilerDiagnostics);
        return Regex.Matches(run.Text("Api.IPetsClient.g.cs"), @"^\s*global::System\.Threading\.Tasks\.Task (\w+)Async\((.*), global::System\.Threading\.CancellationToken.*$", RegexOptions.Multiline)
            .Select(method => method.Groups[1].Value + "(" + Regex.Replace(method.Groups[2].Value, @"\[[^]]*\] |global::[\w.]*\.| = null", "") + ")");
    }

    private static GeneratorRun Run(string content, string more = "") => new GeneratorHost
    {
        Documents =
        [
            new SpecDocument(
                "api.json",
                """
                {"openapi":"3.0.3","info":{"title":"Pets","version":"1"},
                "paths":{"/pets":{"post":{"operationId":"send","requestBody":{"required":true,"content":CONTENT},"responses":{"204":{"description":""}}}}MORE},
                "components":{"schemas":{"Pet":{"type":"object","properties":{"name":{"type":"string"}}}}}}
                """.Replace("CONTENT", content).Replace("MORE", more).Replace(":Pet", ":" + Pet).Replace(":Other", ":" + Other).Replace(":Text", ":" + Text)) { Namespace = "Api" },
        ],
    }.Run();
}
