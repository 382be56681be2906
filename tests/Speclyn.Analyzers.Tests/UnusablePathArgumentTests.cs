using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.UnusablePathArgumentAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1009.</summary>
public class UnusablePathArgumentTests
{
    [Fact]
    public Task Empty_and_dots() => Verify.Analyzer(ShopCode.With(
        """
        await client.GetOrderAsync([|""|]);
        await client.GetOrderAsync(orderId: [|".."|]);
        await client.GetOrderAsync(yes ? "1" : [|"."|]);
        IOrdersClient any = client;
        await any.GetOrderAsync([|""|]);
        """));

    [Fact]
    public Task Message() => Verify.Analyzer(
        ShopCode.With("""await client.GetOrderAsync({|#0:".."|});"""),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.UnusablePathArgument).WithLocation(0).WithMessage(
            "'..' cannot stand for order_id in a path: it would lead to another address; use a value that is neither empty, '.' nor '..'"));

    [Fact]
    public Task Other_arguments_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        await client.GetOrderAsync("...");
        await client.GetOrderAsync("a/b");
        await client.GetOrderAsync(text);
        await client.ListOrdersAsync(email: "");
        """));
}
