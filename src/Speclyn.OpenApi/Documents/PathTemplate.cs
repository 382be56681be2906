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
        int text = 0;
        int position = 0;
        for (int close = path.IndexOf('}'); close >= 0; close = path.IndexOf('}', position))
        {
            int open = path.LastIndexOf('{', close, close - position + 1);
            if (open >= 0 && open + 1 < close)
            {
                AddText(open);
                parts.Add((path.Substring(open + 1, close - open - 1), true));
                text = close + 1;
            }

            position = close + 1;
        }

        AddText(path.Length);
        return parts;

        void AddText(int end)
        {
            if (end > text)
            {
                parts.Add((path.Substring(text, end - text), false));
            }
        }
    }
}
