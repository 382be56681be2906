using System.Linq;

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
    RequirementModel? Requirement,
    string? ServerUrl)
{
    /// <summary>Why not to call the method, for the analyzers; null when the document does not call the operation deprecated.</summary>
    public string? Deprecation { get; init; }

    /// <summary>What the name of the method says of its response, before <c>Async</c>.</summary>
    public string Ending { get; init; } = "";

    /// <summary>The responses that the method tells apart.</summary>
    public EquatableArray<ResponseModel> Responses { get; init; }

    /// <summary>The class that receives the headers of the response; null when the document declares none.</summary>
    public HeadersModel? Headers { get; init; }

    /// <summary>The class that the method returns; null when one type serves.</summary>
    public ResultModel? Result { get; init; }

    /// <summary>The body of a success; null when none has one. Several successes share it unless there is a <see cref="Result"/>.</summary>
    public ContentModel? Content
    {
        get
        {
            foreach (ResponseModel response in Responses)
            {
                if (response is { IsSuccess: true, Content: { } content })
                {
                    return content;
                }
            }

            return null;
        }
    }

    /// <summary>Whether a success may also come without a body, or with null.</summary>
    public bool ContentIsOptional => Responses.Any(response => response.IsSuccess && response.Content?.IsNullable != false);

    /// <summary>Whether the method returns items as they arrive.</summary>
    public bool IsSequence => Content?.IsSequence == true;
}
