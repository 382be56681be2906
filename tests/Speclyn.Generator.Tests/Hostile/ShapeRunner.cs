using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;

namespace Speclyn.Generator.Tests.Hostile;

/// <summary>Generates from changed texts of one document; what a change does not touch is neither written nor parsed again.</summary>
internal sealed class ShapeRunner
{
    private readonly SpecDocument _document;
    private readonly Compilation _project;
    private readonly GeneratorDriver _driver;

    public ShapeRunner(SpecDocument document)
    {
        var host = new GeneratorHost { Documents = [document] };
        _document = document;
        _project = host.CreateCompilation();
        _driver = host.CreateDriver(trackSteps: false).RunGenerators(_project);
    }

    /// <summary>The generator's result for a text.</summary>
    public GeneratorRunResult Run(string text) =>
        _driver.ReplaceAdditionalText(_document, _document.With(text)).RunGenerators(_project).GetRunResult().Results.Single();

    /// <summary>The shapes of all files, in order.</summary>
    public static ImmutableArray<SyntaxShape> Shapes(GeneratorRunResult result) =>
        [.. result.GeneratedSources.Select(SyntaxShape.Of)];
}
