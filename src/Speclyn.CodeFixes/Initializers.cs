using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.CodeFixes;

/// <summary>Adds to initialisers, and takes from them, in the layout that they have.</summary>
internal static class Initializers
{
    /// <summary>The creation with more members at the end of its initialiser, which is made when there is none.</summary>
    public static BaseObjectCreationExpressionSyntax Add(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<string> assignments)
    {
        if (creation.Initializer is not { } initializer)
        {
            return Start(creation, assignments);
        }

        List<SyntaxNodeOrToken> items = initializer.Expressions.GetWithSeparators().ToList();
        if (items.Count == 0)
        {
            ExpressionSyntax whole = SyntaxFactory.ParseExpression($"new() {{ {string.Join(", ", assignments)} }}");
            InitializerExpressionSyntax filled = ((ImplicitObjectCreationExpressionSyntax)whole).Initializer!;
            return creation.WithInitializer(initializer
                .WithExpressions(filled.Expressions)
                .WithOpenBraceToken(initializer.OpenBraceToken.WithTrailingTrivia(SyntaxFactory.Space))
                .WithCloseBraceToken(initializer.CloseBraceToken.WithLeadingTrivia()));
        }

        bool endsWithComma = items[items.Count - 1].IsToken;
        SyntaxNode last = initializer.Expressions[initializer.Expressions.Count - 1];
        bool severalLines = initializer.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList indentation = severalLines
            ? SyntaxFactory.TriviaList(last.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1))
            : default;
        SyntaxTriviaList between = severalLines ? SyntaxFactory.TriviaList(LineEndOf(initializer)) : SyntaxFactory.TriviaList(SyntaxFactory.Space);
        SyntaxTriviaList end = endsWithComma ? items[items.Count - 1].GetTrailingTrivia() : last.GetTrailingTrivia();
        if (endsWithComma)
        {
            if (!severalLines)
            {
                items[items.Count - 1] = items[items.Count - 1].AsToken().WithTrailingTrivia(SyntaxFactory.Space);
            }
        }
        else
        {
            // A comment behind the last member stays on its line.
            items[items.Count - 1] = last.WithTrailingTrivia();
            items.Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, severalLines ? end : between));
        }

        for (int i = 0; i < assignments.Count; i++)
        {
            bool isLast = i == assignments.Count - 1;
            SyntaxTriviaList after = severalLines || !isLast ? between : end;
            ExpressionSyntax item = SyntaxFactory.ParseExpression(assignments[i]).WithLeadingTrivia(indentation);
            bool withComma = !isLast || endsWithComma;
            items.Add(withComma ? item : item.WithTrailingTrivia(after));
            if (withComma)
            {
                items.Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, after));
            }
        }

        return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(items)));
    }

    /// <summary>
    /// Takes out members of object initialisers, and items of collections, each with a comma. The initialiser of an object goes where nothing is left in it.
    /// </summary>
    public static IEnumerable<TextChange> Remove(IEnumerable<SyntaxNode> items, SourceText text) => items
        .GroupBy(item => item.Parent!)
        .SelectMany(removed => Remove(removed.Key, new HashSet<SyntaxNode>(removed), text))
        .OrderBy(change => change.Span.Start);

    private static IEnumerable<TextChange> Remove(SyntaxNode list, HashSet<SyntaxNode> removed, SourceText text)
    {
        if (list is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer
            && initializer.Expressions.All(removed.Contains)
            && !initializer.DescendantTrivia().Any(Lines.IsComment))
        {
            return [new TextChange(TextSpan.FromBounds(initializer.OpenBraceToken.GetPreviousToken().Span.End, initializer.Span.End), creation.ArgumentList is null ? "()" : "")];
        }

        return Cut.Items(list, removed, text);
    }

    // 'new VoiceSettings()' becomes 'new VoiceSettings { … }', 'new()' keeps its parentheses.
    private static BaseObjectCreationExpressionSyntax Start(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<string> assignments)
    {
        SyntaxTriviaList end = creation.GetTrailingTrivia();
        string head = creation is ObjectCreationExpressionSyntax { Type: var type, ArgumentList: null or { Arguments.Count: 0 } }
            ? $"new {type.WithoutTrivia().ToFullString()}"
            : creation.WithoutTrivia().ToFullString();
        return (BaseObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"{head} {{ {string.Join(", ", assignments)} }}")
            .WithLeadingTrivia(creation.GetLeadingTrivia())
            .WithTrailingTrivia(end);
    }

    private static SyntaxTrivia LineEndOf(InitializerExpressionSyntax initializer) =>
        initializer.OpenBraceToken.TrailingTrivia.First(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
