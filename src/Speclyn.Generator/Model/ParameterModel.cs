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
    string? Description);
