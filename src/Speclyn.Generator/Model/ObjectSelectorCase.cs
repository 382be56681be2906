namespace Speclyn.Generator.Model;

/// <summary>One value, or one property name, and the variant it stands for.</summary>
internal sealed record ObjectSelectorCase(string Key, int Variant);
