using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Speclyn.Benchmarks.JsonBenchmarks).Assembly).Run(args);
