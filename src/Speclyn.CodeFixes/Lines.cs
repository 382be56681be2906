using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.CodeFixes;

/// <summary>How the lines of a file are laid out.</summary>
internal static class Lines
{
    /// <summary>What stands before a position in its line; null when that is more than white space.</summary>
    public static string? IndentationAt(SourceText text, int position)
    {
        string before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return before.All(char.IsWhiteSpace) ? before : null;
    }

    /// <summary>By how much what is inside is further in.</summary>
    public static string Unit(string outer) => outer.Contains('\t') ? "\t" : "    ";

    /// <summary>The line ending of a part of the file.</summary>
    public static string EndIn(SyntaxNode node)
    {
        SyntaxTrivia end = node.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return end.IsKind(SyntaxKind.EndOfLineTrivia) ? end.ToFullString() : "\n";
    }

    /// <summary>Whether trivia is more than white space.</summary>
    public static bool IsComment(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
