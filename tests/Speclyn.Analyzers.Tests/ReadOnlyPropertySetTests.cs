using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.IncompleteRequestAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC2004.</summary>
public class ReadOnlyPropertySetTests
{
    [Fact]
    public Task Sent() => Verify.Analyzer(ShopCode.With(
        """
        await client.PlaceOrderAsync(new Order { {|SPEC2004:Id|} = "1", Code = "12" });
        var sent = new Order();
        sent.{|SPEC2004:Id|} = text;
        await client.PlaceOrderAsync(sent);
        """));

    [Fact]
    public Task Message() => Verify.Analyzer(
        ShopCode.With("""await client.PlaceOrderAsync(new Order { {|#0:Id|} = "1" });"""),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.ReadOnlyPropertySet).WithLocation(0).WithMessage("'id' belongs to responses alone and is not meant to be sent; do not set Id"));

    [Fact]
    public Task Not_sent() => Verify.Analyzer(ShopCode.With(
        """
        var fake = new Order { Id = "1" };
        System.Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(fake));
        await client.PlaceOrderAsync(new Order { Code = "12" });
        order.Id = "1";
        await client.PlaceOrderAsync(order);
        """));
}
