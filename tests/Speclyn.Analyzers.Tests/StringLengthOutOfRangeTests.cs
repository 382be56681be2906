using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.StringLengthOutOfRangeAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC1004.</summary>
public class StringLengthOutOfRangeTests
{
    [Fact]
    public Task Too_short_and_too_long() => Verify.Analyzer(ShopCode.With(
        """
        order.Code = [|""|];
        order.Code = [|"123456"|];
        order.Code = [|Short|];
        order.Code = [|Limits.Code|];
        order.Code = [|Short + "23456"|];
        order.Code = [|$"{Short}23456"|];
        order.Code = [|Limits.Code + "!"|];
        order.Code = [|$"{Limits.Code}!"|];
        order.Code = text ?? [|"x"|];
        order.Code = [|nameof(order.AdditionalProperties)|];
        order.Tags = ["a", [|""|]];
        order.Tags = new List<string> { [|""|] };
        order.Tags = [.. new[] { [|""|] }, "b"];
        order.Labels = new() { ["a"] = [|"12345"|] };
        order.Labels = new Dictionary<string, string> { { "a", [|"12345"|] } };
        order.Labels["b"] = [|"12345"|];
        order.Labels.Add("c", [|"12345"|]);
        order.Labels!.TryAdd("d", [|"12345"|]);
        order = new Order { Labels = { ["a"] = [|"12345"|] } };
        order = new Order { Labels = { { "a", [|"12345"|] } } };
        await client.ListOrdersAsync(codes: [[|"123456"|]]);
        await client.GetOrderAsync([|"123456789"|]);
        """));

    [Fact]
    public Task Message() => Verify.Analyzer(
        ShopCode.With("""order.Code = {|#0:"x"|}; order.Labels["a"] = {|#1:"12345"|}; order.Tags = [{|#2:""|}];"""),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.StringLengthOutOfRange).WithLocation(0).WithMessage("A text of 1 character is too short for code; use 2 to 5 characters"),
        new DiagnosticResult(Descriptors.StringLengthOutOfRange).WithLocation(1).WithMessage("A text of 5 characters is too long for an item of labels; use at most 4 characters"),
        new DiagnosticResult(Descriptors.StringLengthOutOfRange).WithLocation(2).WithMessage("A text of 0 characters is too short for an item of tags; use at least 1 character"));

    [Fact]
    public Task Allowed_unknown_and_received_texts_are_silent() => Verify.Analyzer(ShopCode.With(
        """
        order.Code = "12";
        order.Code = "12345";
        order.Code = "\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600";
        order.Code = text;
        order.Code = $"{text}";
        order.Code = $"{number}";
        order.Code = null;
        order.Labels = new() { ["a very long key"] = "1234" };
        order.Labels["a very long key"] = text;
        var other = new Dictionary<string, string> { ["a"] = "a long value" };
        other["b"] = "a long value";
        receipt.Note = "a long note";
        await client.GetOrderAsync(text);
        """));
}
