using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class JsonReadingTests
{
    private const string Everything = """
        { "name": "A\u00e9\n😀", "count": -7, "ratio": 1.5, "flag": false, "extra": {"x": [1.0, {"y": null}]},
          "child": {"name": "in\\ner", "child": null}, "items": [{}, {"count": 9223372036854775807}],
          "labels": {"k": "v", "n": null, "\u0065scaped": ""}, "skipped": {"deep": [[{"a": "}"}]]}, "n\u0061me2": 1e400, "later": [true] }
        """;

    public static TheoryData<string, string, string, int, int> Failures { get; } = new()
    {
        // JSON, path, part of the message, line, column of the token
        { """{"count":"x"}""", "$.count", "Expected an integer but found a string.", 0, 9 },
        { """{"count":1.5}""", "$.count", "but found the number 1.5.", 0, 9 },
        { """{"count":9223372036854775808}""", "$.count", "but found the number 9223372036854775808.", 0, 9 },
        { """{"count":1e40}""", "$.count", "but found the number 1e40.", 0, 9 },
        { """{"count":1e-40}""", "$.count", "but found the number 1e-40.", 0, 9 },
        { """{"ratio":1e400}""", "$.ratio", "but found the number 1e400.", 0, 9 },
        { """{"ratio":true}""", "$.ratio", "Expected a number but found true.", 0, 9 },
        { """{"name":1}""", "$.name", "Expected a string but found the number 1.", 0, 8 },
        { """{"name":{}}""", "$.name", "Expected a string but found an object.", 0, 8 },
        { """{"flag":"true"}""", "$.flag", "Expected true or false but found a string.", 0, 8 },
        { """{"extra":[]}""", "$.extra", "Expected an object but found an array.", 0, 9 },
        { """{"items":{}}""", "$.items", "Expected an array but found an object.", 0, 9 },
        { """{"labels":[]}""", "$.labels", "Expected an object but found an array.", 0, 10 },
        { """{"child":[]}""", "$.child", "Expected an object (Sample) but found an array.", 0, 9 },
        { "[]", "$", "Expected an object (Sample) but found an array.", 0, 0 },
        { "null", "$", "Expected an object (Sample) but found null.", 0, 0 },
        { "  \n 7", "$", "Expected an object (Sample) but found the number 7.", 1, 1 },
        { "{\"child\":{\n \"items\":[{},\n  {\"count\": 1},{\"name\":\r\n    false}]}}", "$.child.items[2].name", "Expected a string but found false.", 3, 4 },
        { """{"items":[null]}""", "$.items[0]", "Expected an object (Sample) but found null.", 0, 10 },
        { """{"items":[{},[]]}""", "$.items[1]", "but found an array.", 0, 13 },
        { """{"labels":{"a.b":"", "it's":1}}""", "$.labels['it\\'s']", "Expected a string but found the number 1.", 0, 28 },
        { """{"labels":{"a.b":1}}""", "$.labels['a.b']", "Expected a string but found the number 1.", 0, 17 },
        { """{"labels":{"":1}}""", "$.labels['']", "Expected a string but found the number 1.", 0, 14 },
        { """{"child":{"c\u006funt":"x"}}""", "$.child.count", "Expected an integer but found a string.", 0, 23 },
        { """{"extra":{"ok":1},"later":[{"x":{}}],"skipped":[[]],"count":[]}""", "$.count", "Expected an integer but found an array.", 0, 60 },

        // No JSON at all
        { "", "$", "does not contain any JSON tokens", 0, 0 },
        { "   ", "$", "does not contain any JSON tokens", 0, 3 },
        { "<html>", "$", "'<' is an invalid start of a value.", 0, 0 },
        { "{} x", "$", "'x' is invalid after a single JSON value.", 0, 3 },
        { "{}{}", "$", "'{' is invalid after a single JSON value.", 0, 2 },
        { """{"items":[{},{"name": x}]}""", "$.items[1].name", "'x' is an invalid start of a value.", 0, 22 },
        { """{"items":[{},]}""", "$.items[0]", "trailing comma", 0, 13 },
        { """{"child":{"name":"a",}}""", "$.child.name", "trailing comma", 0, 21 },
        { """{"child":{"name":"abc""", "$.child.name", "Expected end of string", 0, 21 },
        { """{"later":[1,2""", "$.later[0]", "", 0, 13 },
        { "{\"name\":\"\n\"}", "$.name", "'0x0A' is invalid within a JSON string.", 0, 9 },
        { """{"name":/*c*/"a"}""", "$.name", "'/' is invalid after a value.", 0, 8 },
        { """{"name":"\ud800"}""", "$.name", "", 0, 8 },
        { """{"labels":{"\ud800":"x"}}""", "$.labels", "", 0, 0 },
    };

    [Fact]
    public void Everything_is_read()
    {
        Check(Sample.Parse(Everything));
        Check(JsonReading.Parse(Encoding.UTF8.GetBytes(Everything), Sample.Read));
    }

    [Fact]
    public void What_was_read_is_written_as_the_same_json()
    {
        JsonNode expected = JsonNode.Parse(Everything)!;
        expected.AsObject().Remove("skipped");
        expected["child"]!.AsObject().Remove("child");

        string json = Sample.Parse(Everything).ToJson();

        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(json)), json);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void Failures_say_what_and_where(string json, string path, string message, int line, int column)
    {
        JsonException fromText = Assert.Throws<JsonException>(() => Sample.Parse(json));
        JsonException fromBytes = Assert.Throws<JsonException>(() => JsonReading.Parse(Encoding.UTF8.GetBytes(json), Sample.Read));
        JsonException fromSerializer = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sample>(json == "null" ? " []" : json));

        Assert.Equal(path, fromText.Path);
        Assert.Equal(path, fromBytes.Path);
        Assert.Equal(path, fromSerializer.Path);
        Assert.Equal(fromText.Message, fromBytes.Message);
        Assert.Contains(message, fromText.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            " Path: " + path + " | LineNumber: " + fromText.LineNumber + " | BytePositionInLine: " + fromText.BytePositionInLine + ".",
            fromText.Message,
            StringComparison.Ordinal);
        Assert.Equal(line, fromText.LineNumber);
        if (column > 0)
        {
            Assert.Equal(column, fromText.BytePositionInLine);
        }
        else
        {
            Assert.NotNull(fromText.BytePositionInLine);
        }
    }

    [Fact]
    public void Null_text_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => Sample.Parse(null!));
    }

    [Fact]
    public void Strings_do_not_get_into_messages()
    {
        JsonException exception = Assert.Throws<JsonException>(() => Sample.Parse("{\"count\":\"s3cret\"}"));

        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_numbers_are_cut_in_messages()
    {
        JsonException exception = Assert.Throws<JsonException>(() => Sample.Parse("{\"count\":" + new string('9', 10_000) + "}"));

        Assert.True(exception.Message.Length < 250, exception.Message);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        Assert.Equal(1, JsonReading.Parse([0xEF, 0xBB, 0xBF, .. "{\"count\":1}"u8], Sample.Read).Count);
        Assert.Equal(1, Sample.Parse("\uFEFF{\"count\":1}").Count);
        Assert.Throws<JsonException>(() => JsonReading.Parse([0xEF, 0xBB, 0xBF], Sample.Read));
        Assert.Throws<JsonException>(() => JsonReading.Parse([0xEF, 0xBB], Sample.Read));
    }

    [Fact]
    public void Invalid_utf8_is_refused()
    {
        JsonException inString = Assert.Throws<JsonException>(() => JsonReading.Parse([.. "{\"name\":\""u8, 0xFF, .. "\"}"u8], Sample.Read));
        Assert.Equal("$.name", inString.Path);
        Assert.Throws<JsonException>(() => JsonReading.Parse([.. "{\"labels\":{\""u8, 0xFF, .. "\":\"\"}}"u8], Sample.Read));
    }

    [Theory]
    [InlineData("1.0", 1L)]
    [InlineData("-1.000", -1L)]
    [InlineData("1e3", 1000L)]
    [InlineData("1.5e1", 15L)]
    [InlineData("-0", 0L)]
    [InlineData("-0.0", 0L)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("null", null)]
    public void Integral_numbers_are_integers(string json, long? expected)
    {
        Assert.Equal(expected, Sample.Parse("{\"count\":" + json + "}").Count);
    }

    [Theory]
    [InlineData("9223372036854775808.0")]
    [InlineData("1.0000000000000000000000000000000000001")]
    [InlineData("0.00000000000000000000000000000000000001")]
    [InlineData("0.5")]
    [InlineData("1e-30")]
    public void Other_numbers_are_no_integers(string json)
    {
        Assert.Throws<JsonException>(() => Sample.Parse("{\"count\":" + json + "}"));
    }

    [Fact]
    public void The_last_of_members_with_one_name_counts()
    {
        Sample sample = Sample.Parse("""{"name":"a","name":"b","labels":{"k":"1","k":"2"},"extra":{"x":1,"x":{"y":1,"y":2}},"z":1,"z":2}""");

        Assert.Equal("b", sample.Name);
        Assert.Equal("2", sample.Labels!["k"]);
        Assert.Equal(2, (int)sample.Extra!["x"]!["y"]!);
        Assert.Equal(2, sample.AdditionalProperties!["z"].GetInt32());
    }

    [Fact]
    public void Depth_has_a_limit()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"child\":", depth - 1)) + "{}" + new string('}', depth - 1);

        Assert.NotNull(Sample.Parse(Nested(64)));
        JsonException exception = Assert.Throws<JsonException>(() => Sample.Parse(Nested(65)));
        Assert.Equal("$" + string.Concat(Enumerable.Repeat(".child", 64)), exception.Path);
        Assert.Throws<JsonException>(() => Sample.Parse(Nested(100_000)));
        Assert.Throws<JsonException>(() => Sample.Parse("{\"later\":" + new string('[', 100_000)));
    }

    [Fact]
    public void Elements_and_nodes_outlive_the_text()
    {
        byte[] json = "{\"a\":[1.0,\"x\"]}"u8.ToArray();
        JsonElement element = JsonReading.Parse(json, JsonReading.Element);
        JsonNode? node = JsonReading.Parse(json, JsonReading.Node);
        Array.Clear(json);

        Assert.Equal("{\"a\":[1.0,\"x\"]}", element.GetRawText());
        Assert.Equal("{\"a\":[1.0,\"x\"]}", node!.ToJsonString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1.0")]
    [InlineData("\"a\"")]
    [InlineData("true")]
    [InlineData("[1,[null],{}]")]
    [InlineData("{\"a\":{\"b\":[]}}")]
    public void Nodes_are_any_value(string json)
    {
        Assert.Equal(json, JsonReading.Parse(json, JsonReading.Node)?.ToJsonString() ?? "null");
    }

    [Fact]
    public void A_member_is_found_wherever_it_stands()
    {
        static string? TypeOf(string json, string name = "type")
        {
            Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));
            reader.Read();
            Utf8JsonReader before = reader;
            string? found = JsonReading.TryFindProperty(reader, Encoding.UTF8.GetBytes(name), out Utf8JsonReader value) ? value.GetString() : null;
            Assert.Equal(before.BytesConsumed, reader.BytesConsumed);
            return found;
        }

        Assert.Equal("a", TypeOf("""{"type":"a","x":1}"""));
        Assert.Equal("a", TypeOf("""{"x":{"type":"no"},"y":[{"type":"no"}],"type":"a"}"""));
        Assert.Equal("a", TypeOf("""{"x":"type","t\u0079pe":"a"}"""));
        Assert.Equal("a", TypeOf("""{"x":1,"typ\u00e9":"a"}""", "typé"));
        Assert.Null(TypeOf("""{"x":{"type":"no"}}"""));
        Assert.Null(TypeOf("{}"));
        Assert.Null(TypeOf("[]"));
        Assert.Null(TypeOf("1"));
        Assert.Null(TypeOf("""{"x":oops,"type":"a"}"""));
        Assert.Null(TypeOf("""{"type":"""));
        Assert.Null(TypeOf("""{"x":[1,"""));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Text_may_be_scattered_over_memory(int size)
    {
        Utf8JsonReader reader = new(Scattered(Encoding.UTF8.GetBytes(Everything), size));
        reader.Read();

        Check(JsonReading.Convert(ref reader, Sample.Read));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Failures_say_where_in_scattered_text(int size)
    {
        const string Json = """{"child":{"items":[{"name":"ok"},{"c\u006funt":"abc"}]}}""";
        JsonException exception = Assert.Throws<JsonException>(() =>
        {
            Utf8JsonReader reader = new(Scattered(Encoding.UTF8.GetBytes(Json), size));
            reader.Read();
            JsonReading.Convert(ref reader, Sample.Read);
        });

        Assert.Equal("$.child.items[1].count", exception.Path);
        Assert.Equal(Json.IndexOf("\"abc\"", StringComparison.Ordinal), exception.BytePositionInLine);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Integral_numbers_are_integers_in_scattered_text(int size)
    {
        Utf8JsonReader reader = new(Scattered("{\"count\":1500.0}"u8.ToArray(), size));
        reader.Read();
        Assert.Equal(1500, JsonReading.Convert(ref reader, Sample.Read).Count);

        Assert.Throws<JsonException>(() =>
        {
            Utf8JsonReader tiny = new(Scattered("{\"count\":1e-40}"u8.ToArray(), size));
            tiny.Read();
            JsonReading.Convert(ref tiny, Sample.Read);
        });
    }

    [Fact]
    public void A_value_that_breaks_off_is_refused()
    {
        byte[] json = Encoding.UTF8.GetBytes(Everything);
        for (int length = 1; length < json.Length - 1; length++)
        {
            byte[] part = json[..length];
            Assert.Throws<JsonException>(() => JsonReading.Parse(part, Sample.Read));
            Assert.Throws<JsonException>(() =>
            {
                Utf8JsonReader reader = new(part, isFinalBlock: false, default);
                reader.Read();
                JsonReading.Convert(ref reader, Sample.Read);
            });
        }
    }

    [Fact]
    public void Any_change_of_one_byte_is_read_or_refused_with_a_path()
    {
        byte[] json = Encoding.UTF8.GetBytes(Everything);
        byte[] replacements = "\0 \"\\{}[],:x1-.e\u00ff"u8.ToArray();
        for (int i = 0; i < json.Length; i++)
        {
            foreach (byte replacement in replacements)
            {
                byte[] changed = (byte[])json.Clone();
                changed[i] = replacement;
                try
                {
                    JsonReading.Parse(changed, Sample.Read);
                }
                catch (JsonException exception)
                {
                    Assert.StartsWith("$", exception.Path, StringComparison.Ordinal);
                    Assert.NotNull(exception.LineNumber);
                    Assert.InRange(exception.BytePositionInLine!.Value, 0, json.Length);
                }
            }
        }
    }

    internal static void Check(Sample sample)
    {
        Assert.Equal("Aé\n😀", sample.Name);
        Assert.Equal(-7, sample.Count);
        Assert.Equal(1.5, sample.Ratio);
        Assert.False(sample.Flag);
        Assert.Equal("{\"x\":[1.0,{\"y\":null}]}", sample.Extra!.ToJsonString());
        Assert.Equal("in\\ner", sample.Child!.Name);
        Assert.Null(sample.Child.Child);
        Assert.Equal(2, sample.Items!.Count);
        Assert.Equal(long.MaxValue, sample.Items[1].Count);
        Assert.Equal(new Dictionary<string, string?> { ["k"] = "v", ["n"] = null, ["escaped"] = "" }, sample.Labels);
        Assert.Equal(["name2", "later"], sample.AdditionalProperties!.Keys);
        Assert.Equal("1e400", sample.AdditionalProperties["name2"].GetRawText());
        Assert.Equal("[true]", sample.AdditionalProperties["later"].GetRawText());
    }

    internal static string EverythingText() => Everything;

    private static ReadOnlySequence<byte> Scattered(byte[] bytes, int size)
    {
        Segment? first = null;
        Segment? last = null;
        for (int i = 0; i < bytes.Length; i += size)
        {
            last = new Segment(bytes.AsMemory(i, Math.Min(size, bytes.Length - i)), last);
            first ??= last;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        internal Segment(ReadOnlyMemory<byte> memory, Segment? previous)
        {
            Memory = memory;
            if (previous is not null)
            {
                RunningIndex = previous.RunningIndex + previous.Memory.Length;
                previous.Next = this;
            }
        }
    }
}
