using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.OpenApi.Documents;

/// <summary>Single schemas of a document by their names: of a large one, only what a schema leads to is read.</summary>
public sealed class SchemaLookup
{
    private readonly DocumentSet _files;
    private readonly DocumentNode _root;
    private readonly OpenApiVersion _version;
    private readonly CancellationToken _cancellationToken;
    private List<PathOperation>? _operations;

    private SchemaLookup(DocumentSet files, DocumentNode root, OpenApiVersion version, CancellationToken cancellationToken)
    {
        _files = files;
        _root = root;
        _version = version;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The names under <c>components/schemas</c>.</summary>
    public IEnumerable<string> SchemaNames => Components().Select(member => member.Name);

    /// <summary>The operations by every name that they go by: <c>operationId</c> and <c>METHOD /path</c>.</summary>
    public IEnumerable<string> OperationNames => Operations().SelectMany(NamesOf);

    /// <summary>Looks into a document.</summary>
    /// <param name="files">The document and the files that it refers to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The lookup; null when it is no OpenAPI document.</returns>
    public static SchemaLookup? Open(DocumentSet files, CancellationToken cancellationToken) =>
        files.Document.Root is { } root && OpenApiVersions.Read(root, new ProblemCollector()) is { } version
            ? new SchemaLookup(files, root, version, cancellationToken)
            : null;

    /// <summary>A schema of <c>components/schemas</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The schema; null when there is none of that name.</returns>
    public Schema? Component(string name)
    {
        foreach (DocumentMember member in Components())
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return Read((resolver, _) => resolver.Get(member.Value, JsonPointer.Append("/components/schemas", name)));
            }
        }

        return null;
    }

    /// <summary>The JSON body that an operation takes.</summary>
    /// <param name="name">Its <c>operationId</c>, or its method and path.</param>
    /// <param name="schema">The schema of the body; null when the operation takes no JSON.</param>
    /// <returns>Whether there is an operation of that name.</returns>
    public bool TryGetBody(string name, out Schema? schema)
    {
        schema = null;
        if (Operations().Find(candidate => NamesOf(candidate).Contains(name)) is not { } operation)
        {
            return false;
        }

        if (operation.Node.Node["requestBody"] is { Kind: NodeKind.Object } body)
        {
            schema = Read((resolver, references) => BodyOf(body, JsonPointer.Append(operation.Node.Pointer, "requestBody"), resolver, references));
        }

        return true;
    }

    /// <summary>Whether requests carry values of a schema of <c>components/schemas</c>, as a whole or inside of others.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether some request body leads to it.</returns>
    public bool IsSent(string name)
    {
        var problems = new ProblemCollector();
        var references = new ReferenceResolver(_files, new UndeclaredFiles(), problems);
        var pending = new Stack<DocumentNode>();
        var visited = new HashSet<DocumentNode>();
        foreach (PathOperation operation in Operations())
        {
            Push(operation.Node.Node["requestBody"]);
        }

        DocumentNode? target = _root["components"]?["schemas"]?[name];
        while (pending.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            DocumentNode node = pending.Pop();
            if (ReferenceEquals(node, target))
            {
                return true;
            }

            if (node["$ref"] is { Kind: NodeKind.String } reference)
            {
                Push(references.Resolve(reference)?.Node);
            }

            foreach (DocumentMember member in node.Members)
            {
                Push(member.Value);
            }

            foreach (DocumentNode item in node.Items)
            {
                Push(item);
            }
        }

        return false;

        void Push(DocumentNode? node)
        {
            if (node is { Kind: NodeKind.Object or NodeKind.Array } && visited.Add(node))
            {
                pending.Push(node);
            }
        }
    }

    /// <summary>The schema of a node of the document.</summary>
    internal Schema At(DocumentNode node, string pointer) => Read((resolver, _) => resolver.Get(node, pointer))!;

    private static Schema? BodyOf(DocumentNode body, string pointer, SchemaResolver resolver, ReferenceResolver references)
    {
        var problems = new ProblemCollector();
        if (references.Follow(body, pointer) is not { } found)
        {
            return null;
        }

        return new ContentReader(new NodeReader(problems), references, resolver, problems)
            .Read(found.Node, found.Pointer)
            .FirstOrDefault(media => MediaTypes.IsJson(media.Name))?.Schema;
    }

    private static IEnumerable<string> NamesOf(PathOperation operation)
    {
        if (operation.OperationId is { } id)
        {
            yield return id;
        }

        yield return operation.Method + " " + operation.Path;
    }

    private Schema? Read(Func<SchemaResolver, ReferenceResolver, Schema?> get)
    {
        // What is wrong with the document is for the compiler to report.
        var problems = new ProblemCollector();
        var references = new ReferenceResolver(_files, new UndeclaredFiles(), problems);
        var resolver = new SchemaResolver(
            _version,
            references,
            Components().Select(member => new ResolvedNode(member.Value, JsonPointer.Append("/components/schemas", member.Name))),
            problems,
            _cancellationToken,
            withAssertions: true);
        Schema? schema = get(resolver, references);
        resolver.Complete();
        return schema;
    }

    private IReadOnlyList<DocumentMember> Components() => _root["components"]?["schemas"]?.Members ?? [];

    private List<PathOperation> Operations()
    {
        if (_operations is null)
        {
            var problems = new ProblemCollector();
            _operations = new PathsReader(_root, _version, new NodeReader(problems), new ReferenceResolver(_files, new UndeclaredFiles(), problems), problems).Read();
        }

        return _operations;
    }
}
