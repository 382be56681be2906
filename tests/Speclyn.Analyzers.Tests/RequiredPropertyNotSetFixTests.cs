using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.IncompleteRequestAnalyzer, Speclyn.CodeFixes.RequiredPropertyNotSetCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC2001: what the fix writes.</summary>
public class RequiredPropertyNotSetFixTests
{
    [Fact]
    public Task Creates_the_initialiser() => Fix(
        """
        VoiceSettings a = [|new VoiceSettings|]();
        VoiceSettings b = [|new|]();
        VoiceSettings c = [|new VoiceSettings|] { };
        var d = [|new Telnyx.Assistants.VoiceSettings|](); // kept
        """,
        """
        VoiceSettings a = new VoiceSettings { Voice = "voice" };
        VoiceSettings b = new() { Voice = "voice" };
        VoiceSettings c = new VoiceSettings { Voice = "voice" };
        var d = new Telnyx.Assistants.VoiceSettings { Voice = "voice" }; // kept
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Extends_the_initialiser() => Fix(
        """
        VoiceSettings a = [|new VoiceSettings|]() { ApiKeyRef = "k" };
        VoiceSettings b = [|new|]() { ApiKeyRef = "k", };
        var c = [|new BookAppointmentToolParams|]
        {
            AttendeeName = "a", // the guest
        };
        var d = [|new BookAppointmentToolParams|]
        {
            ApiKeyRef = "k"
        };
        var e = [|new BookAppointmentToolParams|]
        {
            // a comment
            AttendeeName = "a" // the guest
        };
        """,
        """
        VoiceSettings a = new VoiceSettings() { ApiKeyRef = "k", Voice = "voice" };
        VoiceSettings b = new() { ApiKeyRef = "k", Voice = "voice", };
        var c = new BookAppointmentToolParams
        {
            AttendeeName = "a", // the guest
            EventTypeId = 0,
            ApiKeyRef = "api_key_ref",
        };
        var d = new BookAppointmentToolParams
        {
            ApiKeyRef = "k",
            EventTypeId = 0
        };
        var e = new BookAppointmentToolParams
        {
            // a comment
            AttendeeName = "a", // the guest
            EventTypeId = 0,
            ApiKeyRef = "api_key_ref"
        };
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Replaces_nulls() => Fix(
        """
        var a = new VoiceSettings { Voice = [|null!|] };
        var b = new Animal { Name = yes ? "n" : [|default!|], Letter = [|default|] };
        """,
        """
        var a = new VoiceSettings { Voice = "voice" };
        var b = new Animal { Name = yes ? "n" : "name", Letter = Letter.A };
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Fixes_nested_objects() => Fix(
        """
        client.UpdateAssistantAsync("a", new()
        {
            VoiceSettings = [|new|](),
            Tools = new AssistantTool[]
            {
                [|new TransferTool|](),
                new TransferTool { Transfer = [|new|]() { From = "f" } },
                [|new BookAppointmentTool|] { Type = BookAppointmentToolType.BookAppointment },
            },
        });
        zoo.CreateAsync([|new Animal|] { Parent = [|new|]() });
        """,
        """
        client.UpdateAssistantAsync("a", new()
        {
            VoiceSettings = new() { Voice = "voice" },
            Tools = new AssistantTool[]
            {
                new TransferTool { Transfer = new() { Targets = Array.Empty<TransferToolParamsTarget>(), From = "from" } },
                new TransferTool { Transfer = new() { From = "f", Targets = Array.Empty<TransferToolParamsTarget>() } },
                new BookAppointmentTool { Type = BookAppointmentToolType.BookAppointment, BookAppointment = new() { EventTypeId = 0, ApiKeyRef = "api_key_ref" } },
            },
        });
        zoo.CreateAsync(new Animal { Parent = new() { Name = "name", Letter = Letter.A }, Name = "name", Letter = Letter.A });
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Every_kind_of_placeholder() => Fix(
        """zoo.EverythingAsync([|new|]());""",
        """zoo.EverythingAsync(new() { Text = "text", Count = 0, Ratio = 0, Flag = false, Letter = Letter.A, Animal = new() { Name = "name", Letter = Letter.A }, Tags = [], Map = new(), When = default, Link = new("https://example.com/"), Any = "any", Free = new(), Pet = new Dog { Name = "name", Letter = Letter.A, Barks = false } });""");

    [Fact]
    public Task Placeholders_of_CSharp_9() => Fix(
        """var b = [|new BucketIds|]();""",
        """var b = new BucketIds { BucketIdsValue = Array.Empty<string>() };""", LanguageVersion.CSharp9);

    [Fact]
    public Task Completed_on_some_path_only() => Fix(
        """
        var v = [|new VoiceSettings|]();
        if (yes) { v.Voice = "v"; }
        v.ToJson();
        """,
        """
        var v = new VoiceSettings { Voice = "voice" };
        if (yes) { v.Voice = "v"; }
        v.ToJson();
        """);

    [Fact]
    public Task Names_that_a_property_hides_are_qualified() => Verify.Fix(
        """
        namespace Zoo;

        class C
        {
            public string Letter { get; set; } = "";
            Animal M() { var a = [|new Animal|] { Name = "n" }; a.ToJson(); return a; }
        }
        """,
        """
        namespace Zoo;

        class C
        {
            public string Letter { get; set; } = "";
            Animal M() { var a = new Animal { Name = "n", Letter = Zoo.Letter.A }; a.ToJson(); return a; }
        }
        """);

    [Fact]
    public Task No_fix_for_what_has_no_finite_value() => Verify.NoFix(RequiredPropertyNotSetTests.Wrap("""var l = [|new Loop|]();"""));

    [Fact]
    public Task Works_with_the_generator_in_the_loop() => Verify.Fix(
        RequiredPropertyNotSetTests.Wrap("""client.UpdateAssistantAsync("a", new() { VoiceSettings = [|new|](), Tools = [[|new BookAppointmentTool|]()] });"""),
        RequiredPropertyNotSetTests.Wrap("""client.UpdateAssistantAsync("a", new() { VoiceSettings = new() { Voice = "voice" }, Tools = [new BookAppointmentTool { BookAppointment = new() { EventTypeId = 0, ApiKeyRef = "api_key_ref" } }] });"""),
        inTheLoop: true);

    private static Task Fix(string before, string after, LanguageVersion language = LanguageVersion.Latest) =>
        Verify.Fix(RequiredPropertyNotSetTests.Wrap(before), RequiredPropertyNotSetTests.Wrap(after), language);
}
