using System;
using System.Collections.Generic;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>A file as nodes: a document, or what a document refers to.</summary>
public sealed class DocumentFile
{
    private SchemaResources? _resources;

    private DocumentFile(DocumentSource source, DocumentNode? root, IReadOnlyList<DocumentProblem> problems)
    {
        Source = source;
        Path = DocumentPath.Normalize(source.Path);
        Root = root;
        Problems = problems;
        HasDeferredNodes = root is { IsDeferred: true };
    }

    /// <summary>Its path and its text.</summary>
    public DocumentSource Source { get; }

    /// <summary>Its path in the form that compares.</summary>
    public string Path { get; }

    /// <summary>The value that the file is; null when its text cannot be read.</summary>
    public DocumentNode? Root { get; }

    /// <summary>What is wrong with its text.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }

    /// <summary>Whether nodes are made when they are asked for: those of JSON are.</summary>
    internal bool HasDeferredNodes { get; }

    /// <summary>The parts that have an address of their own.</summary>
    internal SchemaResources Resources => _resources ??= SchemaResources.Of(this);

    /// <summary>Reads a text; never throws for what it holds.</summary>
    /// <param name="source">The text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The file.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentFile Parse(DocumentSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var problems = new ProblemCollector();
        DocumentNode? root = DocumentTextReader.Read(source, problems, cancellationToken);
        return new DocumentFile(source, root, problems.Ordered());
    }

    /// <summary>
    /// The files that references in this one may lead to, each once and without fragment, as they are written. More than are followed: it does not
    /// matter here whether a reference stands in an example.
    /// </summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The references.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<string> ReferencedFiles(CancellationToken cancellationToken)
    {
        var found = new List<string>();
        if (HasDeferredNodes && !JsonReferences.MayLeaveFile(Source.Text))
        {
            return found;
        }

        var known = new HashSet<string>(StringComparer.Ordinal) { "" };
        var pending = new Stack<DocumentNode>();

        // What a YAML alias repeats is one node with several places.
        var visited = new HashSet<DocumentNode>();
        Push(Root);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DocumentNode node = pending.Pop();
            foreach (string text in ReferencesOf(node))
            {
                string file = ReferenceText.FileOf(text);
                if (known.Add(file))
                {
                    found.Add(file);
                    if (Resources.At(node.Location).AddressOf(file) is { } address && known.Add(address))
                    {
                        found.Add(address);
                    }
                }
            }

            foreach (DocumentNode item in node.Items)
            {
                Push(item);
            }

            foreach (DocumentMember member in node.Members)
            {
                Push(member.Value);
            }
        }

        void Push(DocumentNode? node)
        {
            if (node is { Kind: NodeKind.Object or NodeKind.Array } && visited.Add(node))
            {
                pending.Push(node);
            }
        }

        return found;
    }

    private static IEnumerable<string> ReferencesOf(DocumentNode node)
    {
        if (node["$ref"] is { Kind: NodeKind.String } reference)
        {
            yield return reference.Text;
        }

        if (node["$dynamicRef"] is { Kind: NodeKind.String } dynamic)
        {
            yield return dynamic.Text;
        }

        if (node["propertyName"] is not null && node["mapping"] is { Kind: NodeKind.Object } mapping)
        {
            foreach (DocumentMember member in mapping.Members)
            {
                yield return member.Value.Text;
            }
        }
    }
}
