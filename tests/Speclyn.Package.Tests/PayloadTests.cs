using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Speclyn.Package.Tests.Harness;
using Xunit;

namespace Speclyn.Package.Tests;

/// <summary>Are payload files checked by the packed task, at their lines and columns, and only when there is something to check?</summary>
public sealed partial class PayloadTests
{
    private const string Good = """
        {
          "name": "Front desk",
          "enabled_features": ["telephony", "messaging"],
          "voice_settings": { "voice": "Telnyx.KokoroTTS.af_heart" }
        }
        """;

    private const string Broken = """
        {
          "name": "Front desk",
          "enabled_features": ["telephony", "mesaging"],
          "tools": [{ "type": "transfer", "transfer": { "targets": [{ "name": "Support", "to": "+13129457420" }] } }],
          "voice_settings": { "voice": 5 }
        }
        """;

    private const string Twice = """{ "name": "a", "name": "b" }""";

    [Fact]
    public async Task Payloads_are_checked_once_at_their_places_before_the_code_is_compiled()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("payloads")
            .TelnyxProject("net10.0", items: """
                <OpenApiPayload Include="assistants/*.json" Schema="UpdateAssistantRequest" />
                <OpenApiPayload Include="errors/*.json" Schema="HTTPValidationError" Spec="telnyx-assistants" />
                <OpenApiPayload Include="strange.json" Schema="UpdateAsistantRequest" Condition="'$(Strange)' == 'true'" />
                """)
            .Write("Nothing.cs", "internal static class Nothing { }");
        Directory.CreateDirectory(consumer.PathOf("assistants"));
        Directory.CreateDirectory(consumer.PathOf("errors"));
        consumer.Write("assistants/good.json", Good).Write("assistants/broken.json", Broken).Write("assistants/twice.json", Twice)
            .Write("assistants/cut.json", "{\n  \"name\": \n").Write("errors/unprocessable.json", """{ "detail": [{ "loc": ["body"], "msg": "m" }] }""").Write("strange.json", "{}");

        string[] expected =
        [
            "broken.json(3,37,3,47): error SPEC4001",
            "broken.json(4,47,4,48): error SPEC4001",
            "broken.json(5,32,5,33): error SPEC4001",
            "c.csproj: error SPEC4004",
            "cut.json(3,1,3,1): error SPEC4002",
            "twice.json(1,16,1,22): warning SPEC4002",
            "unprocessable.json(1,14,1,15): error SPEC4001",
        ];
        Assert.Equal(expected, Reported((await consumer.BuildAsync("-p:Strange=true")).ShouldFail(), "payloads.csproj"));
        Assert.Equal(
            expected.Select(line => line.Replace("warning", "error", StringComparison.Ordinal)),
            Reported((await consumer.BuildAsync("--no-restore", "-t:CheckOpenApiPayloads", "-p:Strange=true", "-p:TreatWarningsAsErrors=true")).ShouldFail(), "payloads.csproj"));

        // Who says so goes on, and is told as warnings.
        Assert.Equal(
            expected.Select(line => line.Replace("error", "warning", StringComparison.Ordinal)),
            Reported((await consumer.BuildAsync("--no-restore", "-t:CheckOpenApiPayloads", "-p:Strange=true", "-p:ContinueOnError=true")).ShouldSucceed(), "payloads.csproj"));

        consumer.Write("assistants/broken.json", Good).Write("assistants/cut.json", "{}").Write("errors/unprocessable.json", "{}");
        CommandResult first = (await consumer.BuildAsync("--no-restore", "-p:NoWarn=SPEC4002", "-v:diagnostic")).ShouldSucceed();
        Assert.Empty(Reported(first, "payloads.csproj"));
        Assert.Matches(LoadsTheTask(), first.Output);

        CommandResult second = (await consumer.BuildAsync("--no-restore", "-p:NoWarn=SPEC4002", "-v:diagnostic")).ShouldSucceed();
        Assert.Contains("Skipping target \"CheckOpenApiPayloads\" because all output files are up-to-date", second.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(LoadsTheTask(), second.Output);
    }

    [Fact]
    public async Task A_project_of_several_targets_has_the_target_too()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("two-targets")
            .TelnyxProject("net10.0;netstandard2.0", items: """<OpenApiPayload Include="broken.json" Operation="updateAssistant" Condition="'$(TargetFramework)' == 'netstandard2.0'" />""")
            .Write("broken.json", Broken);

        Assert.Equal(
            ["broken.json(3,37,3,47): error SPEC4001", "broken.json(4,47,4,48): error SPEC4001", "broken.json(5,32,5,33): error SPEC4001"],
            Reported((await consumer.BuildAsync("-t:CheckOpenApiPayloads")).ShouldFail(), "two-targets.csproj"));
    }

    [Fact]
    public async Task A_project_without_payloads_loads_nothing()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("no-payloads").TelnyxProject("net10.0").Write("Nothing.cs", "internal static class Nothing { }");

        CommandResult build = (await consumer.BuildAsync("-v:diagnostic")).ShouldSucceed();

        Assert.DoesNotMatch(LoadsTheTask(), build.Output);
    }

    /// <summary>What a build reported, each once and without the message; a project file is called c.csproj.</summary>
    private static IEnumerable<string> Reported(CommandResult build, string project) => build.Output.Split('\n')
        .Select(line => Report().Match(line))
        .Where(match => match.Success)
        .Select(match => Path.GetFileName(match.Groups[1].Value).Replace(project, "c.csproj", StringComparison.Ordinal) + match.Groups[2].Value.Replace(" :", ":", StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"Using ""CheckOpenApiPayloads"" task|Assembly loaded[^\n]*: (Speclyn\.Build|NJsonSchema),")]
    private static partial Regex LoadsTheTask();

    [GeneratedRegex(@"^\s*(.+?)((?:\([\d,]+\))? ?: (?:error|warning) [A-Z]+\d+)")]
    private static partial Regex Report();
}
