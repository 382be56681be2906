using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers.Tests;

/// <summary>Adds the hand-written API as a generator would.</summary>
internal sealed class StandInGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(output =>
        {
            foreach (string name in GeneratedSources.Names)
            {
                output.AddSource(name, GeneratedSources.Text(name));
            }
        });
}
