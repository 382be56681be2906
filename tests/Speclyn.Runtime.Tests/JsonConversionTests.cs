using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class JsonConversionTests
{
    public static TheoryData<Type, string> Collections { get; } = new()
    {
        { typeof(Mark), "\"a\"" },
        { typeof(Mark?), "\"a\"" },
        { typeof(Mark?), "null" },
        { typeof(Mark[]), "[\"a\",\"b\"]" },
        { typeof(Mark?[]), "[\"a\",null]" },
        { typeof(List<Mark>), "[\"a\"]" },
        { typeof(List<Mark?>), "[null,\"a\"]" },
        { typeof(IReadOnlyList<Mark>), "[\"a\"]" },
        { typeof(IReadOnlyList<Mark?>), "[null]" },
        { typeof(IList<Mark>), "[\"a\"]" },
        { typeof(IList<Mark?>), "[]" },
        { typeof(IEnumerable<Mark>), "[\"a\"]" },
        { typeof(IEnumerable<Mark?>), "[null]" },
        { typeof(Dictionary<string, Mark>), "{\"k\":\"a\"}" },
        { typeof(Dictionary<string, Mark?>), "{\"k\":null}" },
        { typeof(IReadOnlyDictionary<string, Mark>), "{\"k\":\"a\"}" },
        { typeof(IReadOnlyDictionary<string, Mark?>), "{\"k\":null}" },
        { typeof(Sample), "{\"count\":1}" },
        { typeof(Sample), "null" },
        { typeof(Sample[]), "[{\"count\":1},null]" },
        { typeof(List<Sample>), "[{\"count\":1}]" },
        { typeof(IReadOnlyList<Sample>), "[{\"count\":1}]" },
        { typeof(IList<Sample>), "[{\"count\":1}]" },
        { typeof(IEnumerable<Sample>), "[{\"count\":1}]" },
        { typeof(Dictionary<string, Sample>), "{\"k\":{\"count\":1}}" },
        { typeof(IReadOnlyDictionary<string, Sample>), "{\"k\":{\"count\":1}}" },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Text_may_come_in_pieces(int size)
    {
        string json = "[" + JsonReadingTests.EverythingText() + ",\n" + JsonReadingTests.EverythingText() + "]";
        JsonSerializerOptions options = new() { DefaultBufferSize = 1 };

        Sample[]? samples = await JsonSerializer.DeserializeAsync<Sample[]>(new SlowStream(Encoding.UTF8.GetBytes(json), size), options);

        Assert.Equal(2, samples!.Length);
        JsonReadingTests.Check(samples[0]);
        JsonReadingTests.Check(samples[1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Failures_in_pieces_say_where(int size)
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"Inner\":\n [{}, {\"child\":{\"items\":[{\"count\":\"x\"}]}}]}");
        JsonSerializerOptions options = new() { DefaultBufferSize = 1 };

        JsonException exception = await Assert.ThrowsAsync<JsonException>(
            async () => await JsonSerializer.DeserializeAsync<Foreign>(new SlowStream(json, size), options));

        Assert.Equal("$.Inner[1]", exception.Path);
        Assert.Contains("Expected an integer but found a string.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("$.child.items[0].count", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.LineNumber);

        JsonException atRoot = await Assert.ThrowsAsync<JsonException>(
            async () => await JsonSerializer.DeserializeAsync<Sample>(new SlowStream("\n\n {\"child\":\n{\"count\":\"x\"}}"u8.ToArray(), size), options));
        Assert.Equal("$.child.count", atRoot.Path);
        Assert.Equal(3, atRoot.LineNumber);
        Assert.Equal(9, atRoot.BytePositionInLine);
    }

    [Fact]
    public void A_path_inside_a_foreign_type_is_the_serializers()
    {
        JsonException exception = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Foreign>("{\"Inner\":[{\"items\":[{\"name\":1}]}]}"));

        Assert.Equal("$.Inner[0]", exception.Path);
        Assert.Contains("$.items[0].name", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_the_serializers_whatever_the_options()
    {
        Sample sample = JsonBufferTests.LargeSample();
        sample.Extra = new JsonObject { ["<é😀>"] = "+\"'&\u2028", ["n"] = 1.5, ["deep"] = new JsonArray(new JsonObject(), new JsonArray(1, null)) };
        JsonNode expected = JsonNode.Parse(sample.ToJson())!;

        foreach (JavaScriptEncoder? encoder in (JavaScriptEncoder?[])[null, JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping])
        {
            foreach (bool indented in (bool[])[false, true])
            {
                JsonSerializerOptions options = new() { Encoder = encoder, WriteIndented = indented };

                Assert.Equal(JsonSerializer.Serialize(expected, options), JsonSerializer.Serialize(sample, options));
                Assert.Equal(
                    JsonSerializer.Serialize(new JsonArray(expected.DeepClone(), expected.DeepClone()), options),
                    JsonSerializer.Serialize(new[] { sample, sample }, options));
                Assert.Equal(
                    JsonSerializer.Serialize(new JsonObject { ["Inner"] = new JsonArray(expected.DeepClone()), ["After"] = 1 }, options),
                    JsonSerializer.Serialize(new Foreign { Inner = [sample] }, options));
            }
        }
    }

    [Fact]
    public void The_writers_encoder_holds_when_the_options_have_none()
    {
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter writer = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonSerializer.Serialize(writer, new Sample { Name = "<+>" });
        }

        Assert.Equal("{\"name\":\"<+>\"}", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Indented_text_with_what_cannot_be_escaped_is_refused()
    {
        Sample sample = Sample.Parse("{\"later\":\"\\ud800\"}");

        Assert.Equal("{\"later\":\"\\ud800\"}", sample.ToJson());
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(sample));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(sample, new JsonSerializerOptions { WriteIndented = true }));
    }

    [Fact]
    public void Depth_follows_the_options()
    {
        static Sample Nested(int depth) => depth == 1 ? new Sample() : new Sample { Child = Nested(depth - 1) };

        Assert.NotEmpty(JsonSerializer.Serialize(Nested(64)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Nested(65)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new[] { Nested(64) }));
        Assert.NotEmpty(JsonSerializer.Serialize(Nested(65), new JsonSerializerOptions { MaxDepth = 65 }));
        Assert.NotEmpty(JsonSerializer.Serialize(Nested(65), new JsonSerializerOptions { MaxDepth = 65, WriteIndented = true }));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Nested(4), new JsonSerializerOptions { MaxDepth = 3 }));

        string deep = Nested(100).ToJson();
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sample>(deep));
        Assert.Equal(deep, JsonSerializer.Deserialize<Sample>(deep, new JsonSerializerOptions { MaxDepth = 100 })!.ToJson());
    }

    [Fact]
    public void Models_inside_nodes_are_written()
    {
        Sample sample = new() { Extra = new JsonObject { ["model"] = JsonValue.Create(new Sample { Name = "inner" }) } };

        Assert.Equal("{\"extra\":{\"model\":{\"name\":\"inner\"}}}", sample.ToJson());
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void Collections_need_no_resolver_but_ours(Type type, string json)
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = new Resolver() };

        object? value = JsonSerializer.Deserialize(json, options.GetTypeInfo(type));
        string written = JsonSerializer.Serialize(value, options.GetTypeInfo(type));

        Assert.Equal(json, written);
        if (value is not null)
        {
            Assert.IsAssignableFrom(Nullable.GetUnderlyingType(type) ?? type, value);
        }
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Collections_come_in_pieces_too(Type type, string json)
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = new Resolver(), DefaultBufferSize = 1 };

        object? value = await JsonSerializer.DeserializeAsync(new SlowStream(Encoding.UTF8.GetBytes(json), 1), options.GetTypeInfo(type));

        Assert.Equal(json, JsonSerializer.Serialize(value, options.GetTypeInfo(type)));
    }

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(int))]
    [InlineData(typeof(Sample[][]))]
    [InlineData(typeof(HashSet<Mark>))]
    [InlineData(typeof(Dictionary<int, Mark>))]
    [InlineData(typeof(Foreign))]
    public void Other_types_are_left_to_others(Type type)
    {
        Assert.Null(new Resolver().GetTypeInfo(type, new JsonSerializerOptions()));
    }

    [Fact]
    public void Resolvers_combine()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = JsonTypeInfoResolver.Combine(new Resolver(), new DefaultJsonTypeInfoResolver()) };

        Foreign? foreign = JsonSerializer.Deserialize<Foreign>("{\"Inner\":[{\"count\":1}]}", options);

        Assert.Equal(1, foreign!.Inner!.Single().Count);
    }

    public sealed class Foreign
    {
        [System.Text.Json.Serialization.JsonInclude]
        internal List<Sample>? Inner { get; set; }

        public int After { get; set; } = 1;
    }

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        private static readonly Sample.Converter SampleConverter = new();
        private static readonly Mark.Converter MarkConverter = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            JsonConversion.TypeInfo(type, options, SampleConverter) ?? JsonConversion.TypeInfoOfStruct(type, options, MarkConverter);
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
