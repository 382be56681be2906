namespace Speclyn.Completion;

/// <summary>A text to choose.</summary>
/// <param name="Value">The text.</param>
/// <param name="Description">What it is and where it comes from.</param>
internal readonly record struct Offer(string Value, string Description);
