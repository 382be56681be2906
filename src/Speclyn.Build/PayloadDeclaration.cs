using Microsoft.Build.Framework;

namespace Speclyn.Build;

/// <summary>An <c>OpenApiPayload</c> item.</summary>
/// <param name="Identity">What <c>Include</c> says.</param>
/// <param name="Path">The full path of the payload.</param>
/// <param name="Schema">The name of the schema under <c>components/schemas</c>; empty when an operation is named.</param>
/// <param name="Operation">The operation whose request body the payload is; empty when a schema is named.</param>
/// <param name="Spec">Which document is meant; empty where there is but one.</param>
/// <param name="AllowComments">Whether the file may hold comments and trailing commas: true, false or empty.</param>
/// <param name="Placeholders">The style of placeholders; empty for none.</param>
internal sealed record PayloadDeclaration(
    string Identity, string Path, string Schema, string Operation, string Spec, string AllowComments, string Placeholders)
{
    /// <summary>Reads an item.</summary>
    public static PayloadDeclaration Of(ITaskItem item) => new(
        item.ItemSpec,
        item.GetMetadata("FullPath"),
        item.GetMetadata("Schema").Trim(),
        item.GetMetadata("Operation").Trim(),
        item.GetMetadata("Spec").Trim(),
        item.GetMetadata("AllowComments").Trim(),
        item.GetMetadata("Placeholders").Trim());
}
