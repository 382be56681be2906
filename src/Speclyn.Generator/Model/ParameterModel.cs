using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>One parameter of a client method.</summary>
internal sealed record ParameterModel(
    string JsonName,
    string Name,
    ParameterLocation In,
    TypeRef Type,
    bool Required,
    bool UniqueItems,
    string? Description)
{
    /// <summary>What the document asks of the value besides its type, for the analyzers.</summary>
    public string? Keywords { get; init; }

    /// <summary>Why not to use the parameter; null when the document does not call it deprecated.</summary>
    public string? Deprecation { get; init; }
}
