namespace Speclyn.OpenApi.Schemas;

/// <summary>A bound of a number.</summary>
/// <param name="Value">The bound, a JSON number as the document writes it.</param>
/// <param name="Exclusive">Whether the bound itself is refused.</param>
public sealed record NumberBound(string Value, bool Exclusive)
{
    /// <summary>The bound that refuses more; null when there is neither.</summary>
    internal static NumberBound? Stricter(NumberBound? first, NumberBound? second, bool isLower)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        int order = JsonNumber.Parse(first.Value).CompareTo(JsonNumber.Parse(second.Value));
        return order == 0 ? (first.Exclusive ? first : second)
            : order > 0 == isLower ? first
            : second;
    }

    /// <summary>Whether no number is between two bounds.</summary>
    internal static bool Exclude(NumberBound? minimum, NumberBound? maximum)
    {
        if (minimum is null || maximum is null)
        {
            return false;
        }

        int order = JsonNumber.Parse(minimum.Value).CompareTo(JsonNumber.Parse(maximum.Value));
        return order > 0 || (order == 0 && (minimum.Exclusive || maximum.Exclusive));
    }
}
