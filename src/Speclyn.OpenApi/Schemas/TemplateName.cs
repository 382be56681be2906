namespace Speclyn.OpenApi.Schemas;

/// <summary>A name in a text.</summary>
/// <param name="Name">The name.</param>
/// <param name="Start">Where what stands for it begins, braces included.</param>
/// <param name="Length">How long that is.</param>
/// <param name="IsOfOtherStyle">Whether it has the braces of another style, so that it stands for nothing.</param>
internal readonly record struct TemplateName(string Name, int Start, int Length, bool IsOfOtherStyle);
