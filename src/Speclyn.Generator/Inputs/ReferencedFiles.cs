using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Generator.Model;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Inputs;

/// <summary>Finds the additional files that references lead to. No text is asked for but of those, however many files the project has.</summary>
/// <param name="files">The additional files of the project.</param>
internal sealed class ReferencedFiles(ImmutableArray<AdditionalText> files)
{
    private FileTable<AdditionalText>? _table;

    /// <summary>The files that a document refers to, and those that they refer to in turn.</summary>
    public EquatableArray<ReferencedFile> Of(string path, SourceText text, CancellationToken cancellationToken)
    {
        if (files.Length < 2)
        {
            return default;
        }

        var found = new List<ReferencedFile>();
        try
        {
            var known = new HashSet<string>(StringComparer.Ordinal) { DocumentPath.Normalize(path) };
            var pending = new Queue<(string Path, SourceText Text)>([(path, text)]);
            while (pending.Count > 0)
            {
                (string from, SourceText content) = pending.Dequeue();
                foreach (string reference in ParsedFiles.ReferencesOf(from, content, cancellationToken))
                {
                    if (Find(path, from, reference) is { } file
                        && known.Add(DocumentPath.Normalize(file.Path))
                        && file.GetText(cancellationToken) is { } target)
                    {
                        found.Add(new ReferencedFile(file.Path, new SpecText(target)));
                        pending.Enqueue((file.Path, target));
                    }
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Reading the document fails in the same way and reports it; here it would take the other documents with it.
        }

        return found.ToEquatableArray();
    }

    private AdditionalText? Find(string document, string file, string reference)
    {
        if (_table is null)
        {
            _table = new FileTable<AdditionalText>();
            foreach (AdditionalText candidate in files)
            {
                _table.Add(candidate.Path, candidate);
            }
        }

        return _table.Find(DocumentPath.Normalize(document), DocumentPath.Normalize(file), reference);
    }
}
