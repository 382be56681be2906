using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;

namespace Speclyn.CodeFixes;

/// <summary>Opens the document. No operation places the caret, so the title says where to look.</summary>
/// <param name="place">The place in the document.</param>
internal sealed class GoToDocumentAction(DocumentPlace place) : CodeAction
{
    private string FileName => place.File.Name;

    /// <inheritdoc/>
    public override string Title { get; } = string.Format(
        CultureInfo.InvariantCulture, "Go to '{0}' in {1}({2},{3})", place.Pointer, place.File.Name, place.Location.StartLine + 1, place.Location.StartColumn + 1);

    /// <inheritdoc/>
    public override string EquivalenceKey => GoToDocumentRefactoring.GoToKey;

    /// <inheritdoc/>
    protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<CodeActionOperation>>(new CodeActionOperation[] { new OpenFileOperation(place.File.Id, FileName) });

    // Nothing changes, so there is nothing to show before.
    /// <inheritdoc/>
    protected override Task<IEnumerable<CodeActionOperation>> ComputePreviewOperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Enumerable.Empty<CodeActionOperation>());
}
