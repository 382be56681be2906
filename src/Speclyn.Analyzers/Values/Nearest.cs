using System;
using System.Globalization;

namespace Speclyn.Analyzers;

/// <summary>Finds what somebody meant to type.</summary>
internal static class Nearest
{
    // Longer texts are no typing mistakes, and the effort is quadratic.
    private const int LongestText = 100;

    /// <summary>The allowed value that is nearest to what was typed, or null when none is near.</summary>
    public static EnumValue? Of(string typed, EnumFact fact)
    {
        EnumValue? best = null;
        int bestDistance = int.MaxValue;
        foreach (EnumValue value in fact.Values)
        {
            int distance = Distance(typed, value.Json);
            if (distance < bestDistance)
            {
                best = value;
                bestDistance = distance;
            }
        }

        return best;
    }

    // Case and separators are the cheapest mistakes; for the rest one change in three letters, at least one, is still near.
    private static int Distance(string typed, string allowed)
    {
        if (string.Equals(typed.Trim(), allowed, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        string left = Letters(typed);
        string right = Letters(allowed);
        if (left.Length == 0 || right.Length == 0 || left.Length > LongestText || right.Length > LongestText)
        {
            return int.MaxValue;
        }

        int changes = Changes(left, right);
        return changes <= Math.Max(1, Math.Min(left.Length, right.Length) / 3) ? 1 + changes : int.MaxValue;
    }

    private static string Letters(string text)
    {
        var letters = new char[text.Length];
        int count = 0;
        foreach (char c in text)
        {
            if (c is not ('-' or '_' or ' ' or '.'))
            {
                letters[count++] = char.ToLower(c, CultureInfo.InvariantCulture);
            }
        }

        return new string(letters, 0, count);
    }

    // Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
    private static int Changes(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            table[i, 0] = i;
        }

        for (int j = 0; j <= right.Length; j++)
        {
            table[0, j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
