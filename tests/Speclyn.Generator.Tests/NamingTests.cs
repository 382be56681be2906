using System;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.Generator.Tests;

public class NamingTests
{
    [Theory]
    [InlineData("event_type_id", "EventTypeId")]
    [InlineData("GET", "Get")]
    [InlineData("BOOK_APPOINTMENT", "BookAppointment")]
    [InlineData("apiKEY", "ApiKEY")]
    [InlineData("distil-whisper/distil-large-v2", "DistilWhisperDistilLargeV2")]
    [InlineData("1st", "_1st")]
    [InlineData("1.2", "_1_2")]
    [InlineData("", "Empty")]
    [InlineData("_", "Underscore")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1.5", "Minus1_5")]
    [InlineData("-created_at", "MinusCreatedAt")]
    [InlineData("--x", "X")]
    [InlineData("\ud83d\ude00", "UD83DUDE00")]
    [InlineData("a\ud83d", "A")]
    [InlineData("\ufffee\u0301", "É")]
    [InlineData("<=", "LessEqual")]
    [InlineData("été", "Été")]
    [InlineData("e\u0301te\u0301", "Été")]
    [InlineData("a\u202Eb", "AB")]
    [InlineData("日本", "日本")]
    [InlineData("x", "X")]
    public void Pascal(string name, string expected) => Assert.Equal(expected, Identifiers.Pascal(name));

    [Theory]
    [InlineData("HTTPValidationError", "HTTPValidationError")]
    [InlineData("SIP", "SIP")]
    [InlineData("voice settings", "VoiceSettings")]
    [InlineData("my.Type", "MyType")]
    public void Types_keep_a_name_that_is_one(string name, string expected) => Assert.Equal(expected, Identifiers.TypeName(name));

    [Theory]
    [InlineData("assistant_id", "assistantId")]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("ID", "id")]
    public void Camel(string name, string expected) => Assert.Equal(expected, Identifiers.Camel(name));

    [Theory]
    [InlineData("Headers", "Header")]
    [InlineData("Properties", "Property")]
    [InlineData("Boxes", "Box")]
    [InlineData("Branches", "Branch")]
    [InlineData("Addresses", "Address")]
    [InlineData("Status", "Status")]
    [InlineData("Analysis", "Analysis")]
    [InlineData("Loc", "Loc")]
    [InlineData("Class", "Class")]
    public void Singular(string name, string expected) => Assert.Equal(expected, Identifiers.Singular(name));

    [Theory]
    [InlineData("updateAssistant", "post", "/ai/assistants/{assistant_id}", "UpdateAssistant")]
    [InlineData("update_assistant_public_assistants__assistant_id__post", "post", "/ai/assistants/{assistant_id}", "UpdateAssistant")]
    [InlineData("read_item_items__item_id__get", "get", "/items/{item_id}", "ReadItem")]
    [InlineData("create_new_assistant_public_assistants_post", "post", "/ai/assistants", "CreateNewAssistant")]
    [InlineData("users_get", "get", "/users", "UsersGet")]
    [InlineData("list_users_get", "post", "/users", "ListUsersGet")]
    [InlineData(null, "get", "/pets/{id}", "GetPetsById")]
    [InlineData("{x}", "get", "/pets", "X")]
    [InlineData("--", "delete", "/", "Delete")]
    [InlineData("PUT /pets/{pet_id}", "put", "/pets/{pet_id}", "PutPetsPetId")]
    [InlineData("GETTER", "get", "/pets", "Getter")]
    [InlineData("GET", "get", "/pets", "Get")]
    [InlineData("repos/list-for-org", "get", "/orgs/{org}/repos", "ReposListForOrg")]
    public void Operations(string? id, string method, string path, string expected) =>
        Assert.Equal(expected, OperationNames.For(new Operation { Pointer = "", Method = method.ToUpperInvariant(), Path = path, OperationId = id }));

    [Fact]
    public void Hint_names_are_short_and_unique_whatever_the_case()
    {
        var hints = new HintNames();
        string first = hints.Take("Api", "Thing");
        string second = hints.Take("Api", "THING");
        string longer = hints.Take("Api", new string('x', 500));
        string longest = hints.Take("Api", new string('x', 501));

        Assert.Equal("Api.Thing.g.cs", first);
        Assert.NotEqual(first, second, StringComparer.OrdinalIgnoreCase);
        Assert.NotEqual(longer, longest, StringComparer.OrdinalIgnoreCase);
        Assert.All([first, second, longer, longest], hint => Assert.True(hint.Length <= 100));
        Assert.Equal(longer, new HintNames().Take("Api", new string('x', 500)));
    }
}
