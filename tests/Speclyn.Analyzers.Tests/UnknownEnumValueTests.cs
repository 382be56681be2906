using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.UnknownEnumValueAnalyzer, Speclyn.CodeFixes.UnknownEnumValueCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1001.</summary>
public class UnknownEnumValueTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Telnyx.Assistants;
        using Zoo;

        """;

    private static DiagnosticResult Warning => new(Descriptors.UnknownEnumValue);

    [Fact]
    public Task Collection_expression() => FixStatements(
        """var r = new UpdateAssistantRequest { EnabledFeatures = ["telephony", [|"mesaging"|]] };""",
        """var r = new UpdateAssistantRequest { EnabledFeatures = ["telephony", EnabledFeatures.Messaging] };""");

    [Fact]
    public Task Collection_expression_with_a_conditional() => FixStatements(
        """var r = new UpdateAssistantRequest { EnabledFeatures = [yes ? [|"Telephony"|] : EnabledFeatures.Messaging, yes ? [|"mesaging"|] : "telephony"] };""",
        """var r = new UpdateAssistantRequest { EnabledFeatures = [yes ? EnabledFeatures.Telephony : EnabledFeatures.Messaging, yes ? EnabledFeatures.Messaging : "telephony"] };""");

    [Fact]
    public Task Array_initialiser() => FixStatements(
        """
        EnabledFeatures[] a = { [|"mesaging"|], "messaging" };
        var b = new EnabledFeatures[] { [|"telefony"|] };
        var c = new[] { EnabledFeatures.Messaging, [|"telefony"|] };
        """,
        """
        EnabledFeatures[] a = { EnabledFeatures.Messaging, "messaging" };
        var b = new EnabledFeatures[] { EnabledFeatures.Telephony };
        var c = new[] { EnabledFeatures.Messaging, EnabledFeatures.Telephony };
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task List_initialiser_and_Add() => FixStatements(
        """
        var list = new List<EnabledFeatures> { [|"mesaging"|], "telephony" };
        list.Add([|"mesaging"|]);
        list.Insert(0, [|"mesaging"|]);
        list[0] = [|"mesaging"|];
        var map = new Dictionary<EnabledFeatures, int> { [[|"mesaging"|]] = 1 };
        map = new Dictionary<EnabledFeatures, int> { { [|"mesagin"|], 2 } };
        """,
        """
        var list = new List<EnabledFeatures> { EnabledFeatures.Messaging, "telephony" };
        list.Add(EnabledFeatures.Messaging);
        list.Insert(0, EnabledFeatures.Messaging);
        list[0] = EnabledFeatures.Messaging;
        var map = new Dictionary<EnabledFeatures, int> { [EnabledFeatures.Messaging] = 1 };
        map = new Dictionary<EnabledFeatures, int> { { EnabledFeatures.Messaging, 2 } };
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Argument_assignment_cast_and_constructor() => FixStatements(
        """
        EnabledFeatures f = [|"mesaging"|];
        f = [|"mesaging"|];
        Take([|"mesaging"|]);
        Take(feature: [|"mesaging"|]);
        f = (EnabledFeatures)[|"mesaging"|];
        f = new EnabledFeatures([|"mesaging"|]);
        f = new([|"mesaging"|]);
        var t = (f, (EnabledFeatures)[|"mesaging"|]);
        """,
        """
        EnabledFeatures f = EnabledFeatures.Messaging;
        f = EnabledFeatures.Messaging;
        Take(EnabledFeatures.Messaging);
        Take(feature: EnabledFeatures.Messaging);
        f = EnabledFeatures.Messaging;
        f = EnabledFeatures.Messaging;
        f = EnabledFeatures.Messaging;
        var t = (f, EnabledFeatures.Messaging);
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Spreads_params_and_lambdas() => FixStatements(
        """
        var r = new UpdateAssistantRequest { EnabledFeatures = [.. new EnabledFeatures[] { [|"mesaging"|] }] };
        Func<string, EnabledFeatures> f = x => x == "a" ? [|"mesaging"|] : x;
        Many([|"mesaging"|], "telephony");
        """,
        """
        var r = new UpdateAssistantRequest { EnabledFeatures = [.. new EnabledFeatures[] { EnabledFeatures.Messaging }] };
        Func<string, EnabledFeatures> f = x => x == "a" ? EnabledFeatures.Messaging : x;
        Many(EnabledFeatures.Messaging, "telephony");
        """);

    [Fact]
    public Task Conditional_and_switch_arms() => FixStatements(
        """
        EnabledFeatures f = yes ? [|"mesaging"|] : [|"telefony"|];
        f = number switch { 1 => [|"mesaging"|], 2 => "messaging", _ => EnabledFeatures.Telephony };
        f = number switch { 1 => [|"mesaging"|], _ => "messaging" };
        f = text ?? [|"mesaging"|];
        """,
        """
        EnabledFeatures f = yes ? EnabledFeatures.Messaging : EnabledFeatures.Telephony;
        f = number switch { 1 => EnabledFeatures.Messaging, 2 => "messaging", _ => EnabledFeatures.Telephony };
        f = number switch { 1 => EnabledFeatures.Messaging, _ => "messaging" };
        f = text ?? EnabledFeatures.Messaging;
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Return_and_members_and_lambdas() => Verify.Fix(
        Usings + """
        class C
        {
            EnabledFeatures _field = [|"mesaging"|];
            EnabledFeatures Property { get; set; } = [|"mesaging"|];
            EnabledFeatures M() => [|"mesaging"|];
            EnabledFeatures N() { return [|"mesaging"|]; }
            IEnumerable<EnabledFeatures> I() { yield return [|"mesaging"|]; }
            async System.Threading.Tasks.Task<EnabledFeatures> A() { await System.Threading.Tasks.Task.Yield(); return [|"mesaging"|]; }
            Func<EnabledFeatures> F = () => [|"mesaging"|];
        }
        """,
        Usings + """
        class C
        {
            EnabledFeatures _field = EnabledFeatures.Messaging;
            EnabledFeatures Property { get; set; } = EnabledFeatures.Messaging;
            EnabledFeatures M() => EnabledFeatures.Messaging;
            EnabledFeatures N() { return EnabledFeatures.Messaging; }
            IEnumerable<EnabledFeatures> I() { yield return EnabledFeatures.Messaging; }
            async System.Threading.Tasks.Task<EnabledFeatures> A() { await System.Threading.Tasks.Task.Yield(); return EnabledFeatures.Messaging; }
            Func<EnabledFeatures> F = () => EnabledFeatures.Messaging;
        }
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Constants_and_interpolation() => Verify.Fix(
        Usings + """
        class C
        {
            const string Good = "messaging";
            const string Bad = "mesaging";
            const string Half = "mesag";
            static readonly string Fixed = "telefony";
            static readonly string Open = Guid.NewGuid().ToString();
            void M()
            {
                EnabledFeatures f = Good;
                f = [|Bad|];
                f = [|$"{Half}ing"|];
                f = [|Half + "ing"|];
                f = [|Fixed|];
                f = Open;
                var once = "mesaging";
                f = [|once|];
                var twice = "mesaging";
                twice = Console.ReadLine()!;
                f = twice;
                string handed = "mesaging";
                Change(ref handed);
                f = handed;
            }
            void Change(ref string s) => s = "messaging";
        }
        """,
        Usings + """
        class C
        {
            const string Good = "messaging";
            const string Bad = "mesaging";
            const string Half = "mesag";
            static readonly string Fixed = "telefony";
            static readonly string Open = Guid.NewGuid().ToString();
            void M()
            {
                EnabledFeatures f = Good;
                f = EnabledFeatures.Messaging;
                f = EnabledFeatures.Messaging;
                f = EnabledFeatures.Messaging;
                f = EnabledFeatures.Telephony;
                f = Open;
                var once = "mesaging";
                f = EnabledFeatures.Messaging;
                var twice = "mesaging";
                twice = Console.ReadLine()!;
                f = twice;
                string handed = "mesaging";
                Change(ref handed);
                f = handed;
            }
            void Change(ref string s) => s = "messaging";
        }
        """);

    [Fact]
    public Task Comparison() => FixStatements(
        """
        EnabledFeatures f = "messaging";
        EnabledFeatures? n = f;
        if (f == [|"mesaging"|] || [|"mesaging"|] != f) { }
        if (f.Value == [|"mesaging"|] || [|"mesaging"|] != n?.Value) { }
        if (f.Equals([|"mesaging"|]) || n == [|"mesaging"|]) { }
        """,
        """
        EnabledFeatures f = "messaging";
        EnabledFeatures? n = f;
        if (f == EnabledFeatures.Messaging || EnabledFeatures.Messaging != f) { }
        if (f.Value == EnabledFeatures.Values.Messaging || EnabledFeatures.Values.Messaging != n?.Value) { }
        if (f.Equals(EnabledFeatures.Messaging) || n == EnabledFeatures.Messaging) { }
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Patterns_and_switches() => FixStatements(
        """
        EnabledFeatures f = "messaging";
        EnabledFeatures? n = f;
        if (f.Value is [|"mesaging"|] or (not "messaging" and [|"telefony"|])) { }
        if (f is { Value: [|"mesaging"|] } || n is { Value: [|"mesaging"|] } || n?.Value is [|"mesaging"|]) { }
        switch (f.Value) { case [|"mesaging"|]: break; case [|"Telephony"|] when yes: break; case "telephony": break; }
        _ = f.Value switch { [|"mesaging"|] => 1, EnabledFeatures.Values.Telephony => 3, _ => 4 };
        """,
        """
        EnabledFeatures f = "messaging";
        EnabledFeatures? n = f;
        if (f.Value is EnabledFeatures.Values.Messaging or (not "messaging" and EnabledFeatures.Values.Telephony)) { }
        if (f is { Value: EnabledFeatures.Values.Messaging } || n is { Value: EnabledFeatures.Values.Messaging } || n?.Value is EnabledFeatures.Values.Messaging) { }
        switch (f.Value) { case EnabledFeatures.Values.Messaging: break; case EnabledFeatures.Values.Telephony when yes: break; case "telephony": break; }
        _ = f.Value switch { EnabledFeatures.Values.Messaging => 1, EnabledFeatures.Values.Telephony => 3, _ => 4 };
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Nullable_enum() => FixStatements(
        """
        EnabledFeatures? f = [|"mesaging"|];
        var w = new WebhookToolParams { Name = "n", Description = "d", Url = "u", Method = [|"post"|] };
        w.Method = yes ? [|"Get"|] : null;
        """,
        """
        EnabledFeatures? f = EnabledFeatures.Messaging;
        var w = new WebhookToolParams { Name = "n", Description = "d", Url = "u", Method = WebhookToolParamsMethod.Post };
        w.Method = yes ? WebhookToolParamsMethod.Get : null;
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Second_fix_writes_the_literal() => FixStatements(
        """
        EnabledFeatures f = [|"mesaging"|];
        if (f.Value is [|"Telephony"|]) { }
        """,
        """
        EnabledFeatures f = "messaging";
        if (f.Value is "telephony") { }
        """, index: 1);

    [Fact]
    public Task Member_is_qualified_where_a_property_hides_the_type() => Verify.Fix(
        """
        using System.Collections.Generic;

        namespace Telnyx.Assistants;

        partial class UpdateAssistantRequest
        {
            public void Enable() => EnabledFeatures = new EnabledFeatures[] { [|"mesaging"|] };
        }

        class Own
        {
            public EnabledFeatures EnabledFeatures { get; set; } = [|"mesaging"|];
        }

        class Hiding
        {
            public string EnabledFeatures { get; set; } = "";
            public global::Telnyx.Assistants.EnabledFeatures Feature { get; set; } = [|"mesaging"|];
        }
        """,
        """
        using System.Collections.Generic;

        namespace Telnyx.Assistants;

        partial class UpdateAssistantRequest
        {
            public void Enable() => EnabledFeatures = new EnabledFeatures[] { Assistants.EnabledFeatures.Messaging };
        }

        class Own
        {
            public EnabledFeatures EnabledFeatures { get; set; } = EnabledFeatures.Messaging;
        }

        class Hiding
        {
            public string EnabledFeatures { get; set; } = "";
            public global::Telnyx.Assistants.EnabledFeatures Feature { get; set; } = Assistants.EnabledFeatures.Messaging;
        }
        """, inTheLoop: true);

    [Fact]
    public Task Member_is_qualified_without_a_using() => Verify.Fix(
        "class C { Telnyx.Assistants.EnabledFeatures f = [|\"mesaging\"|]; }",
        "class C { Telnyx.Assistants.EnabledFeatures f = Telnyx.Assistants.EnabledFeatures.Messaging; }");

    [Fact]
    public Task No_fix_when_nothing_is_near() => Verify.NoFix(Wrap("""EnabledFeatures f = [|"sms"|];"""));

    [Fact]
    public Task Message_names_the_property() => Messages(
        """
        var r = new UpdateAssistantRequest { EnabledFeatures = [{|#0:"mesaging"|}] };
        r.EnabledFeatures = new List<EnabledFeatures> { {|#1:"mesaging"|} };
        r.EnabledFeatures = yes ? new[] { EnabledFeatures.Messaging, {|#2:"mesaging"|} } : null;
        """,
        Warning.WithLocation(0).WithMessage("'mesaging' is not a value of enabled_features; did you mean 'messaging'? Allowed: telephony, messaging"),
        Warning.WithLocation(1).WithArguments("'mesaging'", "enabled_features", "did you mean 'messaging'? Allowed: telephony, messaging"),
        Warning.WithLocation(2).WithArguments("'mesaging'", "enabled_features", "did you mean 'messaging'? Allowed: telephony, messaging"));

    [Fact]
    public Task Message_names_the_property_of_a_comparison_an_Add_and_a_parameter() => Messages(
        """
        var animal = new Animal();
        if (animal.Letter == {|#0:"aa"|} || animal.Letter.Value is {|#1:"x"|}) { }
        animal.Sizes!.Add({|#2:"Small"|});
        new ZooClient().ListAsync([{|#3:"zzz"|}], {|#4:"AAA"|});
        """,
        Warning.WithLocation(0).WithArguments("'aa'", "letter", "did you mean 'aaa'? Allowed: " + Letters),
        Warning.WithLocation(1).WithArguments("'x'", "letter", "allowed: " + Letters),
        Warning.WithLocation(2).WithArguments("'Small'", "sizes", "did you mean 'small'? Allowed: small, large"),
        Warning.WithLocation(3).WithArguments("'zzz'", "letters", "allowed: " + Letters),
        Warning.WithLocation(4).WithArguments("'AAA'", "one", "did you mean 'aaa'? Allowed: " + Letters));

    [Fact]
    public Task Message_names_the_schema_when_the_property_is_unknown() => Messages(
        """
        EnabledFeatures f = {|#0:"sms"|};
        WebhookToolParamsMethod m = {|#1:"get"|};
        Size s = {|#2:"huge"|};
        """,
        Warning.WithLocation(0).WithMessage("'sms' is not a value of EnabledFeatures; allowed: telephony, messaging"),
        Warning.WithLocation(1).WithArguments("'get'", "method", "did you mean 'GET'? Allowed: GET, POST, PUT, DELETE, PATCH"),
        Warning.WithLocation(2).WithArguments("'huge'", "sizes", "allowed: small, large"));

    [Fact]
    public Task Numbers() => Verify.NoFix(ShopCode.With(
        """
        order.Phase = [|4|];
        await client.ListOrdersAsync(phase: [|0|]);
        if (order.Phase?.Value == [|9|]) { }
        """));

    [Fact]
    public Task Maps() => Verify.Fix(
        ShopCode.With(
            """
            order.Sizes = new() { ["a"] = [|"Small"|] };
            order.Sizes["b"] = [|"larg"|];
            """),
        ShopCode.With(
            """
            order.Sizes = new() { ["a"] = OrderSize2.Small };
            order.Sizes["b"] = OrderSize2.Large;
            """));

    [Fact]
    public Task Values_that_are_only_offered() => Verify.Analyzer(ShopCode.With(
        """
        order.Colour = "blue";
        if (order.Colour?.Value is "yellow") { }
        order.Phase = 2;
        """));

    [Fact]
    public Task Known_values_and_unknown_texts_are_silent() => Verify.Analyzer(Wrap(
        """
        EnabledFeatures f = "messaging";
        f = EnabledFeatures.Values.Telephony;
        f = null;
        f = text;
        f = text + "x";
        f = EnabledFeatures.Parse("from-a-newer-document");
        if (f.Value is "messaging" or null || f == null || f.Value == text) { }
        if (text is "mesaging" || text == "mesaging") { }
        """));

    [Fact]
    public Task Responses_and_read_only_members_are_exempt() => Verify.Analyzer(Wrap(
        """
        var response = new AnimalResponse { Status = "whatever", Letter = "not a letter" };
        Status s = "whatever";
        var animal = new Animal { Name = "x", Letter = "aaa", FoundLetter = "not a letter" };
        """));

    [Fact]
    public Task Generated_code_is_silent() => Verify.Analyzer("// <auto-generated/>\nclass C { Telnyx.Assistants.EnabledFeatures f = \"mesaging\"; }");

    [Fact]
    public Task Works_with_the_generator_in_the_loop() => Verify.Fix(
        Wrap("""
        var r = new UpdateAssistantRequest { EnabledFeatures = [[|"mesaging"|]] };
        if (r.EnabledFeatures[0].Value is [|"mesaging"|]) { }
        """),
        Wrap("""
        var r = new UpdateAssistantRequest { EnabledFeatures = [EnabledFeatures.Messaging] };
        if (r.EnabledFeatures[0].Value is EnabledFeatures.Values.Messaging) { }
        """), inTheLoop: true);

    [Fact]
    public Task Broken_code_does_no_harm() => Verify.Broken(Wrap(
        """
        EnabledFeatures f = ;
        f = new EnabledFeatures(, );
        f = new EnabledFeatures(1, "x");
        if (f.Value is ) { }
        switch (f.Value) { case : break;
        var r = new UpdateAssistantRequest { EnabledFeatures = [, };
        _ = f.Value switch { => 1, };
        """));

    private const string Letters = "aaa, bbb, ccc, ddd, eee, fff, ggg, hhh, iii, jjj, kkk, lll, … (15 in all)";

    private static Task Messages(string statements, params DiagnosticResult[] expected) => Verify.Analyzer(Wrap(statements), LanguageVersion.Latest, expected);

    private static Task FixStatements(string before, string after, LanguageVersion language = LanguageVersion.Latest, int index = 0) =>
        Verify.Fix(Wrap(before), Wrap(after), language, index);

    private static string Wrap(string statements) => Usings + """
        class C
        {
            void M(bool yes, int number, string? text)
            {

        """ + statements.Replace("\r", "") + """

            }
            void Take(EnabledFeatures feature) { }
            void Many(params EnabledFeatures[] features) { }
        }
        """;
}
