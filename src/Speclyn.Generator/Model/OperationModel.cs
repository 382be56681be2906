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
