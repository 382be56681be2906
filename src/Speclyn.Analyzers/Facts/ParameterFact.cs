namespace Speclyn.Analyzers;

/// <summary>What the document says about a parameter of an operation.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Location">Where requests carry it: path, query, header or cookie.</param>
internal sealed record ParameterFact(string Name, string Location)
{
    /// <summary>Whether a request must carry it.</summary>
    public bool Required { get; init; }

    /// <summary>What it asks of the value; null when it asks nothing.</summary>
    public ValueFact? Value { get; init; }
}
