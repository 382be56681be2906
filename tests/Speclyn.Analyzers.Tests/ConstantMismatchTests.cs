using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.ConstantMismatchAnalyzer, Speclyn.CodeFixes.UnknownEnumValueCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1008.</summary>
public class ConstantMismatchTests
{
    [Fact]
    public Task Members() => Verify.Fix(
        ShopCode.With(
            """
            order.Kind = [|"invoice"|];
            order.Kind = new([|"Order"|]);
            order.Version = [|3|];
            order = new Order { Kind = yes ? "order" : [|"x"|] };
            """),
        ShopCode.With(
            """
            order.Kind = OrderKind.Order;
            order.Kind = OrderKind.Order;
            order.Version = OrderVersion._2;
            order = new Order { Kind = yes ? "order" : OrderKind.Order };
            """));

    [Fact]
    public Task Booleans() => Verify.Fix(
        ShopCode.With("order.Confirmed = [|false|]; order.Confirmed = yes ? true : [|false|];"),
        ShopCode.With("order.Confirmed = true; order.Confirmed = yes ? true : true;"));

    [Fact]
    public Task Literals() => Verify.Fix(
        ShopCode.With("""order.Kind = [|"invoice"|]; order.Version = [|-1|];"""),
        ShopCode.With("""order.Kind = "order"; order.Version = 2;"""),
        index: 1);

    [Fact]
    public Task Message() => Verify.Analyzer(
        ShopCode.With("""order.Kind = {|#0:"invoice"|}; order.Version = {|#1:3|}; order.Confirmed = {|#2:false|};"""),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.ConstantMismatch).WithLocation(0).WithMessage("'invoice' is not allowed for kind, which is always 'order'; set 'order'"),
        new DiagnosticResult(Descriptors.ConstantMismatch).WithLocation(1).WithMessage("3 is not allowed for version, which is always 2; set 2"),
        new DiagnosticResult(Descriptors.ConstantMismatch).WithLocation(2).WithMessage("false is not allowed for confirmed, which is always true; set true"));

    [Fact]
    public Task The_value_itself_and_unknown_ones_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        order.Kind = "order";
        order.Kind = text;
        order.Version = 2;
        order.Version = number;
        order.Confirmed = true;
        order.Confirmed = yes;
        order.Confirmed = null;
        """));
}
