using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Analyzers;

namespace Speclyn.CodeFixes;

/// <summary>Adds arms to a switch in the layout that it has.</summary>
internal sealed class SwitchArms
{
    private const string Exception = "System.NotImplementedException";

    private readonly SemanticModel _model;
    private readonly int _position;
    private readonly SourceText _text;

    public SwitchArms(SemanticModel model, int position, SourceText text)
    {
        _model = model;
        _position = position;
        _text = text;
    }

    private string Throw =>
        $"throw new {_model.Compilation.GetTypeByMetadataName(Exception)?.ToMinimalDisplayString(_model, _position) ?? Exception}()";

    /// <summary>Sections behind the last one.</summary>
    public IEnumerable<TextChange> AddTo(SwitchStatementSyntax statement, SwitchGap gap)
    {
        string newLine = Lines.EndIn(statement);
        Layout layout = LayoutOf(statement.Sections.LastOrDefault(), statement.CloseBraceToken);
        string added = string.Concat(gap.Missing.Select(index => Pattern(gap.Subject, index)).Select(pattern => layout.Indentation is { } indentation
            ? $"{indentation}case {pattern}:{newLine}{indentation}{layout.Unit}{Throw};{newLine}"
            : $"case {pattern}: {Throw}; "));
        yield return new TextChange(new TextSpan(layout.End, 0), added);
    }

    /// <summary>Arms behind the last one, which gets a comma.</summary>
    public IEnumerable<TextChange> AddTo(SwitchExpressionSyntax expression, SwitchGap gap)
    {
        string newLine = Lines.EndIn(expression);
        Layout layout = LayoutOf(expression.Arms.LastOrDefault(), expression.CloseBraceToken);
        bool endsWithComma = expression.Arms.SeparatorCount == expression.Arms.Count;
        if (!endsWithComma)
        {
            yield return new TextChange(new TextSpan(expression.Arms.Last().Span.End, 0), ",");
        }

        IEnumerable<string> arms = gap.Missing.Select(index => $"{Pattern(gap.Subject, index)} => {Throw}");
        yield return new TextChange(
            new TextSpan(layout.End, 0),
            layout.Indentation is { } indentation
                ? indentation + string.Join("," + newLine + indentation, arms) + (endsWithComma ? "," : "") + newLine
                : string.Join(", ", arms) + " ");
    }

    private string Pattern(SwitchSubject subject, int index) => subject.Role switch
    {
        SwitchRole.Union => $"{{ Kind: {Kind(subject.Union!, index)} }}",
        SwitchRole.UnionKind => Kind(subject.Union!, index),
        SwitchRole.UnionValue => Type(subject.Union!.Variants[index].Type),
        SwitchRole.Enum => $"{{ Value: {Value(subject, index)} }}",
        _ => Value(subject, index),
    };

    private string Kind(UnionFact union, int index) => EnumMemberExpression.Create(_model, _position, union.Kind, union.Variants[index].Name).ToString();

    private string Value(SwitchSubject subject, int index)
    {
        EnumValue value = subject.Enum!.Values[index];
        return value.Member is { } member && subject.Type.GetTypeMembers("Values") is [var values]
            ? EnumMemberExpression.Create(_model, _position, values, member).ToString()
            : SymbolDisplay.FormatLiteral(value.Json, quote: true);
    }

    // 'case Paid:' would mean a property of that name, if there is one.
    private string Type(ITypeSymbol type)
    {
        type = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        string name = type.ToMinimalDisplayString(_model, _position);
        if (type is INamedTypeSymbol { IsGenericType: false, SpecialType: SpecialType.None })
        {
            ISymbol? bound = _model.GetSpeculativeSymbolInfo(_position, SyntaxFactory.ParseExpression(name), SpeculativeBindingOption.BindAsExpression).Symbol;
            return SymbolEqualityComparer.Default.Equals(bound, type) ? name : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        }

        return name + " _";
    }

    // New lines go before the line of the closing brace; where that stands behind something, all is on one line.
    private Layout LayoutOf(SyntaxNode? last, SyntaxToken close)
    {
        TextLine line = _text.Lines.GetLineFromPosition(close.SpanStart);
        if (Lines.IndentationAt(_text, close.SpanStart) is not { } outer)
        {
            return new Layout(close.SpanStart, null, "");
        }

        string unit = Lines.Unit(outer);
        return new Layout(line.Start, (last is null ? null : Lines.IndentationAt(_text, last.SpanStart)) ?? outer + unit, unit);
    }

    /// <summary>Where new arms go and how they look.</summary>
    /// <param name="End">Where the arms end.</param>
    /// <param name="Indentation">What stands before an arm; null when they share a line.</param>
    /// <param name="Unit">By how much a body is further in.</param>
    private readonly record struct Layout(int End, string? Indentation, string Unit);
}
