using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>A schema that has a type of its own.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Name">The type's C# name.</param>
/// <param name="Base">The schema that it extends; null when it extends none.</param>
internal sealed record NamedSchema(Schema Schema, string Name, NamedSchema? Base);
