using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Speclyn.Generated;

namespace Speclyn.Runtime.Tests;

/// <summary>An open enum written by hand in the way generated ones are written.</summary>
internal readonly record struct Mark(string? Value)
{
    internal static readonly JsonRead<Mark> Read = static (ref Utf8JsonReader reader) => new Mark(JsonReading.String(ref reader));
    internal static readonly JsonWrite<Mark> Write = static (buffer, mark) => buffer.Value(mark.Value);

    internal sealed class Converter : JsonConverter<Mark>
    {
        public override Mark Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonReading.Convert(ref reader, Mark.Read);

        public override void Write(Utf8JsonWriter writer, Mark value, JsonSerializerOptions options) =>
            JsonConversion.Write(writer, value, options, Mark.Write);
    }
}
