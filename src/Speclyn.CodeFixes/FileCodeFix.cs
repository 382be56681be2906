using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Speclyn.CodeFixes;

/// <summary>A fix that makes all edits of a file in one go, because they can touch one another.</summary>
public abstract class FileCodeFix : CodeFixProvider
{
    private protected FileCodeFix()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <summary>The file without what is reported.</summary>
    private protected abstract Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken);

    /// <summary>Offers the fix of one place.</summary>
    private protected void Offer(CodeFixContext context, Diagnostic diagnostic, string title, string key) => context.RegisterCodeFix(
        CodeAction.Create(title, cancellationToken => FixAsync(context.Document, ImmutableArray.Create(diagnostic), cancellationToken), key), diagnostic);
}
