using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Speclyn.Package.Tests.Harness;
using Xunit;

namespace Speclyn.Package.Tests;

/// <summary>Does the package do for its users what the README says, on each target framework and language version?</summary>
[Trait("Needs", "Generator")]
public sealed class ConsumerBuildTests
{
    // Each framework is built, and each language version on the newest framework and on one that has it by no default.
    private const string EveryFramework = "net8.0;net9.0;net10.0;netstandard2.0;net48";
    private const string TwoFrameworks = "net10.0;netstandard2.0";

    // Undocumented generated members would show up as CS1591.
    private const string Strict = "<GenerateDocumentationFile>true</GenerateDocumentationFile>";

    [Theory]
    [InlineData("9", TwoFrameworks)]
    [InlineData("12", TwoFrameworks)]
    [InlineData("latest", EveryFramework)]
    public async Task Correct_code_builds_without_any_diagnostic(string languageVersion, string targetFrameworks)
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer($"correct-{languageVersion}")
            .TelnyxProject(targetFrameworks, $"{Strict}<LangVersion>{languageVersion}</LangVersion>")
            .Write("Correct9.cs", MarkedSource.Load("Correct9.cs").Text);
        if (languageVersion != "9")
        {
            consumer.Write("Correct.cs", MarkedSource.Load("Correct.cs").Text)
                .Write("PackageReadme.cs", ReadmeCode.Read("src/Speclyn.Telnyx.Assistants/README.md"));
            if (File.Exists(Repository.PathOf("README.md")))
            {
                consumer.Write("Readme.cs", ReadmeCode.Read("README.md").Replace("class Readme", "class RootReadme", StringComparison.Ordinal));
            }
        }

        (await consumer.BuildAsync("-warnaserror")).ShouldSucceed();

        Assert.All(targetFrameworks.Split(';'), framework => DiagnosticsAssert.None(consumer.Diagnostics(framework)));
    }

    [Theory]
    [InlineData("9", TwoFrameworks, "Mistakes9.cs")]
    [InlineData("12", TwoFrameworks, "Mistakes.cs")]
    [InlineData("latest", EveryFramework, "Mistakes.cs")]
    public async Task Mistakes_are_reported_where_they_are(string languageVersion, string targetFrameworks, string fileName)
    {
        MarkedSource source = MarkedSource.Load(fileName);
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer($"mistakes-{languageVersion}")
            .TelnyxProject(targetFrameworks, $"{Strict}<LangVersion>{languageVersion}</LangVersion>")
            .Write(fileName, source.Text);

        // SPEC1002 and SPEC2001 are errors: the server would refuse the request for certain.
        (await consumer.BuildAsync()).ShouldFail();

        foreach (string framework in targetFrameworks.Split(';'))
        {
            IReadOnlyList<ReportedDiagnostic> diagnostics = consumer.Diagnostics(framework);
            DiagnosticsAssert.Match(diagnostics, source);
            Assert.All(diagnostics.Where(d => d.Id == "SPEC1001"), d => Assert.Equal("warning", d.Level));
            Assert.All(diagnostics.Where(d => d.Id is "SPEC1002" or "SPEC2001"), d => Assert.Equal("error", d.Level));
            Assert.Equal(
                "'mesaging' is not a value of enabled_features; did you mean 'messaging'? Allowed: telephony, messaging",
                diagnostics.First(d => d.Id == "SPEC1001").Message.TrimEnd('.'));
            Assert.All(diagnostics.Where(d => d.Id == "SPEC2001"), d => Assert.Contains("voice", d.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_editorconfig_sets_the_severity()
    {
        MarkedSource source = MarkedSource.Load("Mistakes.cs");
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("severity")
            .TelnyxProject("net10.0")
            .Write("Mistakes.cs", source.Text)
            .Write(".editorconfig", """
                root = true
                [*.cs]
                dotnet_diagnostic.SPEC1001.severity = error
                dotnet_diagnostic.SPEC1002.severity = none
                dotnet_diagnostic.SPEC2001.severity = warning
                """);

        (await consumer.BuildAsync()).ShouldFail();

        IReadOnlyList<ReportedDiagnostic> diagnostics = consumer.Diagnostics("net10.0");
        Assert.Equal(["error"], diagnostics.Where(d => d.Id == "SPEC1001").Select(d => d.Level).Distinct());
        Assert.Equal(["warning"], diagnostics.Where(d => d.Id == "SPEC2001").Select(d => d.Level).Distinct());
        Assert.DoesNotContain(diagnostics, d => d.Id == "SPEC1002");
    }

    [Fact]
    public async Task Dotnet_format_applies_the_first_fix_of_each_rule()
    {
        MarkedSource source = MarkedSource.Load("Mistakes.cs");
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("format")
            .TelnyxProject("net10.0")
            .Write("Mistakes.cs", source.Text);
        (await consumer.RestoreAsync()).ShouldSucceed();

        (await consumer.RunAsync(
            "format", "analyzers", "format.csproj", "--no-restore", "--severity", "info", "--diagnostics", "SPEC1001", "SPEC1002", "SPEC2001")).ShouldSucceed();

        string fixedCode = consumer.Read("Mistakes.cs");
        Assert.Contains("[\"telephony\", EnabledFeatures.Messaging]", fixedCode, StringComparison.Ordinal);
        Assert.Contains("Upper() => EnabledFeatures.Telephony;", fixedCode, StringComparison.Ordinal);
        Assert.DoesNotContain("[\"telephony\", EnabledFeatures.Telephony]", fixedCode, StringComparison.Ordinal);
        Assert.DoesNotContain("new VoiceSettings(),", fixedCode, StringComparison.Ordinal);
        (await consumer.BuildAsync("--no-restore")).ShouldSucceed();
        DiagnosticsAssert.None(consumer.Diagnostics("net10.0"));
    }

    [NativeAotFact]
    public async Task A_native_program_publishes_without_a_warning_and_runs()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("native")
            .TelnyxProject("net10.0", "<OutputType>Exe</OutputType><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><TrimmerSingleWarn>false</TrimmerSingleWarn>")
            .Write("Program.cs", MarkedSource.Load("Native.cs").Text);
        string[] linker = NativeAotFactAttribute.Linker == "gcc" ? ["-p:CppCompilerAndLinker=gcc"] : [];

        CommandResult publish = (await consumer.RunAsync(["publish", "--use-current-runtime", "-o", "out", .. linker])).ShouldSucceed();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        CommandResult run = (await DotnetCommand.RunProgramAsync(consumer.PathOf(Path.Combine("out", "native")), consumer.Directory)).ShouldSucceed();
        string[] lines = run.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string request = """
            {"name":"Front desk","tools":[{"type":"transfer","transfer":{"targets":[{"name":"Support","to":"+13129457420"}],"from":"+35319605860"}},{"type":"hangup","hangup":{}}],"voice_settings":{"voice":"Telnyx.KokoroTTS.af_heart"},"enabled_features":["telephony","messaging"],"dynamic_variables":{"name":"Ada"}}
            """;
        Assert.Equal([request, "True", request, "422 no"], lines);
    }
}
