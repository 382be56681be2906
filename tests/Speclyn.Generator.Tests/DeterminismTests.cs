using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Speclyn.Testing;
using Speclyn.Testing.Documents;
using Xunit;

namespace Speclyn.Generator.Tests;

public class DeterminismTests
{
    private static readonly GeneratorHost Host = new() { Documents = [Samples.Telnyx, EveryKeyword.Document] };

    [Fact]
    public void Another_run_makes_no_difference() => Assert.Equal(All(Host), All(Host));

    // Schemas are read on another thread while operations are, and members are named on one while the types behind them are.
    [Fact]
    public void Threads_make_no_difference()
    {
        string schemas = string.Join(",", Enumerable.Range(0, 400).Select(number =>
            $$"""
            "Type{{number}}": {
              "type": "object",
              "properties": {
                "phone_number": { "type": "string" },
                "phone-number": { "enum": ["a", "A"] },
                "next": { "$ref": "#/components/schemas/Type{{(number + 1) % 400}}" },
                "far": { "$ref": "far.json#/Type{{number}}" },
                "either": { "oneOf": [{ "type": "string" }, { "type": "object", "properties": { "inner": { "type": "array", "items": { "enum": ["b"] } } } }] }
              }
            }
            """));
        string paths = string.Join(",", Enumerable.Range(0, 400).Select(number =>
            $$"""
            "/type{{number}}": {
              "get": {
                "operationId": "get{{number}}",
                "responses": {
                  "200": {
                    "description": "d",
                    "content": {
                      "application/json": {
                        "schema": { "allOf": [{ "$ref": "#/components/schemas/Type{{number * 7 % 400}}" }, { "$ref": "far.json#/Page" }, { "properties": { "page": { "type": "integer" } } }] }
                      }
                    }
                  }
                }
              }
            }
            """));
        string document = $$"""{ "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": { {{paths}} }, "components": { "schemas": { {{schemas}} } } }""";
        var host = new GeneratorHost { Documents = [new SpecDocument("api.json", document)] };
        GeneratorRun expected = host.Run();

        // Two for each type, and one for the file that is not there.
        Assert.Single(expected.DocumentDiagnostics, diagnostic => diagnostic.Id == "SPEC0011");
        Assert.Equal(801, expected.DocumentDiagnostics.Length);
        for (int run = 0; run < 10; run++)
        {
            GeneratorRun again = host.Run();
            Assert.Equal(All(expected), All(again));
            Assert.Equal(expected.DocumentDiagnostics.Select(diagnostic => diagnostic.ToString()), again.DocumentDiagnostics.Select(diagnostic => diagnostic.ToString()));
        }
    }

    // Their minus signs, letters, calendars and digits are others.
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Culture_makes_no_difference(string culture)
    {
        string expected = All(Host);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, All(Host));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_endings_of_the_document_make_no_difference(string ending) =>
        Assert.Equal(All(Host), All(new GeneratorHost { Documents = [WithLineEnding(Samples.Telnyx, ending), WithLineEnding(EveryKeyword.Document, ending)] }));

    [Fact]
    public void Names_of_files_are_short_and_differ_in_more_than_case()
    {
        string[] names = [.. Host.Run().Result.GeneratedSources.Select(source => source.HintName)];

        Assert.All(names, name => Assert.InRange(name.Length, 1, 100));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_file_holds_one_type_and_what_is_named_after_it() =>
        Assert.All(
            Host.Run().Result.GeneratedSources.Where(source => !source.HintName.EndsWith(".Facts.g.cs", StringComparison.Ordinal)),
            source =>
            {
                string[] names = [.. source.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(type => type.Parent is not TypeDeclarationSyntax).Select(type => type.Identifier.Text)];
                Assert.All(names, name => Assert.StartsWith(names.MinBy(other => other.Length)!, name));
            });

    [Fact]
    public void Lines_end_in_line_feeds()
    {
        Assert.DoesNotContain('\r', All(Host));
    }

    [Fact]
    public void Members_follow_the_document()
    {
        string text = Host.Run().Text("Telnyx.Assistants.UpdateAssistantRequest.g.cs");
        string[] names = ["Name", "Model", "Instructions", "Tools", "Description", "Greeting", "LlmApiKeyRef", "VoiceSettings", "Transcription", "TelephonySettings", "MessagingSettings", "EnabledFeatures"];
        int[] positions = [.. names.Select(name => text.IndexOf($" {name} {{ get; set; }}", StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, positions);
        Assert.Equal(positions.Order(), positions);
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Host.CreateDriver().RunGenerators(Host.CreateCompilation(), source.Token));
    }

    private static SpecDocument WithLineEnding(SpecDocument document, string ending) =>
        document.With(document.GetText().ToString().Replace("\n", ending, StringComparison.Ordinal));

    private static string All(GeneratorHost host) => All(host.Run());

    private static string All(GeneratorRun run) =>
        string.Join("\n", run.Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText));
}
