using System.Collections.Generic;
using System.Linq;

namespace Speclyn.Analyzers;

/// <summary>Words for messages.</summary>
internal static class Sentence
{
    /// <summary>a, b and c.</summary>
    public static string List(IEnumerable<string> items)
    {
        List<string> all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " and " + all[all.Count - 1];
    }
}
