using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.IncompleteRequestAnalyzer, Speclyn.CodeFixes.ReadOnlyPropertySetCodeFix>;

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

    [Fact]
    public Task Removes_from_an_initialiser() => Fix(
        """
        await client.PlaceOrderAsync(new Order { {|SPEC2004:Id|} = "1", Code = "12" });
        await client.PlaceOrderAsync(new Order { Code = "12", {|SPEC2004:Id|} = text });
        await client.PlaceOrderAsync(new() { Code = "12", {|SPEC2004:Id|} = "1", {|SPEC2004:Revision|} = number + 1, Sku = "ABC-1", });
        await client.PlaceOrderAsync(new Order { {|SPEC2004:Id|} = "1", {|SPEC2004:Revision|} = 1, Code = "12" });
        await client.PlaceOrderAsync(new Order { Code = "12", {|SPEC2004:Id|} = "1", {|SPEC2004:Revision|} = 1 });
        """,
        """
        await client.PlaceOrderAsync(new Order { Code = "12" });
        await client.PlaceOrderAsync(new Order { Code = "12" });
        await client.PlaceOrderAsync(new() { Code = "12", Sku = "ABC-1", });
        await client.PlaceOrderAsync(new Order { Code = "12" });
        await client.PlaceOrderAsync(new Order { Code = "12" });
        """);

    [Fact]
    public Task Removes_the_initialiser_with_its_last_member() => Fix(
        """
        await client.PlaceOrderAsync(new Order { {|SPEC2004:Id|} = "1" });
        await client.PlaceOrderAsync(new() { {|SPEC2004:Id|} = "1", {|SPEC2004:Revision|} = 1 });
        await client.PlaceOrderAsync(new Order()
        {
            {|SPEC2004:Id|} = "1",
        });
        await client.PlaceOrderAsync(new Order
        {
            {|SPEC2004:Id|} = "1", // by hand
        });
        """,
        """
        await client.PlaceOrderAsync(new Order());
        await client.PlaceOrderAsync(new());
        await client.PlaceOrderAsync(new Order());
        await client.PlaceOrderAsync(new Order
        {
            // by hand
        });
        """);

    [Fact]
    public Task Removes_lines() => Fix(
        """
        await client.PlaceOrderAsync(new Order
        {
            {|SPEC2004:Id|} = "1",
            // the code
            Code = "12",
            {|SPEC2004:Revision|} = 1
        });
        await client.PlaceOrderAsync(new Order
        {
            Code = "12", // the code
            {|SPEC2004:Id|} = yes
                ? "1"
                : "2", // by hand
            Sku = "ABC-1",
        });
        """,
        """
        await client.PlaceOrderAsync(new Order
        {
            // the code
            Code = "12"
        });
        await client.PlaceOrderAsync(new Order
        {
            Code = "12", // the code
            // by hand
            Sku = "ABC-1",
        });
        """);

    [Fact]
    public Task Removes_statements() => Fix(
        """
        var sent = new Order { Code = "12" };
        // kept
        sent.{|SPEC2004:Id|} = text;
        sent.Sku = "ABC-1"; sent.{|SPEC2004:Revision|} = 1; sent.Pack = 6;
        if (yes)
        {
            order = new Order();
            order.{|SPEC2004:Id|} = $"{text}{number}"; // by hand
            await client.PlaceOrderAsync(order);
        }
        await client.PlaceOrderAsync(sent);
        """,
        """
        var sent = new Order { Code = "12" };
        // kept
        sent.Sku = "ABC-1"; sent.Pack = 6;
        if (yes)
        {
            order = new Order();
            // by hand
            await client.PlaceOrderAsync(order);
        }
        await client.PlaceOrderAsync(sent);
        """);

    [Fact]
    public Task Removes_nothing_that_does_more() => Verify.NoFix(ShopCode.With(
        """
        var sent = new Order { {|SPEC2004:Id|} = Guid.NewGuid().ToString(), {|SPEC2004:Revision|} = number++ };
        await client.PlaceOrderAsync(sent);
        sent = new Order();
        if (yes) sent.{|SPEC2004:Id|} = text;
        await client.PlaceOrderAsync(sent);
        sent = new Order();
        sent.{|SPEC2004:Id|} = text = "a";
        await client.PlaceOrderAsync(sent);
        await client.PlaceOrderAsync(new Order { {|SPEC2004:Id|} = await Task.FromResult("1") });
        """));

    private static Task Fix(string before, string after) => Verify.Fix(ShopCode.With(before), ShopCode.With(after));
}
