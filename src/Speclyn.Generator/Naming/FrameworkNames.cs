using System;
using System.Collections.Generic;

namespace Speclyn.Generator.Naming;

/// <summary>Types that C# files use without a thought, most of them by an implicit <c>using</c> of the SDK.</summary>
internal static class FrameworkNames
{
    private static readonly Dictionary<string, string> Namespaces = Index(
        ("System", "Action ArgumentException Array Attribute Boolean Buffer Byte Char Console Convert DateOnly DateTime DateTimeOffset Decimal Delegate Double "
            + "Enum Environment EventArgs Exception Func Guid Half Index Int16 Int32 Int64 Lazy Math Memory Nullable Object Predicate Progress Random Range "
            + "Single Span String StringComparison TimeOnly TimeSpan TimeZoneInfo Tuple Type Uri Version"),
        ("System.Collections.Generic", "Comparer Dictionary HashSet KeyValuePair LinkedList List PriorityQueue Queue SortedDictionary SortedList SortedSet Stack"),
        ("System.IO", "Directory File FileInfo Path Stream StreamReader StreamWriter StringReader StringWriter"),
        ("System.Linq", "Enumerable Queryable"),
        ("System.Net.Http", "HttpClient HttpContent HttpMethod HttpRequestMessage HttpResponseMessage"),
        ("System.Text.Json", "JsonDocument JsonElement JsonException JsonSerializer JsonSerializerOptions"),
        ("System.Threading", "Barrier CancellationToken CancellationTokenSource Lock Monitor Semaphore Thread Timeout Timer"),
        ("System.Threading.Tasks", "Parallel Task TaskScheduler ValueTask"));

    /// <summary>The namespace <c>System</c> is hidden by a type of its name as well.</summary>
    private const string Root = "System";

    /// <summary>The full name of what a type called <paramref name="name"/> hides; null when it is nothing that matters.</summary>
    public static string? HiddenBy(string name) =>
        name == Root ? Root
        : Namespaces.TryGetValue(name, out string? ns) ? ns + "." + name
        : null;

    private static Dictionary<string, string> Index(params (string Namespace, string Names)[] all)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string ns, string names) in all)
        {
            foreach (string name in names.Split(' '))
            {
                index.Add(name, ns);
            }
        }

        return index;
    }
}
