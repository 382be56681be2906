using System.Collections.Immutable;
using System.Linq;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>What the document says about an open enum.</summary>
/// <param name="Name">The schema's name in the document.</param>
/// <param name="Values">The allowed values, in the document's order.</param>
/// <param name="IsOpen">Whether the document allows any other value too: the known ones are an offer.</param>
internal sealed record EnumFact(string Name, ImmutableArray<EnumValue> Values, bool IsOpen)
{
    /// <summary>Whether one value is all that the document allows.</summary>
    public bool IsConstant => Values.Length == 1 && !IsOpen;

    /// <summary>Whether any of its values is deprecated.</summary>
    public bool HasDeprecated { get; } = Values.Any(value => value.Deprecation is not null);

    /// <summary>Whether the document allows the value; case matters.</summary>
    public bool Allows(object value) => Constants.NumberText(value) is { } number ? Allows(number, isNumber: true) : Allows(value as string ?? "", isNumber: false);

    /// <summary>Whether the document allows a text, or the number that it writes.</summary>
    public bool Allows(string text, bool isNumber) => IsOpen || Find(text, isNumber) is not null;

    /// <summary>The known value that a constant is; null when it is none.</summary>
    public EnumValue? Find(object value) => Constants.NumberText(value) is { } number ? Find(number, isNumber: true) : Find(value as string ?? "", isNumber: false);

    /// <summary>The value that a member stands for; null when it stands for none.</summary>
    public string? ValueOf(string member)
    {
        foreach (EnumValue value in Values)
        {
            if (value.Member == member)
            {
                return value.Json;
            }
        }

        return null;
    }

    private EnumValue? Find(string text, bool isNumber)
    {
        foreach (EnumValue known in Values)
        {
            if (isNumber ? JsonNumber.Parse(known.Json) == JsonNumber.Parse(text) : known.Json == text)
            {
                return known;
            }
        }

        return null;
    }
}
