namespace Speclyn.Analyzers;

/// <summary>The categories of the rules, as .editorconfig knows them.</summary>
internal static class DescriptorCategories
{
    /// <summary>SPEC1xxx: a value that the document does not allow.</summary>
    public const string Values = "Speclyn.Values";

    /// <summary>SPEC2xxx: something that the document requires is missing.</summary>
    public const string Completeness = "Speclyn.Completeness";

    /// <summary>SPEC3xxx: the generated API is used in a way that will not do.</summary>
    public const string Use = "Speclyn.Use";
}
