namespace Speclyn.Generator.Model;

/// <summary>A value of a discriminator and the class that it stands for.</summary>
internal sealed record DerivedModel(string Value, string Name);
