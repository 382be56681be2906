using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Analyzers;

namespace Speclyn.CodeFixes;

/// <summary>Removes an assignment that SPEC2004 reports, where it does nothing else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ReadOnlyPropertySetCodeFix : FileCodeFix
{
    /// <summary>The key of the fix.</summary>
    public const string RemoveKey = "SPEC2004_Remove";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.ReadOnlyPropertySet.Id);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (AssignmentOf(root, diagnostic) is { } assignment)
            {
                Offer(context, diagnostic, "Do not set " + root!.FindToken(diagnostic.Location.SourceSpan.Start).ValueText, RemoveKey);
            }
        }
    }

    // Neighbouring members share a comma, so edits of one file cannot be merged as text.
    private protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var removed = new HashSet<SyntaxNode>(diagnostics.Select(diagnostic => AssignmentOf(root, diagnostic)).OfType<SyntaxNode>());
        removed.RemoveWhere(node => node.Ancestors().Any(removed.Contains));
        IEnumerable<TextChange> statements = removed.OfType<StatementSyntax>().Select(statement => new TextChange(Cut.Of(text, statement.Span), ""));
        return document.WithText(text.WithChanges(Initializers.Remove(removed.OfType<AssignmentExpressionSyntax>(), text).Concat(statements).OrderBy(change => change.Span.Start)));
    }

    // The member of the initialiser, or the statement.
    private static SyntaxNode? AssignmentOf(SyntaxNode? root, Diagnostic diagnostic)
    {
        AssignmentExpressionSyntax? assignment = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AssignmentExpressionSyntax>();
        return assignment is { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } && !DoesMore(assignment)
            ? assignment.Parent switch
            {
                InitializerExpressionSyntax => assignment,
                ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement => statement,
                _ => null,
            }
            : null;
    }

    // What is not asked for again when the assignment is gone.
    private static bool DoesMore(AssignmentExpressionSyntax assignment) => assignment.DescendantNodes().Any(node => node
        is InvocationExpressionSyntax { Expression: not IdentifierNameSyntax { Identifier.Text: "nameof" } }
        or AwaitExpressionSyntax
        or ThrowExpressionSyntax
        or QueryExpressionSyntax
        or AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax }
        or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
        or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression });
}
