using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.NumberOutOfRangeAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1003.</summary>
public class NumberOutOfRangeTests
{
    [Fact]
    public Task Bounds_and_steps() => Verify.Analyzer(ShopCode.With(
        """
        order.Quantity = [|0|];
        order.Quantity = [|101|];
        order.Rank = 255;
        order.Rank = [|256|];
        order.Price = [|0|];
        order.Price = [|-0.01|];
        order.Price = [|0.015|];
        order.Discount = [|1.5|];
        order.Discount = new Optional<double?>([|2|]);
        order.Pack = [|7|];
        line.Count = [|0|];
        order = new Order { Quantity = [|1000|], Lines = [new Line { Count = [|-3|] }] };
        await client.ListOrdersAsync(limit: [|51|]);
        """));

    [Fact]
    public Task Ways_of_a_constant() => Verify.Analyzer(ShopCode.With(
        """
        order.Quantity = Hundred + 0;
        order.Quantity = [|Hundred + 1|];
        order.Quantity = [|Limits.Many|];
        order.Quantity = [|Limits.Least|];
        order.Price = [|-Limits.Price|];
        order.Quantity = yes ? 5 : [|500|];
        order.Quantity = number switch { 1 => 1, 2 => [|200|], _ => number };
        order.Quantity ??= [|0|];
        var once = 0;
        order.Quantity = [|once|];
        int? maybe = 101;
        order.Quantity = [|maybe|];
        order.Quantity = ((byte)[|200|]);
        order.Grid = [[1, [|10|]], [2, 3]];
        order.Grid = new[] { new long[] { [|11|] } };
        """));

    [Fact]
    public Task Message() => Verify.Analyzer(
        ShopCode.With("order.Quantity = {|#0:150|}; order.Price = {|#1:-1|}; order.Grid = [[{|#2:10|}]];"),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.NumberOutOfRange).WithLocation(0).WithMessage("150 is not allowed for quantity; use a number from 1 to 100"),
        new DiagnosticResult(Descriptors.NumberOutOfRange).WithLocation(1).WithMessage("-1 is not allowed for price; use a multiple of 0.01 greater than 0"),
        new DiagnosticResult(Descriptors.NumberOutOfRange).WithLocation(2).WithMessage("10 is not allowed for an item of grid; use a number of at most 9"));

    [Fact]
    public Task Allowed_unknown_and_received_numbers_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        order.Quantity = 1;
        order.Quantity = 100;
        order.Quantity = number;
        order.Quantity = null;
        order.Quantity = Changing;
        order.Quantity = _mutable;
        order.Price = 0.01;
        order.Price = 12.34;
        order.Price = 1e2;
        order.Discount = null;
        order.Discount = default;
        order.Discount = -5;
        order.Pack = 12;
        receipt.Total = 6;
        var changed = 5;
        changed = 500;
        order.Quantity = changed;
        for (int i = 0; i < 3; i++) { order.Quantity = i; }
        await client.ListOrdersAsync();
        await client.ListOrdersAsync(null);
        order.Quantity = (int)Limits.Price + 1;
        """));

    [Fact]
    public Task Works_with_the_generator_in_the_loop() => Verify.AnalyzerInTheLoop(ShopCode.With("order.Quantity = [|0|];"));

    [Fact]
    public Task Broken_code_does_no_harm() => Verify.Broken(ShopCode.With(
        """
        order.Quantity = ;
        order.Quantity = nothing;
        var a = b; var b = a; order.Quantity = a;
        order.Grid = [[, 1];
        """));
}
