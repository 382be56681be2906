using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.IncompleteRequestAnalyzer, Speclyn.CodeFixes.RequiredPropertyNotSetCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC2001: what is reported and what is not.</summary>
public class RequiredPropertyNotSetTests
{
    private static DiagnosticResult Error => new(Descriptors.RequiredPropertyNotSet);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Class_that_extends_another_one(bool inTheLoop)
    {
        string source = ShopCode.With(
            """
            [|new Cat|] { }.ToJson();
            new Cat { Lives = 9 }.ToJson();
            [|new Cat|]().ToUtf8Json();
            var cat = [|new Cat|] { Age = 1 };
            cat.ToJson();
            """);
        return inTheLoop ? Verify.AnalyzerInTheLoop(source) : Verify.Analyzer(source);
    }

    [Fact]
    public Task Correct_sample_is_silent() => Verify.Analyzer(
        """
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Telnyx.Assistants;

        class Program
        {
            static async Task Main2(HttpClient httpClient, string key, CancellationToken cancellationToken)
            {
                var client = new TelnyxAssistantsClient(httpClient, new TelnyxAssistantsCredentials { BearerToken = key });
                var request = new UpdateAssistantRequest
                {
                    Name = "Front desk",
                    EnabledFeatures = ["telephony", EnabledFeatures.Messaging],
                    VoiceSettings = new() { Voice = "Telnyx.KokoroTTS.af_heart" },
                    Tools =
                    [
                        new TransferToolParams { From = "+35319605860", Targets = [new() { Name = "Support", To = "+13129457420" }] },
                        new HangupTool { Hangup = new() },
                    ],
                    DynamicVariables = new() { ["name"] = "Ada" },
                };
                JsonElement updated = await client.UpdateAssistantAsync("assistant-id", request, cancellationToken);
            }
        }
        """);

    [Fact]
    public Task Arguments_that_are_nothing() => Verify.Analyzer(
        ShopCode.With(
            """
            await client.GetOrderAsync({|#0:null!|});
            await client.GetOrderAsync(orderId: {|#1:default(string)!|});
            await client.PlaceOrderAsync({|#2:null!|});
            await client.ListOrdersAsync(email: null, phase: default);
            await client.GetOrderAsync(text);
            await client.PlaceOrderAsync(order);
            """),
        LanguageVersion.Latest,
        Error.WithLocation(0).WithMessage("GetOrderAsync is sent without 'order_id', which the API requires; set orderId"),
        Error.WithLocation(1).WithMessage("GetOrderAsync is sent without 'order_id', which the API requires; set orderId"),
        Error.WithLocation(2).WithMessage("PlaceOrderAsync is sent without the body, which the API requires; set body"));

    [Fact]
    public Task Created_and_sent() => Check(
        """
        client.UpdateAssistantAsync("a", new UpdateAssistantRequest { VoiceSettings = [|new VoiceSettings|]() });
        client.UpdateAssistantAsync("a", new() { VoiceSettings = [|new|]() });
        client.UpdateAssistantAsync("a", new() { VoiceSettings = [|new|]() { ApiKeyRef = "k" } });
        client.UpdateAssistantAsync("a", new() { VoiceSettings = new() { Voice = "v" } });
        client.UpdateAssistantAsync("a", new() { Tools = new AssistantTool[] { [|new HangupTool|]() } });
        zoo.CreateAsync([|new Dog|] { Name = "n" });
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Nulls_and_defaults() => Check(
        """
        client.UpdateAssistantAsync("a", new() { VoiceSettings = new() { Voice = [|null!|] } });
        client.UpdateAssistantAsync("a", new() { VoiceSettings = new() { Voice = [|default!|] } });
        client.UpdateAssistantAsync("a", new() { VoiceSettings = new() { Voice = [|(string)null!|] } });
        client.UpdateAssistantAsync("a", new() { VoiceSettings = new() { Voice = yes ? [|null!|] : "v" } });
        zoo.CreateAsync(new Animal { Name = "n", Letter = [|default|] });
        zoo.CreateAsync(new Animal { Name = "n", Letter = [|default(Letter)|] });
        zoo.CreateAsync(new Animal { Name = "n", Letter = [|null|] });
        zoo.CreateAsync(new Animal { Name = "n", Letter = [|new Letter()|] });
        zoo.CreateAsync(new Dog { Name = "n", Letter = "aaa", Barks = default });
        var v = new VoiceSettings { Voice = "v" };
        v.Voice = [|null!|];
        v.ToJson();
        var w = new VoiceSettings { Voice = null! };
        w.Voice = "set after all";
        w.ToJson();
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Messages_name_every_member() => Verify.Analyzer(
        Wrap(
            """
            var a = {|#0:new VoiceSettings|]();
            var b = {|#1:new BookAppointmentToolParams|]();
            var c = {|#2:new WebhookToolParams|] { Method = "GET" };
            var d = new VoiceSettings { Voice = {|#3:null!|] };
            var e = {|#4:new Dog|] { Name = "n" };
            """.Replace("|]", "|}")),
        LanguageVersion.Latest,
        Error.WithLocation(0).WithMessage("VoiceSettings is sent without 'voice', which the API requires; set Voice"),
        Error.WithLocation(1).WithMessage("BookAppointmentToolParams is sent without 'event_type_id' and 'api_key_ref', which the API requires; set EventTypeId and ApiKeyRef"),
        Error.WithLocation(2).WithArguments("WebhookToolParams", "'name', 'description' and 'url'", "Name, Description and Url"),
        Error.WithLocation(3).WithArguments("VoiceSettings", "'voice'", "Voice"),
        Error.WithLocation(4).WithArguments("Dog", "'letter' and 'barks'", "Letter and Barks"));

    [Fact]
    public Task Created_and_not_used() => Check(
        """
        [|new VoiceSettings|]();
        var v = [|new VoiceSettings|]();
        VoiceSettings w = [|new|]();
        _ = [|new VoiceSettings|] { ApiKeyRef = "k" };
        var request = new UpdateAssistantRequest { VoiceSettings = [|new|]() };
        var list = new List<VoiceSettings> { [|new VoiceSettings|]() };
        var set = new VoiceSettings();
        if (yes) { set.Voice = "v"; }
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Nothing_to_require() => Check(
        """
        var a = new UpdateAssistantRequest();
        var b = new HangupToolParams();
        var c = new Animal { Name = "n", Letter = Letter.A };   // owner may be null, id is read-only
        var d = new HangupTool { Hangup = new() };                // type sets itself
        var e = new AnimalResponse();                             // no request has it
        client.UpdateAssistantAsync("a", new());
        """);

    [Fact]
    public Task Set_later_on_every_path() => Check(
        """
        var a = new VoiceSettings();
        a.Voice = "v";
        a.ToJson();

        var b = new VoiceSettings { ApiKeyRef = "k" };
        if (yes) { b.Voice = "v"; } else { b.Voice = "w"; }
        b.ToJson();

        VoiceSettings c;
        if (yes) { c = new VoiceSettings(); c.Voice = "v"; } else { c = new() { Voice = "w" }; }
        c.ToJson();

        var d = new VoiceSettings();
        switch (number) { case 1: d.Voice = "1"; break; case 2: d.Voice = "2"; break; default: throw new Exception(); }
        d.ToJson();

        var e = new VoiceSettings();
        if (number == 7) { return; }
        e.Voice = "v";
        e.ToJson();

        var f = new VoiceSettings();
        do { f.Voice = "v"; } while (yes);
        f.ToJson();

        var g = yes ? new VoiceSettings() : new VoiceSettings { ApiKeyRef = "k" };
        g.Voice = "v";
        g.ToJson();

        VoiceSettings? h = null;
        h ??= new VoiceSettings();
        h.Voice = "v";
        h.ToJson();

        var i = new VoiceSettings();
        var j = i;
        j.Voice = "v";
        i.ToJson();
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Not_set_on_some_path() => Check(
        """
        var b = [|new VoiceSettings|]();
        if (yes) { b.Voice = "v"; }
        b.ToJson();

        var d = [|new VoiceSettings|]();
        switch (number) { case 1: d.Voice = "1"; break; case 2: d.Voice = "2"; break; }
        d.ToJson();

        var f = [|new VoiceSettings|]();
        while (yes) { f.Voice = "v"; }
        f.ToJson();

        var g = [|new VoiceSettings|]();
        foreach (var x in new[] { 1, 2 }) { g.Voice = "v" + x; }
        g.ToJson();

        var h = [|new VoiceSettings|]();
        h.ToJson();
        h.Voice = "too late";

        VoiceSettings c = yes ? new VoiceSettings { Voice = "v" } : [|new VoiceSettings|]();
        c.ToJson();

        var i = [|new VoiceSettings|]();
        again:
        if (number > 3) { goto done; }
        i.Voice = "v";
        goto again;
        done:
        i.ToJson();
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Try_and_finally() => Check(
        """
        var a = new VoiceSettings();
        try { a.Voice = Read(); } finally { Console.WriteLine(); }
        a.ToJson();

        var b = new VoiceSettings();
        try { Read(); } finally { b.Voice = "v"; }
        b.ToJson();

        var c = new VoiceSettings();
        try { c.Voice = Read(); } catch (InvalidOperationException) { c.Voice = "fallback"; } catch (Exception) { throw; }
        c.ToJson();

        var d = [|new VoiceSettings|]();
        try { d.Voice = Read(); } catch (Exception) { }
        d.ToJson();

        var e = [|new VoiceSettings|]();
        try { e.Voice = Read(); } finally { e.ToJson(); }

        var f = new VoiceSettings();
        try { f.Voice = Read(); } catch (Exception) when (yes) { return; }
        f.ToJson();

        var g = new VoiceSettings();
        using (new System.IO.MemoryStream()) { lock (g) { g.Voice = "v"; } }
        g.ToJson();

        foreach (var x in new[] { 1 })
        {
            var h = new VoiceSettings();
            try { if (yes) { continue; } h.Voice = "v"; } finally { Console.WriteLine(); }
            h.ToJson();
        }
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Looking_at_the_member_first_is_trusted() => Check(
        """
        var a = new VoiceSettings();
        if (yes) { a.Voice = "v"; }
        a.Voice ??= "w";
        a.ToJson();

        var b = new VoiceSettings();
        if (yes) { b.Voice = "v"; }
        if (string.IsNullOrEmpty(b.Voice)) { return; }
        b.ToJson();
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Other_ways_to_assign() => Check(
        """
        var a = new VoiceSettings();
        (a.Voice, a.ApiKeyRef) = ("v", "k");
        a.ToJson();

        var b = new VoiceSettings();
        b.Voice += "v";
        b.ToJson();

        VoiceSettings c;
        (c, _) = (new VoiceSettings { Voice = "v" }, 1);
        c.ToJson();

        object d = new VoiceSettings();
        ((VoiceSettings)d).Voice = "v";
        ((VoiceSettings)d).ToJson();

        if (new VoiceSettings() is { } e) { e.Voice = "v"; e.ToJson(); }

        var f = new VoiceSettings();
        if (Read() is { Length: > 0 } text) { f.Voice = text; } else { f.Voice = "v"; }
        f.ToJson();

        var g = number switch { 1 => new VoiceSettings { Voice = "1" }, _ => new VoiceSettings() };
        g.Voice = "v";
        g.ToJson();

        var h = new Dictionary<string, VoiceSettings> { ["a"] = new VoiceSettings() };
        h["a"].Voice = "v";
        h["a"].ToJson();

        Func<string> i = () => { var v = new VoiceSettings(); try { v.Voice = Read(); } finally { Console.WriteLine(); } return v.ToJson(); };
        try { Func<string> j = () => [|new VoiceSettings|]().ToJson(); } finally { Console.WriteLine(); }
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Spreads_and_copies() => Check(
        """
        parameter.Tools = [new HangupTool { Hangup = new() }, .. new AssistantTool[] { [|new HangupTool|]() }];
        parameter.Tools = new AssistantTool[] { AssistantTool.FromHangupTool([|new HangupTool|]()) }.ToList();
        parameter.Tools = System.Collections.Immutable.ImmutableArray.Create<AssistantTool>([|new HangupTool|]());
        """);

    [Fact]
    public Task Constructors_report_once() => Verify.Analyzer(
        """
        using Telnyx.Assistants;

        class Base
        {
            protected Base(string json) { }
        }

        class Derived : Base
        {
            Derived() : base([|new VoiceSettings|]().ToJson()) { [|new HangupTool|]().ToJson(); }
            Derived(VoiceSettings v) : this() => v.ToJson();
        }

        class Primary() : Base([|new VoiceSettings|]().ToJson())
        {
        }
        """);

    [Fact]
    public Task Unknown_code_is_trusted() => Check(
        """
        var a = new VoiceSettings();
        Fill(a);
        client.UpdateAssistantAsync("a", new() { VoiceSettings = a });

        Fill(new VoiceSettings());
        _field = new VoiceSettings();

        var b = new VoiceSettings();
        _field = b;
        b.ToJson();

        var c = new VoiceSettings();
        Action set = () => c.Voice = "v";
        set();
        c.ToJson();

        var d = new VoiceSettings();
        Local();
        d.ToJson();
        void Local() { d.Voice = "v"; }

        var e = new VoiceSettings();
        Change(ref e);
        e.ToJson();

        var f = new VoiceSettings();
        f.Extend().ToJson();

        var g = (new VoiceSettings(), 1);
        var h = new { Settings = new VoiceSettings() };
        var i = new VoiceSettings();
        Action<VoiceSettings> fill = Fill;
        fill(i);
        i.ToJson();

        var j = new List<VoiceSettings> { new VoiceSettings() };
        foreach (var x in j) { x.Voice = "v"; }
        client.UpdateAssistantAsync("a", new() { VoiceSettings = j[0] });
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Generated_members_take_the_object_as_it_is() => Check(
        """
        Send(new UpdateAssistantRequest { VoiceSettings = [|new|]() });
        parameter.VoiceSettings = [|new VoiceSettings|]();
        _request.VoiceSettings = [|new|]();
        _request.Tools = new AssistantTool[] { [|new HangupTool|]() };
        AssistantTool tool = [|new TransferToolParams|] { From = "f" };
        Send(tool);
        Send(AssistantTool.FromHangupTool([|new HangupTool|]()));
        var list = new List<AssistantTool>();
        list.Add([|new HangupTool|]());
        parameter.Tools = list;
        var more = new List<AssistantTool> { [|new HangupTool|]() };
        parameter.Tools = more.ToArray();
        System.Text.Json.JsonSerializer.Serialize([|new VoiceSettings|]());
        zoo.CreateAllAsync(new[] { new Animal { Name = "n", Letter = "aaa" }, [|new Animal|] { Name = "n" } });
        zoo.PetAsync([|new Dog|]());
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Completed_inside_its_owner() => Check(
        """
        var request = new UpdateAssistantRequest { VoiceSettings = new() };
        request.VoiceSettings.Voice = "v";
        client.UpdateAssistantAsync("a", request);

        parameter.VoiceSettings = new VoiceSettings();
        parameter.VoiceSettings.Voice = "v";

        _request.VoiceSettings ??= new VoiceSettings();
        _request.VoiceSettings.Voice = "v";

        var voice = new VoiceSettings();
        var other = new UpdateAssistantRequest { VoiceSettings = voice };
        voice.Voice = "v";
        other.ToJson();

        var hangup = new HangupTool();
        var tools = new List<AssistantTool> { hangup };
        hangup.Hangup = new HangupToolParams();
        client.UpdateAssistantAsync("a", new() { Tools = tools });

        var built = Build();
        built.VoiceSettings = new();
        built.VoiceSettings.Voice = "v";
        Send(built);

        var array = new Animal[1];
        array[0] = new Animal();
        array[0].Name = "n";
        array[0].Letter = "aaa";
        zoo.CreateAllAsync(array);

        foreach (var each in new[] { parameter, _request })
        {
            each.VoiceSettings = new();
            each.VoiceSettings.Voice = "v";
        }
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Completed_through_an_owner_without_a_name() => Check(
        """
        var all = new List<UpdateAssistantRequest>(Some());
        all[0].VoiceSettings = new();
        all[0].VoiceSettings!.Voice = "v";
        Some()[0].VoiceSettings = new();
        Some()[0].VoiceSettings!.Voice = "v";

        var owner = new Owner { Request = { VoiceSettings = new() } };
        owner.Request.VoiceSettings.Voice = "v";
        Owner.Shared.VoiceSettings = new();
        Owner.Shared.VoiceSettings.Voice = "v";
        Some()[1].Tools = new AssistantTool[] { [|new HangupTool|]() };
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Nothing_is_missing_where_there_is_no_object() => Check(
        """
        VoiceSettings? a = null;
        if (yes) { a = new(); a.Voice = "v"; }
        a?.ToJson();

        VoiceSettings? b = yes ? new() : null;
        if (b != null) { b.Voice = "v"; }
        parameter.VoiceSettings = b;
        client.UpdateAssistantAsync("a", parameter);

        VoiceSettings? c = yes ? new() : null;
        if (c is not null) { c.Voice = "v"; }
        parameter.VoiceSettings = c;
        client.UpdateAssistantAsync("a", parameter);

        VoiceSettings? d = yes ? new() : null;
        if (d is null) { Console.WriteLine(); } else { d.Voice = "v"; }
        d?.ToJson();

        object? e = yes ? new VoiceSettings() : null;
        if (e is VoiceSettings f) { f.Voice = "v"; }
        (e as VoiceSettings)?.ToJson();

        _request.VoiceSettings = yes ? new() : null;
        if (!(_request.VoiceSettings == null)) { _request.VoiceSettings.Voice = "v"; }

        VoiceSettings? g = yes ? [|new|]() : null;
        if (g is null) { return; }
        g.ToJson();
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Sent_before_it_is_completed_inside_its_owner() => Check(
        """
        var request = new UpdateAssistantRequest { VoiceSettings = [|new|]() };
        client.UpdateAssistantAsync("a", request);
        request.VoiceSettings.Voice = "v";

        parameter.VoiceSettings = [|new VoiceSettings|]();
        if (yes) { parameter.VoiceSettings.Voice = "v"; }
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Collections_and_nesting() => Check(
        """
        client.UpdateAssistantAsync("a", new()
        {
            Tools =
            [
                [|new TransferToolParams|] { Targets = [new() { Name = "n" }] },
                [|new HangupTool|](),
                [|new TransferTool|] { },
                new TransferTool { Transfer = [|new|]() },
                yes ? [|new HangupTool|]() : new HangupTool { Hangup = new() },
                new RetrievalTool { Retrieval = new() { BucketIdsValue = yes ? ["a"] : [|null!|] } },
            ],
        });
        zoo.CreateAsync(new Animal { Name = "n", Letter = "aaa", Parent = new() { Name = "p", Letter = "bbb", Parent = [|new|]() } });
        zoo.CreateAllAsync([new Animal { Name = "n", Letter = "aaa" }, [|new|]()]);
        """);

    [Fact]
    public Task Lambdas_and_members() => Verify.Analyzer(
        """
        using System;
        using System.Threading.Tasks;
        using Telnyx.Assistants;

        class C
        {
            private readonly UpdateAssistantRequest _request = new() { VoiceSettings = [|new|]() };
            public UpdateAssistantRequest Request { get; } = new() { VoiceSettings = [|new|]() };
            private readonly VoiceSettings _mayBeSetElsewhere = new();
            private readonly Func<TelnyxAssistantsClient, Task> _send = client => client.UpdateAssistantAsync("a", new() { VoiceSettings = [|new VoiceSettings|]() });

            void M(TelnyxAssistantsClient client, bool yes)
            {
                Action a = () => { var v = [|new VoiceSettings|](); v.ToJson(); };
                Action b = () => { var v = new VoiceSettings(); v.Voice = "v"; v.ToJson(); Action c = () => [|new VoiceSettings|]().ToJson(); };
                Func<Task> d = async () => await client.UpdateAssistantAsync("a", new() { VoiceSettings = [|new|]() });
                void Local() { var v = [|new VoiceSettings|](); if (yes) { v.Voice = "v"; } v.ToJson(); }
                var request = new UpdateAssistantRequest { VoiceSettings = new() { Voice = "v" } };
                Func<Task> e = () => client.UpdateAssistantAsync("a", request);
            }

            VoiceSettings Factory() => new VoiceSettings();
            VoiceSettings Factory2() { var v = new VoiceSettings(); return v; }
            AssistantTool Tool() => [|new HangupTool|]();
            UpdateAssistantRequest Factory3() => new() { VoiceSettings = [|new|]() };
            string Json => [|new VoiceSettings|]().ToJson();
            async Task Async(TelnyxAssistantsClient client)
            {
                var v = [|new VoiceSettings|]();
                await Task.Yield();
                await client.UpdateAssistantAsync("a", new() { VoiceSettings = v });
            }
        }
        """, LanguageVersion.CSharp9);

    [Fact]
    public Task Own_constructors_of_partial_classes_are_trusted() => Verify.AnalyzerInTheLoop(
        """
        namespace Telnyx.Assistants
        {
            partial class VoiceSettings
            {
                public VoiceSettings() { Voice = "default"; }
                public VoiceSettings(string voice) { Voice = voice; }
            }

            class C
            {
                void M() { new VoiceSettings().ToJson(); new VoiceSettings("v").ToJson(); [|new HangupTool|]().ToJson(); }
            }
        }
        """);

    [Fact]
    public Task Members_with_the_required_modifier_are_left_to_the_compiler() => Verify.AnalyzerInTheLoop(
        """
        using Zoo;

        [OpenApiSchema("/components/schemas/Own", InRequest = true)]
        class Own
        {
            [OpenApiProperty("a", Required = true)] public required string A { get; set; }
            [OpenApiProperty("b", Required = true)] public string B { get; set; } = null!;

            static void M() { [|new Own|] { A = "a" }.B.ToString(); new Own { A = null!, B = "b" }.ToString(); }
        }
        """);

    [Fact]
    public Task Works_with_the_generator_in_the_loop() => Verify.AnalyzerInTheLoop(Wrap(
        """
        client.UpdateAssistantAsync("a", new() { VoiceSettings = [|new|](), Tools = [[|new BookAppointmentToolParams|] { ApiKeyRef = [|null!|] }, new HangupTool { Hangup = new() }] });
        var v = new VoiceSettings();
        v.Voice = "v";
        v.ToJson();
        """));

    [Fact]
    public Task Generated_code_is_silent() => Verify.Analyzer("// <auto-generated/>\nclass C { void M() { new Telnyx.Assistants.VoiceSettings().ToJson(); } }");

    [Fact]
    public Task Broken_code_does_no_harm() => Verify.Broken(Wrap(
        """
        var a = new VoiceSettings { Voice = };
        a.;
        client.UpdateAssistantAsync("a", new VoiceSettings { Voice = "v", );
        client.UpdateAssistantAsync(new UpdateAssistantRequest { Tools = [, new ], });
        foreach (var x in ) { new HangupTool { Hangup = }
        try { goto nowhere; } finally { return; }
        Action f = () => { var v = new VoiceSettings { Voice = "x" }; v.Voice = ; return v
        """));

    internal static string Wrap(string statements) => """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Telnyx.Assistants;
        using Zoo;

        class Owner { public UpdateAssistantRequest Request { get; } = new(); public static readonly UpdateAssistantRequest Shared = new(); }
        static class Extensions { public static VoiceSettings Extend(this VoiceSettings v) => v; }

        class C
        {
            VoiceSettings? _field;
            UpdateAssistantRequest _request = new();

            void M(TelnyxAssistantsClient client, ZooClient zoo, UpdateAssistantRequest parameter, bool yes, int number)
            {

        """ + statements + """

            }
            string Read() => "";
            void Fill(VoiceSettings settings) { }
            void Change(ref VoiceSettings settings) { }
            void Send(UpdateAssistantRequest request) { }
            void Send(AssistantTool tool) { }
            UpdateAssistantRequest Build() => new();
            List<UpdateAssistantRequest> Some() => new();
        }
        """;

    private static Task Check(string statements, LanguageVersion language = LanguageVersion.Latest) => Verify.Analyzer(Wrap(statements), language);
}
