using System.Threading.Tasks;
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
        new DiagnosticResult(Descriptors.PatternMismatch).WithLocation(0).WithMessage(@"'abc' does not match the pattern ^[A-Z]{3}-\d+$ of sku; use a text that does"));

    [Fact]
    public Task Matches_unknown_texts_and_what_takes_too_long_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        order.Sku = "ABC-12";
        order.Sku = text;
        order.Slow = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!";
        """));
}
