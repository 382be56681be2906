using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.CodeFixes;

/// <summary>The options of a JsonSerializerContext that serve the types of other resolvers too.</summary>
internal static class CombinedOptions
{
    private const string Name = "CombinedOptions";
    private const string FieldName = "_combinedOptions";

    /// <summary>The part of the context that has the options, or the given one where none has; null where they cannot be there.</summary>
    public static ClassDeclarationSyntax? PlaceFor(ClassDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword) || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } context)
        {
            return null;
        }

        ClassDeclarationSyntax[] parts = [.. context.DeclaringSyntaxReferences.Where(part => part.SyntaxTree == model.SyntaxTree).Select(part => (ClassDeclarationSyntax)part.GetSyntax(cancellationToken))];
        return parts.FirstOrDefault(part => CallIn(part) is not null)
            ?? (context.GetMembers(Name).IsEmpty && context.GetMembers(FieldName).IsEmpty ? parts.FirstOrDefault() : null);
    }

    /// <summary>Writes the options into a part of the context, or more resolvers into those that are there.</summary>
    public static TextChange Add(ClassDeclarationSyntax place, IReadOnlyList<INamedTypeSymbol> resolvers, SemanticModel model, SourceText text)
    {
        int position = place.OpenBraceToken.IsMissing || place.OpenBraceToken.RawKind == 0 ? place.SemicolonToken.SpanStart : place.OpenBraceToken.Span.End;
        string[] added = [.. resolvers.Select(resolver => resolver.ToMinimalDisplayString(model, position) + ".Default")];
        if (CallIn(place) is { } call)
        {
            string[] known = [.. call.ArgumentList.Arguments.Select(argument => argument.ToString())];
            return new TextChange(new TextSpan(call.ArgumentList.OpenParenToken.Span.End, 0), string.Concat(added.Except(known).Select(argument => argument + ", ")));
        }

        return Insert(place, Members(string.Join(", ", added), model, position), text);
    }

    // Not an initialiser: the generated part initialises 'Default', and which part is initialised first is not said.
    private static string[] Members(string resolvers, SemanticModel model, int position)
    {
        string options = TypeName("System.Text.Json.JsonSerializerOptions", model, position);
        string combine = TypeName("System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver", model, position);
        return
        [
            $"private static {options}{(model.GetNullableContext(position).AnnotationsEnabled() ? "?" : "")} {FieldName};",
            "",
            "/// <summary>The options of this context, with generated types among those that they serve.</summary>",
            $"public static {options} {Name} => {FieldName} ??= new {options}(Default.Options)",
            "{",
            $"    TypeInfoResolver = {combine}.Combine({resolvers}, Default),",
            "};",
        ];
    }

    private static TextChange Insert(ClassDeclarationSyntax place, string[] lines, SourceText text)
    {
        string end = Lines.EndIn(place.SyntaxTree.GetRoot());
        string outer = Lines.IndentationAt(text, place.SpanStart) ?? "";
        MemberDeclarationSyntax? first = place.Members.FirstOrDefault();
        string inner = (first is null ? null : Lines.IndentationAt(text, first.SpanStart)) ?? outer + Lines.Unit(outer);
        string members = string.Concat(lines.Select(line => (line.Length == 0 ? "" : inner + line) + end));
        SyntaxToken close = place.CloseBraceToken;
        if (first is null && !close.LeadingTrivia.Concat(place.OpenBraceToken.TrailingTrivia).Any(Lines.IsComment))
        {
            // 'class C : JsonSerializerContext;' has no braces.
            SyntaxToken last = close.RawKind == 0 ? place.SemicolonToken : close;
            SyntaxToken before = (close.RawKind == 0 ? place.SemicolonToken : place.OpenBraceToken).GetPreviousToken();
            return new TextChange(TextSpan.FromBounds(before.Span.End, last.Span.End), end + outer + "{" + end + members + outer + "}");
        }

        return Lines.IndentationAt(text, close.SpanStart) is { } indentation
            ? new TextChange(new TextSpan(close.SpanStart - indentation.Length, 0), end + members)
            : new TextChange(new TextSpan(close.SpanStart, 0), end + members + outer);
    }

    private static InvocationExpressionSyntax? CallIn(ClassDeclarationSyntax part) => part.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Combine", Expression: var owner } && owner.ToString().EndsWith("JsonTypeInfoResolver", System.StringComparison.Ordinal));

    private static string TypeName(string name, SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName(name)?.ToMinimalDisplayString(model, position) ?? name;
}
