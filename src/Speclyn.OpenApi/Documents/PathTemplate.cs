using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Takes a path such as <c>/pets/{id}</c> apart.</summary>
public static class PathTemplate
{
    /// <summary>Texts and names of parameters, in order. What no parameter can be is text, braces and all.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Its parts.</returns>
    public static IReadOnlyList<(string Text, bool IsParameter)> Parts(string path)
    {
        var parts = new List<(string Text, bool IsParameter)>();
        int position = 0;
        while (position < path.Length)
        {
            int close = path.IndexOf('}', position);
            int open = close < 0 ? -1 : path.LastIndexOf('{', close, close - position + 1);
            if (close < 0 || open < 0 || close == open + 1)
            {
                int end = close < 0 ? path.Length : close + 1;
                parts.Add((path.Substring(position, end - position), false));
                position = end;
                continue;
            }

            if (open > position)
            {
                parts.Add((path.Substring(position, open - position), false));
            }

            parts.Add((path.Substring(open + 1, close - open - 1), true));
            position = close + 1;
        }

        return parts;
    }
}
