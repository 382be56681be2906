using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads the nodes of an OpenAPI document.</summary>
internal sealed class OpenApiDocumentReader
{
    private readonly DocumentNode _root;
    private readonly OpenApiVersion _version;
    private readonly ProblemCollector _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly NodeReader _nodes;
    private readonly UndeclaredFiles _undeclared = new();
    private readonly ReferenceResolver _references;

    public OpenApiDocumentReader(
        DocumentSet files, DocumentNode root, OpenApiVersion version, ProblemCollector problems, CancellationToken cancellationToken)
    {
        _root = root;
        _version = version;
        _problems = problems;
        _cancellationToken = cancellationToken;
        _nodes = new NodeReader(problems);
        _references = new ReferenceResolver(files, _undeclared, problems);
    }

    /// <summary>Reads the document with the operations that the filter selects.</summary>
    public OpenApiDocument Read(IReadOnlyList<string> filter)
    {
        List<ResolvedNode> components = [.. ComponentSchemas()];
        var schemas = new SchemaResolver(_version, _references, components, _problems, _cancellationToken);
        var security = new SecurityReader(_root, _nodes, _references, _problems);
        var content = new ContentReader(_nodes, _references, schemas, _problems);
        var responses = new ResponseReader(_nodes, _references, content, _problems);
        var servers = new ServerReader(_nodes);
        var parameters = new ParameterReader(_nodes, _references, schemas, content, _problems);
        var operationReader = new OperationReader(_nodes, _references, parameters, content, responses, security, servers);

        var paths = new PathsReader(_root, _version, _nodes, _references, _problems);
        var webhooks = new WebhooksReader(_root, _version, _nodes, _references, paths, operationReader);

        List<PathOperation> found = paths.Read();
        var selection = new OperationFilter(filter);
        TextLocation pathsLocation = _root.TryGetMember("paths", out DocumentMember member) ? member.NameLocation : _root.Location;
        List<PathOperation> selected = selection.Select(found, pathsLocation, _problems, _cancellationToken);

        var operations = new List<Operation>(selected.Count);
        foreach (PathOperation operation in selected)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            Operation read = operationReader.Read(operation);
            operations.Add(read);
            webhooks.ReadCallbacks(operation, read);
            schemas.HandOver();
        }

        if (selection.IsEmpty)
        {
            foreach (ResolvedNode component in components)
            {
                schemas.Get(component.Node, component.Pointer);
                schemas.HandOver();
            }

            webhooks.ReadDocument();
        }

        schemas.Complete();
        _problems.AddRange(_undeclared.Problems);
        DocumentNode? info = _nodes.Object(_root, "info");
        return new OpenApiDocument
        {
            Title = (info is null ? null : _nodes.String(info, "title")) ?? "",
            Version = (info is null ? null : _nodes.Text(info, "version")) ?? "",
            Description = info is null ? null : _nodes.String(info, "description"),
            ServerUrl = servers.Read(_root),
            Servers = servers.ReadAll(_root),
            Operations = operations,
            Webhooks = webhooks.Webhooks,
            Schemas = [.. components.Select(component => schemas.Find(component.Pointer)).OfType<Schema>()],
            SecuritySchemes = security.UsedSchemes(),
        };
    }

    private IEnumerable<ResolvedNode> ComponentSchemas()
    {
        DocumentNode? components = _nodes.Object(_root, "components");
        foreach (DocumentMember member in (components is null ? null : _nodes.Object(components, "schemas"))?.Members ?? [])
        {
            yield return new ResolvedNode(member.Value, JsonPointer.Append("/components/schemas", member.Name));
        }
    }
}
