using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.IncompleteRequestAnalyzer, Speclyn.CodeFixes.RequiredPropertyNotSetCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC2002.</summary>
public class ConditionalPropertyNotSetTests
{
    [Fact]
    public Task Members_that_others_require() => Verify.Analyzer(
        ShopCode.With(
            """
            await client.PayAsync({|#0:new Payment|} { Iban = "DE02", Note = "n" });
            await client.PayAsync({|#1:new Payment|} { Card = "1", Method = "secure" });
            await client.PayAsync({|#2:new Payment|} { Card = "1", Method = "cash" });
            await client.PayAsync({|#3:new Payment|} { Card = "1", Note = "n", Method = "cash", Amount = 5000 });
            """),
        LanguageVersion.Latest,
        Error(0, "Payment is sent without 'bic', which the API requires with iban 'DE02'; set Bic"),
        Error(1, "Payment is sent without 'code', which the API requires with method 'secure'; set Code"),
        Error(2, "Payment is sent without 'note', which the API requires with method 'cash'; set Note"),
        new DiagnosticResult(Descriptors.ConditionalPropertyNotSet.Id, DiagnosticSeverity.Info).WithLocation(3)
            .WithMessage("Payment is sent without 'reason', which the API requires with amount 5000; set Reason"));

    [Fact]
    public Task Members_that_are_set_one_by_one() => Verify.Analyzer(ShopCode.With(
        """
        var payment = {|SPEC2002:new Payment|}();
        payment.Card = "1";
        payment.Method = "secure2";
        await client.PayAsync(payment);

        var method = yes ? "secure1" : "secure2";
        await client.PayAsync({|SPEC2002:new Payment|} { Card = "1", Method = method });

        const string Cash = "ca" + "sh";
        var other = {|SPEC2002:new Payment|} { Card = "1" };
        other.Method = Cash;
        if (yes)
        {
            other.Note = "n";
        }

        await client.PayAsync(other);
        """));

    [Fact]
    public Task Complete_and_unknown_objects_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        await client.PayAsync(new Payment { Iban = "DE02", Bic = "B", Note = "n", Method = "cash" });
        await client.PayAsync(new Payment { Card = "1", Method = "secure", Code = text });
        await client.PayAsync(new Payment { Card = "1", Method = text });
        await client.PayAsync(new Payment { Card = "1", Method = yes ? "secure" : "cash", Note = "n" });

        var payment = new Payment { Card = "1", Note = "n" };
        payment.Method = yes ? "secure" : text;
        await client.PayAsync(payment);

        string chosen = text;
        if (yes) { chosen = "secure"; }
        await client.PayAsync(new Payment { Card = "1", Method = chosen, Note = "n" });

        var changing = 5000;
        changing -= 4500;
        await client.PayAsync(new Payment { Card = "1", Note = "n", Method = "cash", Amount = changing });
        for (var amount = 2000; amount > 0; amount--)
        {
            await client.PayAsync(new Payment { Card = "1", Note = "n", Method = "cash", Amount = amount });
        }

        var filled = new Payment { Card = "1", Method = "secure" };
        Fill(filled);
        await client.PayAsync(filled);

        void Fill(Payment any) => any.Code = "c";
        """));

    [Fact]
    public Task Voices_of_ElevenLabs_need_a_key() => Verify.Analyzer(
        """
        using System.Threading.Tasks;
        using Telnyx.Assistants;

        class C
        {
            Task M(TelnyxAssistantsClient client) => client.UpdateAssistantAsync("1", new UpdateAssistantRequest
            {
                VoiceSettings = {|#0:new VoiceSettings|} { Voice = "elevenlabs.Default.abc" },
            });

            Task N(TelnyxAssistantsClient client) => client.UpdateAssistantAsync("1", new UpdateAssistantRequest
            {
                VoiceSettings = new() { Voice = "ElevenLabs.Default.abc", ApiKeyRef = "elevenlabs" },
                Tools = [],
            });

            Task O(TelnyxAssistantsClient client) => client.UpdateAssistantAsync("1", new UpdateAssistantRequest
            {
                VoiceSettings = new() { Voice = "Telnyx.KokoroTTS.af_heart" },
            });
        }
        """,
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.ConditionalPropertyNotSet.Id, DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("VoiceSettings is sent without 'api_key_ref', which the API requires with voice 'elevenlabs.Default.abc'; set ApiKeyRef"));

    [Fact]
    public Task Fix() => Verify.Fix(
        ShopCode.With("""await client.PayAsync({|SPEC2002:new Payment|} { Card = "1", Method = "secure" });"""),
        ShopCode.With("""await client.PayAsync(new Payment { Card = "1", Method = "secure", Code = "code" });"""));

    [Fact]
    public Task Works_with_the_generator_in_the_loop() => Verify.AnalyzerInTheLoop(
        ShopCode.With("""await client.PayAsync({|SPEC2002:new Payment|} { Card = "1", Method = "secure" });"""));

    private static DiagnosticResult Error(int location, string message) =>
        new DiagnosticResult(Descriptors.ConditionalPropertyNotSet).WithLocation(location).WithMessage(message);
}
