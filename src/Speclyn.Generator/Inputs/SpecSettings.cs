using Speclyn.Generator.Model;

namespace Speclyn.Generator.Inputs;

/// <summary>What the project says about one document.</summary>
/// <param name="Path">Path of the file, for diagnostics.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Client">Name of the client class; empty to take it from the document's title.</param>
/// <param name="Operations">The operations to keep; all when empty.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="RequiredMembers"><c>SpeclynRequiredMembers</c>.</param>
/// <param name="KeepUnknownMembers"><c>SpeclynKeepUnknownMembers</c>.</param>
/// <param name="HasHttpClientFactory">Whether the project references the assembly of <c>IHttpClientFactory</c>.</param>
/// <param name="HasDateOnly">Whether the target has <c>DateOnly</c>; without it, dates are strings.</param>
internal sealed record SpecSettings(
    string Path,
    string Namespace,
    string Client,
    EquatableArray<string> Operations,
    string Accessibility,
    bool RequiredMembers,
    bool KeepUnknownMembers,
    bool HasHttpClientFactory,
    bool HasDateOnly = false)
{
    /// <summary><c>SpeclynFacts</c>: whether the generated code says what the document asks of values, for the analyzers.</summary>
    public bool Facts { get; init; } = true;

    /// <summary>The directory that items of the project are relative to; empty when the build does not say.</summary>
    public string ProjectDirectory { get; init; } = "";

    public string FileName => System.IO.Path.GetFileName(Path);
}
