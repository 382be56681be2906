using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>How a form spells one member.</summary>
internal sealed record FieldModel(string JsonName, ParameterStyle Style, bool Explode, bool AllowReserved, bool IsJson);
