using System.Collections.Immutable;
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

    /// <summary>Whether the document allows the value; case matters.</summary>
    public bool Allows(object value) => Constants.NumberText(value) is { } number ? Allows(number, isNumber: true) : Allows(value as string ?? "", isNumber: false);

    /// <summary>Whether the document allows a text, or the number that it writes.</summary>
    public bool Allows(string text, bool isNumber)
    {
        if (IsOpen)
        {
            return true;
        }

        foreach (EnumValue allowed in Values)
        {
            if (isNumber ? JsonNumber.Parse(allowed.Json) == JsonNumber.Parse(text) : allowed.Json == text)
            {
                return true;
            }
        }

        return false;
    }

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
}
