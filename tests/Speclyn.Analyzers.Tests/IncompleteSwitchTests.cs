using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.IncompleteSwitchAnalyzer, Speclyn.CodeFixes.IncompleteSwitchCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC3002.</summary>
public class IncompleteSwitchTests
{
    [Fact]
    public Task Statements() => Verify.Fix(
        With(
            """
            [|switch|] (happened.Kind)
            {
                case EventKind.Placed:
                    break;
            }

            [|switch|] (happened.Value)
            {
                case Placed placed:
                    break;
                case Paid { Amount: 5 }:
                    break;
                case JsonElement:
                    break;
            }

            [|switch|] (receipt.Status?.Value) { case Status.Values.Open: break; case "paid": break; }
            [|switch|] (receipt.Rank!.Value.Value)
            {
            }
            """),
        With(
            """
            switch (happened.Kind)
            {
                case EventKind.Placed:
                    break;
                case EventKind.Paid:
                    throw new NotImplementedException();
                case EventKind.Cancelled:
                    throw new NotImplementedException();
            }

            switch (happened.Value)
            {
                case Placed placed:
                    break;
                case Paid { Amount: 5 }:
                    break;
                case JsonElement:
                    break;
                case Paid:
                    throw new NotImplementedException();
                case Cancelled:
                    throw new NotImplementedException();
            }

            switch (receipt.Status?.Value) { case Status.Values.Open: break; case "paid": break; case Status.Values.Shipped: throw new NotImplementedException(); }
            switch (receipt.Rank!.Value.Value)
            {
                case ReceiptRank.Values._1:
                    throw new NotImplementedException();
                case ReceiptRank.Values._2:
                    throw new NotImplementedException();
                case ReceiptRank.Values._3:
                    throw new NotImplementedException();
            }
            """));

    [Fact]
    public Task Expressions() => Verify.Fix(
        With(
            """
            number = happened.Kind [|switch|]
            {
                EventKind.Placed => 1,
                EventKind.Paid when yes => 2 // later
            };
            number = payer.Value [|switch|]
            {
                string name => 1,
                long => 2,
            };
            number = status [|switch|] { { Value: "open" } => 1, { Value: Status.Values.Shipped } => 2 };
            number = happened [|switch|] { { Kind: EventKind.Paid } => 1, { Value: Cancelled { Reason: var reason } } => happened.Kind [|switch|] { not EventKind.Paid => 2 } };
            """),
        With(
            """
            number = happened.Kind switch
            {
                EventKind.Placed => 1,
                EventKind.Paid when yes => 2, // later
                EventKind.Paid => throw new NotImplementedException(),
                EventKind.Cancelled => throw new NotImplementedException()
            };
            number = payer.Value switch
            {
                string name => 1,
                long => 2,
                IReadOnlyList<string> _ => throw new NotImplementedException(),
                Line => throw new NotImplementedException(),
            };
            number = status switch { { Value: "open" } => 1, { Value: Status.Values.Shipped } => 2, { Value: Status.Values.Paid } => throw new NotImplementedException() };
            number = happened switch { { Kind: EventKind.Paid } => 1, { Value: Cancelled { Reason: var reason } } => happened.Kind switch { not EventKind.Paid => 2, EventKind.Paid => throw new NotImplementedException() }, { Kind: EventKind.Placed } => throw new NotImplementedException() };
            """));

    [Fact]
    public Task Kinds_in_variables_and_names_that_a_property_hides() => Verify.Fix(
        """
        using Shop;

        class C
        {
            Paid? Paid { get; set; }
            void M(Event happened)
            {
                EventKind kind = happened.Kind;
                [|switch|] (kind)
                {
                    case EventKind.Placed:
                    case EventKind.Cancelled:
                        break;
                }

                [|switch|] (happened.Value)
                {
                    case Placed or Cancelled:
                        break;
                }
            }
        }
        """,
        """
        using Shop;

        class C
        {
            Paid? Paid { get; set; }
            void M(Event happened)
            {
                EventKind kind = happened.Kind;
                switch (kind)
                {
                    case EventKind.Placed:
                    case EventKind.Cancelled:
                        break;
                    case EventKind.Paid:
                        throw new System.NotImplementedException();
                }

                switch (happened.Value)
                {
                    case Placed or Cancelled:
                        break;
                    case global::Shop.Paid:
                        throw new System.NotImplementedException();
                }
            }
        }
        """);

    [Fact]
    public Task Complete_switches_are_silent() => Verify.Analyzer(With(
        """
        number = happened.Kind switch { EventKind.Placed => 1, EventKind.Paid or EventKind.Cancelled => 2, EventKind.None => 3, EventKind.Unknown => 4 };
        number = happened.Value switch { Placed => 1, Paid { Amount: _ } => 2, Cancelled c => 3 };
        number = payer.Value switch { string => 1, long => 2, IEnumerable<string> => 3, Line => 4 };
        number = happened switch { { Value: Placed or Paid } => 1, { Value: Cancelled } => 2 };
        number = happened.Value switch { not (Placed or Paid) => 1, Placed => 2, Paid => 3 };
        number = happened.Value switch { { } => 1 };
        number = happened.Value switch { not null => 1 };
        number = status.Value switch { "open" => 1, not "open" => 2 };
        number = status.Value switch { string known => 1, null => 2 };
        number = receipt.Rank switch { { Value: > 0 } => 1 };
        number = receipt.Rank?.Value switch { 1 => 1, 2 => 2, ReceiptRank.Values._3 => 3 };
        switch (status.Value)
        {
            case "open" or "paid":
                break;
            case "shipped" when true:
                break;
        }
        """));

    [Fact]
    public Task A_default_takes_all_the_rest() => Verify.Analyzer(With(
        """
        number = happened.Kind switch { EventKind.Placed => 1, _ => 2 };
        number = happened.Value switch { Placed => 1, var other => 2 };
        switch (status.Value)
        {
            case "open":
                break;
            default:
                throw new InvalidOperationException();
        }
        """));

    [Fact]
    public Task Other_switches_are_silent() => Verify.Analyzer(With(
        """
        number = text switch { "open" => 1 };
        number = (happened.Kind, yes) switch { (EventKind.Placed, true) => 1 };
        number = ((Placed)happened.Value!) switch { { By: "x" } => 1 };
        number = (happened.Value as Paid) switch { { Amount: 1 } => 1 };
        number = (int)happened.Kind switch { 1 => 1 };
        object any = receipt;
        number = any switch { Receipt => 1 };
        switch (receipt.Extra?.Kind) { case ReceiptExtraKind.Unknown: break; }
        """));

    [Fact]
    public Task Messages() => Verify.Analyzer(
        With(
            """
            number = happened.Kind {|#0:switch|} { EventKind.Placed => 1 };
            {|#1:switch|} (status.Value) { case "open": case "paid": break; }
            """),
        LanguageVersion.Latest,
        new DiagnosticResult(Descriptors.IncompleteSwitch).WithLocation(0)
            .WithMessage("The switch over Event leaves out Paid and Cancelled and has no default; handle them or add a default"),
        new DiagnosticResult(Descriptors.IncompleteSwitch).WithLocation(1).WithSeverity(DiagnosticSeverity.Info)
            .WithMessage("The switch over Status leaves out 'shipped' and has no default; handle it or add a default"));

    [Fact]
    public Task Works_with_the_generator_in_the_loop() => Verify.Fix(
        With("""number = happened.Value [|switch|] { Placed => 1, Paid => 2 };"""),
        With("""number = happened.Value switch { Placed => 1, Paid => 2, Cancelled => throw new NotImplementedException() };"""),
        inTheLoop: true);

    // The compiler's own warnings about switches that are not exhaustive are not what is tested.
    private static string With(string statements) => """
        #pragma warning disable CS8509, CS8524, CS8655
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using Shop;

        class C
        {
            void M(Event happened, Payer payer, Status status, Receipt receipt, bool yes, string text, int number)
            {

        """ + statements + """

            }
        }
        """;
}
