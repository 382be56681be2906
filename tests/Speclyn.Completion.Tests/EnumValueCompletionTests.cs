using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Completion;
using Xunit;

namespace Speclyn.Completion.Tests;

/// <summary>Values of open enums in string literals.</summary>
public class EnumValueCompletionTests
{
    [Theory]
    [InlineData("""f = "$$"; return f;""")]
    [InlineData("""f = $"$$"; return f;""")]
    [InlineData("""f = $"tele$$"; return f;""")]
    [InlineData("""return f == $"$$";""")]
    [InlineData("""EnabledFeatures local = ("$$"); return local;""")]
    [InlineData("""return new UpdateAssistantRequest { EnabledFeatures = ["telephony", "$$"] };""")]
    [InlineData("""return new UpdateAssistantRequest { EnabledFeatures = new EnabledFeatures[] { "$$" } };""")]
    [InlineData("""return new List<EnabledFeatures> { "$$" };""")]
    [InlineData("""new List<EnabledFeatures>().Add("$$"); return null!;""")]
    [InlineData("""return new Dictionary<EnabledFeatures, int> { ["$$"] = 1 };""")]
    [InlineData("""return Take("$$", 1);""")]
    [InlineData("""return Take("$$");""")]
    [InlineData("""return Take(count: 1, feature: "$$");""")]
    [InlineData("""return Take(feature: "$$");""")]
    [InlineData("""f = yes ? "$$" : "messaging"; return f;""")]
    [InlineData("""f = yes ? f : "$$"; return f;""")]
    [InlineData("""f = text ?? "$$"; return f;""")]
    [InlineData("""f = text switch { "a" => "$$", _ => "telephony" }; return f;""")]
    [InlineData("""n = "$$"; return n;""")]
    [InlineData("""return (EnabledFeatures)"$$";""")]
    [InlineData("""return new EnabledFeatures("$$");""")]
    [InlineData("""f = new("$$"); return f;""")]
    [InlineData("""Func<EnabledFeatures> g = () => "$$"; return g;""")]
    [InlineData("""EnabledFeatures Local() => "$$"; return Local();""")]
    [InlineData("""EnabledFeatures Local() { return "$$"; } return Local();""")]
    [InlineData("""EnabledFeatures[] a = { "$$" }; return a;""")]
    [InlineData("""return new Dictionary<EnabledFeatures, int> { { "$$", 1 } };""")]
    [InlineData("""EnabledFeatures[] a = [.. new EnabledFeatures[] { "$$" }]; return a;""")]
    [InlineData("""EnabledFeatures[] a = [yes ? "$$" : f]; return a;""")]
    [InlineData("""IEnumerable<EnabledFeatures> Local() { yield return "$$"; } return Local();""")]
    [InlineData("""void Many(params EnabledFeatures[] all) { } Many(f, "$$"); return f;""")]
    [InlineData("""(EnabledFeatures, int) pair = ("$$", 1); return pair;""")]
    [InlineData("""n ??= "$$"; return n;""")]
    [InlineData("""new List<EnabledFeatures>()[0] = "$$"; return f;""")]
    [InlineData("""return f == "$$";""")]
    [InlineData("""return "$$" != n;""")]
    [InlineData("""return f.Value == "$$";""")]
    [InlineData("""return "$$" != n?.Value;""")]
    [InlineData("""return f.Equals("$$");""")]
    [InlineData("""return f.Value is "$$";""")]
    [InlineData("""return n?.Value is "messaging" or (not "$$");""")]
    [InlineData("""return f is { Value: "$$" };""")]
    [InlineData("""return f.Value switch { "$$" => 1, _ => 2 };""")]
    [InlineData("""switch (f.Value) { case "$$": break; } return f;""")]
    [InlineData("""switch (f.Value) { case "$$" when yes: break; } return f;""")]
    public async Task Values_are_listed_in_the_order_of_the_document(string statements) =>
        Assert.Equal(["telephony", "messaging"], await (await Editor.OpenAsync(statements)).ValuesAsync());

    [Theory]
    [InlineData("""return new TranscriptionSettings { Model = "$$" };""")]
    [InlineData("""new TranscriptionSettings().Model = yes ? text : ("$$"); return f;""")]
    public async Task Texts_that_the_document_knows_are_listed(string statements) =>
        Assert.Equal(["distil-whisper/distil-large-v2", "openai/whisper-large-v3-turbo"], await (await Editor.OpenAsync(statements)).ValuesAsync());

    [Theory]
    [InlineData("""f = $$"messaging"; return f;""")]
    [InlineData("""f = "messaging"$$; return f;""")]
    [InlineData("""text = "$$"; return text;""")]
    [InlineData("""text = "a" + "$$"; return text;""")]
    [InlineData("""return text == "$$";""")]
    [InlineData("""return text.Equals("$$");""")]
    [InlineData("""return "$$".Length;""")]
    [InlineData("""return yes ? text : "$$";""")]
    [InlineData("""throw new InvalidOperationException("$$");""")]
    [InlineData("""return new UpdateAssistantRequest { Name = "$$" };""")]
    [InlineData("""return "$$"u8.Length;""")]
    [InlineData("""return $"{f}$$";""")]
    [InlineData("""f = $"{text}$$"; return f;""")]
    [InlineData("""f = $"$${text}"; return f;""")]
    [InlineData("""f = $$$"tele"; return f;""")]
    [InlineData("""f = $"tele"$$; return f;""")]
    [InlineData("""return f.ToString() == "$$";""")]
    [InlineData("""return f.Value == text ? "$$" : "";""")]
    [InlineData("""return order.Email is "$$";""")]
    [InlineData("""return new OrderPhase("$$");""")]
    [InlineData("""return order.Phase == "$$";""")]
    [InlineData("""return order.Phase?.Value is "$$";""")]
    [InlineData("""order.Phase = "$$"; return order;""")]
    public async Task Nothing_is_listed_where_no_value_of_a_text_enum_goes(string statements) =>
        Assert.Empty(await (await Editor.OpenAsync(statements)).ValuesAsync());

    [Fact]
    public async Task Nothing_is_listed_without_generated_code() => Assert.Empty(await (await Editor.OpenAsync(
        """
        struct Feature { public string Value => ""; public static implicit operator Feature(string text) => default; }
        class C { Feature f = "$$"; }
        """,
        withApi: false)).ValuesAsync());

    [Theory]
    [InlineData("""f = "$$";""", """f = "messaging";""")]
    [InlineData("""f = "tele$$phony";""", """f = "messaging";""")]
    [InlineData("""f = "mesaging, or else$$";""", """f = "messaging";""")]
    [InlineData("""f = "$$mesa ging";""", """f = "messaging";""")]
    [InlineData("""f = @"te$$l""x";""", """f = @"messaging";""")]
    [InlineData("""f = $"te$$l\"{{x";""", """f = $"messaging";""")]
    [InlineData(""""f = """te$$l"x""";"""", """"f = """messaging""";"""")]
    [InlineData("""f = f.Value == "a\"$$b" ? f : f;""", """f = f.Value == "messaging" ? f : f;""")]
    public async Task The_value_replaces_the_whole_text(string statement, string expected) =>
        Assert.Equal(expected, await (await Editor.OpenAsync(statement)).ChooseAsync("messaging"));

    [Fact]
    public async Task Without_an_end_the_value_replaces_what_stands_before_the_caret() =>
        Assert.Equal("f = \"messaging", await (await Editor.OpenAsync("f = \"mes$$")).ChooseAsync("messaging"));

    [Fact]
    public async Task The_nearest_value_is_selected()
    {
        CompletionList? list = await (await Editor.OpenAsync("""f = "mesaging$$"; return f;""")).ListAsync();

        Assert.Equal("messaging", Assert.Single(list!.ItemsList, item => item.Rules.MatchPriority == MatchPriority.Preselect).DisplayText);
    }

    [Fact]
    public async Task A_description_says_where_a_value_comes_from()
    {
        Editor editor = await Editor.OpenAsync("""f = "$$"; return f;""");
        CompletionList? list = await editor.ListAsync();

        Assert.Equal(
            "EnabledFeatures.Telephony: one of the 2 values of /components/schemas/EnabledFeatures in telnyx-assistants.json",
            await editor.DescribeAsync(list!.ItemsList.Single(item => item.DisplayText == "telephony")));
    }

    [Fact]
    public async Task An_enumeration_that_allows_other_values_says_so()
    {
        Editor editor = await Editor.OpenAsync("""order.Colour = "$$"; return f;""");
        CompletionList? list = await editor.ListAsync();

        Assert.Equal(["red", "green"], await editor.ValuesAsync());
        Assert.EndsWith("in orders.json, which allows others too", await editor.DescribeAsync(list!.ItemsList[0]));
    }

    [Theory]
    [InlineData("""f = "$$"; return f;""", '"', true)]
    [InlineData("""f = "m$$"; return f;""", 'm', true)]
    [InlineData("""text = "$$"; return f;""", '"', false)]
    public async Task Typing_a_quote_opens_the_list(string statements, char typed, bool expected) =>
        Assert.Equal(expected, await (await Editor.OpenAsync(statements)).ListAsync(CompletionTrigger.CreateInsertionTrigger(typed)) is not null);

    [Fact]
    public async Task No_character_of_a_value_chooses_it()
    {
        CompletionList? list = await (await Editor.OpenAsync("""f = "$$"; return f;""")).ListAsync();

        Assert.All(list!.ItemsList, item =>
        {
            CharacterSetModificationRule rule = Assert.Single(item.Rules.CommitCharacterRules);
            Assert.Equal(CharacterSetModificationKind.Replace, rule.Kind);
            Assert.Empty(rule.Characters);
        });
    }
}
