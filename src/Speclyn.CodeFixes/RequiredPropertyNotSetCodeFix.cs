using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Speclyn.Analyzers;

namespace Speclyn.CodeFixes;

/// <summary>Sets the members that SPEC2001 misses to placeholders.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RequiredPropertyNotSetCodeFix : FileCodeFix
{
    /// <summary>The key of the fix.</summary>
    public const string SetMembersKey = "SPEC2001_SetMembers";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.RequiredPropertyNotSet.Id, Descriptors.ConditionalPropertyNotSet.Id);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || ApiFacts.Of(model.Compilation) is not { } facts)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (EditFor(diagnostic, root, model, facts, context.CancellationToken) is { } edit)
            {
                Offer(context, diagnostic, "Set " + Sentence.List(edit.Members), SetMembersKey);
            }
        }
    }

    // Incomplete objects sit inside incomplete objects, so the edits of a file are made in one go.
    private protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || ApiFacts.Of(model.Compilation) is not { } facts)
        {
            return document;
        }

        var edits = new Dictionary<SyntaxNode, Edit>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (EditFor(diagnostic, root, model, facts, cancellationToken) is { } edit)
            {
                edits[edit.Node] = edit;
            }
        }

        return document.WithSyntaxRoot(root.ReplaceNodes(edits.Keys, (original, current) => edits[original].Apply(current)));
    }

    private static Edit? EditFor(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, ApiFacts facts, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.MissingMembers, out string? names) || names is null)
        {
            return null;
        }

        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var placeholders = new Placeholders(facts, model, diagnostic.Location.SourceSpan.Start);
        if (diagnostic.Properties.ContainsKey(DiagnosticProperties.IsNullValue))
        {
            return EditNull(node, names, model, placeholders, cancellationToken);
        }

        if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation
            || model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol type)
        {
            return null;
        }

        string[] wanted = names.Split(',');
        List<IPropertySymbol> missing = facts.SettableOf(type).Where(property => wanted.Contains(property.Name)).ToList();
        List<string?> assignments = missing.Select(placeholders.Assignment).ToList();
        return assignments.Count == 0 || assignments.Contains(null)
            ? null
            : new Edit(creation, missing.Select(property => property.Name), current => Initializers.Add((BaseObjectCreationExpressionSyntax)current, assignments!));
    }

    // The null stands where the member is assigned, or in an arm of a conditional there.
    private static Edit? EditNull(SyntaxNode node, string name, SemanticModel model, Placeholders placeholders, CancellationToken cancellationToken) =>
        node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
        && node is ExpressionSyntax expression
        && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol property
        && property.Name == name
        && placeholders.For(property) is { } value
            ? new Edit(expression, new[] { name }, current => SyntaxFactory.ParseExpression(value).WithTriviaFrom(current))
            : null;

    private sealed class Edit
    {
        public Edit(SyntaxNode node, IEnumerable<string> members, System.Func<SyntaxNode, SyntaxNode> apply)
        {
            Node = node;
            Members = members;
            Apply = apply;
        }

        public SyntaxNode Node { get; }

        public IEnumerable<string> Members { get; }

        public System.Func<SyntaxNode, SyntaxNode> Apply { get; }
    }
}
