using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Analyzers;

namespace Speclyn.CodeFixes;

/// <summary>Doubles the braces that SPEC1011 reports.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PlaceholderOfOtherStyleCodeFix : FileCodeFix
{
    /// <summary>The key of the fix.</summary>
    public const string DoubleKey = "SPEC1011_Double";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.PlaceholderOfOtherStyle.Id);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (IsPlaceholder(text, diagnostic.Location.SourceSpan))
            {
                Offer(context, diagnostic, "Write {" + text.ToString(diagnostic.Location.SourceSpan) + "}", DoubleKey);
            }
        }
    }

    // Several can stand in one literal, so edits of one file cannot be merged as nodes.
    private protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(diagnostics
            .Select(diagnostic => diagnostic.Location.SourceSpan)
            .Where(span => IsPlaceholder(text, span))
            .Distinct()
            .OrderBy(span => span.Start)
            .Select(span => new TextChange(span, "{" + text.ToString(span) + "}"))));
    }

    // A whole expression is reported where the place in it is not known.
    private static bool IsPlaceholder(SourceText text, TextSpan span) => text[span.Start] == '{' && text[span.End - 1] == '}';
}
