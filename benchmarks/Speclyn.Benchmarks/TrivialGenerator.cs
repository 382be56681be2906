using Microsoft.CodeAnalysis;

namespace Speclyn.Benchmarks;

/// <summary>The least that a generator with an additional file can do: the floor for a keystroke.</summary>
internal sealed class TrivialGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider.Select(static (file, token) => file.GetText(token)!.Length),
        static (output, length) => output.AddSource("Length.g.cs", $"// {length}"));
}
