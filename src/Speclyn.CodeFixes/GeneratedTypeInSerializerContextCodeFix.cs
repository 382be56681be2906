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

/// <summary>Takes a type that SPEC3003 reports out of the context, and gives the context options that serve it all the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class GeneratedTypeInSerializerContextCodeFix : FileCodeFix
{
    /// <summary>The key of the fix.</summary>
    public const string CombineKey = "SPEC3003_Combine";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.GeneratedTypeInSerializerContext.Id);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (model is not null && EditFor(diagnostic, model, context.CancellationToken) is { } edit)
            {
                Offer(context, diagnostic, $"Leave it out and combine {edit.Resolver.Name} with the context", CombineKey);
            }
        }
    }

    // Attributes share a list, and all resolvers of a context one call.
    private protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (model is null)
        {
            return document;
        }

        Edit[] edits = [.. diagnostics.Select(diagnostic => EditFor(diagnostic, model, cancellationToken)).OfType<Edit>()];
        var changes = new List<TextChange>();
        foreach (IGrouping<SyntaxNode, Edit> attributes in edits.GroupBy(edit => edit.Attribute.Parent!))
        {
            var removed = new HashSet<SyntaxNode>(attributes.Select(edit => edit.Attribute));
            changes.AddRange(((AttributeListSyntax)attributes.Key).Attributes.All(removed.Contains)
                ? [new TextChange(Cut.Of(text, attributes.Key.Span), "")]
                : Cut.Items(attributes.Key, removed, text));
        }

        foreach (IGrouping<ClassDeclarationSyntax, Edit> resolvers in edits.GroupBy(edit => edit.Options))
        {
            changes.Add(CombinedOptions.Add(resolvers.Key, [.. resolvers.Select(edit => edit.Resolver).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)], model, text));
        }

        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }

    private static Edit? EditFor(Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Resolver, out string? id)
        && id is not null
        && DocumentationCommentId.GetFirstSymbolForDeclarationId(id, model.Compilation) is INamedTypeSymbol resolver
        && model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: ClassDeclarationSyntax declaration } attribute
        && CombinedOptions.PlaceFor(declaration, model, cancellationToken) is { } options
            ? new Edit(attribute, resolver, options)
            : null;

    private sealed record Edit(AttributeSyntax Attribute, INamedTypeSymbol Resolver, ClassDeclarationSyntax Options);
}
