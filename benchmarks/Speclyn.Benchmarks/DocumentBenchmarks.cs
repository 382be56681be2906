using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag.CodeGeneration.CSharp;
using Speclyn.Generator;
using Speclyn.Generator.Emit;
using Speclyn.Generator.Inputs;
using Speclyn.Testing;

namespace Speclyn.Benchmarks;

/// <summary>
/// From the text of a large document to generated text. The document is the file that the environment variable
/// SPECLYN_BENCHMARK_DOCUMENT names, and SPECLYN_BENCHMARK_OPERATIONS lists the few operations of the last two benchmarks.
/// </summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private const string AllOperations = "";

    private readonly CompilationFacts _facts = CompilationFacts.From(
        new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["NETCOREAPP3_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER"]));

    private string _text = "";
    private GeneratorHost _host = null!;
    private string _few = "";

    [GlobalSetup]
    public void Setup()
    {
        _text = File.ReadAllText(Variable("SPECLYN_BENCHMARK_DOCUMENT"));
        _few = Variable("SPECLYN_BENCHMARK_OPERATIONS");
        _host = new GeneratorHost { Documents = [new SpecDocument("api.json", _text) { Namespace = "Api" }] };
        if (Generate(_few) is var few && (few == 0 || Generate(AllOperations) <= few))
        {
            throw new InvalidOperationException("The operations select nothing, or everything.");
        }
    }

    [Benchmark(Baseline = true)]
    public async Task<int> NSwag()
    {
        global::NSwag.OpenApiDocument document = await global::NSwag.OpenApiDocument.FromJsonAsync(_text).ConfigureAwait(false);
        return new CSharpClientGenerator(document, new CSharpClientGeneratorSettings()).GenerateFile().Length;
    }

    [Benchmark]
    public long Speclyn() => Generate(AllOperations);

    [Benchmark]
    public long SpeclynFewOperations() => Generate(_few);

    /// <summary>As the compiler runs it: every generated file is parsed too.</summary>
    [Benchmark]
    public GeneratorDriver SpeclynInTheCompiler() => _host.CreateDriver(trackSteps: false).RunGenerators(_host.CreateCompilation());

    // A text of its own each time: what is known of a text is kept with it.
    private SpecInput Input(string operations)
    {
        var document = new SpecDocument("api.json", _text) { Namespace = "Api", Operations = operations };
        return SpecInputs.Read(document, new BuildOptions(new Dictionary<string, string>()), CancellationToken.None);
    }

    private long Generate(string operations)
    {
        GeneratedDocument document = DocumentReader.Read(Input(operations), CancellationToken.None);
        var files = new Queue<FileText>(GeneratedFiles.Of(document.Model!).Select(file => FileText.Start(file, _facts, CancellationToken.None)));
        long length = 0;
        while (files.Count > 0)
        {
            length += files.Dequeue().Text.Length;
        }

        return length;
    }

    private static string Variable(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set the environment variable {name}.");
}
