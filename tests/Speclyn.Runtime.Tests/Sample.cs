using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Speclyn.Generated;

namespace Speclyn.Runtime.Tests;

/// <summary>A model written by hand in the way generated models are written.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class Sample
{
    internal static readonly JsonRead<Sample> Read = ReadSample;
    internal static readonly JsonWrite<Sample> Write = WriteSample;

    private static readonly JsonRead<Sample> ReadItem = ReadSample;
    private static readonly JsonRead<string?> ReadString = JsonReading.String;
    private static readonly JsonWrite<string?> WriteString = static (buffer, value) => buffer.Value(value);
    private static readonly JsonWrite<JsonElement> WriteElement = static (buffer, value) => buffer.Value(value);

    public string? Name { get; set; }

    public long? Count { get; set; }

    public double? Ratio { get; set; }

    public bool? Flag { get; set; }

    public JsonObject? Extra { get; set; }

    public Sample? Child { get; set; }

    public IReadOnlyList<Sample>? Items { get; set; }

    public Dictionary<string, string?>? Labels { get; set; }

    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    public static Sample Parse(string json) => JsonReading.Parse(json, Read);

    public string ToJson()
    {
        using JsonBuffer buffer = JsonBuffer.Rent();
        WriteSample(buffer, this);
        return buffer.ToString();
    }

    private static Sample ReadSample(ref Utf8JsonReader reader)
    {
        JsonReading.BeginObject(ref reader, nameof(Sample));
        Sample sample = new();
        while (JsonReading.NextProperty(ref reader))
        {
            switch (Encoding.UTF8.GetString(JsonReading.PropertyName(ref reader)))
            {
                case "name":
                    reader.Read();
                    sample.Name = JsonReading.String(ref reader);
                    break;
                case "count":
                    reader.Read();
                    sample.Count = JsonReading.Int64(ref reader);
                    break;
                case "ratio":
                    reader.Read();
                    sample.Ratio = JsonReading.Double(ref reader);
                    break;
                case "flag":
                    reader.Read();
                    sample.Flag = JsonReading.Boolean(ref reader);
                    break;
                case "extra":
                    reader.Read();
                    sample.Extra = JsonReading.Object(ref reader);
                    break;
                case "child":
                    reader.Read();
                    sample.Child = reader.TokenType == JsonTokenType.Null ? null : ReadSample(ref reader);
                    break;
                case "items":
                    reader.Read();
                    sample.Items = JsonReading.Array(ref reader, ReadItem);
                    break;
                case "labels":
                    reader.Read();
                    sample.Labels = JsonReading.Map(ref reader, ReadString);
                    break;
                case "skipped":
                    JsonReading.SkipValue(ref reader);
                    break;
                case string name:
                    reader.Read();
                    (sample.AdditionalProperties ??= [])[name] = JsonReading.Element(ref reader);
                    break;
            }
        }

        return sample;
    }

    private static void WriteSample(JsonBuffer buffer, Sample sample)
    {
        buffer.BeginObject();
        if (sample.Name is not null)
        {
            buffer.Property(",\"name\":"u8);
            buffer.Value(sample.Name);
        }

        if (sample.Count is not null)
        {
            buffer.Property(",\"count\":"u8);
            buffer.Value(sample.Count.Value);
        }

        if (sample.Ratio is not null)
        {
            buffer.Property(",\"ratio\":"u8);
            buffer.Value(sample.Ratio.Value);
        }

        if (sample.Flag is not null)
        {
            buffer.Property(",\"flag\":"u8);
            buffer.Value(sample.Flag.Value);
        }

        if (sample.Extra is not null)
        {
            buffer.Property(",\"extra\":"u8);
            buffer.Value(sample.Extra);
        }

        if (sample.Child is not null)
        {
            buffer.Property(",\"child\":"u8);
            WriteSample(buffer, sample.Child);
        }

        if (sample.Items is not null)
        {
            buffer.Property(",\"items\":"u8);
            buffer.Array(sample.Items, Write);
        }

        if (sample.Labels is not null)
        {
            buffer.Property(",\"labels\":"u8);
            buffer.Map(sample.Labels, WriteString);
        }

        if (sample.AdditionalProperties is not null)
        {
            foreach (KeyValuePair<string, JsonElement> member in sample.AdditionalProperties)
            {
                buffer.Property(member.Key);
                WriteElement(buffer, member.Value);
            }
        }

        buffer.EndObject();
    }

    internal sealed class Converter : JsonConverter<Sample>
    {
        public override Sample Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonReading.Convert(ref reader, Sample.Read);

        public override void Write(Utf8JsonWriter writer, Sample value, JsonSerializerOptions options) =>
            JsonConversion.Write(writer, value, options, Sample.Write);
    }
}
