namespace Speclyn.Generator.Model;

/// <summary>The content of a variant that is <c>{ type: constant, content: ... }</c>.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Property">Which of its properties holds the content.</param>
/// <param name="Type">The content's class.</param>
internal sealed record WrappedOutline(NamedSchema Variant, int Property, TypeRef Type);
