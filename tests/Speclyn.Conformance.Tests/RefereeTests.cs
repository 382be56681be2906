using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>NJsonSchema and the generated code come to the same verdict on the same document.</summary>
public class RefereeTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(200);

    public static TheoryData<string> ModelNames => [Models.Net10.Name, Models.NetStandard.Name];

    public static TheoryData<string> SchemaNames => [.. Referee.SchemaNames];

    [Fact]
    public void Referee_accepts_whatever_is_written()
    {
        Check.One(Many, Prop.ForAll(Requests.Arbitrary, request =>
        {
            string json = request.ToJson();
            Assert.True(Referee.Complaints("UpdateAssistantRequest", json) is [], json);
            Assert.True(request.Validate() is [], json);
        }));
    }

    [Fact]
    public void Reading_and_writing_again_changes_nothing()
    {
        Check.One(Many, Prop.ForAll(Requests.Arbitrary, request =>
        {
            string json = request.ToJson();
            JsonAssert.Equal(json, UpdateAssistantRequest.Parse(json).ToJson());
            JsonAssert.Equal(json, UpdateAssistantRequest.Parse(request.ToJson(indented: true)).ToJson());
            JsonAssert.Equal(json, UpdateAssistantRequest.Parse(request.ToUtf8Json()).ToJson());
            JsonAssert.Equal(json, Models.NetStandard.Rewrite(json));

            // What was read once has settled on one text.
            string settled = UpdateAssistantRequest.Parse(json).ToJson();
            Assert.Equal(settled, UpdateAssistantRequest.Parse(settled).ToJson());
            JsonAssert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<UpdateAssistantRequest>(JsonSerializer.Serialize(request))));
        }));
    }

    [Fact]
    public void Strings_arrive_as_they_were()
    {
        Check.One(Many.WithMaxTest(500), Prop.ForAll(Requests.AnyText.ToArbitrary(), text =>
        {
            string wellFormed = text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
            var request = new UpdateAssistantRequest { Name = text };
            Assert.Equal(wellFormed, UpdateAssistantRequest.Parse(request.ToJson()).Name);
            Assert.Equal(wellFormed, JsonNode.Parse(request.ToJson())!["name"]!.GetValue<string>());
            Assert.Equal(wellFormed, JsonSerializer.Deserialize<UpdateAssistantRequest>(JsonSerializer.Serialize(request))!.Name);
        }));
    }

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Every_broken_rule_of_the_sample_is_found_where_it_is(string models)
    {
        Assert.Empty(Referee.Complaints("UpdateAssistantRequest", Sample.Json));

        Mutation[] mutations = [.. Mutations.Of(Sample.Json)];

        Assert.True(mutations.Length > 300, $"Only {mutations.Length} mutations.");
        Assert.All(mutations, mutation => Judge(Set(models), mutation));
    }

    [Fact]
    public void Broken_rules_of_arbitrary_requests_are_found_where_they_are()
    {
        Arbitrary<(UpdateAssistantRequest Request, int Choice)> chosen = (
            from request in Requests.Arbitrary.Generator
            from choice in Gen.Choose(0, int.MaxValue)
            select (request, choice)).ToArbitrary();

        Check.One(Many, Prop.ForAll(chosen, pair =>
        {
            Mutation[] mutations = [.. Mutations.Of(pair.Request.ToJson())];
            Judge(Models.Net10, mutations[pair.Choice % mutations.Length]);
        }));
    }

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Null_for_a_member_that_may_be_absent_reads_as_absent(string models)
    {
        Mutation[] nulls = [.. Mutations.NullsOf(Sample.Json)];

        Assert.True(nulls.Length > 20, $"Only {nulls.Length} nulls.");
        Assert.All(nulls, mutation =>
        {
            Assert.Empty(Set(models).Refusals(mutation.Json));
            JsonAssert.Equal(WithoutNulls(mutation.Json), Set(models).Rewrite(mutation.Json));
        });
    }

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Samples_of_the_schema_library_are_read_and_written_back(string schema)
    {
        string json = Referee.SampleOf(schema);

        JsonAssert.Equal(json, Rewrite(schema, json));
    }

    [Fact]
    public void Sample_of_the_schema_library_has_every_member()
    {
        using var document = JsonDocument.Parse(Sample.Document("telnyx-assistants.json"));
        string[] expected = [.. document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("UpdateAssistantRequest").GetProperty("properties").EnumerateObject().Select(property => property.Name)];

        JsonObject sample = JsonNode.Parse(Referee.SampleOf("UpdateAssistantRequest"))!.AsObject();

        Assert.Equal(15, expected.Length);
        Assert.Equal(expected, sample.Select(member => member.Key));
        Assert.NotEmpty(sample["voice_settings"]!.AsObject());
    }

    private static void Judge(Models models, Mutation mutation)
    {
        Assert.True(Referee.Complaints("UpdateAssistantRequest", mutation.Json).Length > 0, "NJsonSchema accepts: " + mutation);
        string[] refusals = [.. models.Refusals(mutation.Json)];
        Assert.True(
            refusals is [var refusal] && refusal == Models.PathOf(mutation.Pointer),
            $"Reported [{string.Join(", ", refusals)}], expected {Models.PathOf(mutation.Pointer)}: {mutation}");
    }

    private static Models Set(string name) => name == Models.Net10.Name ? Models.Net10 : Models.NetStandard;

    private static string WithoutNulls(string json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        Strip(root);
        return root.ToJsonString();

        static void Strip(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject members:
                    foreach ((string name, JsonNode? value) in members.ToArray())
                    {
                        if (value is null)
                        {
                            members.Remove(name);
                        }

                        Strip(value);
                    }

                    break;
                case JsonArray items:
                    foreach (JsonNode? item in items)
                    {
                        Strip(item);
                    }

                    break;
            }
        }
    }

    private static string Rewrite(string schema, string json)
    {
        System.Type type = typeof(UpdateAssistantRequest).Assembly.GetType("Telnyx.Assistants." + schema, throwOnError: true)!;
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type);
    }
}
