using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.ItemCountOutOfRangeAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1007.</summary>
public class ItemCountOutOfRangeTests
{
    [Fact]
    public Task Too_few_and_too_many() => Verify.Analyzer(ShopCode.With(
        """
        order.Tags = [|[]|];
        order.Tags = [|["a", "b", "c", "d"]|];
        order.Tags = [|new[] { "a", "b", "c", "d" }|];
        order.Tags = [|new string[0]|];
        order.Tags = [|Array.Empty<string>()|];
        order.Tags = [|new List<string>()|];
        order.Tags = [|new List<string> { "a", "b", "c", "d" }|];
        order.Tags = [|["a", .. new[] { "b", "c" }, "d"]|];
        order.Tags = [|["a", "b", "c", "d", .. text.Split(' ')]|];
        order.Tags = yes ? ["a"] : [|[]|];
        var few = new List<string>();
        order.Tags = [|few|];
        order.Grid = [[1], [|[1, 2, 3]|]];
        order.Labels = [|new() { ["a"] = "1", ["b"] = "2", ["c"] = "3" }|];
        await client.ListOrdersAsync(codes: [|["a", "b", "c"]|]);
        """));

    [Fact]
    public Task Empty_dictionary() => Verify.Analyzer(ShopCode.With("order = new Order { Labels = [|new Dictionary<string, string>()|] };"));

    [Fact]
    public Task Message() => Verify.Analyzer(
        ShopCode.With("""order.Tags = {|#0:["a", "b", "c", "d"]|}; order.Tags = {|#1:[]|}; order.Grid = [{|#2:[1, 2, 3]|}];"""),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.ItemCountOutOfRange).WithLocation(0).WithMessage("4 items are too many for tags; use 1 to 3 items"),
        new DiagnosticResult(Descriptors.ItemCountOutOfRange).WithLocation(1).WithMessage("0 items are too few for tags; use 1 to 3 items"),
        new DiagnosticResult(Descriptors.ItemCountOutOfRange).WithLocation(2).WithMessage("3 items are too many for an item of grid; use at most 2 items"));

    [Fact]
    public Task Allowed_and_unknown_collections_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        order.Tags = ["a"];
        order.Tags = ["a", "b", "c"];
        order.Tags = [.. text.Split(' ')];
        order.Tags = new List<string>(text.Split(' '));
        order.Tags = new List<string>(4) { "a" };
        order.Tags = new string[number];
        order.Tags = null;
        var filled = new List<string>();
        filled.Add("a");
        order.Tags = filled;
        order.Labels = new();
        order.Labels["a"] = "1";
        """));

    [Fact]
    public Task Works_with_the_oldest_language() => Verify.Analyzer(
        ShopCode.With("""order.Tags = [|new List<string>()|]; order.Tags = new[] { "a" };"""), LanguageVersion.CSharp9);
}
