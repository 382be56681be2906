using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>A union holds one of its variants, raw JSON, or nothing.</summary>
public class UnionTests
{
    private static readonly HangupTool Hangup = new() { Hangup = new() };

    public static TheoryData<string> Kinds => [.. Enum.GetNames<AssistantToolKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Match_and_switch_and_try_get_agree_with_kind(string kind)
    {
        AssistantTool tool = Make(Enum.Parse<AssistantToolKind>(kind));

        Assert.Equal(kind, tool.Kind.ToString());
        Assert.Equal(kind == "None" ? [] : new[] { kind }, Got(tool));
        if (kind == "None")
        {
            Assert.Throws<InvalidOperationException>(() => Match(tool));
            Assert.Throws<InvalidOperationException>(() => Switch(tool));
            Assert.Null(tool.Value);
            return;
        }

        Assert.Equal(kind, Match(tool));
        Assert.Equal([kind], Switch(tool));
        Assert.Equal(kind, ByValue(tool));

        static string Match(AssistantTool tool) => tool.Match(
            x => x.GetType().Name, x => x.GetType().Name, x => x.GetType().Name, x => x.GetType().Name, x => x.GetType().Name, x => x.GetType().Name, x => "Unknown");

        static List<string> Switch(AssistantTool tool)
        {
            var called = new List<string>();
            tool.Switch(
                x => called.Add(x.GetType().Name), x => called.Add(x.GetType().Name), x => called.Add(x.GetType().Name), x => called.Add(x.GetType().Name), x => called.Add(x.GetType().Name), x => called.Add(x.GetType().Name), x => called.Add("Unknown"));
            return called;
        }

        static IEnumerable<string> Got(AssistantTool tool)
        {
            if (tool.TryGetBookAppointmentTool(out BookAppointmentTool? book))
            {
                yield return book.GetType().Name;
            }

            if (tool.TryGetCheckAvailabilityTool(out CheckAvailabilityTool? check))
            {
                yield return check.GetType().Name;
            }

            if (tool.TryGetWebhookTool(out WebhookTool? webhook))
            {
                yield return webhook.GetType().Name;
            }

            if (tool.TryGetHangupTool(out HangupTool? hangup))
            {
                yield return hangup.GetType().Name;
            }

            if (tool.TryGetTransferTool(out TransferTool? transfer))
            {
                yield return transfer.GetType().Name;
            }

            if (tool.TryGetRetrievalTool(out RetrievalTool? retrieval))
            {
                yield return retrieval.GetType().Name;
            }

            if (tool.Value is JsonElement)
            {
                yield return "Unknown";
            }
        }

        static string ByValue(AssistantTool tool) => tool.Value switch
        {
            BookAppointmentTool => "BookAppointmentTool",
            CheckAvailabilityTool => "CheckAvailabilityTool",
            WebhookTool => "WebhookTool",
            HangupTool => "HangupTool",
            TransferTool => "TransferTool",
            RetrievalTool => "RetrievalTool",
            JsonElement => "Unknown",
            _ => "None",
        };
    }

    [Fact]
    public void Variants_and_their_parameters_convert()
    {
        AssistantTool[] tools =
        [
            new BookAppointmentTool(), new BookAppointmentToolParams(),
            new CheckAvailabilityTool(), new CheckAvailabilityToolParams(),
            new WebhookTool(), new WebhookToolParams(),
            new HangupTool(), new HangupToolParams(),
            new TransferTool(), new TransferToolParams(),
            new RetrievalTool(), new BucketIds(),
        ];

        Assert.Equal(
            [
                AssistantToolKind.BookAppointmentTool, AssistantToolKind.BookAppointmentTool,
                AssistantToolKind.CheckAvailabilityTool, AssistantToolKind.CheckAvailabilityTool,
                AssistantToolKind.WebhookTool, AssistantToolKind.WebhookTool,
                AssistantToolKind.HangupTool, AssistantToolKind.HangupTool,
                AssistantToolKind.TransferTool, AssistantToolKind.TransferTool,
                AssistantToolKind.RetrievalTool, AssistantToolKind.RetrievalTool,
            ],
            tools.Select(tool => tool.Kind));
    }

    [Fact]
    public void Parameters_become_the_content_of_their_tool()
    {
        var parameters = new TransferToolParams();

        AssistantTool tool = parameters;

        TransferTool transfer = Assert.IsType<TransferTool>(tool.Value);
        Assert.Same(parameters, transfer.Transfer);
        Assert.Equal(TransferToolType.Transfer, transfer.Type);
    }

    [Fact]
    public void Null_becomes_default_in_conversions_and_is_refused_by_factories()
    {
        Assert.Equal(default, (AssistantTool)(HangupTool?)null);
        Assert.Equal(default, (AssistantTool)(HangupToolParams?)null);
        Assert.Equal(default, (ValidationErrorLoc)(string?)null);
        Assert.Throws<ArgumentNullException>("value", () => AssistantTool.FromHangupTool(null!));
        Assert.Throws<ArgumentNullException>("value", () => AssistantTool.FromRetrievalTool(null!));
        Assert.Throws<ArgumentNullException>("value", () => ValidationErrorLoc.FromString(null!));
    }

    [Fact]
    public void Factories_make_what_conversions_make()
    {
        Assert.Equal(Hangup, AssistantTool.FromHangupTool(Hangup));
        Assert.Equal((ValidationErrorLoc)"body", ValidationErrorLoc.FromString("body"));
        Assert.Equal((ValidationErrorLoc)7, ValidationErrorLoc.FromInteger(7));
    }

    [Fact]
    public void Unions_are_equal_when_variant_and_value_are()
    {
        Assert.True((AssistantTool)Hangup == (AssistantTool)Hangup);
        Assert.True((AssistantTool)Hangup != new HangupTool());
        Assert.True(default(AssistantTool) == default);
        Assert.False(((AssistantTool)Hangup).Equals((object)Hangup));
        Assert.Equal(((AssistantTool)Hangup).GetHashCode(), ((AssistantTool)Hangup).GetHashCode());
        Assert.Equal(0, default(AssistantTool).GetHashCode());

        Assert.True((ValidationErrorLoc)"0" != 0);
        Assert.True((ValidationErrorLoc)0 == 0L);
        Assert.True((ValidationErrorLoc)"a" == "a");
        Assert.Single(new HashSet<ValidationErrorLoc> { "a", new string("a".AsSpan()) });
    }

    [Fact]
    public void Text_is_the_text_of_the_variant()
    {
        Assert.Equal("body", ((ValidationErrorLoc)"body").ToString());
        Assert.Equal("-5", ((ValidationErrorLoc)(-5)).ToString());
        Assert.Equal("", default(ValidationErrorLoc).ToString());
    }

    [Fact]
    public void Default_is_written_as_null_and_reported()
    {
        var request = new UpdateAssistantRequest { Tools = [Hangup, default] };

        Assert.Equal("""{"tools":[{"type":"hangup","hangup":{}},null]}""", request.ToJson());
        SchemaViolation violation = Assert.Single(request.Validate());
        Assert.Equal(("/tools/1", "required"), (violation.Pointer, violation.Keyword));
    }

    [Theory]
    [InlineData("\"body\"", ValidationErrorLocKind.String)]
    [InlineData("\"\"", ValidationErrorLocKind.String)]
    [InlineData("\"12\"", ValidationErrorLocKind.String)]
    [InlineData("0", ValidationErrorLocKind.Integer)]
    [InlineData("-0", ValidationErrorLocKind.Integer)]
    [InlineData("9223372036854775807", ValidationErrorLocKind.Integer)]
    [InlineData("-9223372036854775808", ValidationErrorLocKind.Integer)]
    [InlineData("9223372036854775808", ValidationErrorLocKind.Unknown)]
    [InlineData("123456789012345678901234567890", ValidationErrorLocKind.Unknown)]
    [InlineData("1.5", ValidationErrorLocKind.Unknown)]
    [InlineData("1e400", ValidationErrorLocKind.Unknown)]
    [InlineData("true", ValidationErrorLocKind.Unknown)]
    [InlineData("null", ValidationErrorLocKind.Unknown)]
    [InlineData("[1]", ValidationErrorLocKind.Unknown)]
    [InlineData("{\"a\":1}", ValidationErrorLocKind.Unknown)]
    public void Primitive_variants_are_told_apart_by_kind(string json, ValidationErrorLocKind kind)
    {
        var loc = ValidationErrorLoc.Parse(json);

        Assert.Equal(kind, loc.Kind);
        JsonAssert.Equal(json, loc.ToJson());
        JsonAssert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ValidationErrorLoc>(json)));
        Assert.Equal(kind == ValidationErrorLocKind.Unknown, loc.Validate().Count > 0);
    }

    [Fact]
    public void Number_with_a_zero_fraction_is_an_integer()
    {
        var loc = ValidationErrorLoc.Parse("1.0");

        JsonAssert.Equal("1.0", loc.ToJson());
        Assert.True(loc.TryGetInteger(out long value), "1.0 is an integer to JSON Schema.");
        Assert.Equal(1, value);
        Assert.Empty(loc.Validate());
    }

    [Fact]
    public void Numbers_that_do_not_fit_are_kept_to_the_last_digit()
    {
        Assert.Equal("123456789012345678901234567890", ValidationErrorLoc.Parse("123456789012345678901234567890").ToJson());
        Assert.Equal("1e400", ValidationErrorLoc.Parse("1e400").ToJson());
    }

    [Fact]
    public void First_of_two_discriminators_chooses_and_the_other_is_reported()
    {
        var tool = AssistantTool.Parse("""{"type":"hangup","hangup":{},"type":"fax"}""");

        Assert.Equal(AssistantToolKind.HangupTool, tool.Kind);
        Assert.Equal("/type", Assert.Single(tool.Validate()).Pointer);
    }

    private static AssistantTool Make(AssistantToolKind kind) => kind switch
    {
        AssistantToolKind.None => default,
        AssistantToolKind.Unknown => AssistantTool.Parse("""{"type":"fax"}"""),
        AssistantToolKind.BookAppointmentTool => new BookAppointmentTool(),
        AssistantToolKind.CheckAvailabilityTool => new CheckAvailabilityTool(),
        AssistantToolKind.WebhookTool => new WebhookTool(),
        AssistantToolKind.HangupTool => new HangupTool(),
        AssistantToolKind.TransferTool => new TransferTool(),
        AssistantToolKind.RetrievalTool => new RetrievalTool(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
