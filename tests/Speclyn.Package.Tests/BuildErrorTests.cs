using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Speclyn.Package.Tests.Harness;
using Xunit;

namespace Speclyn.Package.Tests;

/// <summary>Is a project that cannot work told so, once, and what to do?</summary>
public sealed partial class BuildErrorTests
{
    private const string Minimal = """
        { "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" }, "paths": {} }
        """;

    [Theory]
    [InlineData("Operations", "getPet; POST /pets")]
    [InlineData("Operations", "tag:c#")]
    [InlineData("Namespace", "Pets;")]
    [InlineData("Client", "#Client")]
    public async Task A_value_that_the_compiler_would_cut_is_an_error(string metadata, string value)
    {
        Consumer consumer = await NewConsumerAsync("cut", $"""<OpenApiSpec Include="pets.json" {metadata}="{value}" />""");

        AssertOneError(await consumer.BuildAsync(), "SPEC0101", $"{metadata} of OpenApiSpec 'pets.json' is '{value}'", "lists use commas", "Write commas");
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_an_error()
    {
        Consumer consumer = await NewConsumerAsync("missing", """<OpenApiSpec Include="specs/petz.json" />""");

        AssertOneError(await consumer.BuildAsync(), "SPEC0102", "'specs/petz.json'", "relative to the project file", Path.Combine(consumer.Directory, "specs", "petz.json"));
    }

    [Fact]
    public async Task Replacing_nothing_is_an_error_that_lists_what_can_be_replaced()
    {
        Consumer consumer = await NewConsumerAsync("nothing", """<OpenApiSpec Include="pets.json" Replaces="telnyx-asistants" />""", package: "Speclyn.Telnyx.Assistants");

        AssertOneError(await consumer.BuildAsync(), "SPEC0103", "'pets.json' replaces 'telnyx-asistants'", "can be replaced here: telnyx-assistants.");
    }

    [Fact]
    public async Task Replacing_without_a_package_that_brings_a_document_is_an_error()
    {
        Consumer consumer = await NewConsumerAsync("no-package", """<OpenApiSpec Include="pets.json" Replaces="telnyx-assistants" />""");

        AssertOneError(await consumer.BuildAsync(), "SPEC0103", "can be replaced here: none.", "add the package");
    }

    [Theory]
    [InlineData("netstandard2.0", null, "none")]
    [InlineData("net48", null, "none")]
    [InlineData("netstandard2.0", "8.0.0", "8.0.0")]
    public async Task A_target_without_a_recent_SystemTextJson_is_an_error(string targetFramework, string? version, string found)
    {
        string reference = version is null ? "" : $"""<PackageReference Include="System.Text.Json" Version="[{version}]" NoWarn="NU1903" />""";
        Consumer consumer = await NewConsumerAsync($"json-{targetFramework}", $"""<OpenApiSpec Include="pets.json" />{reference}""", targetFramework, "<LangVersion>latest</LangVersion>");

        AssertOneError(await consumer.BuildAsync(), "SPEC0104", $"for {targetFramework} has: {found}.", "Version=\"8.0.5\"");
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net48")]
    public async Task The_package_of_SystemTextJson_is_enough_on_older_targets(string targetFramework)
    {
        Consumer consumer = await NewConsumerAsync(
            $"json-ok-{targetFramework}", $"""<OpenApiSpec Include="pets.json" />{Consumer.JsonPackage}""", targetFramework, "<LangVersion>9</LangVersion>");

        (await consumer.BuildAsync()).ShouldSucceed();
    }

    [Theory]
    [InlineData("roslyn4.7")]
    [InlineData("roslyn4.4")]
    public async Task A_compiler_that_cannot_load_the_generator_is_an_error(string compiler)
    {
        Consumer consumer = await NewConsumerAsync("compiler", """<OpenApiSpec Include="pets.json" />""");

        AssertOneError(await consumer.BuildAsync($"-p:CompilerApiVersion={compiler}"), "SPEC0105", $"Roslyn {compiler["roslyn".Length..]}", "Roslyn 4.8 or later", "global.json");
    }

    [Theory]
    [InlineData("netstandard2.0", "", "7.3")]
    [InlineData("net48", "", "7.3")]
    [InlineData("netstandard2.1", "", "8.0")]
    [InlineData("net10.0", "<LangVersion>8</LangVersion>", "8")]
    [InlineData("net10.0", "<LangVersion>ISO-2</LangVersion>", "ISO-2")]
    public async Task Csharp_below_9_is_an_error(string targetFramework, string properties, string found)
    {
        Consumer consumer = await NewConsumerAsync(
            $"language-{targetFramework}", $"""<OpenApiSpec Include="pets.json" />{Consumer.JsonPackage}""", targetFramework, properties);

        AssertOneError(await consumer.BuildAsync(), "SPEC0106", $"compiles as C# {found},", "C# 9 or later", "LangVersion");
    }

    [Theory]
    [InlineData("vbproj", "VB")]
    [InlineData("fsproj", "F#")]
    public async Task Another_language_is_an_error(string extension, string language)
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer(extension)
            .Project("net10.0", """
                <PackageReference Include="Speclyn" Version="$(SpeclynVersion)" PrivateAssets="all" />
                <OpenApiSpec Include="pets.json" />
                """, extension: extension)
            .Write("pets.json", Minimal);

        AssertOneError(await consumer.BuildAsync(), "SPEC0107", $"a project in {language}.", "a C# project");
    }

    [Fact]
    public async Task The_same_document_twice_is_an_error()
    {
        Consumer consumer = await NewConsumerAsync("twice", """
            <OpenApiSpec Include="pets.json" Namespace="A" />
            <OpenApiSpec Include="./pets.json" Namespace="B" />
            """);

        AssertOneError(await consumer.BuildAsync(), "SPEC0108", "pets.json", "Remove one");
    }

    [Fact]
    public async Task Two_replacements_of_one_document_are_an_error()
    {
        Consumer consumer = await NewConsumerAsync("replaced-twice", """
            <OpenApiSpec Include="pets.json" Replaces="telnyx-assistants" />
            <OpenApiSpec Include="more.json" Replaces="telnyx-assistants" />
            """, package: "Speclyn.Telnyx.Assistants");
        consumer.Write("more.json", Minimal);

        AssertOneError(await consumer.BuildAsync(), "SPEC0108", "pets.json replaces telnyx-assistants, more.json replaces telnyx-assistants");
    }

    [Fact]
    public async Task An_accessibility_that_types_cannot_have_is_an_error()
    {
        Consumer consumer = await NewConsumerAsync("accessibility", """<OpenApiSpec Include="pets.json" Accessibility="private" />""");

        AssertOneError(await consumer.BuildAsync(), "SPEC0109", "is 'private'", "public, which is the default, and internal");
    }

    [Fact]
    public async Task A_project_without_a_document_is_left_alone()
    {
        Consumer consumer = await NewConsumerAsync("idle", "", "netstandard2.0");

        (await consumer.BuildAsync("-warnaserror")).ShouldSucceed();
    }

    [Fact]
    public async Task A_design_time_build_reports_nothing()
    {
        Consumer consumer = await NewConsumerAsync("design-time", """<OpenApiSpec Include="petz.json" />""");
        (await consumer.RestoreAsync()).ShouldSucceed();

        (await consumer.RunAsync("msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")).ShouldSucceed();
    }

    [Fact]
    public void Every_error_has_a_page_and_every_page_an_error()
    {
        string targets = Repository.Read("src/Speclyn.Package/build/Speclyn.targets");
        IEnumerable<string> pages = Directory.EnumerateFiles(Repository.PathOf("docs/rules"), "SPEC01*.md").Select(f => Path.GetFileNameWithoutExtension(f)!);

        Assert.Equal(
            ErrorCode().Matches(targets).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
            pages.Order(StringComparer.Ordinal));
    }

    private static async Task<Consumer> NewConsumerAsync(
        string name, string items, string targetFramework = "net10.0", string properties = "", string package = "Speclyn") =>
        (await PackageFeed.GetAsync()).NewConsumer(name)
            .Project(targetFramework, $"""
                <PackageReference Include="{package}" Version="$(SpeclynVersion)" PrivateAssets="all" />
                {items}
                """, properties)
            .Write("pets.json", Minimal)
            .Write("Nothing.cs", "internal static class Nothing { }");

    private static void AssertOneError(CommandResult build, string id, params string[] texts)
    {
        build.ShouldFail();
        // The summary repeats every line.
        List<string> errors = [.. build.Output.Split('\n').Where(l => l.Contains(": error ", StringComparison.Ordinal)).Select(l => l.Trim()).Distinct()];
        string error = Assert.Single(errors);
        Assert.Contains($": error {id}: ", error, StringComparison.Ordinal);
        foreach (string text in texts)
        {
            Assert.Contains(text, error, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("Code=\"(SPEC[0-9]+)\"")]
    private static partial Regex ErrorCode();
}
