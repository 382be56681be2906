namespace Speclyn.Generator.Inputs;

/// <summary>An additional file of the project that a document refers to.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
internal sealed record ReferencedFile(string Path, SpecText Text);
