using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

public class DiagnosticTests
{
    [Theory]
    [InlineData("", "SPEC0002", 1, 1)]
    [InlineData("{\n  \"openapi\": \"3.0.0\",\n  \"info\" {}\n}", "SPEC0001", 3, 10)]
    [InlineData("{\"openapi\": \"3.0.0\", \"paths\": {", "SPEC0001", 1, 32)]
    [InlineData("[]", "SPEC0002", 1, 1)]
    [InlineData("{\n  \"swagger\": \"2.0\"\n}", "SPEC0002", 2, 14)]
    [InlineData("{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{},\n\"components\":{\"schemas\":{\"A\":{\"type\":\"object\",\"properties\":{\"b\":\n{\"$ref\":\"#/components/schemas/B\"}}}}}}", "SPEC0003", 3, 9)]
    [InlineData("{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\n\"paths\":[]}", "SPEC0006", 2, 9)]
    public void Problem_is_reported_where_it_is(string text, string id, int line, int column)
    {
        GeneratorRun run = new GeneratorHost { Documents = [new SpecDocument("api.json", text)] }.Run();

        Diagnostic diagnostic = Assert.Single(run.DocumentDiagnostics);
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal((id, line, column, "/project/api.json"), (diagnostic.Id, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.Path));
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Null(run.Result.Exception);
    }

    [Fact]
    public void Document_in_yaml_is_generated_and_its_problems_have_places()
    {
        var document = new SpecDocument(
            "api.yaml",
            """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    name: {type: string, description: No name is yes or no.}
                    owner:
                      $ref: '#/components/schemas/Owner'
            """)
        {
            Namespace = "Api",
        };
        GeneratorRun run = new GeneratorHost { Documents = [document] }.Run();

        Diagnostic diagnostic = Assert.Single(run.DocumentDiagnostics);
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal(("SPEC0003", 11, 17), (diagnostic.Id, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1));
        Assert.Contains("public string? Name { get; set; }", run.Text("Api.Pet.g.cs"), StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Rest_of_a_document_with_a_dangling_reference_is_generated()
    {
        SpecDocument document = Samples.WithSchemas("""  "A":{"type":"object","properties":{"b":{"$ref":"#/components/schemas/B"},"c":{"type":"string"}}}  """);
        GeneratorRun run = new GeneratorHost { Documents = [document] }.Run();

        Assert.Equal(["SPEC0003"], run.DocumentDiagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("public string? C { get; set; }", run.Text("Api.A.g.cs"), StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Unmatched_operation_names_the_nearest()
    {
        var document = new SpecDocument("telnyx.json", Samples.Telnyx.GetText().ToString()) { Operations = "updateAsistant" };
        Diagnostic diagnostic = Assert.Single(new GeneratorHost { Documents = [document] }.Run().DocumentDiagnostics);

        Assert.Equal("SPEC0007", diagnostic.Id);
        Assert.Contains("updateAssistant", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_that_share_an_id_or_a_name_say_what_they_are_called()
    {
        var document = new SpecDocument("api.json", """
            {"openapi":"3.1.0","info":{"title":"Api","version":"1"},"paths":{
            "/a":{"get":{"operationId":"list","responses":{}},"put":{"operationId":"list","responses":{}}},
            "/b":{"get":{"operationId":"List","responses":{}}},
            "/a/{x}":{"get":{"responses":{},"parameters":[{"name":"x","in":"path","required":true,"schema":{"type":"string"}}]}}}}
            """)
        { Namespace = "Api" };
        GeneratorRun run = new GeneratorHost { Documents = [document] }.Run();

        Assert.Equal(["SPEC0022", "SPEC0013"], run.DocumentDiagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("belongs to GET /a already; the method of PUT /a is called 'List2Async'", run.DocumentDiagnostics[0].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("would be called 'ListAsync' like another one; it is called 'List3Async'", run.DocumentDiagnostics[1].GetMessage(), StringComparison.Ordinal);
        Assert.Contains(" GetAByXAsync(", run.Text("Api.ApiClient.g.cs"), StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Paths_that_refer_to_one_path_item_share_its_operation_ids()
    {
        var document = new SpecDocument("api.json", """
            {"openapi":"3.1.0","info":{"title":"Api","version":"1"},"paths":{"/a":{"$ref":"#/components/pathItems/items"},"/b":{"$ref":"#/components/pathItems/items"}},
            "components":{"pathItems":{"items":{"get":{"operationId":"list","responses":{}}}}}}
            """)
        { Namespace = "Api" };
        GeneratorRun run = new GeneratorHost { Documents = [document] }.Run();

        Diagnostic diagnostic = Assert.Single(run.DocumentDiagnostics);
        Assert.Equal(("SPEC0013", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains("GET /b would be called 'ListAsync' like another one; it is called 'List2Async'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Second_document_of_a_namespace_is_refused()
    {
        GeneratorRun run = new GeneratorHost { Documents = [Samples.Telnyx, Samples.Declare("other.json", Samples.Telnyx.GetText().ToString())] }.Run();

        Diagnostic diagnostic = Assert.Single(run.DocumentDiagnostics);
        Assert.Equal(("SPEC0008", "/project/other.json"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void File_listed_twice_is_one_document()
    {
        GeneratorRun run = new GeneratorHost { Documents = [Samples.Telnyx, Samples.Declare("telnyx-assistants.json", Samples.Telnyx.GetText().ToString())] }.Run();

        Assert.Empty(run.DocumentDiagnostics);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Other_files_of_the_project_are_left_alone()
    {
        var file = new SpecDocument("appsettings.json", "not json");
        file.Metadata.Clear();
        GeneratorRun run = new GeneratorHost { Documents = [file] }.Run();

        Assert.Empty(run.DocumentDiagnostics);
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public void Every_rule_has_its_page_behind_its_link()
    {
        string rules = System.IO.Path.Combine(RepositoryRoot.Path, "docs", "rules");
        foreach (System.Reflection.FieldInfo field in typeof(Diagnostics.DiagnosticDescriptors).GetFields())
        {
            var descriptor = (DiagnosticDescriptor)field.GetValue(null)!;
            Assert.EndsWith($"docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
            Assert.Contains(descriptor.Id, System.IO.File.ReadAllText(System.IO.Path.Combine(rules, descriptor.Id + ".md")), StringComparison.Ordinal);
        }
    }
}
