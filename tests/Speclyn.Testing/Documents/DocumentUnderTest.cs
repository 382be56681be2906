using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Speclyn.Build;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>A document with everything that is made of it: generated once, compiled once, looked at by many tests.</summary>
public sealed class DocumentUnderTest
{
    private readonly Lazy<IReadOnlyList<GeneratedType>> _types;
    private readonly Lazy<IReadOnlyList<Schema>> _schemas;
    private readonly Lazy<Dictionary<string, Schema>> _byPointer;
    private readonly Lazy<Referee> _referee;
    private readonly Lazy<SchemaValues> _values;
    private readonly Dictionary<string, PayloadSchema> _payloads = [];

    /// <summary>Generates from a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="others">The files that it refers to.</param>
    /// <param name="maxTypes">How many types to look at, chosen from all over the document.</param>
    public DocumentUnderTest(SpecDocument document, IReadOnlyList<SpecDocument> others, int maxTypes = int.MaxValue)
    {
        Document = document;
        Run = new GeneratorHost { Documents = [document, .. others] }.Run();
        _types = new(() => Spread([.. GeneratedType.In(Run.Load()).Where(type => Schemas.ContainsKey(type.Pointer))], maxTypes));
        _schemas = new(() => SchemaGraph.Of(OpenApiReader.Read(new DocumentSet(Parse(document), [.. others.Select(Parse)]), [], CancellationToken.None).Document!));
        _byPointer = new(() => _schemas.Value.GroupBy(schema => schema.Pointer).ToDictionary(group => group.Key, group => group.First()));
        _referee = new(() => new Referee(_types.Value.Select(type => Schemas[type.Pointer])));
        _values = new(() => new SchemaValues(_schemas.Value));
    }

    /// <summary>The document.</summary>
    public SpecDocument Document { get; }

    /// <summary>What the generator made of it.</summary>
    public GeneratorRun Run { get; }

    /// <summary>The types that stand for its schemas.</summary>
    public IReadOnlyList<GeneratedType> Types => _types.Value;

    /// <summary>Its schemas by their places.</summary>
    public IReadOnlyDictionary<string, Schema> Schemas => _byPointer.Value;

    /// <summary>What NJsonSchema says against JSON of a type.</summary>
    public IReadOnlyList<string> RefereeComplaints(GeneratedType type, string json) => _referee.Value.Complaints(Schemas[type.Pointer], json);

    /// <summary>What the check of payload files says against JSON of a type.</summary>
    public IReadOnlyList<string> PayloadComplaints(GeneratedType type, string json)
    {
        if (!_payloads.TryGetValue(type.Pointer, out PayloadSchema? schema))
        {
            _payloads.Add(type.Pointer, schema = new PayloadSchema(Schemas[type.Pointer], forRequests: false));
        }

        DocumentNode payload = JsonDocumentReader.Read(new DocumentSource("", json), new ProblemCollector(), CancellationToken.None)!;
        return [.. new PayloadValidator(schema, null, CancellationToken.None).Check(PayloadTokens.Of(payload)).Select(error => error.Message)];
    }

    /// <summary>JSON that a type's schema allows, the same on every run.</summary>
    public IReadOnlyList<string> Values(GeneratedType type, int count) => _values.Value.Sample(Schemas[type.Pointer], count, seed: 20_260_303);

    private static DocumentFile Parse(SpecDocument file) => DocumentFile.Parse(new DocumentSource(file.Path, file.GetText().ToString()), CancellationToken.None);

    /// <summary>The examples that the document gives for its schemas, as JSON.</summary>
    public IEnumerable<(GeneratedType Type, string Json)> Examples() => DocumentExamples.Of(this);

    private static IReadOnlyList<GeneratedType> Spread(IReadOnlyList<GeneratedType> all, int count) =>
        all.Count <= count ? all : [.. Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Count / count)])];
}
