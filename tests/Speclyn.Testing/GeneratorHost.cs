using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Generator;

namespace Speclyn.Testing;

/// <summary>Runs the generator the way a compiler does.</summary>
public sealed class GeneratorHost
{
    /// <summary>The documents of the project.</summary>
    public IReadOnlyList<SpecDocument> Documents { get; init; } = [];

    /// <summary>C# files of the project.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The language version of the project.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>The references of the project.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = Net10;

    /// <summary>The preprocessor symbols that the SDK would define.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = ["NETCOREAPP3_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"];

    /// <summary>Build properties.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>The framework that the tests run on, without ASP.NET Core.</summary>
    public static IReadOnlyList<MetadataReference> Net10 { get; } = Platform("Microsoft.NETCore.App");

    /// <summary>The framework that the tests run on, with ASP.NET Core.</summary>
    public static IReadOnlyList<MetadataReference> AspNetCore { get; } = [.. Net10, .. Platform("Microsoft.AspNetCore.App")];

    /// <summary>The project before generation.</summary>
    public CSharpCompilation CreateCompilation()
    {
        // Only generated code has to be documented.
        CSharpParseOptions parse = ParseOptions.WithDocumentationMode(DocumentationMode.Parse);
        return CSharpCompilation.Create(
            "Consumer",
            Sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, parse, $"/project/File{i}.cs", System.Text.Encoding.UTF8)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithWarningLevel(9999)
                .WithDeterministic(true)
                .WithAllowUnsafe(false));
    }

    /// <summary>A driver that has not run yet.</summary>
    public CSharpGeneratorDriver CreateDriver(bool trackSteps = true) => CSharpGeneratorDriver.Create(
        [new OpenApiGenerator().AsSourceGenerator()],
        Documents,
        ParseOptions,
        new BuildOptions(Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: trackSteps));

    /// <summary>Generates, and compiles the project with what was generated.</summary>
    public GeneratorRun Run()
    {
        GeneratorDriver driver = CreateDriver().RunGeneratorsAndUpdateCompilation(CreateCompilation(), out Compilation compilation, out _);
        return new GeneratorRun(driver, (CSharpCompilation)compilation);
    }

    private CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose, SourceCodeKind.Regular, Symbols);

    private static ImmutableArray<MetadataReference> Platform(string framework) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path))) == framework)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
