using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>How a union tells its object variants apart.</summary>
/// <param name="PropertyName">The property whose value decides; null when the presence of the keys themselves decides.</param>
/// <param name="Cases">Each value (or property name) with the index of its variant.</param>
/// <param name="Kind">The kind of the values: string, integer, number or boolean.</param>
/// <param name="Otherwise">The variant of any other object, or -1.</param>
internal sealed record ObjectSelectorModel(string? PropertyName, EquatableArray<ObjectSelectorCase> Cases, SchemaKind Kind, int Otherwise);
