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
        order.Ticket = Guid.Parse([|"12"|]);
        order.Ticket = yes ? new Guid([|"{0f8fad5b}"|]) : new([|""|]);
        const string Ticket = "0f8fad5b-d9cb-469f-a165-70867728950";
        var ticket = Guid.Parse(Ticket);
        order.Ticket = [|ticket|];
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
        order.Ticket = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        order.Ticket = new Guid("{0F8FAD5B-D9CB-469F-A165-70867728950E}");
        order.Ticket = Guid.Parse("0F8FAD5BD9CB469FA16570867728950E");
        order.Ticket = new Guid(new byte[16]);
        order.Ticket = Guid.Parse(text);
        order.Ticket = Guid.NewGuid();
        """));
}
