using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.FormatMismatchAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1006.</summary>
public class FormatMismatchTests
{
    [Fact]
    public Task Texts_of_another_format() => Verify.Analyzer(ShopCode.With(
        """
        order.Email = [|"ada at example.com"|];
        order.Host = [|"-example"|];
        order.Address = [|"256.1.1.1"|];
        order.Link = new Uri([|"https://example.com/a b"|]);
        order.Link = new([|"{id}"|], UriKind.Relative);
        await client.ListOrdersAsync(email: [|""|]);
        """));

    [Fact]
    public Task Message() => Verify.Analyzer(
        ShopCode.With("""order.Email = {|#0:"ada"|};"""),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.FormatMismatch).WithLocation(0).WithMessage("'ada' is not of the format email that email asks for; use one such as ada@example.com"));

    [Fact]
    public Task Texts_of_the_format_and_unknown_ones_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        order.Email = "ada@example.com";
        order.Host = "example.com";
        order.Address = "192.0.2.1";
        order.Address = text;
        order.Link = new Uri("/orders?page=2", UriKind.RelativeOrAbsolute);
        order.Link = new Uri(new Uri("https://example.com"), "a b");
        order.Link = new Uri(text);
        """));
}
