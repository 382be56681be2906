using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>Gives operations methods on a client.</summary>
internal sealed class ClientModelBuilder(
    OpenApiDocument document, SpecSettings settings, TypeModelBuilder types, string fileTypeName, List<DocumentProblem> problems)
{
    private readonly SecurityModelBuilder _security = new(document, problems);
    private readonly BodyModelBuilder _bodies = new(settings, types, new ParameterModelBuilder(settings, types, problems), fileTypeName, problems);
    private readonly ParameterModelBuilder _parameters = new(settings, types, problems);
    private readonly ResponseModelBuilder _responses = new(types, problems);
    private readonly NameScope _locals = new(StringComparer.Ordinal);

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
        var first = new List<(Operation Operation, IReadOnlyList<BodyChoice> Choices, IReadOnlyList<OperationModel> Methods)>();
        foreach (Operation operation in document.Operations)
        {
            IReadOnlyList<BodyChoice> choices = _bodies.Choices(operation);
            first.Add((operation, choices, [.. _responses.Methods(operation, BuildOperation(operation, choices), methods)]));
        }

        // What an operation is called goes before what another content type adds to the name of one.
        var operations = new List<OperationModel>();
        foreach ((Operation operation, IReadOnlyList<BodyChoice> choices, IReadOnlyList<OperationModel> own) in first)
        {
            operations.AddRange(own);
            foreach (BodyChoice choice in choices.Skip(1))
            {
                operations.AddRange(own.Select(method => WithBody(method, operation, choice, methods)));
            }
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
    private OperationModel BuildOperation(Operation operation, IReadOnlyList<BodyChoice> choices)
    {
        string name = OperationNames.For(operation);
        NameScope locals = Locals();

        BodyModel? body = choices.Count == 0 ? null : _bodies.Build(operation, choices[0], name, locals) with { IsChoice = choices.Count > 1 };
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

    /// <summary>The method that differs from <paramref name="method"/> by the content type of its body.</summary>
    private OperationModel WithBody(OperationModel method, Operation operation, BodyChoice choice, MethodNames methods)
    {
        string name = OperationNames.For(operation) + "As" + choice.Name;
        NameScope locals = Locals();
        BodyModel body = _bodies.Build(operation, choice, name, locals) with { IsChoice = true };
        return method with
        {
            Name = methods.Take(operation, name + method.Ending),
            Body = body,
            Parameters = _parameters.Build(operation, OperationNames.For(operation), locals),
        };
    }

    /// <summary>The names in a method; good until the next method asks.</summary>
    private NameScope Locals()
    {
        _locals.Clear(ReservedNames.OfMethod);
        return _locals;
    }

    private static string? Description(Operation operation) =>
        operation.Summary is { Length: > 0 } summary && operation.Description is { Length: > 0 } description && summary != description
            ? summary.TrimEnd('.') + ".\n" + description
            : operation.Summary ?? operation.Description;
}
