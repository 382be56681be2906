using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.DuplicateUniqueItemAnalyzer, Speclyn.CodeFixes.DuplicateUniqueItemCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1002.</summary>
public class DuplicateUniqueItemTests
{
    [Fact]
    public Task Collection_expression() => Fix(
        """r.EnabledFeatures = ["telephony", EnabledFeatures.Messaging, [|"messaging"|]];""",
        """r.EnabledFeatures = ["telephony", EnabledFeatures.Messaging];""");

    [Fact]
    public Task Several() => Fix(
        """r.EnabledFeatures = ["telephony", [|EnabledFeatures.Telephony|], [|EnabledFeatures.Values.Telephony|], [|new("telephony")|], "messaging", [|"messaging"|]];""",
        """r.EnabledFeatures = ["telephony", "messaging"];""");

    [Fact]
    public Task Several_lines() => Fix(
        """
        r.EnabledFeatures =
        [
            "telephony",
            EnabledFeatures.Messaging,
            [|"telephony"|],
            [|"messaging"|],
        ];
        """,
        """
        r.EnabledFeatures =
        [
            "telephony",
            EnabledFeatures.Messaging,
        ];
        """);

    [Fact]
    public Task Comments_stay() => Fix(
        """
        r.EnabledFeatures =
        [
            "telephony", // by voice
            [|"telephony"|], // again
            "messaging",
        ];
        """,
        """
        r.EnabledFeatures =
        [
            "telephony", // by voice
            // again
            "messaging",
        ];
        """);

    [Fact]
    public Task Arrays_and_lists() => Fix(
        """
        r.EnabledFeatures = new EnabledFeatures[] { "messaging", [|"messaging"|] };
        r.EnabledFeatures = new[] { EnabledFeatures.Messaging, [|"messaging"|] };
        r.EnabledFeatures = new List<EnabledFeatures> { EnabledFeatures.Messaging, "telephony", [|EnabledFeatures.Messaging|] };
        r.EnabledFeatures = yes ? new EnabledFeatures[] { "messaging", [|"messaging"|] } : null;
        r = new UpdateAssistantRequest { EnabledFeatures = new List<EnabledFeatures>() { "messaging", [|(EnabledFeatures)"messaging"|] } };
        """,
        """
        r.EnabledFeatures = new EnabledFeatures[] { "messaging" };
        r.EnabledFeatures = new[] { EnabledFeatures.Messaging };
        r.EnabledFeatures = new List<EnabledFeatures> { EnabledFeatures.Messaging, "telephony" };
        r.EnabledFeatures = yes ? new EnabledFeatures[] { "messaging" } : null;
        r = new UpdateAssistantRequest { EnabledFeatures = new List<EnabledFeatures>() { "messaging" } };
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Numbers_and_parameters() => Fix(
        """
        var animal = new Animal { Lucky = [1, 2, [|1|]] };
        new ZooClient().ListAsync(["aaa", [|Letter.A|]]);
        """,
        """
        var animal = new Animal { Lucky = [1, 2] };
        new ZooClient().ListAsync(["aaa"]);
        """);

    [Fact]
    public Task Message_names_the_item_and_the_property() => Verify.Analyzer(
        Wrap("""r.EnabledFeatures = ["messaging", {|#0:EnabledFeatures.Messaging|}];"""),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.DuplicateUniqueItem).WithLocation(0).WithMessage("'messaging' appears twice in enabled_features, whose items the API requires to be unique"));

    [Fact]
    public Task Different_and_unknown_items_are_silent() => Verify.Analyzer(Wrap(
        """
        r.EnabledFeatures = ["telephony", EnabledFeatures.Messaging];
        r.EnabledFeatures = [text, text];
        r.EnabledFeatures = yes ? ["telephony"] : ["telephony"];
        var animal = new Animal { Sizes = ["small", "small"] };
        """));

    [Fact]
    public Task Works_with_the_generator_in_the_loop() => Verify.AnalyzerInTheLoop(Wrap("""r.EnabledFeatures = ["messaging", [|EnabledFeatures.Messaging|]];"""));

    [Fact]
    public Task Broken_code_does_no_harm() => Verify.Broken(Wrap(
        """
        r.EnabledFeatures = ["telephony", , "messaging"
        r.EnabledFeatures = new[] { nothing, nothing, };
        r.EnabledFeatures = [..];
        """));

    private static Task Fix(string before, string after, LanguageVersion language = LanguageVersion.Latest) => Verify.Fix(Wrap(before), Wrap(after), language);

    private static string Wrap(string statements) => """
        using System.Collections.Generic;
        using Telnyx.Assistants;
        using Zoo;

        class C
        {
            void M(UpdateAssistantRequest r, bool yes, string text)
            {

        """ + statements + """

            }
        }
        """;
}
