using System.Collections.Immutable;

namespace Speclyn.Analyzers;

/// <summary>What the document says about an open enum.</summary>
internal sealed class EnumFact
{
    public EnumFact(string name, ImmutableArray<EnumValue> values)
    {
        Name = name;
        Values = values;
    }

    /// <summary>The schema's name in the document.</summary>
    public string Name { get; }

    /// <summary>The allowed values, in the document's order.</summary>
    public ImmutableArray<EnumValue> Values { get; }

    /// <summary>Whether the document allows the value; case matters.</summary>
    public bool Allows(string value)
    {
        foreach (EnumValue allowed in Values)
        {
            if (allowed.Json == value)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>An allowed value and the member that stands for it in C#, null when it has none.</summary>
internal readonly record struct EnumValue(string Json, string? Member);
