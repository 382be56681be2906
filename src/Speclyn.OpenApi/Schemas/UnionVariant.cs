namespace Speclyn.OpenApi.Schemas;

/// <summary>A variant of a union.</summary>
/// <param name="Schema">What its values keep.</param>
/// <param name="Origin">The schema that the document lists, which is what a discriminator names.</param>
/// <param name="Place">JSON pointer of the place where the document lists it.</param>
/// <param name="Discriminator">The discriminator that is declared there.</param>
internal sealed record UnionVariant(Schema Schema, Schema Origin, string Place, Discriminator? Discriminator);
