using System;
using System.Globalization;

namespace Speclyn.OpenApi.Schemas;

/// <summary>The exact value of a JSON number, whatever its size: 0.<see cref="Digits"/> times ten to the power of <see cref="Point"/>.</summary>
/// <param name="IsNegative">Whether it is less than zero.</param>
/// <param name="Digits">Its digits without zeros around them; empty for zero.</param>
/// <param name="Point">How many digits stand before the point.</param>
internal readonly record struct JsonNumber(bool IsNegative, string Digits, long Point) : IComparable<JsonNumber>
{
    private const long MaxExponent = 1L << 60;

    // Longer integers are written with an exponent for a reason.
    private const int MaxWrittenDigits = 400;

    /// <summary>Whether it is a whole number, such as <c>10</c>, <c>10.0</c> and <c>1e1</c>.</summary>
    public bool IsInteger => Digits.Length <= Point || Digits.Length == 0;

    /// <summary>Whether it is greater than zero.</summary>
    public bool IsPositive => !IsNegative && Digits.Length > 0;

    /// <summary>Reads the text of a JSON number.</summary>
    public static JsonNumber Parse(string text)
    {
        int end = text.IndexOfAny(['e', 'E']);
        long exponent = end < 0 ? 0 : Exponent(text, end + 1);
        end = end < 0 ? text.Length : end;
        int start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        int point = text.IndexOf('.', start, end - start);
        string digits = point < 0
            ? text.Substring(start, end - start)
            : text.Substring(start, point - start) + text.Substring(point + 1, end - point - 1);
        long before = (point < 0 ? end : point) - start;
        string significant = digits.TrimStart('0');
        before -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        return significant.Length == 0
            ? new JsonNumber(false, "", 0)
            : new JsonNumber(text[0] == '-', significant, before + exponent);
    }

    /// <inheritdoc/>
    public int CompareTo(JsonNumber other)
    {
        int sign = Sign();
        if (sign != other.Sign())
        {
            return sign.CompareTo(other.Sign());
        }

        int magnitude = Point != other.Point ? Point.CompareTo(other.Point) : Math.Sign(string.CompareOrdinal(Digits, other.Digits));
        return sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The value of a whole number that is not negative, at most <see cref="int.MaxValue"/>.</summary>
    public int ToCount() =>
        Digits.Length == 0 ? 0
        : Point > 10 ? int.MaxValue
        : (int)Math.Min(long.Parse(Digits.PadRight((int)Point, '0'), CultureInfo.InvariantCulture), int.MaxValue);

    /// <summary>The digits of a whole number without point and exponent; null when there are too many.</summary>
    public string? ToIntegerText() =>
        Digits.Length == 0 ? "0"
        : Point > MaxWrittenDigits ? null
        : (IsNegative ? "-" : "") + Digits.PadRight((int)Point, '0');

    private static long Exponent(string text, int start)
    {
        bool isNegative = false;
        long exponent = 0;
        for (int index = start; index < text.Length; index++)
        {
            isNegative |= text[index] == '-';
            if (text[index] is >= '0' and <= '9')
            {
                exponent = Math.Min((exponent * 10) + (text[index] - '0'), MaxExponent / 10);
            }
        }

        return isNegative ? -exponent : exponent;
    }

    private int Sign() => IsNegative ? -1 : Digits.Length == 0 ? 0 : 1;
}
