using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.Analyzers;
using Speclyn.OpenApi.Documents;

namespace Speclyn.CodeFixes;

/// <summary>Finds where a document says what a generated type or member is.</summary>
internal static class SymbolPlaces
{
    /// <summary>The place; null for what was not generated, and for what a document of the project does not say.</summary>
    public static Task<DocumentPlace?> FindAsync(ISymbol symbol, Project project, ApiFacts facts, CancellationToken cancellationToken)
    {
        switch (symbol)
        {
            case INamedTypeSymbol type:
                return FindSchemaAsync(type, _ => null, project, facts, cancellationToken);
            case IPropertySymbol { IsStatic: true } or IFieldSymbol { IsConst: true, ContainingType.Name: "Values" }:
                INamedTypeSymbol? owner = symbol is IFieldSymbol ? symbol.ContainingType.ContainingType : symbol.ContainingType;
                return owner is not null && facts.EnumFactOf(owner)?.ValueOf(symbol.Name) is { } value
                    ? FindSchemaAsync(owner, schema => ValueIn(schema, value), project, facts, cancellationToken)
                    : Nowhere();
            case IPropertySymbol property:
                return facts.Find(property, "OpenApiPropertyAttribute") is { ConstructorArguments: [{ Value: string name }, ..] }
                    ? FindSchemaAsync(property.ContainingType, schema => schema.Child("properties")?.Child(name), project, facts, cancellationToken)
                    : Nowhere();
            case IMethodSymbol method:
                return FindInOperationAsync(method, null, project, facts, cancellationToken);
            case IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter:
                return FindInOperationAsync(method, parameter, project, facts, cancellationToken);
            default:
                return Nowhere();
        }
    }

    private static Task<DocumentPlace?> Nowhere() => Task.FromResult<DocumentPlace?>(null);

    // A part of the schema, or the schema where the document does not write that part out.
    private static async Task<DocumentPlace?> FindSchemaAsync(
        INamedTypeSymbol type, Func<DocumentPlace, DocumentPlace?> find, Project project, ApiFacts facts, CancellationToken cancellationToken)
    {
        if (Origin.OfType(type, facts) is not { } origin || DocumentOf(origin, project) is not { } document)
        {
            return null;
        }

        var navigator = new DocumentNavigator(document, cancellationToken);
        return await navigator.FindAsync(origin.Pointer).ConfigureAwait(false) is { } schema
            ? await navigator.FindInSchemaAsync(schema, find).ConfigureAwait(false) ?? schema
            : null;
    }

    private static DocumentPlace? ValueIn(DocumentPlace schema, string value)
    {
        if (schema.Child("const") is { } constant && constant.Node.Text == value)
        {
            return constant;
        }

        DocumentPlace? values = schema.Child("enum");
        for (int index = 0; index < values?.Node.Items.Count; index++)
        {
            if (values.Node.Items[index].Text == value)
            {
                return values.Item(index);
            }
        }

        return null;
    }

    private static async Task<DocumentPlace?> FindInOperationAsync(
        IMethodSymbol method, IParameterSymbol? parameter, Project project, ApiFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Find(method, "OpenApiOperationAttribute") is not { ConstructorArguments: [{ Value: string verb }, { Value: string path }] } attribute)
        {
            return null;
        }

        Origin origin = Origin.Of(attribute, JsonPointer.Append("/paths", path));
        if (DocumentOf(origin, project) is not { } document)
        {
            return null;
        }

        var navigator = new DocumentNavigator(document, cancellationToken);
        DocumentPlace? item = await navigator.FindAsync(origin.Pointer).ConfigureAwait(false);
        DocumentPlace? operation = await navigator.FindAsync(JsonPointer.Append(origin.Pointer, verb.ToLowerInvariant())).ConfigureAwait(false)
            ?? await navigator.FindAsync(JsonPointer.Append(JsonPointer.Append(origin.Pointer, "additionalOperations"), verb)).ConfigureAwait(false);
        if (operation is null || parameter is null)
        {
            return parameter is null ? operation ?? item : null;
        }

        if (facts.ParameterOf(parameter) is { Location: not "form" } fact)
        {
            return await FindParameterAsync(operation, fact, navigator).ConfigureAwait(false)
                ?? (item is null ? null : await FindParameterAsync(await navigator.FollowAsync(item).ConfigureAwait(false), fact, navigator).ConfigureAwait(false))
                ?? operation;
        }

        // The cancellation token and the receiver of headers are ours.
        return parameter.Name is "cancellationToken" or "responseHeaders" ? null : operation.Child("requestBody");
    }

    private static async Task<DocumentPlace?> FindParameterAsync(DocumentPlace owner, ParameterFact fact, DocumentNavigator navigator)
    {
        DocumentPlace? parameters = owner.Child("parameters");
        for (int index = 0; index < parameters?.Node.Items.Count; index++)
        {
            DocumentPlace parameter = await navigator.FollowAsync(parameters.Item(index)).ConfigureAwait(false);
            if (parameter.Node["name"]?.Text == fact.Name && parameter.Node["in"]?.Text == fact.Location)
            {
                return parameter;
            }
        }

        return null;
    }

    // Generated code knows the file's name; of several files with that name, the one whose code goes to the namespace.
    private static TextDocument? DocumentOf(Origin origin, Project project)
    {
        List<TextDocument> named = project.AdditionalDocuments
            .Where(file => origin.Document is not null && DocumentPath.Normalize(file.FilePath ?? file.Name).Split('/').Last() == origin.Document)
            .ToList();
        if (named.Count < 2)
        {
            return named.FirstOrDefault();
        }

        AnalyzerConfigOptionsProvider options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        HashSet<string> paths = new(project.AnalyzerOptions.AdditionalFiles
            .Where(file => options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.OpenApiNamespace", out string? name) && name == origin.Namespace)
            .Select(file => file.Path));
        return named.FirstOrDefault(file => file.FilePath is { } path && paths.Contains(path));
    }
}
