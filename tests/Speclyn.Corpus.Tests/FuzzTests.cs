using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Testing;
using Speclyn.Testing.Fuzz;
using Xunit;

namespace Speclyn.Corpus.Tests;

/// <summary>Whatever a document holds, the generator neither throws nor hangs, and what it writes compiles.</summary>
public class FuzzTests
{
    private const int Documents = 60;
    private const int CompiledOf = 6;
    private const int LargestDocument = 60_000;

    // Reached by a hang only; a busy machine is no failure.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly Lazy<IReadOnlyList<string>> Seeds = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "documents"), "*", SearchOption.AllDirectories)
            .Concat(CorpusTheoryAttribute.Directory is { } corpus ? Directory.EnumerateFiles(corpus) : [])
            .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml" && new FileInfo(path).Length <= LargestDocument)
            .Order(StringComparer.Ordinal),
    ]);

    public static TheoryData<string> Extremes => [.. ExtremeDocuments.Names];

    [Fact]
    public void Changed_characters_do_no_harm() =>
        AssertHarmless(first: 1, (mutator, text, _) => mutator.Characters(text));

    [Fact]
    public void Changed_structures_do_no_harm() =>
        AssertHarmless(first: 1_000_000, (mutator, text, other) => mutator.Structure(text, other));

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Extremes_do_no_harm(string name) =>
        Assert.Empty(FuzzRun.Problems(Declare("extreme.json", ExtremeDocuments.Get(name)), compile: LongRun.IsOn, Limit));

    [CorpusTheory]
    [InlineData("telnyx.full.2026-07.json")]
    [InlineData("twilio.twilio_api_v2010.json")]
    public void Cancellation_is_honoured_soon(string name)
    {
        var host = new GeneratorHost { Documents = [Declare(name, File.ReadAllText(Path.Combine(CorpusTheoryAttribute.Directory!, name)))] };
        CSharpCompilation project = host.CreateCompilation();
        long start = Stopwatch.GetTimestamp();
        host.CreateDriver(trackSteps: false).RunGenerators(project);
        TimeSpan whole = Stopwatch.GetElapsedTime(start);

        var random = new Random(20_260_307);
        int cancelled = 0;
        for (int run = 0; run < 4 * LongRun.Factor; run++)
        {
            using var source = new CancellationTokenSource();
            long cancelledAt = 0;
            using var timer = new Timer(
                _ =>
                {
                    cancelledAt = Stopwatch.GetTimestamp();
                    source.Cancel();
                },
                null,
                whole * (random.NextDouble() * 0.8),
                Timeout.InfiniteTimeSpan);
            start = Stopwatch.GetTimestamp();
            try
            {
                host.CreateDriver(trackSteps: false).RunGenerators(project, source.Token);

                // Done too soon to be cancelled: the runtime has compiled more of the generator than before.
                whole = Stopwatch.GetElapsedTime(start);
            }
            catch (OperationCanceledException)
            {
                cancelled++;

                // Far less than the rest of the work would take, however busy the machine is.
                Assert.InRange(Stopwatch.GetElapsedTime(cancelledAt), TimeSpan.Zero, TimeSpan.FromSeconds(0.5) + (whole / 4));
            }
        }

        Assert.True(cancelled > 0);
    }

    private static void AssertHarmless(int first, Func<DocumentMutator, string, string, string?> mutate)
    {
        int usable = 0;
        for (int seed = first; seed < first + (Documents * LongRun.Factor); seed++)
        {
            var random = new Random(seed);
            string path = Seeds.Value[random.Next(Seeds.Value.Count)];
            string other = Seeds.Value[random.Next(Seeds.Value.Count)];
            if (mutate(new DocumentMutator(random), File.ReadAllText(path), File.ReadAllText(other)) is not { } text)
            {
                continue;
            }

            IReadOnlyList<string> problems = FuzzRun.Problems(Declare("fuzz" + Path.GetExtension(path), text), compile: seed % CompiledOf == 0, Limit);
            Assert.True(problems.Count == 0, $"Seed {seed}, {Path.GetFileName(path)} with {Path.GetFileName(other)}: {string.Join("\n", problems)}");
            usable++;
        }

        Assert.True(usable > Documents / 3);
    }

    private static SpecDocument Declare(string name, string text) => new(name, text) { Namespace = "Api", Client = "ApiClient" };
}
