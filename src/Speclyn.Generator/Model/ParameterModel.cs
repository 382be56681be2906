using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>One parameter of a client method.</summary>
internal sealed record ParameterModel(
    string JsonName,
    string Name,
    ParameterPlace In,
    TypeRef Type,
    bool Required,
    bool UniqueItems,
    string? Description)
{
    /// <summary>What the document asks of the value besides its type, for the analyzers.</summary>
    public string? Keywords { get; init; }

    /// <summary>Why not to use the parameter; null when the document does not call it deprecated.</summary>
    public string? Deprecation { get; init; }

    /// <summary>How it spells arrays and objects.</summary>
    public ParameterStyle Style { get; init; }

    /// <summary>Whether items and members are spelt apart.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether reserved characters are sent as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Whether it is sent as JSON, whatever its style.</summary>
    public bool IsJson { get; init; }

    /// <summary>What the server takes when the parameter is left out; null when the document does not say.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the document calls the parameter deprecated.</summary>
    public bool Deprecated { get; init; }
}
