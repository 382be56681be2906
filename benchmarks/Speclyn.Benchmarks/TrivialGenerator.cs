using System.Linq;
using Microsoft.CodeAnalysis;

namespace Speclyn.Benchmarks;

/// <summary>The least that a generator with an additional file can do, for as many files as the other one writes: the floor for a keystroke.</summary>
/// <param name="files">How many files it writes.</param>
internal sealed class TrivialGenerator(int files) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider.SelectMany((file, token) =>
        {
            int length = file.GetText(token)!.Length;
            return Enumerable.Range(0, files).Select(i => (i, length));
        }),
        static (output, file) => output.AddSource($"Length{file.i}.g.cs", $"// {file.length}"));
}
