using System;
using System.Globalization;
using BenchmarkDotNet.Running;
using Speclyn.Benchmarks;

switch (args)
{
    case ["project", var directory]:
        ConsumerProject.Write(directory);
        return 0;
    case ["documents", var directory, .. var step]:
        return Math.Min(CompiledDocuments.Run(directory, step is [var every] ? int.Parse(every, CultureInfo.InvariantCulture) : 1), 1);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(JsonBenchmarks).Assembly).Run(args);
        return 0;
}
