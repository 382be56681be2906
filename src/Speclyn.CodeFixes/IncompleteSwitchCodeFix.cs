using System.Collections.Generic;
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

/// <summary>Adds the arms that SPEC3002 misses; each throws until it is written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class IncompleteSwitchCodeFix : FileCodeFix
{
    /// <summary>The key of the fix.</summary>
    public const string AddArmsKey = "SPEC3002_AddArms";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.IncompleteSwitch.Id);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Offer(context, diagnostic, "Add what is left out", AddArmsKey);
        }

        return Task.CompletedTask;
    }

    // Switches stand inside switches, so the edits of a file are made in one go.
    private protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || ApiFacts.Of(model.Compilation) is not { } facts)
        {
            return document;
        }

        var changes = new List<TextChange>();
        foreach (SyntaxNode node in diagnostics.Select(diagnostic => root.FindToken(diagnostic.Location.SourceSpan.Start).Parent).OfType<SyntaxNode>().Distinct())
        {
            if (model.GetOperation(node, cancellationToken) is { } operation && SwitchGap.Of(operation, facts, model.Compilation) is { } gap)
            {
                var arms = new SwitchArms(model, node.SpanStart, text);
                changes.AddRange(node switch
                {
                    SwitchStatementSyntax statement => arms.AddTo(statement, gap),
                    SwitchExpressionSyntax expression => arms.AddTo(expression, gap),
                    _ => [],
                });
            }
        }

        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }
}
