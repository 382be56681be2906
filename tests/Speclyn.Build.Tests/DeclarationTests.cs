using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Xunit;

namespace Speclyn.Build.Tests;

/// <summary>The task as MSBuild runs it: items in, errors and stamps out.</summary>
public sealed class DeclarationTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("speclyn-payloads-").FullName;

    public DeclarationTests()
    {
        Write("pets.json", """
            {"openapi":"3.1.0","info":{"title":"t","version":"1"},
             "paths":{"/pets":{"post":{"operationId":"addPet","requestBody":{"content":{"text/plain":{"schema":{"type":"string"}},"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}}},"get":{"operationId":"listPets"}}},
             "components":{"schemas":{"Pet":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"id":{"type":"integer","readOnly":true},"owner":{"$ref":"people.yaml#/Person"}}},
                                      "Problem":{"type":"object","properties":{"title":{"type":"string"},"id":{"type":"integer","readOnly":true}}}}}}
            """);
        Write("people.yaml", "Person:\n  type: object\n  properties:\n    age: { type: integer }\n");
        Write("rex.json", """{"name":"Rex"}""");
        Write("broken.json", """{"name":5}""");
        Write("twice.json", """{"name":"a","name":"b"}""");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("rex.json", "Schema=Pet")]
    [InlineData("rex.json", "Operation=addPet")]
    [InlineData("rex.json", "Operation=POST /pets")]
    [InlineData("rex.json", "Schema=Pet;Spec=pets.json")]
    [InlineData("rex.json", "Schema=Pet;Spec=pets")]
    public void Right(string payload, string metadata) => Assert.Empty(Run([Item(payload, metadata)]).Reported);

    [Theory]
    [InlineData("nobody.json", "Schema=Pet", "the OpenApiPayload 'nobody.json' does not exist; correct the path in Include, which is relative to the project, or add the file")]
    [InlineData("rex.json", "", "the OpenApiPayload 'rex.json' does not say what it is; add Schema with the name of a component schema, or Operation with the operation whose request body it is")]
    [InlineData("rex.json", "Schema=Pet;Operation=addPet", "the OpenApiPayload 'rex.json' says both Schema and Operation; keep the one that says what the file is")]
    [InlineData("rex.json", "Schema=Pets", "the OpenApiPayload 'rex.json' names the schema 'Pets', which 'pets.json' does not have under components/schemas; the nearest one is 'Pet'")]
    [InlineData("rex.json", "Operation=addPets", "the OpenApiPayload 'rex.json' names the operation 'addPets', which 'pets.json' does not have; the nearest one is 'addPet'")]
    [InlineData("rex.json", "Operation=POST /pet", "the OpenApiPayload 'rex.json' names the operation 'POST /pet', which 'pets.json' does not have; the nearest one is 'POST /pets'")]
    [InlineData("rex.json", "Operation=listPets", "the OpenApiPayload 'rex.json' names the operation 'listPets', whose request has no JSON body with a schema; name one that has, or name the schema itself in Schema")]
    [InlineData("rex.json", "Schema=Pet;Spec=dogs", "the OpenApiPayload 'rex.json' names the document 'dogs' in Spec, which the project does not have; write one of: pets.json")]
    [InlineData("rex.json", "Schema=Pet;AllowComments=yes", "the OpenApiPayload 'rex.json' has AllowComments 'yes'; write true or false")]
    [InlineData("rex.json", "Schema=Pet;Placeholders=jinja", "the OpenApiPayload 'rex.json' has Placeholders 'jinja'; write mustache for {{name}}, env for ${NAME}")]
    public void Wrong(string payload, string metadata, string message)
    {
        BuildEventArgs reported = Assert.Single(Run([Item(payload, metadata)]).Reported);
        Assert.Equal(("SPEC4004", message), (((BuildErrorEventArgs)reported).Code, Shown(reported)));
        Assert.Equal("project.csproj", ((BuildErrorEventArgs)reported).File);
    }

    [Fact]
    public void Errors_have_all_that_an_error_list_shows()
    {
        var error = (BuildErrorEventArgs)Assert.Single(Run([Item("broken.json", "Schema=Pet")]).Reported);

        Assert.Equal(("SPEC4001", 1, 9, 1, 10), (error.Code, error.LineNumber, error.ColumnNumber, error.EndLineNumber, error.EndColumnNumber));
        Assert.Equal(PathOf("broken.json"), error.File);
        Assert.Equal("https://github.com/speclyn/speclyn/blob/main/docs/rules/SPEC4001.md", error.HelpLink);
        Assert.Equal("'name' is the number 5 and must be a string; write a string", error.Message);
    }

    [Fact]
    public void Several_documents_are_told_apart_by_Spec()
    {
        Write("dogs.json", """{"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{"Dog":{"type":"string"}}}}""");
        ITaskItem[] documents = [Item("pets.json", ""), Item("dogs.json", "BundleId=kennel"), Item("people.yaml", "Replaces=people")];

        Assert.Equal(
            [
                "the OpenApiPayload 'rex.json' does not say which document it belongs to; add Spec with one of: pets.json, kennel, people",
                "the OpenApiPayload 'rex.json' belongs to the document 'people', which cannot be read as OpenAPI 3; correct the document first",
                "the payload is an object and must be a string; write a string",
            ],
            Run([Item("rex.json", "Schema=Pet"), Item("rex.json", "Schema=Pet;Spec=people"), Item("rex.json", "Schema=Dog;Spec=kennel"), Item("rex.json", "Schema=Pet;Spec=pets")], documents)
                .Reported.Select(Shown));
    }

    [Fact]
    public void Other_files_that_the_document_refers_to_are_read()
    {
        Write("owned.json", """{"name":"Rex","owner":{"age":"old"}}""");
        Assert.Equal("'age' is the string 'old' and must be an integer; write an integer", Assert.Single(Run([Item("owned.json", "Schema=Pet")]).Reported).Message);
    }

    [Fact]
    public void Read_only_members_are_refused_in_what_requests_carry()
    {
        Write("id.json", """{"name":"Rex","id":1}""");
        Assert.Single(Run([Item("id.json", "Operation=addPet")]).Reported);
        Assert.Single(Run([Item("id.json", "Schema=Pet")]).Reported);
        Assert.Empty(Run([Item("id.json", "Schema=Problem")]).Reported);
    }

    [Fact]
    public void Only_a_payload_that_nothing_is_said_about_gets_a_stamp()
    {
        File.WriteAllText(PathOf("old.stamp"), "");

        Assert.False(Run([Item("rex.json", "Schema=Pet;Stamp=new/rex.stamp"), Item("broken.json", "Schema=Pet;Stamp=old.stamp"), Item("twice.json", "Schema=Pet;Stamp=twice.stamp")]).Succeeded);

        Assert.Equal(["rex.stamp"], Directory.GetFiles(_directory, "*.stamp", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(false, "", "", "", "warning")]
    [InlineData(true, "", "", "", "error")]
    [InlineData(true, "", "CS1591;SPEC4002", "", "warning")]
    [InlineData(false, "SPEC4002", "", "", "error")]
    [InlineData(true, "", "", "CS1591,spec4002", "")]
    public void Warnings_follow_the_project(bool areErrors, string asErrors, string notAsErrors, string noWarn, string level)
    {
        (bool succeeded, IReadOnlyList<BuildEventArgs> reported) = Run([Item("twice.json", "Schema=Pet")], configure: task =>
            (task.TreatWarningsAsErrors, task.WarningsAsErrors, task.WarningsNotAsErrors, task.NoWarn) = (areErrors, asErrors, notAsErrors, noWarn));

        Assert.Equal(level, string.Concat(reported.Select(one => one is BuildErrorEventArgs ? "error" : "warning")));
        Assert.Equal(level != "error", succeeded);
    }

    [Fact]
    public void Stops_when_the_build_is_cancelled()
    {
        using var task = new CheckOpenApiPayloads { BuildEngine = new Engine(), Payloads = [Item("rex.json", "Schema=Pet")], Documents = [Item("pets.json", "")] };
        task.Cancel();
        Assert.False(task.Execute());
    }

    private (bool Succeeded, IReadOnlyList<BuildEventArgs> Reported) Run(ITaskItem[] payloads, ITaskItem[]? documents = null, Action<CheckOpenApiPayloads>? configure = null)
    {
        var engine = new Engine();
        using var task = new CheckOpenApiPayloads
        {
            BuildEngine = engine,
            Payloads = payloads,
            Documents = documents ?? [Item("pets.json", "")],
            Files = [Item("people.yaml", "")],
            ProjectDirectory = _directory,
        };
        configure?.Invoke(task);
        return (task.Execute(), engine.Reported);
    }

    private TaskItem Item(string file, string metadata)
    {
        var item = new TaskItem(PathOf(file));
        foreach (string[] pair in metadata.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')))
        {
            item.SetMetadata(pair[0], pair[0] == "Stamp" ? PathOf(pair[1]) : pair[1]);
        }

        item.SetMetadata("DeclaringFile", "project.csproj");
        return item;
    }

    private string Shown(BuildEventArgs reported) => reported.Message!.Replace(_directory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    private string PathOf(string file) => Path.Combine(_directory, file);

    private void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    private sealed class Engine : IBuildEngine
    {
        public List<BuildEventArgs> Reported { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "project.csproj";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) => Reported.Add(e);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogWarningEvent(BuildWarningEventArgs e) => Reported.Add(e);
    }
}
