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
                AssistantTool.Parse("{\"type\": \"never heard of\"}");
                EnabledFeatures.Parse("not JSON");
                int.Parse("{");
            }
        }
        """);

    private static DiagnosticResult Warning(int location, string message) => new DiagnosticResult(Descriptors.InvalidJsonText).WithLocation(location).WithMessage(message);
}
