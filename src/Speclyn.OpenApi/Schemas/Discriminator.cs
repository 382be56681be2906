using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>A declared discriminator.</summary>
/// <param name="PropertyName">The property whose value names the variant.</param>
/// <param name="Mapping">Values with the JSON pointers of their schemas, in document order.</param>
internal sealed record Discriminator(string PropertyName, IReadOnlyList<KeyValuePair<string, string>> Mapping);
