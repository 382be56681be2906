using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Speclyn.Build;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Benchmarks;

/// <summary>
/// A payload file of 10 MB: an assistant with as many tools as that takes. The baseline only reads it, with Newtonsoft.Json: NJsonSchema by itself
/// takes minutes for such a list.
/// </summary>
[MemoryDiagnoser]
public class PayloadBenchmarks
{
    private const int Size = 10 * 1024 * 1024;

    private byte[] _payload = [];
    private PayloadSchema _schema = null!;

    [GlobalSetup]
    public void Setup()
    {
        var document = new DocumentSource("api.json", Encoding.UTF8.GetString(Resources.Read("telnyx-assistants.json")));
        SchemaLookup lookup = SchemaLookup.Open(new DocumentSet(DocumentFile.Parse(document, CancellationToken.None), []), CancellationToken.None)!;
        Schema schema = lookup.Component("UpdateAssistantRequest")!;
        _schema = new PayloadSchema(schema, forRequests: true);
        JObject request = JObject.Parse(Encoding.UTF8.GetString(Resources.Read("request.json")));
        var tools = (JArray)request["tools"]!;
        string[] texts = [.. tools.Select(tool => tool.ToString())];
        var all = new StringBuilder("[");
        for (int index = 0; all.Length < Size; index++)
        {
            all.Append(index == 0 ? "" : ",").Append(texts[index % texts.Length]);
        }

        request["tools"] = JArray.Parse(all.Append(']').ToString());
        _payload = Encoding.UTF8.GetBytes(request.ToString());
        if (Check() != 0)
        {
            throw new InvalidOperationException("The payload is not valid.");
        }
    }

    [Benchmark(Baseline = true)]
    public JToken Read()
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(_payload))) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    [Benchmark]
    public int Check()
    {
        var findings = new List<PayloadFinding>();
        DocumentNode payload = PayloadText.Read("payload.json", _payload, allowComments: false, findings, CancellationToken.None)!;
        return findings.Count + new PayloadValidator(_schema, null, CancellationToken.None).Check(PayloadTokens.Of(payload)).Count;
    }
}
