using System;
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Speclyn.Generated;
using Telnyx.Assistants;

namespace Speclyn.Benchmarks;

/// <summary>Writes and reads the request of the reference page; the peer is System.Text.Json's source generator.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class JsonBenchmarks
{
    private readonly byte[] _json;
    private readonly UpdateAssistantRequest _request;
    private readonly PeerRequest _peer;
    private readonly ArrayBufferWriter<byte> _output = new(16 * 1024);
    private readonly Utf8JsonWriter _writer;

    public JsonBenchmarks()
    {
        // Compact, as it travels.
        JsonNode sample = JsonNode.Parse(Resources.Read("request.json"))!;
        _json = JsonSerializer.SerializeToUtf8Bytes(sample);
        _request = UpdateAssistantRequest.Parse(_json);
        _peer = JsonSerializer.Deserialize(_json, PeerContext.Default.PeerRequest)!;
        _writer = new Utf8JsonWriter(_output, new JsonWriterOptions { SkipValidation = true });
        if (!JsonNode.DeepEquals(sample, JsonNode.Parse(_request.ToJson())) || !JsonNode.DeepEquals(sample, JsonSerializer.SerializeToNode(_peer, PeerContext.Default.PeerRequest)))
        {
            throw new InvalidOperationException("The two do not write the same request.");
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("write")]
    public int WriteSourceGeneration()
    {
        _output.ResetWrittenCount();
        _writer.Reset();
        JsonSerializer.Serialize(_writer, _peer, PeerContext.Default.PeerRequest);
        return _output.WrittenCount;
    }

    [Benchmark]
    [BenchmarkCategory("write")]
    public int WriteSpeclyn()
    {
        // What the client does for a request body.
        using JsonBuffer buffer = JsonBuffer.Rent();
        UpdateAssistantRequest.WriteTo(buffer, _request);
        return buffer.WrittenSpan.Length;
    }

    [Benchmark]
    [BenchmarkCategory("write")]
    public int WriteSpeclynThroughSerializer()
    {
        _output.ResetWrittenCount();
        _writer.Reset();
        JsonSerializer.Serialize(_writer, _request);
        return _output.WrittenCount;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("read")]
    public object ReadSourceGeneration() => JsonSerializer.Deserialize(_json, PeerContext.Default.PeerRequest)!;

    [Benchmark]
    [BenchmarkCategory("read")]
    public object ReadSpeclyn() => UpdateAssistantRequest.Parse(_json);

    [Benchmark]
    [BenchmarkCategory("read")]
    public object ReadSpeclynThroughSerializer() => JsonSerializer.Deserialize<UpdateAssistantRequest>(_json)!;
}
