using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Speclyn.Generator.Diagnostics;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Model;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator;

/// <summary>Reads a document into a model; whatever goes wrong becomes a diagnostic.</summary>
internal static class DocumentReader
{
    public static GeneratedDocument Read(SpecInput input, CancellationToken cancellationToken)
    {
        SpecSettings settings = input.Settings;
        if (input.SharesNamespace)
        {
            return Failure(
                settings,
                DiagnosticDescriptors.DuplicateNamespace,
                $"The namespace '{settings.Namespace}' is taken by another document, so nothing is generated from this one; set Namespace on its OpenApiSpec item");
        }

        if (input.Text is null)
        {
            return Failure(settings, DiagnosticDescriptors.Unreadable, $"'{settings.FileName}' cannot be opened, so nothing is generated from it; check the path of its OpenApiSpec item");
        }

        try
        {
            var files = new DocumentSet(
                ParsedFiles.Get(settings.Path, input.Text.Text, cancellationToken),
                [.. input.Files.Select(file => ParsedFiles.Get(file.Path, file.Text.Text, cancellationToken))],
                settings.ProjectDirectory);
            OpenApiReadResult result = OpenApiReader.Read(files, settings.Operations, cancellationToken);
            List<DocumentProblem> problems = [.. result.Problems];
            ApiModel? model = result.Document is null ? null : ApiModelBuilder.Build(result.Document, settings, problems, cancellationToken);
            return new GeneratedDocument(
                model,
                DocumentProblem.InOrder(problems)
                    .Select(problem => DocumentDiagnostic.Of(problem, settings.Path))
                    .ToEquatableArray());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An exception that leaves a generator takes the output of every other document with it.
            return Failure(
                settings,
                DiagnosticDescriptors.GeneratorFailure,
                $"Speclyn failed on '{settings.FileName}', so nothing is generated from it; please report this with the document: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static GeneratedDocument Failure(SpecSettings settings, DiagnosticDescriptor descriptor, string message) =>
        new(null, new EquatableArray<DocumentDiagnostic>([new DocumentDiagnostic(descriptor, message, settings.Path, default, default)]));
}
