namespace Speclyn.Analyzers;

/// <summary>What the document says about a parameter of an operation.</summary>
internal sealed record ParameterFact(string Name)
{
    /// <summary>No two items of the array may be equal.</summary>
    public bool UniqueItems { get; init; }
}
