using System;
using System.Text;
using System.Text.Json;
using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

/// <summary>Values of formats that have a type of their own.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z")]
    [InlineData("2024-02-29t23:59:59z", "2024-02-29T23:59:59Z")]
    [InlineData("2024-02-29 23:59:59+00:00", "2024-02-29T23:59:59Z")]
    [InlineData("2024-02-29T23:59:59-00:00", "2024-02-29T23:59:59Z")]
    [InlineData("2024-02-29T23:59:59.1234567-03:30", "2024-02-29T23:59:59.1234567-03:30")]
    [InlineData("2024-02-29T23:59:59.100000000999+14:00", "2024-02-29T23:59:59.1+14:00")]
    [InlineData("2024-02-29T23:59:59", "2024-02-29T23:59:59Z")]
    [InlineData("2024-02-29T23:59", "2024-02-29T23:59:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("2024-01-01T00:00:00+23:59", "2023-12-31T00:01:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("2024-02-29T23:59\\u003a59\\u005a", "2024-02-29T23:59:59Z")]
    public void A_date_and_time_is_the_same_instant_again(string text, string expected)
    {
        DateTimeOffset value = JsonReading.Parse(Encoding.UTF8.GetBytes("\"" + text + "\""), static (ref Utf8JsonReader reader) => JsonReading.DateTime(ref reader))!.Value;

        Assert.Equal("\"" + expected + "\"", Written(buffer => buffer.Value(value)));
        Assert.Equal(expected, Rfc3339.Text(value));
        if (!text.Contains("60Z", StringComparison.Ordinal) && !text.Contains("23:59\"", StringComparison.Ordinal) && text.EndsWith('Z'))
        {
            Assert.Equal(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture), value);
        }
    }

    [Theory]
    [InlineData("\"2023-02-29T00:00:00Z\"")]
    [InlineData("\"2024-13-01T00:00:00Z\"")]
    [InlineData("\"2024-01-01T24:00:00Z\"")]
    [InlineData("\"2024-01-01T00:60:00Z\"")]
    [InlineData("\"2024-01-01T00:00:61Z\"")]
    [InlineData("\"2024-01-01T00:00:00.Z\"")]
    [InlineData("\"2024-01-01T00:00:00+1:00\"")]
    [InlineData("\"2024-01-01T00:00:00+01:0x\"")]
    [InlineData("\"0000-01-01T00:00:00Z\"")]
    [InlineData("\"9999-12-31T23:59:60Z\"")]
    [InlineData("\"0001-01-01T00:00:00+01:00\"")]
    [InlineData("\"2024-01-01\"")]
    [InlineData("\"soon\"")]
    [InlineData("\"\"")]
    [InlineData("17")]
    public void Other_texts_are_no_date_and_time(string json) =>
        Assert.Throws<JsonException>(() => JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.DateTime(ref reader)));

#if !SPECLYN_NETSTANDARD
    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("0001-01-01", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2024-2-29", false)]
    [InlineData("2024-02-29Z", false)]
    public void A_date_is_a_day(string text, bool isDate)
    {
        string json = "\"" + text + "\"";
        if (!isDate)
        {
            Assert.Throws<JsonException>(() => JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.Date(ref reader)));
            return;
        }

        DateOnly value = JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.Date(ref reader))!.Value;
        Assert.Equal(json, Written(buffer => buffer.Value(value)));
        Assert.Equal(text, Rfc3339.Text(value));
    }
#endif

    [Fact]
    public void An_identifier_is_written_with_hyphens()
    {
        const string json = "\"0f8fad5b-d9cb-469f-a165-70867728950e\"";
        Guid value = JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.Guid(ref reader))!.Value;

        Assert.Equal(json, Written(buffer => buffer.Value(value)));
        Assert.Throws<JsonException>(() => JsonReading.Parse("\"0f8fad5b\"", static (ref Utf8JsonReader reader) => JsonReading.Guid(ref reader)));
        Assert.Throws<JsonException>(() => JsonReading.Parse("\"0f8fad5b-d9cb-469f-a165-70867728950e \"", static (ref Utf8JsonReader reader) => JsonReading.Guid(ref reader)));
    }

    [Theory]
    [InlineData("https://example.com/a b?c=d")]
    [InlineData("HTTPS://Example.com")]
    [InlineData("/relative/%7e")]
    [InlineData("a.b")]
    [InlineData("")]
    public void A_reference_is_written_as_it_was_read(string text)
    {
        string json = "\"" + text + "\"";
        Uri? value = JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.Uri(ref reader));

        Assert.Equal(json, Written(buffer => buffer.Value(value)));
    }

    [Theory]
    [InlineData("\"\"", 0)]
    [InlineData("\"AQ==\"", 1)]
    [InlineData("\"+/+/\"", 3)]
    public void Bytes_stand_in_base64(string json, int length)
    {
        byte[]? value = JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.Bytes(ref reader));

        Assert.Equal(length, value!.Length);
        Assert.Equal(json, Written(buffer => buffer.Value(value)));
        Assert.Throws<JsonException>(() => JsonReading.Parse("\"A\"", static (ref Utf8JsonReader reader) => JsonReading.Bytes(ref reader)));
        Assert.Equal("null", Written(buffer => buffer.Value((byte[]?)null)));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("-2147483648", true)]
    [InlineData("2147483647e0", true)]
    [InlineData("2147483648", false)]
    [InlineData("1.5", false)]
    [InlineData("\"1\"", false)]
    public void An_integer_of_32_bits_fits_or_fails(string json, bool fits)
    {
        if (fits)
        {
            int value = JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.Int32(ref reader))!.Value;
            Assert.Equal(value.ToString(System.Globalization.CultureInfo.InvariantCulture), Written(buffer => buffer.Value(value)));
        }
        else
        {
            Assert.Throws<JsonException>(() => JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.Int32(ref reader)));
        }
    }

    [Theory]
    [InlineData("1.10")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void A_decimal_keeps_its_digits(string json)
    {
        decimal value = JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.Decimal(ref reader))!.Value;

        Assert.Equal(json, Written(buffer => buffer.Value(value)));
        Assert.Throws<JsonException>(() => JsonReading.Parse("1e29", static (ref Utf8JsonReader reader) => JsonReading.Decimal(ref reader)));
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("16777216")]
    [InlineData("-0.5")]
    public void A_number_of_single_precision_is_written_with_its_fewest_digits(string json)
    {
        float value = JsonReading.Parse(json, static (ref Utf8JsonReader reader) => JsonReading.Single(ref reader))!.Value;

        Assert.Equal(json, Written(buffer => buffer.Value(value)));
        Assert.Throws<JsonException>(() => JsonReading.Parse("1e39", static (ref Utf8JsonReader reader) => JsonReading.Single(ref reader)));
        Assert.Throws<ArgumentException>(() => Written(buffer => buffer.Value(float.NaN)));
    }

    private static string Written(Action<JsonBuffer> write)
    {
        using JsonBuffer buffer = JsonBuffer.Rent();
        write(buffer);
        return buffer.ToString();
    }
}
