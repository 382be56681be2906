namespace Speclyn.Generator.Model;

/// <summary>A rule of a schema.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Argument">The number, pattern, format or JSON text that it asks for; the keyword when no value can keep the rule.</param>
/// <param name="Text">What the document says where that is not the argument; null where it is.</param>
internal sealed record RuleModel(RuleKind Kind, string Argument = "", string? Text = null);
