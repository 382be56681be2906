using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Speclyn.Package.Tests.Harness;
using Xunit;

namespace Speclyn.Package.Tests;

/// <summary>Which documents reach the compiler, and with which values? Evaluation alone answers, as it does for an IDE.</summary>
public sealed class DocumentItemTests
{
    private const string SpeclynReference = """<PackageReference Include="Speclyn" Version="$(SpeclynVersion)" PrivateAssets="all" />""";

    [Fact]
    public async Task The_Telnyx_package_registers_its_document()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("telnyx").TelnyxProject("net10.0");
        (await consumer.RestoreAsync()).ShouldSucceed();

        IReadOnlyDictionary<string, string> document = Assert.Single(await consumer.ItemsAsync("AdditionalFiles", "-p:DesignTimeBuild=true"));

        Assert.Equal("telnyx-assistants.json", Path.GetFileName(document["FullPath"]));
        Assert.True(File.Exists(document["FullPath"]), document["FullPath"]);
        AssertValues(document, "Telnyx.Assistants", "TelnyxAssistantsClient", "POST /ai/assistants/{assistant_id}", "", "telnyx-assistants");
    }

    [Fact]
    public async Task A_replacement_takes_the_place_of_the_bundled_document_and_inherits()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("replace")
            .TelnyxProject("net10.0", items: """<OpenApiSpec Include="newer.json" Replaces="telnyx-assistants" />""");
        (await consumer.RestoreAsync()).ShouldSucceed();

        IReadOnlyDictionary<string, string> document = Assert.Single(await consumer.ItemsAsync("AdditionalFiles"));

        Assert.Equal("newer.json", document["Identity"]);
        AssertValues(document, "Telnyx.Assistants", "TelnyxAssistantsClient", "POST /ai/assistants/{assistant_id}", "", "");
    }

    [Fact]
    public async Task What_a_replacement_sets_itself_wins()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("own").TelnyxProject("net10.0", items: """
            <OpenApiSpec Include="newer.json" Replaces="telnyx-assistants" Client="Assistants" Operations="tag:Assistants" Accessibility="internal" />
            """);
        (await consumer.RestoreAsync()).ShouldSucceed();

        IReadOnlyDictionary<string, string> document = Assert.Single(await consumer.ItemsAsync("AdditionalFiles"));

        AssertValues(document, "Telnyx.Assistants", "Assistants", "tag:Assistants", "internal", "");
    }

    [Fact]
    public async Task Documents_of_ones_own_come_with_what_the_project_says()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("own-documents").Project("net10.0", $$"""
            {{SpeclynReference}}
            <AdditionalFiles Include="petstore.json" />
            <AdditionalFiles Include="common.json" />
            <OpenApiSpec Include="petstore.json" Namespace="Petstore" Client="PetstoreClient">
              <Operations>
                getPet,
                POST /pets/{id},
                tag:Bob's pets
              </Operations>
            </OpenApiSpec>
            <OpenApiSpec Include="bare.yaml" />
            """);
        (await consumer.RestoreAsync()).ShouldSucceed();

        IReadOnlyList<IReadOnlyDictionary<string, string>> files = await consumer.ItemsAsync("AdditionalFiles");

        Assert.Equal(["bare.yaml", "common.json", "petstore.json"], files.Select(f => f["Identity"]).Order(StringComparer.Ordinal));
        AssertValues(files.Single(f => f["Identity"] == "petstore.json"), "Petstore", "PetstoreClient", "getPet, POST /pets/{id}, tag:Bob's pets", "", "");
        AssertValues(files.Single(f => f["Identity"] == "bare.yaml"), "", "", "", "", "");
        // A file that is there for references is no document with a client.
        Assert.False(files.Single(f => f["Identity"] == "common.json").ContainsKey("OpenApiSpec"));
    }

    [Fact]
    public async Task The_values_reach_the_compiler_whole()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("values")
            .TelnyxProject("net10.0", properties: "<RootNamespace>Front.Desk</RootNamespace><SpeclynRequiredMembers>true</SpeclynRequiredMembers>")
            .Write("Program.cs", "internal static class Nothing;");
        (await consumer.BuildAsync()).ShouldSucceed();

        string[] options = File.ReadAllLines(Directory.EnumerateFiles(consumer.PathOf("obj"), "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories).Single());

        Assert.Contains("build_property.RootNamespace = Front.Desk", options);
        Assert.Contains("build_property.SpeclynRequiredMembers = true", options);
        Assert.Contains("build_property.SpeclynKeepUnknownMembers = true", options);
        Assert.Contains("build_metadata.AdditionalFiles.OpenApiSpec = true", options);
        Assert.Contains("build_metadata.AdditionalFiles.OpenApiNamespace = Telnyx.Assistants", options);
        Assert.Contains("build_metadata.AdditionalFiles.OpenApiClient = TelnyxAssistantsClient", options);
        Assert.Contains("build_metadata.AdditionalFiles.OpenApiOperations = POST /ai/assistants/{assistant_id}", options);
    }

    [Fact]
    public async Task A_document_does_not_leak_to_projects_downstream()
    {
        PackageFeed feed = await PackageFeed.GetAsync();
        Consumer library = feed.NewConsumer("library").TelnyxProject("net10.0");
        // Without PrivateAssets, which is how a reference in a hurry looks.
        library.Write("library.csproj", library.Read("library.csproj").Replace(" PrivateAssets=\"all\"", "", StringComparison.Ordinal));
        Consumer app = feed.NewConsumer("app").Project("net10.0", $"""<ProjectReference Include="{library.PathOf("library.csproj")}" />""");
        (await app.RestoreAsync()).ShouldSucceed();

        Assert.Single(await library.ItemsAsync("AdditionalFiles"));
        Assert.Empty(await app.ItemsAsync("AdditionalFiles"));
    }

    [Theory]
    [InlineData("net48", true)]
    [InlineData("net10.0", false)]
    [InlineData("netstandard2.0", false)]
    public async Task DotNet_Framework_gets_the_reference_that_the_client_needs(string targetFramework, bool expected)
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer($"http-{targetFramework}").TelnyxProject(targetFramework);
        (await consumer.RestoreAsync()).ShouldSucceed();

        IReadOnlyList<IReadOnlyDictionary<string, string>> references = await consumer.ItemsAsync("Reference");

        Assert.Equal(expected, references.Any(r => r["Identity"] == "System.Net.Http"));
    }

    private static void AssertValues(
        IReadOnlyDictionary<string, string> document, string @namespace, string client, string operations, string accessibility, string bundleId)
    {
        Assert.Equal("true", document["OpenApiSpec"]);
        Assert.Equal(@namespace, document["OpenApiNamespace"]);
        Assert.Equal(client, document["OpenApiClient"]);
        Assert.Equal(operations, document["OpenApiOperations"]);
        Assert.Equal(accessibility, document["OpenApiAccessibility"]);
        Assert.Equal(bundleId, document["OpenApiBundleId"]);
    }
}
