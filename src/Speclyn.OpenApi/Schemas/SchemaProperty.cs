using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>One known member of an object schema.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Required">Whether the object must have it.</param>
/// <param name="NameLocation">Where its name stands.</param>
public sealed record SchemaProperty(string Name, Schema Schema, bool Required, TextLocation NameLocation);
