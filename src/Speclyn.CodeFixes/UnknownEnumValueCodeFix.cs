using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Analyzers;

namespace Speclyn.CodeFixes;

/// <summary>Replaces a constant that SPEC1001 or SPEC1008 reports: by the member of the nearest value, or by the nearest value itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnknownEnumValueCodeFix : CodeFixProvider
{
    /// <summary>The key of the fix that writes a member.</summary>
    public const string UseMemberKey = "SPEC1001_UseMember";

    /// <summary>The key of the fix that writes a literal.</summary>
    public const string UseLiteralKey = "SPEC1001_UseLiteral";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.UnknownEnumValue.Id, Descriptors.ConstantMismatch.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax constant
                || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Literal, out string? literal)
                || literal is null)
            {
                continue;
            }

            if (diagnostic.Properties.TryGetValue(DiagnosticProperties.NearestMember, out string? member)
                && member is not null
                && diagnostic.Properties.TryGetValue(DiagnosticProperties.EnumType, out string? typeId)
                && typeId is not null
                && DocumentationCommentId.GetFirstSymbolForDeclarationId(typeId, model.Compilation) is INamedTypeSymbol type)
            {
                bool takesConstant = diagnostic.Properties.ContainsKey(DiagnosticProperties.TakesConstant);
                INamedTypeSymbol? owner = takesConstant ? type.GetTypeMembers("Values").FirstOrDefault() : type;
                ExpressionSyntax replaced = takesConstant ? constant : WithConversion(constant, model, type, context.CancellationToken);
                if (owner is not null)
                {
                    ExpressionSyntax expression = EnumMemberExpression.Create(model, replaced.SpanStart, owner, member);
                    context.RegisterCodeFix(
                        CodeAction.Create($"Use {expression}", cancellationToken => ReplaceAsync(context.Document, replaced, expression.ToString(), cancellationToken), UseMemberKey), diagnostic);
                }
            }

            context.RegisterCodeFix(
                CodeAction.Create($"Use {literal}", cancellationToken => ReplaceAsync(context.Document, constant, literal, cancellationToken), UseLiteralKey), diagnostic);
        }
    }

    // A cast to the enum and a constructor call say no more than the member does.
    private static ExpressionSyntax WithConversion(ExpressionSyntax constant, SemanticModel model, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        ExpressionSyntax outer = constant;
        while (outer.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            outer = parenthesized;
        }

        ExpressionSyntax? wrapper = outer.Parent switch
        {
            CastExpressionSyntax cast => cast,
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } } => creation,
            _ => null,
        };
        return wrapper is not null && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(wrapper, cancellationToken).Type, type) ? wrapper : constant;
    }

    // As text: after 'is', the same characters parse to another tree than the constant they replace.
    private static async Task<Document> ReplaceAsync(Document document, SyntaxNode old, string expression, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.Replace(old.Span, expression));
    }
}
