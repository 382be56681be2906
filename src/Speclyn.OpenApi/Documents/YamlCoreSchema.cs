using System.Globalization;
using System.Numerics;

namespace Speclyn.OpenApi.Documents;

/// <summary>The core schema of YAML 1.2: which type the text of a plain scalar means, and how JSON writes it.</summary>
internal static class YamlCoreSchema
{
    // The time to convert grows with the square of the length; no number of a document is nearly that long.
    private const int MaxDigitsOfOtherBases = 256;

    /// <summary>The kind of a plain scalar, and its text as a node holds it.</summary>
    public static (NodeKind Kind, string Text) Resolve(string text)
    {
        if (IsNull(text))
        {
            return (NodeKind.Null, "null");
        }

        if (Boolean(text) is { } boolean)
        {
            return (boolean ? NodeKind.True : NodeKind.False, boolean ? "true" : "false");
        }

        return Number(text) is { } number ? (NodeKind.Number, number) : (NodeKind.String, text);
    }

    /// <summary>Whether the text means null.</summary>
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The boolean that the text means; null when it means none.</summary>
    public static bool? Boolean(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>Whether the text means a number that JSON does not have.</summary>
    public static bool IsNotFinite(string text) =>
        text.Length is 4 or 5 && text.TrimStart('+', '-') is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN";

    /// <summary>The number that the text means, as JSON writes it; null when it means none.</summary>
    public static string? Number(string text)
    {
        if (text.Length == 0 || text[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
        {
            return null;
        }

        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            return OtherBase(text, text[1] == 'x' ? 16 : 8);
        }

        int position = text[0] is '-' or '+' ? 1 : 0;
        int whole = position;
        position = SkipDigits(text, position);
        int wholeEnd = position;
        bool hasPoint = position < text.Length && text[position] == '.';
        int fraction = hasPoint ? position + 1 : position;
        position = SkipDigits(text, fraction);
        int fractionEnd = position;
        if (wholeEnd == whole && fractionEnd == fraction)
        {
            return null;
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            position += position < text.Length && text[position] is '-' or '+' ? 1 : 0;
            int digits = position;
            position = SkipDigits(text, position);
            if (position == digits)
            {
                return null;
            }
        }

        if (position < text.Length)
        {
            return null;
        }

        while (whole < wholeEnd - 1 && text[whole] == '0')
        {
            whole++;
        }

        string sign = text[0] == '-' ? "-" : "";
        string point = hasPoint ? "." + (fractionEnd == fraction ? "0" : text.Substring(fraction, fractionEnd - fraction)) : "";
        string json = sign + (whole == wholeEnd ? "0" : text.Substring(whole, wholeEnd - whole)) + point + text.Substring(fractionEnd);
        return json == text ? text : json;
    }

    private static string? OtherBase(string text, int radix)
    {
        if (text.Length - 2 > MaxDigitsOfOtherBases)
        {
            return null;
        }

        BigInteger value = BigInteger.Zero;
        for (int index = 2; index < text.Length; index++)
        {
            int digit = HexDigit.ValueOf(text[index]);
            if (digit < 0 || digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position;
    }
}
