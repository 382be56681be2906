using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using System.Xml.Linq;
using Speclyn.Package.Tests.Harness;
using Xunit;

namespace Speclyn.Package.Tests;

/// <summary>What is in the packages, to the last file?</summary>
public sealed class PackageEntriesTests
{
    // Written by the packer itself, not by us.
    private static readonly string[] PackagingEntries = ["[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/"];

    [Fact]
    public async Task Speclyn_holds_compiler_assemblies_build_files_and_a_task_only()
    {
        PackageFeed feed = await PackageFeed.GetAsync();

        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "Speclyn.nuspec",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/Speclyn.Analyzers.dll",
                "analyzers/dotnet/cs/Speclyn.CodeFixes.dll",
                "analyzers/dotnet/cs/Speclyn.Generator.dll",
                "analyzers/dotnet/cs/Speclyn.OpenApi.dll",
                "analyzers/dotnet/roslyn4.14/cs/Speclyn.Completion.dll",
                "build/Speclyn.props",
                "build/Speclyn.targets",
                "buildMultiTargeting/Speclyn.targets",
                "tools/netstandard2.0/NJsonSchema.Annotations.dll",
                "tools/netstandard2.0/NJsonSchema.dll",
                "tools/netstandard2.0/Namotion.Reflection.dll",
                "tools/netstandard2.0/Newtonsoft.Json.dll",
                "tools/netstandard2.0/Speclyn.Build.dll",
                "tools/netstandard2.0/Speclyn.OpenApi.dll",
            ],
            Entries(feed.SpeclynPackage));
    }

    [Fact]
    public async Task The_Telnyx_package_is_a_document_and_a_props_file()
    {
        PackageFeed feed = await PackageFeed.GetAsync();

        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "Speclyn.Telnyx.Assistants.nuspec",
                "build/Speclyn.Telnyx.Assistants.props",
                "spec/telnyx-assistants.json",
            ],
            Entries(feed.TelnyxPackage));
    }

    [Fact]
    public async Task Speclyn_depends_on_nothing()
    {
        XElement metadata = Metadata((await PackageFeed.GetAsync()).SpeclynPackage);

        Assert.DoesNotContain(metadata.Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
    }

    [Fact]
    public async Task The_Telnyx_package_hands_on_the_analyzers_of_its_one_dependency()
    {
        PackageFeed feed = await PackageFeed.GetAsync();
        XElement metadata = Metadata(feed.TelnyxPackage);
        XElement dependency = Assert.Single(metadata.Descendants(), e => e.Name.LocalName == "dependency");

        Assert.Equal("Speclyn", (string?)dependency.Attribute("id"));
        Assert.Equal(feed.Version, (string?)dependency.Attribute("version"));
        Assert.Equal("All", (string?)dependency.Attribute("include"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
    }

    /// <summary>The SDK merges analyzer files of one name across packages: an assembly of somebody else in ours breaks us or a neighbour.</summary>
    [Fact]
    public async Task Compiler_assemblies_need_only_the_compiler_and_each_other()
    {
        using ZipArchive package = ZipFile.OpenRead((await PackageFeed.GetAsync()).SpeclynPackage);
        List<ZipArchiveEntry> assemblies = [.. package.Entries.Where(e => e.FullName.StartsWith("analyzers/", StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal))];
        HashSet<string> ours = [.. assemblies.Select(e => Path.GetFileNameWithoutExtension(e.Name))];

        foreach (ZipArchiveEntry assembly in assemblies)
        {
            using MemoryStream bytes = new();
            using (Stream entry = assembly.Open())
            {
                entry.CopyTo(bytes);
            }

            bytes.Position = 0;
            using PEReader reader = new(bytes);
            MetadataReader metadata = reader.GetMetadataReader();
            IEnumerable<string> strangers = metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .Where(name => !ours.Contains(name) && !IsOfTheCompiler(name) && !(IsForEditors(assembly) && name == "Microsoft.CodeAnalysis.Features"));
            Assert.True(!strangers.Any(), $"{assembly.Name} refers to {string.Join(", ", strangers)}");
        }
    }

    [Fact]
    public async Task The_packed_document_is_the_one_in_the_repository()
    {
        using ZipArchive package = ZipFile.OpenRead((await PackageFeed.GetAsync()).TelnyxPackage);
        using StreamReader packed = new(package.GetEntry("spec/telnyx-assistants.json")!.Open());

        Assert.Equal(Repository.Read("spec/telnyx-assistants.json"), await packed.ReadToEndAsync());
    }

    /// <summary>An older host has no completion API, and a formatter that meets a class without its base ends.</summary>
    [Theory]
    [InlineData("roslyn4.8", false)]
    [InlineData("roslyn4.13", false)]
    [InlineData("roslyn4.14", true)]
    [InlineData("roslyn5.0", true)]
    public async Task Completion_is_for_hosts_that_have_its_API(string compiler, bool expected)
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer($"host-{compiler}").TelnyxProject("net10.0");
        (await consumer.RestoreAsync()).ShouldSucceed();

        IEnumerable<string> analyzers = (await consumer.ItemsAsync("Analyzer", "-t:ResolveLockFileAnalyzers", $"-p:CompilerApiVersion={compiler}"))
            .Select(item => item["Filename"]).Where(name => name.StartsWith("Speclyn.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        string[] always = ["Speclyn.Analyzers", "Speclyn.CodeFixes", "Speclyn.Generator", "Speclyn.OpenApi"];
        Assert.Equal(expected ? ["Speclyn.Analyzers", "Speclyn.CodeFixes", "Speclyn.Completion", "Speclyn.Generator", "Speclyn.OpenApi"] : always, analyzers);
    }

    private static bool IsForEditors(ZipArchiveEntry assembly) => assembly.FullName.StartsWith("analyzers/dotnet/roslyn4.14/", StringComparison.Ordinal);

    // The compiler brings System.Buffers along with System.Memory, which is built on it.
    private static bool IsOfTheCompiler(string name) =>
        name is "netstandard" or "System.Collections.Immutable" or "System.Reflection.Metadata" or "System.Memory" or "System.Buffers"
            or "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis.Workspaces" or "Microsoft.CodeAnalysis.CSharp.Workspaces";

    private static IEnumerable<string> Entries(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        return
        [
            .. package.Entries.Select(e => e.FullName)
                .Where(name => !PackagingEntries.Any(p => name.StartsWith(p, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static XElement Metadata(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        using Stream nuspec = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
    }

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
}
