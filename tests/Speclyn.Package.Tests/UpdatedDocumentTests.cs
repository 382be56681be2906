using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Speclyn.Package.Tests.Harness;
using Xunit;

namespace Speclyn.Package.Tests;

/// <summary>Does a newer document change code and diagnostics with the next build, and nothing else?</summary>
[Trait("Needs", "Generator")]
public sealed class UpdatedDocumentTests
{
    private const string Replacement = """<OpenApiSpec Include="telnyx.json" Replaces="telnyx-assistants" />""";

    [Fact]
    public async Task The_next_build_knows_what_the_document_gained()
    {
        JsonNode document = JsonNode.Parse(Repository.Read("spec/telnyx-assistants.json"))!;
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("updated")
            .TelnyxProject("net10.0", items: Replacement)
            .Write("telnyx.json", document.ToJsonString())
            .Write("Fax.cs", """
                using Telnyx.Assistants;

                internal static class Fax
                {
                    internal static UpdateAssistantRequest Create() => new() { EnabledFeatures = ["fax"] };
                    internal static UpdateAssistantRequest Speak() => new() { VoiceSettings = new() { Voice = "Telnyx.KokoroTTS.af_heart" } };
                }
                """);

        (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Equal(["SPEC1001 5"], consumer.Diagnostics("net10.0").Where(d => d.Level != "note").Select(d => $"{d.Id} {d.Line}"));

        JsonNode schemas = document["components"]!["schemas"]!;
        schemas["EnabledFeatures"]!["enum"]!.AsArray().Add("fax");
        schemas["UpdateAssistantRequest"]!["properties"]!["nickname"] = JsonNode.Parse("""{ "type": "string" }""");
        schemas["UpdateAssistantRequest"]!["properties"]!["tools"]!["items"]!["oneOf"]!.AsArray().Add(JsonNode.Parse("""{ "$ref": "#/components/schemas/SendFaxTool" }"""));
        schemas["SendFaxTool"] = JsonNode.Parse("""
            {
              "type": "object",
              "required": ["type", "send_fax"],
              "properties": {
                "type": { "type": "string", "enum": ["send_fax"] },
                "send_fax": { "type": "object", "required": ["number"], "properties": { "number": { "type": "string" } } }
              }
            }
            """);
        consumer.Write("telnyx.json", document.ToJsonString())
            .Write("Later.cs", """
                using Telnyx.Assistants;

                internal static class Later
                {
                    internal static UpdateAssistantRequest Create() => new()
                    {
                        Nickname = "Ada",
                        EnabledFeatures = [EnabledFeatures.Fax],
                        Tools = [new SendFaxTool { SendFax = new() { Number = "+35319605860" } }],
                    };
                }
                """);
        (await consumer.BuildAsync("--no-restore")).ShouldSucceed();
        DiagnosticsAssert.None(consumer.Diagnostics("net10.0"));

        // The same C# is wrong once the document asks for more.
        schemas["VoiceSettings"]!["properties"]!["speed"] = JsonNode.Parse("""{ "type": "number" }""");
        schemas["VoiceSettings"]!["required"]!.AsArray().Add("speed");
        consumer.Write("telnyx.json", document.ToJsonString());
        (await consumer.BuildAsync("--no-restore")).ShouldFail();
        ReportedDiagnostic missing = Assert.Single(consumer.Diagnostics("net10.0"), d => d.Level != "note");
        Assert.Equal(("SPEC2001", "Fax.cs", 6), (missing.Id, missing.File, missing.Line));
        Assert.Contains("speed", missing.Message, StringComparison.Ordinal);
    }

    [CorpusDocumentFact("telnyx.update-assistant.2025-04.json")]
    public async Task The_code_of_the_README_compiles_on_Telnyx_own_document()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("telnyx-own")
            .TelnyxProject("net10.0;netstandard2.0", "<LangVersion>latest</LangVersion>", Replacement)
            .Write("telnyx.json", File.ReadAllText(CorpusDocumentFactAttribute.PathOf("telnyx.update-assistant.2025-04.json")))
            .Write("Readme.cs", ReadmeCode.Read("src/Speclyn.Telnyx.Assistants/README.md"));

        (await consumer.BuildAsync("-warnaserror")).ShouldSucceed();

        DiagnosticsAssert.None(consumer.Diagnostics("net10.0"));
        DiagnosticsAssert.None(consumer.Diagnostics("netstandard2.0"));
    }

    [Fact]
    public async Task A_document_that_is_not_JSON_is_reported_at_its_place()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("malformed")
            .TelnyxProject("net10.0", items: Replacement)
            .Write("telnyx.json", "{\n  \"openapi\": \"3.0.3\",\n  \"info\": oops\n}\n")
            .Write("Nothing.cs", "internal static class Nothing;");

        (await consumer.BuildAsync()).ShouldFail();

        ReportedDiagnostic problem = Assert.Single(consumer.Diagnostics("net10.0"), d => d.Level != "note");
        Assert.StartsWith("SPEC00", problem.Id, StringComparison.Ordinal);
        Assert.Equal(("telnyx.json", 3, 11), (problem.File, problem.Line, problem.Column));
    }
}
