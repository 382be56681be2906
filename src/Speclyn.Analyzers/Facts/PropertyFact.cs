namespace Speclyn.Analyzers;

/// <summary>What the document says about a property of a schema that requests can reach.</summary>
internal sealed record PropertyFact(string Name)
{
    /// <summary>The document lists the property as required.</summary>
    public bool Required { get; init; }

    /// <summary>The generated class sets the property itself.</summary>
    public bool Initialized { get; init; }

    /// <summary>JSON null is a valid value.</summary>
    public bool Nullable { get; init; }

    /// <summary>What it asks of the value; null when it asks nothing.</summary>
    public ValueFact? Value { get; init; }

    /// <summary>Only requests carry the property.</summary>
    public bool WriteOnly { get; init; }

    /// <summary>Only responses carry the property.</summary>
    public bool ReadOnly { get; init; }
}
