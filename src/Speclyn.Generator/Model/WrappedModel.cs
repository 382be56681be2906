namespace Speclyn.Generator.Model;

/// <summary>The content of a variant that is <c>{ type: constant, content: ... }</c>.</summary>
/// <param name="Type">The content's class.</param>
/// <param name="PropertyName">The variant's property that holds it.</param>
internal sealed record WrappedModel(TypeRef Type, string PropertyName);
