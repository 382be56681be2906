using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>What a document's author hears when a name cannot become the C# name that it asks for.</summary>
public class NameDiagnosticTests
{
    [Theory]
    [InlineData(
        """{ "pet": { "type": "object", "properties": { "a": {} } }, "Pet": { "type": "object", "properties": { "a": {} } } }""",
        "SPEC0013 'pet' and 'Pet' are both Pet in C#; the C# name of this one is Pet2 instead")]
    [InlineData(
        """{ "A": { "type": "object", "properties": { "phone_number": {}, "PhoneNumber": {} } } }""",
        "SPEC0013 'phone_number' and 'PhoneNumber' are both PhoneNumber in C#; the C# name of this one is PhoneNumber2 instead")]
    [InlineData(
        """{ "A": { "type": "object", "properties": { "to_string": {} } } }""",
        "SPEC0013 'to_string' is ToString in C#, which generated code has already; the C# name of this one is ToStringValue instead")]
    [InlineData(
        """{ "E": { "enum": ["a", "A"] } }""",
        "SPEC0013 'a' and 'A' are both A in C#; the C# name of this one is A2 instead")]
    [InlineData(
        """{ "Value": { "enum": ["a"] } }""",
        "SPEC0013 'Value' is Value in C#, which generated code has already; the C# name of this one is ValueModel instead")]
    [InlineData(
        """{ "OpenApiSchemaAttribute": { "enum": ["a"] } }""",
        "SPEC0013 'OpenApiSchemaAttribute' is OpenApiSchemaAttribute in C#, which generated code has already; the C# name of this one is OpenApiSchemaAttributeValue instead")]
    [InlineData(
        """{ "Task": { "type": "object", "properties": { "a": {} } } }""",
        "SPEC0024 the schema 'Task' keeps its name, which hides System.Threading.Tasks.Task where its namespace is imported; C# that uses both needs an alias")]
    public void Is_told(string schemas, string expected)
    {
        GeneratorRun run = Run(schemas);

        Diagnostic diagnostic = Assert.Single(run.DocumentDiagnostics);
        Assert.Equal(expected, diagnostic.Id + " " + diagnostic.GetMessage());
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Theory]
    [InlineData("""{ "List": { "type": "array", "items": {} } }""")]
    [InlineData("""{ "A": { "type": "object", "properties": { "a": {} } } }""")]
    [InlineData("""{ "E": { "enum": ["-a", "a", "+a", "-1", "1", "", " "] } }""")]
    public void Is_not_told_where_nothing_changes(string schemas) => Assert.Empty(Run(schemas).DocumentDiagnostics);

    [Fact]
    public void Names_without_end_and_half_characters_are_no_obstacle()
    {
        string name = new('x', 100_000);
        GeneratorRun run = Run($$"""
            { "{{name}}": { "type": "object", "properties": { "{{name}}": {}, "{{name}}y": {}, "\ud83d": {}, "\udc00a": {}, "\uffff\u0301": {} } }, "{{name}}z": { "enum": ["{{name}}"] } }
            """);

        Assert.Empty(run.CompilerDiagnostics);
        Assert.All(run.DocumentDiagnostics, diagnostic => Assert.True(diagnostic.GetMessage().Length < 1000));
        Assert.All(run.Result.GeneratedSources, source => Assert.True(source.HintName.Length <= 100));
        Assert.Single(run.DocumentDiagnostics, diagnostic => diagnostic.Id == "SPEC0013");
    }

    private static GeneratorRun Run(string schemas)
    {
        string text = $$"""{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": {}, "components": { "schemas": {{schemas}} } }""";
        return new GeneratorHost { Documents = [new SpecDocument("api.json", text) { Namespace = "Api" }] }.Run();
    }
}
