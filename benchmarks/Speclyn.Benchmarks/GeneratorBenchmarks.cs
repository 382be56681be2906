using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Testing;

namespace Speclyn.Benchmarks;

/// <summary>
/// A keystroke in C#, an edit of the document, and a first run, in a project of 500 files. The document is the bundled one, or the file
/// that the environment variable SPECLYN_BENCHMARK_DOCUMENT names.
/// </summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private CSharpCompilation _before = null!;
    private CSharpCompilation _after = null!;
    private GeneratorHost _host = null!;
    private GeneratorDriver _trivial = null!;
    private GeneratorDriver _speclyn = null!;
    private SpecDocument _document = null!;
    private SpecDocument _edited = null!;

    // As many as the bundled document makes, until it is known how many there are.
    private IReadOnlyList<string> _files = [.. Enumerable.Range(0, 57).Select(i => $"Api.Type{i}.g.cs")];
    private bool _flip;

    [GlobalSetup]
    public void Setup()
    {
        Prepare();
        _speclyn = FirstRun();
        _files = [.. _speclyn.GetRunResult().Results[0].GeneratedSources.Select(source => source.HintName)];
        _trivial = RunTrivial();
    }

    /// <summary>Makes the project, without running a generator.</summary>
    internal void Prepare()
    {
        string? path = System.Environment.GetEnvironmentVariable("SPECLYN_BENCHMARK_DOCUMENT");
        string text = path is null ? Encoding.UTF8.GetString(Resources.Read("telnyx-assistants.json")) : File.ReadAllText(path);
        _document = new SpecDocument("api.json", text) { Namespace = "Api" };
        _edited = _document.With(text + "\n");
        _host = new GeneratorHost
        {
            Documents = [_document],
            Sources = [.. Enumerable.Range(0, 500).Select(i => $"namespace Consumer; public class C{i} {{ public int M(int x) => x + {i}; }}")],
        };
        _before = _host.CreateCompilation();
        _after = _before.ReplaceSyntaxTree(
            _before.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("namespace Consumer; public class C0 { public int M(int x) => x + 10; }", (CSharpParseOptions)_before.SyntaxTrees[0].Options, "/project/File0.cs", Encoding.UTF8));
    }

    internal GeneratorDriver RunTrivial() =>
        CSharpGeneratorDriver.Create([new TrivialGenerator(_files).AsSourceGenerator()], [_document], (CSharpParseOptions)_before.SyntaxTrees[0].Options).RunGenerators(_before);

    [Benchmark(Baseline = true)]
    public void KeystrokeTrivialGenerator() => _trivial = _trivial.RunGenerators(Next());

    [Benchmark]
    public void KeystrokeSpeclyn() => _speclyn = _speclyn.RunGenerators(Next());

    [Benchmark]
    public GeneratorDriver WhiteSpaceInDocument() => _speclyn.ReplaceAdditionalText(_document, _edited).RunGenerators(_before);

    [Benchmark]
    public GeneratorDriver FirstRun() => _host.CreateDriver(trackSteps: false).RunGenerators(_before);

    private CSharpCompilation Next()
    {
        _flip = !_flip;
        return _flip ? _after : _before;
    }
}
