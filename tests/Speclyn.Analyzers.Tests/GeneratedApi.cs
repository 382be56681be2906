using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Generator;
using Speclyn.Testing;

namespace Speclyn.Analyzers.Tests;

/// <summary>
/// The API that the tests use: what the generator makes of the bundled document and of one with a member for each constraint, and a third one, written by hand,
/// with shapes that no document gives yet.
/// </summary>
internal static class GeneratedApi
{
    private static readonly Lazy<MetadataReference> Compiled = new(Compile);

    // The workspace looks generators up by identity: one instance for all tests.
    private static readonly GeneratorReference Generators = new();

    /// <summary>A project's view of a library that holds the API.</summary>
    public static MetadataReference Reference => Compiled.Value;

    /// <summary>What the SDK would set for .NET 10.</summary>
    public static CSharpParseOptions ParseOptions(LanguageVersion language) =>
        new(language, DocumentationMode.Parse, SourceCodeKind.Regular, ["NETCOREAPP3_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER"]);

    /// <summary>Lets a test's project generate the API itself.</summary>
    public static void AddTo<TVerifier>(AnalyzerTest<TVerifier> test)
        where TVerifier : IVerifier, new()
    {
        string options = "is_global = true\n";
        foreach (SpecDocument document in Documents)
        {
            options += $"[{document.Path}]\n" + string.Concat(document.Metadata.Select(pair => $"build_metadata.AdditionalFiles.{pair.Key} = {pair.Value}\n"));
            test.TestState.AdditionalFiles.Add((document.Path, document.GetText()));
        }

        test.TestState.AnalyzerConfigFiles.Add(("/project/.globalconfig", options));

        // Not the test's GetSourceGenerators: the code fix would see a project without what those add.
        test.SolutionTransforms.Add((solution, projectId) => solution.AddAnalyzerReference(projectId, Generators));
    }

    /// <summary>Lets a project of a workspace generate from documents; a file without a namespace is one that others refer to.</summary>
    public static Solution AddTo(Solution solution, ProjectId project, IEnumerable<(string Path, string Text, string? Namespace)> files)
    {
        string options = "is_global = true\n";
        foreach ((string path, string text, string? ns) in files)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project), Path.GetFileName(path), SourceText.From(text, Encoding.UTF8), filePath: path);
            if (ns is not null)
            {
                options += $"[{path}]\nbuild_metadata.AdditionalFiles.OpenApiSpec = true\nbuild_metadata.AdditionalFiles.OpenApiNamespace = {ns}\n";
            }
        }

        return solution
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), ".globalconfig", SourceText.From(options, Encoding.UTF8), filePath: "/project/.globalconfig")
            .AddAnalyzerReference(project, Generators);
    }

    /// <summary>The document that most tests use.</summary>
    public static string Orders => Resource("orders.json");

    /// <summary>A project that generates the API itself.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="others">Further generators.</param>
    /// <param name="sources">Its own code, of the same language version.</param>
    public static Compilation Generate(string name, AnalyzerReference? others, params SyntaxTree[] sources)
    {
        ImmutableArray<MetadataReference> references = TestReferences.Net10.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();
        CSharpParseOptions parse = sources.Length > 0 ? (CSharpParseOptions)sources[0].Options : ParseOptions(LanguageVersion.CSharp11);
        Compilation compilation = CSharpCompilation.Create(name, sources, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        IEnumerable<ISourceGenerator> generators = Generators.GetGenerators(LanguageNames.CSharp).Concat(others?.GetGenerators(LanguageNames.CSharp) ?? []);
        CSharpGeneratorDriver
            .Create(generators, Documents, parse, new BuildOptions(ImmutableDictionary<string, string>.Empty))
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return compilation;
    }

    private static MetadataReference Compile()
    {
        Compilation compilation = Generate("GeneratedApi", null);
        var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
        }

        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static ImmutableArray<SpecDocument> Documents =>
    [
        new("telnyx-assistants.json", Resource("telnyx-assistants.json")) { Namespace = "Telnyx.Assistants", Client = "TelnyxAssistantsClient" },
        new("orders.json", Resource("orders.json")) { Namespace = "Shop", Client = "OrdersClient" },
    ];

    private static string Resource(string name)
    {
        using Stream stream = typeof(GeneratedApi).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The generator, and one that adds the second API, as a project refers to them.</summary>
    private sealed class GeneratorReference : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [new OpenApiGenerator().AsSourceGenerator(), new ZooGenerator().AsSourceGenerator()];

        public override string FullPath => "Speclyn.Generator.dll";

        public override object Id => FullPath;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }

    private sealed class ZooGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(
            output => output.AddSource("ZooApi.g.cs", SourceText.From(Resource("ZooApi.g.cs"), Encoding.UTF8, SourceHashAlgorithm.Sha256)));
    }
}
