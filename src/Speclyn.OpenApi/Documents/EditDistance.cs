using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>How many characters to insert, delete or replace to turn one text into another.</summary>
internal static class EditDistance
{
    // Longer texts are no slips of the pen, and the time grows with the square.
    private const int MaxLength = 200;

    /// <summary>The candidate that is nearest to <paramref name="text"/>; the first of several, null when there is none.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int least = int.MaxValue;
        foreach (string candidate in candidates)
        {
            // At least one insertion for each character that one has more than the other.
            int distance = Math.Abs(text.Length - candidate.Length) < least ? Between(text, candidate) : least;
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    private static int Between(string first, string second)
    {
        if (first.Length > MaxLength || second.Length > MaxLength)
        {
            return Math.Max(first.Length, second.Length);
        }

        int[] previous = new int[second.Length + 1];
        int[] current = new int[second.Length + 1];
        for (int column = 0; column <= second.Length; column++)
        {
            previous[column] = column;
        }

        for (int row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= second.Length; column++)
            {
                int replaced = previous[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[second.Length];
    }
}
