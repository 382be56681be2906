using BenchmarkDotNet.Running;
using Speclyn.Benchmarks;

if (args is ["project", var directory])
{
    ConsumerProject.Write(directory);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(JsonBenchmarks).Assembly).Run(args);
