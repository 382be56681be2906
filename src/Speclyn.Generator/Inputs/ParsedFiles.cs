using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Inputs;

/// <summary>
/// Texts as nodes. One step looks for references and the next one reads the document: each text is parsed once for both, and for all documents that
/// refer to it. Nodes are many times larger than their text, so they are only held as long as the collector lets them be.
/// </summary>
internal static class ParsedFiles
{
    private static readonly ConditionalWeakTable<SourceText, Entry> Entries = new();

    /// <summary>The nodes of a text.</summary>
    public static DocumentFile Get(string path, SourceText text, CancellationToken cancellationToken)
    {
        Entry entry = Entries.GetOrCreateValue(text);
        lock (entry)
        {
            if (entry.File is null || !entry.File.TryGetTarget(out DocumentFile? file) || !string.Equals(file.Source.Path, path, StringComparison.Ordinal))
            {
                file = DocumentFile.Parse(new DocumentSource(path, text.ToString()), cancellationToken);
                entry.File = new WeakReference<DocumentFile>(file);
            }

            return file;
        }
    }

    /// <summary>The files that references in a text may lead to.</summary>
    public static IReadOnlyList<string> ReferencesOf(string path, SourceText text, CancellationToken cancellationToken)
    {
        Entry entry = Entries.GetOrCreateValue(text);
        lock (entry)
        {
            return entry.References ??= Get(path, text, cancellationToken).ReferencedFiles(cancellationToken);
        }
    }

    private sealed class Entry
    {
        public WeakReference<DocumentFile>? File { get; set; }

        public IReadOnlyList<string>? References { get; set; }
    }
}
