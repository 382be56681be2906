using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>A document and the files that its references may lead to.</summary>
public sealed class DocumentSet
{
    private readonly Dictionary<DocumentSource, DocumentFile> _bySource = [];
    private readonly FileTable<DocumentFile> _byPath = new();
    private readonly string _projectDirectory;

    /// <summary>Creates a set.</summary>
    /// <param name="document">The document.</param>
    /// <param name="others">The files that references may lead to.</param>
    /// <param name="projectDirectory">The directory that items of the project are relative to; empty for the document's own.</param>
    public DocumentSet(DocumentFile document, IReadOnlyList<DocumentFile> others, string projectDirectory = "")
    {
        Document = document;
        _projectDirectory = projectDirectory.Length == 0 ? DocumentPath.Directory(document.Path) : DocumentPath.Normalize(projectDirectory);
        foreach (DocumentFile file in new[] { document }.Concat(others))
        {
            _bySource[file.Source] = file;
            _byPath.Add(file.Source.Path, file);
        }
    }

    /// <summary>The document.</summary>
    public DocumentFile Document { get; }

    /// <summary>The file that a place is in.</summary>
    internal DocumentFile FileOf(TextLocation location) =>
        location.Source is { } source && _bySource.TryGetValue(source, out DocumentFile? file) ? file : Document;

    /// <summary>What pointers into a file start with: nothing for the document, else the path from its directory and <c>#</c>.</summary>
    internal string PrefixOf(DocumentFile file) =>
        ReferenceEquals(file, Document) ? "" : DocumentPath.Relative(DocumentPath.Directory(Document.Path), file.Path).Replace("#", "%23") + "#";

    /// <summary>The file that a reference without fragment leads to from another file; null when it is not in the set.</summary>
    internal DocumentFile? Find(DocumentFile from, string reference) => _byPath.Find(Document.Path, from.Path, reference);

    /// <summary>The file that holds the part with an address, and the part.</summary>
    internal (DocumentFile File, SchemaResource Part)? Find(Uri address)
    {
        foreach (DocumentFile file in _bySource.Values)
        {
            if (file.Resources.Find(address) is { } part)
            {
                return (file, part);
            }
        }

        return null;
    }

    /// <summary>What to declare so that a reference leads somewhere: a path relative to the project.</summary>
    internal string ItemFor(DocumentFile from, string reference)
    {
        IReadOnlyList<string> candidates = DocumentPath.Candidates(Document.Path, from.Path, reference);
        return candidates.Count == 0 ? reference : DocumentPath.Relative(_projectDirectory, candidates[candidates.Count - 1]);
    }
}
