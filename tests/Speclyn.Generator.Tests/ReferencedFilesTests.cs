using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>Documents whose references lead to other additional files of the project.</summary>
public class ReferencedFilesTests
{
    private const string Pet = """{"type":"object","properties":{"name":{"type":"string"},"owner":{"$ref":"people.json#/Person"}}}""";
    private const string People = """{"Person":{"type":"object","properties":{"age":{"type":"integer"}}}}""";

    private static readonly SpecDocument Document = new(
        "api/openapi.json",
        """
        {"openapi":"3.1.0","info":{"title":"Api","version":"1"},"paths":{},
         "components":{"schemas":{"Shop":{"type":"object","properties":{"first":{"$ref":"schemas/pet.json"}}},"Animal":{"$ref":"schemas/pet.json"}}}}
        """)
    {
        Namespace = "Api",
    };

    [Fact]
    public void Types_of_other_files_are_generated_under_the_names_that_the_document_gives_them()
    {
        GeneratorRun run = Host(Pet, People).Run();

        Assert.Empty(run.DocumentDiagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains("public global::Api.Animal? First { get; set; }", run.Text("Api.Shop.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public global::Api.Person? Owner { get; set; }", run.Text("Api.Animal.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Schema <c>schemas/people.json#/Person</c> of <c>openapi.json</c>.", run.Text("Api.Person.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_in_another_file_is_reported_there()
    {
        Diagnostic diagnostic = Assert.Single(Host(Pet, "{\"Person\":{\n  \"type\": 7}}").Run().DocumentDiagnostics);

        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal(("SPEC0006", "/project/api/schemas/people.json", 1, 10), (diagnostic.Id, span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character));
    }

    [Fact]
    public void File_that_is_not_declared_is_named_as_the_item_to_add()
    {
        GeneratorHost host = new()
        {
            Documents = [Document, Part("api/schemas/pet.json", Pet)],
            Properties = new Dictionary<string, string> { ["MSBuildProjectDirectory"] = "/project" },
        };
        GeneratorRun run = host.Run();

        Diagnostic diagnostic = Assert.Single(run.DocumentDiagnostics);
        Assert.Equal(("SPEC0011", DiagnosticSeverity.Warning, "/project/api/schemas/pet.json"), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.GetLineSpan().Path));
        Assert.EndsWith("<AdditionalFiles Include=\"api/schemas/people.json\" />", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Name { get; set; }", run.Text("Api.Animal.g.cs"), StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Edit_of_an_unrelated_file_reads_nothing_again()
    {
        GeneratorRunResult result = Edit("other.json", "{");

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result.TrackedSteps[TrackingNames.Inputs]).Distinct());
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result.TrackedSteps[TrackingNames.Documents]).Distinct());
        Assert.All(Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Same_text_in_another_object_reads_nothing_again() =>
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(Edit("api/schemas/people.json", People).TrackedSteps[TrackingNames.Documents]).Distinct());

    [Fact]
    public void Edit_of_a_file_that_is_referred_to_writes_what_changes()
    {
        GeneratorRunResult result = Edit("api/schemas/people.json", People.Replace("\"age\"", "\"years\"", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result.TrackedSteps[TrackingNames.Documents]).Distinct());
        Assert.Contains("Years { get; set; }", result.GeneratedSources.Single(source => source.HintName == "Api.Person.g.cs").SourceText.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)).Distinct().Order());
    }

    [Fact]
    public void Texts_of_files_that_nothing_refers_to_are_not_asked_for()
    {
        AdditionalText[] files = [Document, Part("api/schemas/pet.json", Pet), Part("api/schemas/people.json", People), new Unreadable("/project/appsettings.json")];
        GeneratorDriver driver = Host(Pet, People).CreateDriver().ReplaceAdditionalTexts([.. files]).RunGenerators(Host(Pet, People).CreateCompilation());

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
    }

    private static GeneratorRunResult Edit(string path, string text)
    {
        GeneratorHost host = Host(Pet, People);
        GeneratorDriver driver = host.CreateDriver().RunGenerators(host.CreateCompilation());
        SpecDocument old = host.Documents.Single(file => file.Path == "/project/" + path);
        return driver.ReplaceAdditionalText(old, old.With(text)).RunGenerators(host.CreateCompilation()).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static GeneratorHost Host(string pet, string people) => new()
    {
        Documents = [Document, Part("api/schemas/pet.json", pet), Part("api/schemas/people.json", people), Part("other.json", "{}")],
    };

    private static SpecDocument Part(string path, string text)
    {
        var file = new SpecDocument(path, text);
        file.Metadata.Clear();
        return file;
    }

    private sealed class Unreadable(string path) : AdditionalText
    {
        public override string Path { get; } = path;

        public override Microsoft.CodeAnalysis.Text.SourceText? GetText(System.Threading.CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("Nobody refers to this file.");
    }
}
