using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

public class CompilationTests
{
    public static TheoryData<LanguageVersion> LanguageVersions =>
        [LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Latest, LanguageVersion.Preview];

    [Theory]
    [MemberData(nameof(LanguageVersions))]
    public void Bundled_document_compiles_without_a_warning(LanguageVersion version)
    {
        GeneratorRun run = new GeneratorHost { Documents = [Samples.Telnyx], LanguageVersion = version }.Run();

        Assert.Empty(run.DocumentDiagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.True(run.Result.GeneratedSources.Length > 40);
    }

    [Fact]
    public void Call_of_the_readme_compiles()
    {
        GeneratorRun run = new GeneratorHost { Documents = [Samples.Telnyx], Sources = [Samples.Consumer] }.Run();

        Assert.Empty(run.CompilerDiagnostics);
    }

    [CorpusFact]
    public void Call_of_the_readme_compiles_on_the_document_of_the_vendor()
    {
        string path = Path.Combine(CorpusFactAttribute.Directory!, "telnyx.update-assistant.2025-04.json");
        GeneratorRun run = new GeneratorHost { Documents = [Samples.Declare("newer.json", File.ReadAllText(path))], Sources = [Samples.Consumer] }.Run();

        Assert.Empty(run.DocumentDiagnostics);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Registration_is_emitted_where_http_client_factory_is_referenced()
    {
        const string source = """
            using Microsoft.Extensions.DependencyInjection;
            using Telnyx.Assistants;

            public static class Startup
            {
                public static IHttpClientBuilder Register(IServiceCollection services) =>
                    services.AddTelnyxAssistantsClient(_ => new TelnyxAssistantsCredentials { BearerToken = "key" });
            }
            """;
        GeneratorRun with = new GeneratorHost
        {
            Documents = [Samples.Telnyx],
            Sources = [source],
            References = GeneratorHost.AspNetCore,
            Properties = new Dictionary<string, string> { ["SpeclynHttpClientFactory"] = "true" },
        }.Run();
        GeneratorRun without = new GeneratorHost { Documents = [Samples.Telnyx] }.Run();

        Assert.Empty(with.CompilerDiagnostics);
        Assert.DoesNotContain(without.Result.GeneratedSources, file => file.HintName.Contains("ServiceCollection", StringComparison.Ordinal));
    }

    [Fact]
    public void Internal_accessibility_hides_every_type()
    {
        var document = new SpecDocument("telnyx.json", Samples.Telnyx.GetText().ToString()) { Namespace = "Hidden", Accessibility = "internal" };
        GeneratorRun run = new GeneratorHost
        {
            Documents = [document],
            References = GeneratorHost.AspNetCore,
            Properties = new Dictionary<string, string> { ["SpeclynHttpClientFactory"] = "true" },
        }.Run();

        Assert.Empty(run.CompilerDiagnostics);
        INamespaceSymbol ns = run.Compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(member => member.Name == "Hidden");
        Assert.All(ns.GetTypeMembers(), type => Assert.Equal(Accessibility.Internal, type.DeclaredAccessibility));
    }

    [Fact]
    public void Required_members_are_the_compilers_business_when_asked_for()
    {
        GeneratorHost Host(string source) => new()
        {
            Documents = [Samples.Telnyx],
            Sources = [source],
            Properties = new Dictionary<string, string> { ["SpeclynRequiredMembers"] = "true" },
        };

        GeneratorRun right = Host("""var tool = new Telnyx.Assistants.HangupTool { Hangup = new() }; _ = tool; class C { public static object P => Telnyx.Assistants.VoiceSettings.Parse("{}"); }""").Run();
        GeneratorRun wrong = Host("""public class C { public object P => new Telnyx.Assistants.VoiceSettings { ApiKeyRef = "x" }; }""").Run();

        Assert.Equal(["CS8805"], right.CompilerDiagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["CS9035"], wrong.CompilerDiagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Unknown_members_can_be_dropped()
    {
        GeneratorRun run = new GeneratorHost
        {
            Documents = [Samples.Telnyx],
            Properties = new Dictionary<string, string> { ["SpeclynKeepUnknownMembers"] = "false" },
        }.Run();

        Assert.Empty(run.CompilerDiagnostics);
        Assert.DoesNotContain("AdditionalProperties", run.Text("Telnyx.Assistants.VoiceSettings.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_live_in_one_project()
    {
        var other = new SpecDocument("other.json", Samples.Telnyx.GetText().ToString());
        GeneratorRun run = new GeneratorHost
        {
            Documents = [Samples.Telnyx, other],
            Properties = new Dictionary<string, string> { ["RootNamespace"] = "My.App" },
        }.Run();

        Assert.Empty(run.CompilerDiagnostics);
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("My.App.Other.VoiceSettings"));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Telnyx.Assistants.VoiceSettings"));
    }

    [Fact]
    public void Document_without_operations_gives_types_alone()
    {
        GeneratorRun run = new GeneratorHost { Documents = [Samples.WithSchemas("""  "A":{"type":"object","properties":{"a":{"type":["string","null"]}}}  """)] }.Run();

        Assert.Empty(run.CompilerDiagnostics);
        Assert.DoesNotContain(run.Result.GeneratedSources, file => file.HintName.Contains("Client", StringComparison.Ordinal));
        Assert.Contains("Optional<string?> A1", run.Text("Api.A.g.cs").Replace("AValue", "A1", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shape_of_member_compiles_on_the_oldest_and_the_newest_language()
    {
        const string kinds = """
            "Text":{"type":"string"},"Whole":{"type":"integer"},"Real":{"type":"number"},"Truth":{"type":"boolean"},"Any":{},"Free":{"type":"object"},
            "Choice":{"type":"string","enum":["a","b"]},"Thing":{"type":"object","properties":{"x":{"type":"string"}}},
            "Either":{"oneOf":[{"type":"string"},{"$ref":"#/components/schemas/Thing"},{"type":"array","items":{"type":"integer"}}]}
            """;
        string[] names = ["Text", "Whole", "Real", "Truth", "Any", "Free", "Choice", "Thing", "Either"];
        var members = new List<string>();
        foreach (string name in names)
        {
            string reference = $$"""{"$ref":"#/components/schemas/{{name}}"}""";
            string nullable = $$"""{"anyOf":[{{reference}},{"type":"null"}]}""";
            foreach ((string suffix, string schema) in new[]
            {
                ("", reference), ("Null", nullable), ("List", $$"""{"type":"array","items":{{reference}} }"""), ("NullList", $$"""{"type":"array","items":{{nullable}} }"""),
                ("Map", $$"""{"type":"object","additionalProperties":{{reference}} }"""), ("NullMap", $$"""{"type":"object","additionalProperties":{{nullable}} }"""),
                ("Deep", $$"""{"type":"array","items":{"type":"object","additionalProperties":{"type":"array","items":{{reference}} } } }"""),
                ("MaybeList", $$"""{"type":["array","null"],"items":{{reference}} }"""),
            })
            {
                members.Add($"\"{name}{suffix}\":{schema}");
            }
        }

        string required = string.Join(",", members.Select(member => member.Substring(0, member.IndexOf(':', StringComparison.Ordinal))));
        string all = string.Join(",", members);
        SpecDocument document = Samples.WithSchemas($$"""
            {{kinds}},"Optional":{"type":"object","properties":{ {{all}} } },
            "Mandatory":{"type":"object","properties":{ {{all}} },"required":[{{required}}]},
            "Typed":{"type":"object","properties":{"a":{"type":"string"} },"additionalProperties":{"$ref":"#/components/schemas/Choice"} },
            "Closed":{"type":"object","properties":{"a":{"type":"string"} },"additionalProperties":false}
            """);
        foreach (LanguageVersion version in new[] { LanguageVersion.CSharp9, LanguageVersion.Latest })
        {
            GeneratorRun run = new GeneratorHost { Documents = [document], LanguageVersion = version }.Run();

            Assert.Empty(run.DocumentDiagnostics);
            Assert.Empty(run.CompilerDiagnostics);
        }
    }
}
