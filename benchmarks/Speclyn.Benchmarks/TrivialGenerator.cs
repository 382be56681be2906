using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Speclyn.Benchmarks;

/// <summary>
/// The least that a generator with an additional file can do, for the same file names as the other one: the floor for a keystroke. The
/// names count, because the compiler compares each with all others on every run.
/// </summary>
/// <param name="hintNames">The files that it writes.</param>
internal sealed class TrivialGenerator(IReadOnlyList<string> hintNames) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider.SelectMany((file, token) =>
        {
            int length = file.GetText(token)!.Length;
            return hintNames.Select(name => (name, length));
        }),
        static (output, file) => output.AddSource(file.name, $"// {file.length}"));
}
