using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;

namespace Speclyn.Benchmarks;

/// <summary>The first run of a process: what a build without a warm compiler server pays. One call a process.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1)]
public class ColdStartBenchmarks
{
    private readonly GeneratorBenchmarks _benchmarks = new();

    [GlobalSetup]
    public void Setup() => _benchmarks.Prepare();

    [Benchmark(Baseline = true)]
    public GeneratorDriver FirstRunOfTrivialGenerator() => _benchmarks.RunTrivial();

    [Benchmark]
    public GeneratorDriver FirstRunOfSpeclyn() => _benchmarks.FirstRun();
}
