using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Model;
using Speclyn.Generator.Naming;

namespace Speclyn.Generator;

/// <summary>Splits a model into one item a file, so that a change of one schema writes one file.</summary>
internal static class GeneratedFiles
{
    public static IEnumerable<GeneratedFile> Of(ApiModel model)
    {
        DocumentScope scope = model.Scope;
        var hints = new HintNames();
        GeneratedFile File(string name, FileContent content) => new(hints.Take(scope.Namespace, name), scope, content);

        foreach (TypeModel type in model.Types)
        {
            yield return File(type.Name, new FileContent.Type(type));
        }

        if (model.Client is { } client)
        {
            yield return File(client.Name, new FileContent.Client(client));
            yield return File(client.InterfaceName, new FileContent.Interface(client));
            if (client.Credentials.Count > 0)
            {
                yield return File(client.CredentialsName, new FileContent.Credentials(client));
            }

            if (client.Servers.Count > 0)
            {
                yield return File(client.ServersName, new FileContent.Servers(client));
            }

            if (client.RegistrationName is { } registration)
            {
                yield return File(registration, new FileContent.Registration(client));
            }

            foreach (ResultModel result in client.Operations.Select(operation => operation.Result).OfType<ResultModel>().Distinct())
            {
                yield return File(result.Name, new FileContent.Result(result));
            }

            foreach (HeadersModel headers in client.Operations.Select(operation => operation.Headers).OfType<HeadersModel>().Distinct())
            {
                yield return File(headers.Name, new FileContent.Headers(headers));
            }

            var contents = new HashSet<ContentKind>(client.Operations.SelectMany(operation => operation.Responses).Select(response => response.Content).OfType<ContentModel>().Select(content => content.Kind));
            if (contents.Contains(ContentKind.Stream))
            {
                yield return File(scope.Names.StreamResponse, new FileContent.Template("StreamResponse"));
            }

            if (contents.Contains(ContentKind.Events))
            {
                yield return File(scope.Names.ServerSentEvent, new FileContent.Template("ServerSentEvent"));
            }

            if (client.Operations.Any(operation => operation.Body?.Parts.Any(part => part.IsFile) == true))
            {
                yield return File(scope.Names.FilePart, new FileContent.Template("FilePart"));
            }

            yield return File(scope.Names.ApiException, new FileContent.Template("ApiException"));
            yield return File(scope.Names.ApiException + "OfError", new FileContent.Template("ApiExceptionOfError"));
        }

        if (model.Webhooks is { } webhooks)
        {
            yield return File(webhooks.Name, new FileContent.Webhooks(webhooks));
        }

        if (model.UsesOptional)
        {
            yield return File(scope.Names.Optional, new FileContent.Template("Optional"));
        }

        if (model.Types.Count > 0)
        {
            yield return File(scope.Names.Converter, new FileContent.Template("ModelConverter"));
        }

        yield return File(scope.Names.SchemaViolation, new FileContent.Template("SchemaViolation"));
        yield return File(scope.Names.Resolver, new FileContent.Resolver(model.Types.Select(TypeRefOf).ToEquatableArray()));
        yield return File("Facts", new FileContent.Facts());
    }

    private static TypeRef TypeRefOf(TypeModel type) => type switch
    {
        ClassModel => new TypeRef(TypeRefKind.Class, type.Name),
        EnumModel => new TypeRef(TypeRefKind.Enum, type.Name),
        UnionModel => new TypeRef(TypeRefKind.Union, type.Name),
        _ => throw new InvalidOperationException($"No kind of type for {type.GetType()}."),
    };
}
