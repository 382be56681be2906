using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>What the first item of an array says about its variant.</summary>
/// <param name="Kind">What the item is: string, number, boolean, array or object.</param>
/// <param name="Variant">Index of the variant.</param>
internal sealed record FirstItemCase(SchemaKind Kind, int Variant);
