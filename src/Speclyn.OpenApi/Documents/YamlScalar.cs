namespace Speclyn.OpenApi.Documents;

/// <summary>A scalar of a YAML text before it has a type.</summary>
/// <param name="Text">The decoded text.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that its text decides its type.</param>
/// <param name="Start">Offset of its first character, with quotes and indicators.</param>
/// <param name="End">Offset behind its last character.</param>
internal readonly record struct YamlScalar(string Text, bool IsPlain, int Start, int End);
