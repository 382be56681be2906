using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Analyzers;

namespace Speclyn.CodeFixes;

/// <summary>On the name of a generated type, member, method or parameter: leads to where the document says what it is.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp)]
public sealed class GoToDocumentRefactoring : CodeRefactoringProvider
{
    /// <summary>The key of the action.</summary>
    public const string GoToKey = "Speclyn_GoToDocument";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        // Wherever the caret rests in anybody's code, this is asked: what is cheap comes first.
        CancellationToken cancellationToken = context.CancellationToken;
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || NameAt(root, context.Span) is not { Parent: { } node })
        {
            return;
        }

        Compilation? compilation = await context.Document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (compilation is null || ApiFacts.Of(compilation) is not { } facts)
        {
            return;
        }

        // What a referenced assembly holds was generated elsewhere: there is no file to open.
        SemanticModel? model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is not null
            && SymbolOf(node, model, cancellationToken) is { ContainingAssembly: { } assembly } symbol
            && context.Document.Project.Solution.GetProject(assembly, cancellationToken) is { } project
            && await SymbolPlaces.FindAsync(symbol, project, facts, cancellationToken).ConfigureAwait(false) is { } place)
        {
            context.RegisterRefactoring(new GoToDocumentAction(place));
        }
    }

    private static SyntaxToken NameAt(SyntaxNode root, TextSpan span)
    {
        SyntaxToken token = root.FindToken(span.Start);
        if (!token.IsKind(SyntaxKind.IdentifierToken) && span.Start > 0)
        {
            // Right behind a name.
            token = root.FindToken(span.Start - 1);
        }

        return token.IsKind(SyntaxKind.IdentifierToken) && token.Span.IntersectsWith(span) ? token : default;
    }

    private static ISymbol? SymbolOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? symbol = model.GetDeclaredSymbol(node, cancellationToken);
        if (symbol is null)
        {
            SymbolInfo info = model.GetSymbolInfo(node, cancellationToken);
            symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        }

        return symbol switch
        {
            IAliasSymbol alias => alias.Target,
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
            _ => symbol?.OriginalDefinition,
        };
    }
}
