namespace Speclyn.Generator;

/// <summary>Names of the pipeline's steps, for tests.</summary>
internal static class TrackingNames
{
    public const string Inputs = nameof(Inputs);
    public const string Documents = nameof(Documents);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Models = nameof(Models);
    public const string Files = nameof(Files);
    public const string Texts = nameof(Texts);
    public const string CompilationFacts = nameof(CompilationFacts);
    public const string SupportFiles = nameof(SupportFiles);
}
