namespace Speclyn.Generator.Model;

/// <summary>One part of a form of parts.</summary>
/// <param name="Parameter">The parameter that holds it.</param>
/// <param name="IsFile">Whether it is a file, or a list of files.</param>
/// <param name="MediaType">The content type that it says; null for plain text.</param>
internal sealed record PartModel(ParameterModel Parameter, bool IsFile, string? MediaType)
{
    /// <summary>The parameters that are headers of the part.</summary>
    public EquatableArray<ParameterModel> Headers { get; init; }
}
