using System;
using System.Collections.Generic;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>Gives operations methods on a client.</summary>
internal sealed class ClientModelBuilder(
    OpenApiDocument document, SpecSettings settings, TypeModelBuilder types, string fileTypeName, List<DocumentProblem> problems)
{
    private readonly SecurityModelBuilder _security = new(document, problems);
    private readonly BodyModelBuilder _bodies = new(settings, types, fileTypeName, problems);
    private readonly ParameterModelBuilder _parameters = new(settings, types, problems);
    private readonly ResponseModelBuilder _responses = new(types, problems);

    public ClientModel? Build()
    {
        if (document.Operations.Count == 0)
        {
            return null;
        }

        string wanted = settings.Client.Length > 0 ? settings.Client : document.Title + " Client";
        string name = types.Names.Take(Identifiers.TypeName(wanted));
        string stem = name.EndsWith("Client", StringComparison.Ordinal) && name.Length > "Client".Length ? name.Substring(0, name.Length - "Client".Length) : name;

        var methods = new MethodNames(name, problems);
        var operations = new List<OperationModel>();
        foreach (Operation operation in document.Operations)
        {
            operations.AddRange(_responses.Methods(operation, BuildOperation(operation), methods));
        }

        string servers = types.Names.Take(stem + "Servers");
        return new ClientModel(
            name,
            types.Names.Take("I" + name),
            types.Names.Take(stem + "Credentials"),
            settings.HasHttpClientFactory ? types.Names.Take(stem + "ServiceCollectionExtensions") : null,
            string.IsNullOrWhiteSpace(document.Description) ? document.Title : document.Description!,
            document.ServerUrl,
            servers,
            ServerModelBuilder.Build(document, servers),
            _security.Credentials,
            _security.Requirements,
            operations.ToEquatableArray());
    }

    /// <summary>The request half of an operation's methods, which still lack <c>Async</c> and their responses.</summary>
    private OperationModel BuildOperation(Operation operation)
    {
        string name = OperationNames.For(operation);
        var locals = new NameScope(StringComparer.Ordinal, ReservedNames.OfMethod);

        BodyModel? body = _bodies.Build(operation, name, locals);
        return new OperationModel(
            name,
            operation.Method,
            operation.Path,
            operation.Pointer,
            operation.OperationId,
            Description(operation),
            operation.Deprecated,
            _parameters.Build(operation, name, locals),
            body,
            _security.Build(operation),
            operation.ServerUrl)
        {
            Deprecation = settings.Facts && operation.Deprecated ? FactKeywords.Deprecation(operation.Summary + ". " + operation.Description) : null,
        };
    }

    private static string? Description(Operation operation) =>
        operation.Summary is { Length: > 0 } summary && operation.Description is { Length: > 0 } description && summary != description
            ? summary.TrimEnd('.') + ".\n" + description
            : operation.Summary ?? operation.Description;
}
