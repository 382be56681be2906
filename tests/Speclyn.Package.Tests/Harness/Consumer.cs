using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Speclyn.Package.Tests.Harness;

/// <summary>A project of somebody who uses the packages.</summary>
internal sealed class Consumer(string directory, string name)
{
    /// <summary>Older targets have no System.Text.Json of their own.</summary>
    public const string JsonPackage = """
        <PackageReference Include="System.Text.Json" Version="8.0.5" Condition="'$(TargetFramework)' == 'netstandard2.0' or '$(TargetFramework)' == 'net48'" />
        """;

    public string Directory => directory;

    public string PathOf(string file) => Path.Combine(directory, file);

    public Consumer Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Writes the project file; `$(SpeclynVersion)` is the version under test.</summary>
    public Consumer Project(string targetFrameworks, string items, string properties = "", string extension = "csproj", string sdk = "Microsoft.NET.Sdk") =>
        Write($"{name}.{extension}", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <{(targetFrameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework")}>{targetFrameworks}</{(targetFrameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework")}>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);

    /// <summary>A project for Telnyx: one package reference, as the README says.</summary>
    public Consumer TelnyxProject(string targetFrameworks, string properties = "", string items = "") =>
        Project(
            targetFrameworks,
            $"""
            <PackageReference Include="Speclyn.Telnyx.Assistants" Version="$(SpeclynVersion)" PrivateAssets="all" />
            {JsonPackage}
            {items}
            """,
            "<Nullable>enable</Nullable>" + properties);

    public Task<CommandResult> RestoreAsync() => DotnetCommand.RunAsync(directory, "restore");

    public Task<CommandResult> BuildAsync(params string[] arguments) =>
        DotnetCommand.RunAsync(directory, ["build", .. arguments]);

    public Task<CommandResult> RunAsync(params string[] arguments) => DotnetCommand.RunAsync(directory, arguments);

    /// <summary>What the last build of one target framework reported.</summary>
    public IReadOnlyList<ReportedDiagnostic> Diagnostics(string targetFramework) =>
        ReportedDiagnostic.ReadLog(PathOf($"diagnostics.{targetFramework}.sarif"));

    /// <summary>The items of one type after evaluation, which is all that a design-time build of an IDE has.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ItemsAsync(string itemType, params string[] arguments)
    {
        CommandResult result = (await DotnetCommand.RunAsync(directory, ["msbuild", $"-getItem:{itemType}", .. arguments])).ShouldSucceed();
        using JsonDocument answer = JsonDocument.Parse(result.Output);
        return
        [
            .. answer.RootElement.GetProperty("Items").GetProperty(itemType).EnumerateArray().Select(item =>
                (IReadOnlyDictionary<string, string>)item.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal)),
        ];
    }
}
