using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.IncompleteRequestAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC2003.</summary>
public class ConflictingPropertiesTests
{
    [Fact]
    public Task Too_many_and_none() => Verify.Analyzer(
        ShopCode.With(
            """
            await client.PayAsync({|#0:new Payment|} { Card = "1", Iban = "DE02", Bic = "B", Note = "n", Method = "m" });
            await client.PayAsync({|#1:new Payment|} { Note = "n", Method = "m" });
            """),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.ConflictingProperties).WithLocation(0).WithMessage(
            "Payment is sent with 'card' and 'iban', and the API takes one of them at a time; leave out all but one"),
        new DiagnosticResult(Descriptors.ConflictingProperties).WithLocation(1).WithMessage(
            "Payment is sent with none of 'card' or 'iban', and the API takes one of them; set one"));

    [Fact]
    public Task One_and_unknown_ones_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        await client.PayAsync(new Payment { Card = "1", Note = "n", Method = "m" });
        await client.PayAsync(new Payment { Card = text, Iban = text, Bic = "B", Note = "n", Method = "m" });
        var payment = new Payment { Note = "n", Method = "m" };
        if (yes)
        {
            payment.Card = "1";
        }
        else
        {
            payment.Iban = "DE02";
            payment.Bic = "B";
        }

        await client.PayAsync(payment);
        """));
}
