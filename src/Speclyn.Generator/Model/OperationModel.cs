namespace Speclyn.Generator.Model;

/// <summary>One client method.</summary>
internal sealed record OperationModel(
    string Name,
    string Method,
    string Path,
    string Pointer,
    string? OperationId,
    string? Description,
    bool Deprecated,
    EquatableArray<ParameterModel> Parameters,
    BodyModel? Body,
    EquatableArray<ResponseModel> Responses,
    string? CredentialProperty)
{
    /// <summary>Why not to call the method, for the analyzers; null when the document does not call the operation deprecated.</summary>
    public string? Deprecation { get; init; }

    /// <summary>What the method returns; null for a plain task.</summary>
    public TypeRef? Result
    {
        get
        {
            foreach (ResponseModel response in Responses)
            {
                if (response.IsSuccess)
                {
                    return response.Type;
                }
            }

            return null;
        }
    }
}
