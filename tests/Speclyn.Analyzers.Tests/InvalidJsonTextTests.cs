using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.InvalidJsonTextAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1010.</summary>
public class InvalidJsonTextTests
{
    [Fact]
    public Task Place_in_every_kind_of_literal() => Verify.Analyzer(ShopCode.With(
        """"
        Order.Parse("{\"quantity\": [|500|]}");
        Order.Parse("{\"rank\": [|256|]}");
        Order.Parse("\t{\u0022quantity\x22:\U00000020[|500|]}");
        Order.Parse(@"{""quantity"": [|500|]}");
        Order.Parse("""{"quantity": [|500|]}""");
        Order.Parse("""{"quantity": [|500|]}"""u8);
        Order.Parse("""
            {
              "quantity": [|500|],
              "tags": ["a", [|""|]]
            }
            """);
        Order.Parse("{\"quantity\": " + "[|500|]}");
        Order.Parse(("{\"quantity\"" + @": [|500|]") + "}");
        System.Text.Json.JsonSerializer.Deserialize<Order>("{\"quantity\": [|500|]}");
        const string Json = "{\"quantity\": 500}";
        Order.Parse([|Json|]);
        """"));

    [Fact]
    public Task Names_that_are_declared_nowhere() => Verify.Analyzer(
        AssistantCode.With(
            """
            WebhookToolParams.Parse("{\"name\":\"n\",\"description\":\"d\",\"url\":{|#0:\"/{id}\"|}}");
            UpdateAssistantRequest.Parse("{\"greeting\":{|#1:\"{{name}}\"|}}");
            UpdateAssistantRequest.Parse("{\"greeting\":\"{{name}}\",\"dynamic_variables\":{\"name\":\"Ada\"}}");
            """),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.InvalidJsonText.Id, DiagnosticSeverity.Warning).WithLocation(0).WithMessage("{id} in url has no entry in path_parameters/properties; add one"),
        new DiagnosticResult(Descriptors.InvalidJsonText.Id, DiagnosticSeverity.Info).WithLocation(1));

    [Fact]
    public Task Not_json() => Verify.Analyzer(
        ShopCode.With(
            """
            Order.Parse("{\"quantity\": 5,{|#0:}|}");
            Order.Parse({|#1:""|});
            """),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.InvalidJsonText.Id, DiagnosticSeverity.Error).WithLocation(0),
        new DiagnosticResult(Descriptors.InvalidJsonText.Id, DiagnosticSeverity.Error).WithLocation(1));

    [Fact]
    public Task Messages() => Verify.Analyzer(
        ShopCode.With(
            """
            Order.Parse("{\"quantity\": {|#0:500|}, \"code\": {|#1:\"x\"|}, \"size\": {|#2:\"huge\"|}, \"confirmed\": {|#3:false|}}");
            Order.Parse("{\"quantity\": {|#4:\"many\"|}, \"tags\": {|#5:[]|}, \"phase\": {|#6:9|}, \"version\": {|#7:3|}}");
            Line.Parse("{|#8:{|}}");
            Line.Parse("{\"count\": {|#9:null|}}");
            Order.Parse("{\"quantity\": {|#10:1.5|}}");
            Payment.Parse("{|#11:{|}\"iban\":\"DE02\",\"note\":\"n\",\"method\":\"m\"}");
            Payment.Parse("{|#12:{|}\"note\":\"n\",\"method\":\"m\"}");
            UpdateAssistantRequest.Parse("{\"enabled_features\":[\"telephony\",{|#13:\"telephony\"|}]}");
            """).Replace("using Shop;", "using Shop;\nusing Telnyx.Assistants;"),
        LanguageVersion.Latest,
        Warning(0, "500 is not allowed for quantity; use a number from 1 to 100"),
        Warning(1, "A text of 1 character is too short for code; use 2 to 5 characters"),
        Warning(2, "'huge' is not a value of size; use one of small, large"),
        Warning(3, "false is not allowed for confirmed, which is always true; set true"),
        Warning(4, "quantity must be a number; write one"),
        Warning(5, "0 items are too few for tags; use 1 to 3 items"),
        Warning(6, "9 is not a value of phase; use one of 1, 2, 3"),
        Warning(7, "3 is not a value of version; use one of 2"),
        Warning(8, "The value has no 'count', which the API requires; add it"),
        Warning(9, "count is null, and the API requires a value; write one"),
        Warning(10, "1.5 is not a whole number, which quantity must be; write one"),
        Warning(11, "Payment is sent without 'bic', which the API requires with iban 'DE02'; set Bic"),
        Warning(12, "Payment is sent with none of 'card' or 'iban', and the API takes one of them; set one"),
        Warning(13, "This item of enabled_features is there already, and items must differ; remove it"));

    [Fact]
    public Task Variants_of_unions() => Verify.Analyzer(
        ShopCode.With(
            """
            Event.Parse("{\"type\":\"Paid\",\"amount\":{|#0:\"much\"|}}");
            Event.Parse("{\"amount\":1.5,\"type\":{|#1:\"Sold\"|}}");
            Event.Parse("{|#2:{|}\"amount\":1}");
            Event.Parse("{|#3:5|}");
            Payer.Parse("{\"count\":{|#4:0|}}");
            Payer.Parse("[\"a\",{|#5:1|}]");
            Payer.Parse("{|#6:true|}");
            Receipt.Parse("{\"source\":{\"iban\":{|#7:\"D\"|}}}");
            Receipt.Parse("{\"source\":{|#8:{|}\"note\":1}}");
            System.Text.Json.JsonSerializer.Deserialize<Event>("{\"type\":\"Paid\",\"amount\":{|#9:\"much\"|}}");
            AssistantTool.Parse("{\"type\":{|#10:\"never heard of\"|}}");
            """).Replace("using Shop;", "using Shop;\nusing Telnyx.Assistants;"),
        LanguageVersion.Latest,
        Warning(0, "amount must be a number; write one"),
        Warning(1, "'Sold' does not say what the value is; use one of Placed, Paid, Cancelled"),
        Warning(2, "The value has no 'type', which says what it is; add it and use one of Placed, Paid, Cancelled"),
        Warning(3, "The value must be of the type object; write one"),
        Warning(4, "0 is not allowed for count; use a number of at least 1"),
        Warning(5, "An item of the value must be a text; write one"),
        Warning(6, "The value must be of the type string or integer or array or object; write one"),
        Warning(7, "A text of 1 character is too short for iban; use at least 2 characters"),
        Warning(8, "source has none of iban, purse, which say what it is; add one"),
        Warning(9, "amount must be a number; write one"),
        Warning(10, "'never heard of' does not say what the value is; use one of book_appointment, check_availability, webhook, hangup, transfer, retrieval"));

    [Fact]
    public Task Variants_told_by_numbers_truth_values_and_first_items() => Verify.Analyzer(
        ShopCode.With(
            """
            Frame.Parse("{\"code\":1,\"size\":{|#0:10|}}");
            Frame.Parse("{\"code\":2,\"size\":\"large\"}");
            Frame.Parse("{\"code\":{|#1:\"1\"|}}");
            Frame.Parse("{\"code\":{|#2:3|}}");
            Answer.Parse("{\"ok\":true,\"size\":{|#3:10|}}");
            Answer.Parse("{\"ok\":false,\"size\":\"large\"}");
            Batch.Parse("[\"ab\",{|#4:5|}]");
            Batch.Parse("[5,{|#5:\"ab\"|}]");
            Batch.Parse("[{|#6:true|}]");
            Batch.Parse("[]");
            """),
        LanguageVersion.Latest,
        Warning(0, "10 is not allowed for size; use a number of at most 9"),
        Warning(1, "'1' does not say what the value is; use one of 1, 2"),
        Warning(2, "This does not say what the value is; use one of 1, 2"),
        Warning(3, "10 is not allowed for size; use a number of at most 9"),
        Warning(4, "An item of the value must be a text; write one"),
        Warning(5, "An item of the value must be a number; write one"),
        Warning(6, "The items of the value must be of the type string or number; write one"));

    [Fact]
    public Task Classes_that_others_extend() => Verify.Analyzer(
        ShopCode.With(
            """
            Animal.Parse("{\"kind\":\"cat\",\"lives\":{|#0:10|}}");
            Animal.Parse("{|#1:{|}\"kind\":\"cat\"}");
            Animal.Parse("{\"kind\":\"plain\",\"age\":{|#2:-1|}}");
            Animal.Parse("{\"kind\":{|#3:\"dog\"|}}");
            Animal.Parse("{|#4:[]|}");
            Receipt.Parse("{\"pet\":{\"kind\":\"cat\",\"lives\":9,\"age\":{|#5:-1|}}}");
            """),
        LanguageVersion.Latest,
        Warning(0, "10 is not allowed for lives; use a number of at most 9"),
        Warning(1, "The value has no 'lives', which the API requires; add it"),
        Warning(2, "-1 is not allowed for age; use a number of at least 0"),
        Warning(3, "'dog' does not say what the value is; use one of cat, plain"),
        Warning(4, "The value must be of the type object; write one"),
        Warning(5, "-1 is not allowed for age; use a number of at least 0"));

    [Fact]
    public Task What_can_be_several_variants_is_silent() => Verify.Analyzer(ShopCode.With(
        """
        Receipt.Parse("{\"source\":{\"iban\":\"D\",\"purse\":\"P\"}}");
        Receipt.Parse("{\"extra\":{\"t\":1},\"source\":null}");
        Event.Parse("{\"type\":\"Placed\",\"by\":\"Ada\",\"more\":1}");
        Payer.Parse("\"Ada\"");
        Animal.Parse("{\"kind\":\"cat\",\"lives\":9}");
        """));

    [Fact]
    public Task What_is_allowed_or_not_known_is_silent() => Verify.Analyzer(
        """
        using Telnyx.Assistants;
        using Shop;

        class C
        {
            void M(string text)
            {
                Order.Parse(text);
                Order.Parse("{\"quantity\": 5, \"further\": true, \"discount\": null, \"colour\": \"blue\", \"labels\": {\"a\": \"b\"}}");
                Receipt.Parse("{\"total\": 5}");
                UpdateAssistantRequest.Parse("{\"name\": \"Ada\", \"tools\": [{\"type\": \"hangup\", \"hangup\": {}}], \"enabled_features\": [\"telephony\"]}");
                EnabledFeatures.Parse("not JSON");
                int.Parse("{");
            }
        }
        """);

    private static DiagnosticResult Warning(int location, string message) => new DiagnosticResult(Descriptors.InvalidJsonText).WithLocation(location).WithMessage(message);
}
