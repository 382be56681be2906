using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.PatternMismatchAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1005.</summary>
public class PatternMismatchTests
{
    [Fact]
    public Task Texts_that_do_not_match() => Verify.Analyzer(ShopCode.With(
        """
        order.Sku = [|"abc-1"|];
        order.Sku = [|"ABC-\u0661"|];
        order.Sku = [|"ABC-1\n"|];
        order.Sku = yes ? "ABC-1" : [|"ABC"|];
        """));

    [Fact]
    public Task Message() => Verify.Analyzer(
        ShopCode.With("""order.Sku = {|#0:"abc"|};"""),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.PatternMismatch).WithLocation(0).WithMessage(@"The text does not match the pattern ^[A-Z]{3}-\d+$ of sku; use one that does"));

    [Fact]
    public Task Matches_unknown_texts_and_what_takes_too_long_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        order.Sku = "ABC-12";
        order.Sku = text;
        order.Slow = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!";
        """));

    [Fact]
    public Task Voices_of_Telnyx_and_references_to_keys() => Verify.Analyzer(
        """
        using Telnyx.Assistants;

        class C
        {
            void M(VoiceSettings voice, UpdateAssistantRequest request)
            {
                voice.Voice = {|#0:"telnyx.af_heart"|};
                voice.Voice = "Telnyx.NaturalHD.1.5.astra";
                voice.Voice = "Telnyx.{{model}}";
                voice.Voice = "AWS.Polly.Joanna";
                voice.ApiKeyRef = {|#1:"sk-0123"|};
                request.LlmApiKeyRef = "my_key";
            }
        }
        """,
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.PatternMismatch.Id, DiagnosticSeverity.Warning).WithLocation(0),
        new DiagnosticResult(Descriptors.PatternMismatch.Id, DiagnosticSeverity.Warning).WithLocation(1));
}
