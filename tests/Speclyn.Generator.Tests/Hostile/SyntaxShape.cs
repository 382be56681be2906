using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Generator.Tests.Hostile;

/// <summary>What a syntax tree is made of, whatever its names, literals and comments say.</summary>
internal sealed class SyntaxShape : IEquatable<SyntaxShape>
{
    private static readonly ConditionalWeakTable<SourceText, SyntaxShape> Known = [];

    private readonly ImmutableArray<SyntaxKind> _kinds;
    private readonly int _hash;

    private SyntaxShape(SyntaxTree tree)
    {
        _kinds = [.. Kinds(tree.GetRoot())];
        var hash = new HashCode();
        foreach (SyntaxKind kind in _kinds)
        {
            hash.Add(kind);
        }

        _hash = hash.ToHashCode();
        Errors = [.. tree.GetDiagnostics().Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>What the parser has to say.</summary>
    public ImmutableArray<string> Errors { get; }

    /// <summary>The shape of a generated file, taken once for each text: a driver keeps the texts that do not change.</summary>
    public static SyntaxShape Of(GeneratedSourceResult source)
    {
        if (!Known.TryGetValue(source.SourceText, out SyntaxShape? shape))
        {
            shape = new SyntaxShape(source.SyntaxTree);
            Known.AddOrUpdate(source.SourceText, shape);
        }

        return shape;
    }

    /// <inheritdoc/>
    public bool Equals(SyntaxShape? other) => other is not null && _hash == other._hash && _kinds.AsSpan().SequenceEqual(other._kinds.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SyntaxShape);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private static IEnumerable<SyntaxKind> Kinds(SyntaxNode root)
    {
        foreach (SyntaxNodeOrToken part in root.DescendantNodesAndTokensAndSelf())
        {
            yield return part.Kind();
            if (!part.IsToken)
            {
                continue;
            }

            foreach (SyntaxTrivia trivia in part.AsToken().LeadingTrivia.Concat(part.AsToken().TrailingTrivia))
            {
                if (trivia.GetStructure() is DocumentationCommentTriviaSyntax comment)
                {
                    // A text of several lines is one text: how many lines there are is no structure.
                    foreach (SyntaxNode node in comment.DescendantNodes())
                    {
                        if (node is not XmlTextSyntax && (node as XmlEmptyElementSyntax ?? node.Parent as XmlEmptyElementSyntax)?.Name.LocalName.Text != "br")
                        {
                            yield return node.Kind();
                        }
                    }
                }
                else if (trivia.IsDirective)
                {
                    yield return trivia.Kind();
                }
            }
        }
    }
}
