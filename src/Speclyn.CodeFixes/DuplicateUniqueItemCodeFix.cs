using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Analyzers;

namespace Speclyn.CodeFixes;

/// <summary>Removes an item that SPEC1002 reports.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DuplicateUniqueItemCodeFix : FileCodeFix
{
    /// <summary>The key of the fix.</summary>
    public const string RemoveKey = "SPEC1002_Remove";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.DuplicateUniqueItem.Id);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (ItemOf(root, diagnostic) is not null)
            {
                Offer(context, diagnostic, "Remove the item that is there already", RemoveKey);
            }
        }
    }

    // Neighbouring items share a comma, so edits of one file cannot be merged as text.
    private protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(Initializers.Remove(diagnostics.Select(diagnostic => ItemOf(root, diagnostic)).OfType<SyntaxNode>().Distinct(), text)));
    }

    // The node that sits between two commas.
    private static SyntaxNode? ItemOf(SyntaxNode? root, Diagnostic diagnostic) =>
        root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
            .AncestorsAndSelf()
            .TakeWhile(node => node is not StatementSyntax)
            .FirstOrDefault(node => node is ExpressionElementSyntax || node.Parent is InitializerExpressionSyntax);
}
