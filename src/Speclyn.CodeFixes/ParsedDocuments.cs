using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Speclyn.OpenApi.Documents;

namespace Speclyn.CodeFixes;

/// <summary>Files as nodes, kept as long as their texts: the caret moves more often than a document of many megabytes changes.</summary>
internal static class ParsedDocuments
{
    private static readonly ConditionalWeakTable<SourceText, DocumentFile> Known = new();

    /// <summary>The root of a file; null when its text cannot be read.</summary>
    public static async Task<DocumentNode?> RootOfAsync(TextDocument file, CancellationToken cancellationToken)
    {
        SourceText text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return Known.GetValue(text, key => DocumentFile.Parse(new DocumentSource(file.FilePath ?? file.Name, key.ToString()), cancellationToken)).Root;
    }
}
