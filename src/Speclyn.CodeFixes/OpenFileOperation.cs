using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace Speclyn.CodeFixes;

/// <summary>
/// Opens a file of a project that is no source. The operation that Roslyn has opens sources: not every host looks elsewhere for its id.
/// </summary>
/// <param name="id">The file.</param>
/// <param name="name">Its name.</param>
internal sealed class OpenFileOperation(DocumentId id, string name) : CodeActionOperation
{
    /// <inheritdoc/>
    public override string Title => "Open " + name;

    /// <inheritdoc/>
    public override void Apply(Workspace workspace, CancellationToken cancellationToken)
    {
        if (workspace.CanOpenDocuments)
        {
            workspace.OpenAdditionalDocument(id, activate: true);
        }
    }
}
