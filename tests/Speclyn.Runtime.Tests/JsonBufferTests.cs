using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class JsonBufferTests
{
    private static readonly JsonWrite<long> WriteLong = static (buffer, value) => buffer.Value(value);

    public static TheoryData<string> Texts { get; } =
    [
        "", "a", "\"", "\\", "\"\\\"", "a\"b", "\0", "\u001f", "\u007f", "\b\t\n\f\r", "+35319605860", "<&>'", "é", "日本語", "😀", "a😀\"b", "\uFEFF", "\u2028\u2029",
        new string('x', 100_000), new string('\n', 50_000), new string('日', 50_000),
    ];

    public static TheoryData<double> Doubles { get; } =
    [
        0, -0.0, 1, -1, 0.1, 0.1 + 0.2, 1.0 / 3, 1e21, 1e-7, 123456789.125, double.MaxValue, double.MinValue, double.Epsilon, 2.2250738585072014E-308,
        9007199254740993, 0.84551240822557006, 1e15, 1e16, 1e17, 100, 4.35, Math.PI, float.MaxValue,
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Strings_read_back_as_they_were(string text)
    {
        string json = Json(buffer => buffer.Value(text));

        Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
    }

    [Fact]
    public void Every_character_reads_back_and_only_what_must_be_escaped_is()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (codePoint is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            string text = "<" + char.ConvertFromUtf32(codePoint) + ">";
            using JsonBuffer buffer = JsonBuffer.Rent();
            buffer.Value(text);
            Utf8JsonReader reader = new(buffer.WrittenSpan);
            Assert.True(reader.Read());
            if (reader.GetString() != text)
            {
                Assert.Fail("U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture) + " became " + buffer);
            }

            bool mustBeEscaped = codePoint < 0x20 || codePoint is '"' or '\\';
            Assert.Equal(mustBeEscaped, reader.ValueIsEscaped);
        }
    }

    [Fact]
    public void Short_escapes_are_used_where_json_has_them()
    {
        Assert.Equal("\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001F/\u007f\"", Json(buffer => buffer.Value("\b\t\n\f\r\"\\\0\u001f/\u007f")));
    }

    [Fact]
    public void A_surrogate_without_its_partner_is_replaced()
    {
        // Not InlineData: attributes cannot hold such text.
        (string Text, string Expected)[] cases =
        [
            ("\uD83D", "\uFFFD"),
            ("\uDE00", "\uFFFD"),
            ("a\uD83Db", "a\uFFFDb"),
            ("\uDE00\uD83D", "\uFFFD\uFFFD"),
            ("\uD83D\"\uDE00", "\uFFFD\"\uFFFD"),
        ];
        foreach ((string text, string expected) in cases)
        {
            Assert.Equal(expected, JsonSerializer.Deserialize<string>(Json(buffer => buffer.Value(text))));
            Assert.Equal(expected, JsonSerializer.Deserialize<string>(Json(buffer => buffer.Value(text), JavaScriptEncoder.Default)));
        }
    }

    [Fact]
    public void A_surrogate_pair_survives_wherever_long_text_is_cut()
    {
        for (int offset = 8180; offset < 8200; offset++)
        {
            string text = new string('a', offset) + "😀😀" + new string('b', 20_000) + "😀";

            Assert.Equal(text, JsonSerializer.Deserialize<string>(Json(buffer => buffer.Value(text))));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_encoder_escapes_as_the_serializer_does(string text)
    {
        JavaScriptEncoder[] encoders = [JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All)];
        foreach (JavaScriptEncoder encoder in encoders)
        {
            string expected = JsonSerializer.Serialize(new Dictionary<string, string> { [text] = text }, new JsonSerializerOptions { Encoder = encoder });

            Assert.Equal(expected, Json(
                buffer =>
                {
                    buffer.BeginObject();
                    buffer.Property(text);
                    buffer.Value(text);
                    buffer.EndObject();
                },
                encoder));
        }
    }

    [Fact]
    public void An_encoder_also_escapes_prebuilt_names()
    {
        static void Write(JsonBuffer buffer)
        {
            buffer.BeginObject();
            buffer.Property(",\"plain\":"u8);
            buffer.Null();
            buffer.Property(",\"a<b\":"u8);
            buffer.Null();
            buffer.Property(",\"q\\\"q\":"u8);
            buffer.Null();
            buffer.Property(",\"é\":"u8);
            buffer.Null();
            buffer.EndObject();
        }

        Assert.Equal("""{"plain":null,"a<b":null,"q\"q":null,"é":null}""", Json(Write));
        Assert.Equal("""{"plain":null,"a\u003Cb":null,"q\u0022q":null,"\u00E9":null}""", Json(Write, JavaScriptEncoder.Default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Integers_are_written_in_full(long value)
    {
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Json(buffer => buffer.Value(value)));
    }

    [Theory]
    [MemberData(nameof(Doubles))]
    public void Doubles_are_short_and_read_back_as_they_were(double value)
    {
        string json = Json(buffer => buffer.Value(value));

        double read = JsonDocument.Parse(json).RootElement.GetDouble();
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
        Assert.True(json.Length <= value.ToString("R", CultureInfo.InvariantCulture).Length, json);
    }

    [Fact]
    public void Random_doubles_read_back_as_they_were()
    {
        Random random = new(7);
        for (int i = 0; i < 20_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                string json = Json(buffer => buffer.Value(value));
                Assert.Equal(value, double.Parse(json, CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_that_json_lacks_are_refused(double value)
    {
        using JsonBuffer buffer = JsonBuffer.Rent();

        Assert.Throws<ArgumentException>(() => buffer.Value(value));
        Assert.Equal("", buffer.ToString());
    }

    [Fact]
    public void Numbers_do_not_follow_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("fi-FI");
        try
        {
            Assert.Equal("-1.5", Json(buffer => buffer.Value(-1.5)));
            Assert.Equal("-3", Json(buffer => buffer.Value(-3)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Commas_stand_between_members_and_items_only()
    {
        string json = Json(buffer =>
        {
            buffer.BeginObject();
            buffer.Property(",\"a\":"u8);
            buffer.BeginArray();
            buffer.EndArray();
            buffer.Property(",\"{\":"u8);
            buffer.Value("{");
            buffer.Property("[");
            buffer.BeginArray();
            buffer.Item();
            buffer.Value("[");
            buffer.Item();
            buffer.BeginObject();
            buffer.Property("x");
            buffer.Value(true);
            buffer.EndObject();
            buffer.Item();
            buffer.Value(false);
            buffer.Item();
            buffer.Null();
            buffer.EndArray();
            buffer.EndObject();
        });

        Assert.Equal("""{"a":[],"{":"{","[":["[",{"x":true},false,null]}""", json);
    }

    [Fact]
    public void Arrays_and_maps_are_written_from_any_collection()
    {
        Dictionary<string, long> members = new() { ["a"] = 1, ["\""] = 2 };

        Assert.Equal("[1,2]", Json(buffer => buffer.Array([1, 2], WriteLong)));
        Assert.Equal("[]", Json(buffer => buffer.Array([], WriteLong)));
        Assert.Equal("null", Json(buffer => buffer.Array(null, WriteLong)));
        Assert.Equal("""{"a":1,"\"":2}""", Json(buffer => buffer.Map(members, WriteLong)));
        Assert.Equal("""{"a":1,"\"":2}""", Json(buffer => buffer.Map(new ReadOnlyDictionary<string, long>(members), WriteLong)));
        Assert.Equal("null", Json(buffer => buffer.Map(null, WriteLong)));
        Assert.Equal("null", Json(buffer => buffer.Value((string?)null)));
    }

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("1e400", "1e400")]
    [InlineData("-0", "-0")]
    [InlineData("1E+2", "1E+2")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("0.1000000000000000000000000000000000000001", "0.1000000000000000000000000000000000000001")]
    [InlineData(" { \"a\" : [ 1 , 2.50 , { } , [ ] , null , true ] , \"a\" : \"+<\\u0041\\n\" } ", "{\"a\":[1,2.50,{},[],null,true],\"a\":\"+<A\\n\"}")]
    [InlineData("\"\\ud800 \\\" x\"", "\"\\ud800 \\\" x\"")]
    [InlineData(" { \"\\ud800\" : [ \"a \\\\\" , 1 ] } ", "{\"\\ud800\":[\"a \\\\\",1]}")]
    public void Elements_keep_their_value_and_the_text_of_numbers(string json, string expected)
    {
        using JsonDocument document = JsonDocument.Parse(json);

        Assert.Equal(expected, Json(buffer => buffer.Value(document.RootElement)));
    }

    [Fact]
    public void Elements_stand_between_other_values()
    {
        JsonElement element = JsonDocument.Parse("{\"n\":1.0}").RootElement;

        string json = Json(buffer =>
        {
            buffer.BeginArray();
            buffer.Item();
            buffer.Value(element);
            buffer.Item();
            buffer.Value(JsonNode.Parse("[1.0]"));
            buffer.Item();
            buffer.Value((JsonNode?)null);
            buffer.Item();
            buffer.Value(element);
            buffer.EndArray();
        });

        Assert.Equal("""[{"n":1.0},[1.0],null,{"n":1.0}]""", json);
    }

    [Fact]
    public void Elements_follow_the_encoder()
    {
        JsonElement element = JsonDocument.Parse("\"<\"").RootElement;

        Assert.Equal("\"<\"", Json(buffer => buffer.Value(element)));
        Assert.Equal("\"\\u003C\"", Json(buffer => buffer.Value(element), JavaScriptEncoder.Default));
        Assert.Equal("\"<\"", Json(buffer => buffer.Value(element)));

        // Unescaped text must not slip through where the encoder was asked for, so this is refused.
        JsonElement lone = JsonDocument.Parse("\"<\\ud800\"").RootElement;
        Assert.Throws<JsonException>(() => Json(buffer => buffer.Value(lone), JavaScriptEncoder.Default));
        Assert.Throws<JsonException>(() => Json(buffer => buffer.Value(new JsonArray(JsonValue.Create(lone))), JavaScriptEncoder.Default));
    }

    [Fact]
    public void Elements_of_any_size_and_depth_are_written()
    {
        string deep = new string('[', 5000) + new string(']', 5000);
        string large = "[" + string.Concat(System.Linq.Enumerable.Repeat("\"0123456789\",", 50_000)) + "1.0]";
        JsonElement element = JsonDocument.Parse(deep, new JsonDocumentOptions { MaxDepth = 6000 }).RootElement;

        Assert.Equal(deep, Json(buffer => buffer.Value(element)));
        Assert.Equal(large, Json(buffer => buffer.Value(JsonDocument.Parse(large).RootElement)));
    }

    [Fact]
    public void Elements_without_a_value_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Json(buffer => buffer.Value(default(JsonElement))));

        JsonDocument document = JsonDocument.Parse("{}");
        JsonElement disposed = document.RootElement;
        document.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Json(buffer => buffer.Value(disposed)));
    }

    [Fact]
    public void Nodes_keep_what_the_writer_cannot_escape()
    {
        JsonElement lone = JsonDocument.Parse("\"\\ud800\"").RootElement;
        JsonNode node = new JsonObject { ["a"] = new JsonArray(1, JsonValue.Create(lone), null), ["b"] = "x" };

        Assert.Equal("""{"a":[1,"\ud800",null],"b":"x"}""", Json(buffer => buffer.Value(node)));
    }

    [Fact]
    public void What_the_writer_began_and_could_not_end_is_taken_back()
    {
        string json = "[" + string.Concat(System.Linq.Enumerable.Repeat("\"0123456789\",", 50_000)) + "\"\\ud800\"]";
        JsonElement element = JsonDocument.Parse(json).RootElement;

        Assert.Equal(json, Json(buffer => buffer.Value(element)));
        Assert.Equal("[true," + json + "]", Json(buffer => buffer.Value(new JsonArray(true, JsonNode.Parse(json)))));
    }

    [Fact]
    public void Nodes_nested_without_end_are_refused()
    {
        JsonArray node = [];
        for (int i = 0; i < 20_000; i++)
        {
            node = new JsonArray(node);
        }

        Assert.Throws<JsonException>(() => Json(buffer => buffer.Value(node)));
        Assert.Throws<ArgumentException>(() => Json(buffer => buffer.Value(JsonValue.Create(double.NaN))));
    }

    [Fact]
    public void Cycles_are_refused()
    {
        Sample sample = new();
        sample.Child = sample;
        Sample inArray = new();
        inArray.Items = [inArray];

        Assert.Throws<JsonException>(() => sample.ToJson());
        Assert.Throws<JsonException>(() => inArray.ToJson());
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(sample));

        // What was thrown half-way leaves nothing behind.
        Assert.Equal("{}", new Sample().ToJson());
    }

    [Fact]
    public void Depth_counts_to_the_limit_and_no_further()
    {
        static void Nest(JsonBuffer buffer, int depth)
        {
            for (int i = 0; i < depth; i++)
            {
                buffer.BeginArray();
            }

            for (int i = 0; i < depth; i++)
            {
                buffer.EndArray();
            }
        }

        using JsonBuffer limited = JsonBuffer.Rent(JavaScriptEncoder.Default, 3);
        Nest(limited, 3);
        Nest(limited, 3);
        Assert.Throws<JsonException>(() => Nest(limited, 4));

        using JsonBuffer deep = JsonBuffer.Rent();
        Nest(deep, 1000);
        Assert.Throws<JsonException>(() => Nest(deep, 1001));
    }

    [Fact]
    public void Nested_rents_do_not_disturb_each_other()
    {
        using JsonBuffer outer = JsonBuffer.Rent();
        outer.BeginArray();
        using (JsonBuffer inner = JsonBuffer.Rent())
        {
            Assert.NotSame(outer, inner);
            inner.Value("inner");
            Assert.Equal("\"inner\"", inner.ToString());
        }

        outer.Item();
        outer.Value("outer");
        outer.EndArray();
        Assert.Equal("[\"outer\"]", outer.ToString());
    }

    [Fact]
    public void Disposing_twice_is_harmless()
    {
        JsonBuffer first = JsonBuffer.Rent();
        first.Value(1);
        first.Dispose();
        first.Dispose();

        using JsonBuffer second = JsonBuffer.Rent();
        using JsonBuffer third = JsonBuffer.Rent();
        Assert.NotSame(second, third);
        Assert.Equal("", second.ToString());
    }

    [Fact]
    public void Large_bytes_are_not_kept()
    {
        JsonBuffer large = JsonBuffer.Rent();
        large.Value(new string('x', 1_000_000));
        large.Dispose();

        using JsonBuffer next = JsonBuffer.Rent();
        Assert.Same(large, next);
        Assert.InRange(((IBufferWriter<byte>)next).GetMemory().Length, 1, 64 * 1024);
        next.Value("still works");
        Assert.Equal("\"still works\"", next.ToString());
    }

    [Fact]
    public void A_buffer_may_be_given_back_on_another_thread()
    {
        JsonBuffer buffer = JsonBuffer.Rent();
        Thread thread = new(buffer.Dispose);
        thread.Start();
        thread.Join();

        using JsonBuffer next = JsonBuffer.Rent();
        Assert.NotSame(buffer, next);
    }

    [Fact]
    public void Writing_does_not_allocate_once_warm()
    {
        Sample sample = LargeSample();
#if SPECLYN_NETSTANDARD
        // There the digits of a double come by way of strings.
        sample.Ratio = null;
#endif
        long written = 0;

        void Write()
        {
            using JsonBuffer buffer = JsonBuffer.Rent();
            Sample.Write(buffer, sample);
            written += buffer.WrittenSpan.Length;
        }

        for (int i = 0; i < 200; i++)
        {
            Write();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Write();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(written > 0);
    }

    [Fact]
    public void The_text_comes_as_bytes_and_as_string()
    {
        using JsonBuffer buffer = JsonBuffer.Rent();
        buffer.Value("é");

        Assert.Equal("\"é\"", buffer.ToString());
        Assert.Equal("\"é\""u8.ToArray(), buffer.ToArray());
        Assert.Equal("\"é\""u8.ToArray(), buffer.WrittenSpan.ToArray());
        Assert.Equal("\"é\""u8.ToArray(), buffer.WrittenMemory.ToArray());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"{a:[1,2]}\\\\\"")]
    [InlineData("{\"a\":[],\"b\":{},\"c\":[1,[2,{\"d\":\"x,y:\\\"z\"}]],\"e\":null}")]
    public void Indented_text_is_laid_out_as_the_serializer_does(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        string expected = JsonSerializer.Serialize(
            document.RootElement,
            new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        using JsonBuffer buffer = JsonBuffer.Rent();
        buffer.Value(document.RootElement);
        Assert.Equal(expected, buffer.ToIndentedString());
    }

    internal static Sample LargeSample() => new()
    {
        Name = "Front \"desk\" é",
        Count = 42,
        Ratio = 0.1,
        Flag = true,
        Items = [new Sample { Name = "+35319605860", Labels = new() { ["a"] = "b", ["<"] = "\n" } }, new Sample()],
        AdditionalProperties = new() { ["later"] = JsonDocument.Parse("{\"a\":[1.0,\"x\",{\"b\":null}]}").RootElement },
    };

    private static string Json(Action<JsonBuffer> write, JavaScriptEncoder? encoder = null)
    {
        using JsonBuffer buffer = encoder is null ? JsonBuffer.Rent() : JsonBuffer.Rent(encoder, 64);
        write(buffer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
