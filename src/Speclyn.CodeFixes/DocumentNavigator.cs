using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;

namespace Speclyn.CodeFixes;

/// <summary>Finds places in a document, and in the files of the project that its references lead to.</summary>
internal sealed class DocumentNavigator
{
    // A reference to a reference to a reference ends somewhere; some go round.
    private const int LongestChain = 32;

    private static readonly string[] Parts = ["allOf", "anyOf", "oneOf"];

    private readonly TextDocument _document;
    private readonly FileTable<TextDocument> _files = new();
    private readonly CancellationToken _cancellationToken;

    public DocumentNavigator(TextDocument document, CancellationToken cancellationToken)
    {
        _document = document;
        _cancellationToken = cancellationToken;
        foreach (TextDocument file in document.Project.AdditionalDocuments)
        {
            _files.Add(PathOf(file), file);
        }
    }

    /// <summary>The place that a pointer leads to, through references on the way; null when it leads nowhere.</summary>
    public async Task<DocumentPlace?> FindAsync(string pointer)
    {
        string file = JsonPointer.FileOf(pointer);
        return await FindAsync(file.Length == 0 ? _document : Resolve(_document, file), JsonPointer.Tokens(pointer), LongestChain).ConfigureAwait(false);
    }

    /// <summary>What a place refers to, at last; the place itself when it is no reference or its reference leads nowhere.</summary>
    public Task<DocumentPlace> FollowAsync(DocumentPlace place) => FollowAsync(place, LongestChain);

    /// <summary>The first place that is found in a schema, in what it refers to or in its parts.</summary>
    public Task<DocumentPlace?> FindInSchemaAsync(DocumentPlace schema, Func<DocumentPlace, DocumentPlace?> find) => FindInSchemaAsync(schema, find, new HashSet<DocumentNode>());

    private async Task<DocumentPlace?> FindInSchemaAsync(DocumentPlace schema, Func<DocumentPlace, DocumentPlace?> find, HashSet<DocumentNode> visited)
    {
        if (!visited.Add(schema.Node))
        {
            return null;
        }

        if (find(schema) is { } here)
        {
            return here;
        }

        DocumentPlace target = await FollowAsync(schema).ConfigureAwait(false);
        if (await FindInSchemaAsync(target, find, visited).ConfigureAwait(false) is { } there)
        {
            return there;
        }

        foreach (string keyword in Parts)
        {
            DocumentPlace? parts = schema.Child(keyword);
            for (int index = 0; index < parts?.Node.Items.Count; index++)
            {
                if (await FindInSchemaAsync(parts.Item(index), find, visited).ConfigureAwait(false) is { } inPart)
                {
                    return inPart;
                }
            }
        }

        return null;
    }

    private async Task<DocumentPlace?> FindAsync(TextDocument? file, IEnumerable<string> tokens, int chain)
    {
        if (file is null || await ParsedDocuments.RootOfAsync(file, _cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        DocumentPlace? place = new(file, "", root, root.Location);
        foreach (string token in tokens)
        {
            place = place.Child(token) ?? (await FollowAsync(place, chain - 1).ConfigureAwait(false)).Child(token);
            if (place is null)
            {
                return null;
            }
        }

        return place;
    }

    private async Task<DocumentPlace> FollowAsync(DocumentPlace place, int chain)
    {
        for (; chain > 0 && place.Node["$ref"] is { Kind: NodeKind.String, Text: var reference }; chain--)
        {
            string file = ReferenceText.FileOf(reference);
            string pointer = ReferenceText.Decode(ReferenceText.FragmentOf(reference));
            if ((pointer.Length > 0 && pointer[0] != '/')
                || await FindAsync(file.Length == 0 ? place.File : Resolve(place.File, file), JsonPointer.Tokens(pointer), chain - 1).ConfigureAwait(false) is not { } target)
            {
                break;
            }

            place = target;
        }

        return place;
    }

    private TextDocument? Resolve(TextDocument from, string file) =>
        _files.Find(DocumentPath.Normalize(PathOf(_document)), DocumentPath.Normalize(PathOf(from)), file);

    private static string PathOf(TextDocument file) => file.FilePath ?? file.Name;
}
