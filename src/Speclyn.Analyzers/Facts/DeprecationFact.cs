namespace Speclyn.Analyzers;

/// <summary>What the document says about something that it calls deprecated.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Text">Why not to use it, in the document's words; empty when it gives none.</param>
internal sealed record DeprecationFact(string Name, string Text);
