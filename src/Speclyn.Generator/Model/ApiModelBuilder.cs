using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>Turns a resolved document into the C# shape that the emitters write.</summary>
internal static class ApiModelBuilder
{
    public static ApiModel Build(OpenApiDocument document, SpecSettings settings, List<DocumentProblem> problems, CancellationToken cancellationToken)
    {
        var types = new TypeModelBuilder(document, settings, problems, cancellationToken);
        NameScope names = types.Names;
        string filePart = names.Take("FilePart");
        ClientModel? client = new ClientModelBuilder(document, settings, types, filePart, problems).Build();

        string stem = client?.Name ?? Identifiers.TypeName(document.Title);
        stem = stem.EndsWith("Client", StringComparison.Ordinal) && stem.Length > "Client".Length ? stem.Substring(0, stem.Length - "Client".Length) : stem;
        WebhooksModel? webhooks = new WebhooksModelBuilder(document, types).Build(stem);
        var support = new SupportNames(
            names.Take("ApiException"),
            names.Take("SchemaViolation"),
            names.Take("Optional"),
            names.Take("StreamResponse"),
            names.Take("ServerSentEvent"),
            names.Take("ModelConverter"),
            filePart,
            names.Take(stem + "JsonTypeInfoResolver"));
        TypeModel[] models = types.Types.ToArray();
        return new ApiModel(
            new DocumentScope(settings.FileName, settings.Namespace, settings.Accessibility, settings.RequiredMembers, support),
            models.ToEquatableArray(),
            client,
            webhooks,
            models.OfType<ClassModel>().Any(type => type.Properties.Any(property => property.Presence == Presence.OptionalNullable)));
    }
}
