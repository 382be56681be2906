using Microsoft.CodeAnalysis;
using Speclyn.Generator.Emit;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Model;

namespace Speclyn.Generator;

/// <summary>Writes models, unions and clients for the OpenAPI documents of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<CompilationFacts> facts = context.ParseOptionsProvider
            .Select(static (options, _) => CompilationFacts.From(options))
            .WithTrackingName(TrackingNames.CompilationFacts);

        IncrementalValuesProvider<SpecInput> inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => SpecInputs.IsSpec(pair.Left, pair.Right))
            .Select(static (pair, token) => SpecInputs.Read(pair.Left, pair.Right, token))
            .Collect()
            .Combine(context.AdditionalTextsProvider.Collect())
            .SelectMany(static (pair, token) => SpecInputs.Complete(pair.Left, pair.Right, token))
            .Combine(facts.Select(static (facts, _) => facts.HasDateOnly))
            .Select(static (pair, _) => pair.Left with { Settings = pair.Left.Settings with { HasDateOnly = pair.Right } })
            .WithTrackingName(TrackingNames.Inputs);

        IncrementalValuesProvider<GeneratedDocument> documents = inputs
            .Select(static (input, token) => DocumentReader.Read(input, token))
            .WithTrackingName(TrackingNames.Documents);

        context.RegisterSourceOutput(
            documents.SelectMany(static (document, _) => document.Diagnostics).WithTrackingName(TrackingNames.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));

        IncrementalValuesProvider<GeneratedFile> files = documents
            .Select(static (document, _) => document.Model)
            .WithTrackingName(TrackingNames.Models)
            .SelectMany(static (model, _) => model is null ? [] : GeneratedFiles.Of(model))
            .WithTrackingName(TrackingNames.Files);

        IncrementalValuesProvider<FileText> texts = files
            .Combine(facts)
            .Select(static (pair, token) => FileText.Start(pair.Left, pair.Right, token))
            .WithTrackingName(TrackingNames.Texts);

        context.RegisterSourceOutput(texts, static (output, file) => output.AddSource(file.HintName, file.Text));

        IncrementalValueProvider<bool> generates = documents
            .Where(static document => document.Model is not null)
            .Collect()
            .Select(static (generated, _) => !generated.IsEmpty)
            .WithTrackingName(TrackingNames.SupportFiles);

        context.RegisterSourceOutput(
            generates,
            static (output, any) =>
            {
                foreach ((string hintName, string text) in any ? Templates.ForProject() : [])
                {
                    output.AddSource(hintName, FileEmitter.Source(text));
                }
            });
    }
}
