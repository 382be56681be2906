using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.IncompleteRequestAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC2006.</summary>
public class UndeclaredNameTests
{
    [Fact]
    public Task Messages() => Verify.Analyzer(
        AssistantCode.With(
            """
            Serialize(new WebhookToolParams { Name = "n", Description = "d", Url = "https://a.example/{|#0:{id}|}/{|#1:{no}|}", PathParameters = new() { Properties = new() { ["id2"] = "string" } } });
            Serialize({|#2:new WebhookToolParams|} { Name = "n", Description = "d", Url = "https://a.example/", PathParameters = new() { Properties = new() { ["id"] = "string" } } });
            Serialize(new WebhookToolParams { Name = "n", Description = "d", Url = "https://a.example/", QueryParameters = new() { Required = ["{|#3:page|}"], Properties = new() { ["size"] = "integer" } } });
            Serialize(new UpdateAssistantRequest { Greeting = "Hello {|#4:{{name}}|}", DynamicVariables = new() { ["nam"] = "Ada" } });
            """),
        LanguageVersion.Latest,
        Result(0, DiagnosticSeverity.Warning, "{id} in url has no entry in path_parameters/properties; add one or use one of id2"),
        Result(1, DiagnosticSeverity.Warning, "{no} in url has no entry in path_parameters/properties; add one or use one of id2"),
        new DiagnosticResult(Descriptors.UndeclaredName.Id, DiagnosticSeverity.Info).WithSpan(13, 11, 13, 32)
            .WithMessage("path_parameters/properties has 'id2', which url does not use; write {id2} there or leave it out"),
        Result(2, DiagnosticSeverity.Info, "path_parameters/properties has 'id', which url does not use; write {id} there or leave it out"),
        Result(3, DiagnosticSeverity.Warning, "'page' in required has no entry in properties; add one or use one of size"),
        Result(
            4,
            DiagnosticSeverity.Info,
            "{{name}} in greeting has no entry in dynamic_variables; add one or use one of nam, telnyx_current_time, telnyx_conversation_channel, telnyx_agent_target, "
            + "telnyx_end_user_target, telnyx_sip_header_user_to_user, telnyx_sip_header_diversion, call_control_id"));

    [Fact]
    public Task Names_that_are_declared_nowhere() => Verify.Analyzer(AssistantCode.With(
        """
        Serialize(new UpdateAssistantRequest { Instructions = @"You are {|SPEC2006:{{role}}|} of {{ telnyx_agent_target }}." });
        Serialize(new WebhookToolParams { Name = "n", Description = "d", Url = "https://a.example/" + "{|SPEC2006:{id}|}?x={{y}}" });

        const string Url = "https://a.example/{id}";
        var hook = new WebhookToolParams { Name = "n", Description = "d", PathParameters = new() };
        hook.Url = {|SPEC2006:Url|};
        hook.PathParameters.Required = new List<string> { "{|SPEC2006:id|}" };
        Serialize(hook);

        var request = new UpdateAssistantRequest { DynamicVariables = new() };
        request.DynamicVariables["name"] = "Ada";
        request.DynamicVariables.Add("city", "Dublin");
        request.Greeting = "{{name}} of {{city}}, {|SPEC2006:{{country}}|}";
        Serialize(request);
        """));

    [Fact]
    public Task Names_that_are_declared_or_may_be_are_silent() => Verify.Analyzer(AssistantCode.With(
        """
        Serialize(new UpdateAssistantRequest { Greeting = "{{name}} {{telnyx_current_time}}", DynamicVariables = new() { ["name"] = "Ada" } });
        Serialize(new UpdateAssistantRequest { Greeting = "{{name}}", DynamicVariablesWebhookUrl = "https://a.example/" });
        Serialize(new UpdateAssistantRequest { Greeting = "{{name}}", DynamicVariables = variables });
        Serialize(new UpdateAssistantRequest { Greeting = "{{name}}", DynamicVariables = new() { [text] = "Ada" } });
        Serialize(new UpdateAssistantRequest { Greeting = text + "{{name}}" });
        Serialize(new UpdateAssistantRequest { Greeting = "{{#integration_secret}}key{{/integration_secret}} { {{" });
        Serialize(new UpdateAssistantRequest { Greeting = "{{customer.name}}", DynamicVariables = new() { ["customer"] = new JsonObject() } });

        var filled = new JsonObject();
        Fill(filled);
        Serialize(new UpdateAssistantRequest { Greeting = "{{name}}", DynamicVariables = filled });

        var given = new UpdateAssistantRequest { Greeting = "{{name}}", DynamicVariables = new() };
        Fill(given.DynamicVariables);
        Serialize(given);

        var request = new UpdateAssistantRequest { Greeting = "{{name}}", DynamicVariables = new() };
        if (yes)
        {
            request.DynamicVariables["name"] = "Ada";
        }

        Serialize(request);
        Serialize(new WebhookToolParams { Name = "n", Description = "d", Url = text, PathParameters = new() { Properties = new() { ["id"] = "string" }, Required = ["id"] } });
        Serialize(new WebhookToolParams { Name = "n", Description = "d", Url = "https://a.example/{id}", PathParameters = new() { Properties = new() { ["id"] = "string" } } });
        Serialize(new WebhookToolParams { Name = "n", Description = "d", Url = "https://a.example/{id}", PathParameters = path });
        """));

    private static DiagnosticResult Result(int location, DiagnosticSeverity severity, string message) =>
        new DiagnosticResult(Descriptors.UndeclaredName.Id, severity).WithLocation(location).WithMessage(message);
}
