using Speclyn.Generator.Model;

namespace Speclyn.Generator.Inputs;

/// <summary>A document and what the project says about it.</summary>
/// <param name="Settings">What the project says.</param>
/// <param name="Text">The text; null when the file could not be read.</param>
/// <param name="SharesNamespace">Whether an earlier document has the same namespace.</param>
internal sealed record SpecInput(SpecSettings Settings, SpecText? Text, bool SharesNamespace = false)
{
    /// <summary>The files that the document refers to.</summary>
    public EquatableArray<ReferencedFile> Files { get; init; }
}
