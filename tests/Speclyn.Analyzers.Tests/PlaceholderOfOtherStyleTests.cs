using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.PlaceholderOfOtherStyleAnalyzer, Speclyn.CodeFixes.PlaceholderOfOtherStyleCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1011.</summary>
public class PlaceholderOfOtherStyleTests
{
    [Fact]
    public Task Message() => Verify.Analyzer(
        AssistantCode.With("""_ = new UpdateAssistantRequest { Greeting = "Hello {|#0:{name}|}" };"""),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.PlaceholderOfOtherStyle).WithLocation(0).WithMessage(
            "{name} in greeting is sent as it is; write {{name}} for the value of name"));

    [Fact]
    public Task Single_braces_in_any_literal() => Verify.Analyzer(AssistantCode.With(
        """"
        const string Name = "{name}";
        _ = new UpdateAssistantRequest { Instructions = @"You help [|{name}|] of [|{city}|]." };
        _ = new UpdateAssistantRequest { Instructions = [|"Hello " + Name|] };
        _ = new UpdateAssistantRequest { Instructions = [|$"Hello {Name}"|] };
        _ = new UpdateAssistantRequest
        {
            Instructions = """
                You help
                  [|{name}|].
                """,
        };
        """"));

    [Fact]
    public Task Other_braces_are_silent() => Verify.Analyzer(AssistantCode.With(
        """
        _ = new UpdateAssistantRequest { Instructions = "{{name}} { name } {} {\"a\": 1} {0} {{{name}}}", Name = "{name}" };
        _ = new WebhookToolParams { Url = "https://a.example/{id}?x={{name}}" };
        """));

    [Fact]
    public Task Fix_doubles_the_braces() => Verify.Fix(
        AssistantCode.With(
            """
            _ = new UpdateAssistantRequest { Greeting = "Hello [|{name}|] of [|{city}|]" };
            _ = new UpdateAssistantRequest { Greeting = @"[|{name}|]" };
            """),
        AssistantCode.With(
            """
            _ = new UpdateAssistantRequest { Greeting = "Hello {{name}} of {{city}}" };
            _ = new UpdateAssistantRequest { Greeting = @"{{name}}" };
            """));

    [Fact]
    public Task No_fix_where_braces_mean_something_else() => Verify.NoFix(AssistantCode.With(
        """"
        const string Name = "{name}";
        _ = new UpdateAssistantRequest { Greeting = [|$"Hello {Name}"|] };
        """"));
}
