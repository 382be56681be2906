using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.Analyzers;

/// <summary>Words for messages.</summary>
internal static class Sentence
{
    // Longer texts are recognised by their beginning.
    private const int LongestText = 60;

    private const string Item = "an item of ";

    /// <summary>a, b and c.</summary>
    public static string List(IEnumerable<string> items)
    {
        List<string> all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " and " + all[all.Count - 1];
    }

    /// <summary>1 item, 2 items.</summary>
    public static string Count(int count, string thing) => count + " " + thing + (count == 1 ? "" : "s");

    /// <summary>2 to 5 items, at least 1 item, at most 3 items, 4 items.</summary>
    public static string Range(int? least, int? most, string thing) =>
        least is null ? "at most " + Count(most!.Value, thing)
        : most is null ? "at least " + Count(least.Value, thing)
        : least == most ? Count(least.Value, thing)
        : least + " to " + Count(most.Value, thing);

    /// <summary>How to call the items of a collection, and the items of these.</summary>
    public static string ItemOf(string name) => name.StartsWith(Item, StringComparison.Ordinal) ? name : Item + name;

    /// <summary>A text in quotes, of one line and not too long.</summary>
    public static string Quote(string text)
    {
        string line = new(text.Select(c => char.IsControl(c) ? ' ' : c).ToArray());
        return "'" + (line.Length <= LongestText ? line : line.Substring(0, LongestText) + "…") + "'";
    }

    /// <summary>A constant as people write it.</summary>
    public static string Show(object value) => value is string text ? Quote(text) : Constants.NumberText(value) ?? value.ToString()!.ToLowerInvariant();
}
