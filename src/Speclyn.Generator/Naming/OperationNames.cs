using System;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Naming;

/// <summary>Method names for operations.</summary>
internal static class OperationNames
{
    /// <summary>A PascalCase name without the suffix Async.</summary>
    public static string For(Operation operation) =>
        operation.OperationId is { } id && id.Any(char.IsLetterOrDigit)
            ? Identifiers.Pascal(FunctionName(id, operation.Method, operation.Path) ?? Quiet(id, operation.Method))
            : Identifiers.Pascal(operation.Method.ToLowerInvariant() + " " + operation.Path.Replace("{", "by ").Replace("}", ""));

    // "PUT /pets" is no abbreviation.
    private static string Quiet(string id, string method) =>
        id.Length > method.Length && id.StartsWith(method, StringComparison.Ordinal) && !char.IsLetterOrDigit(id[method.Length])
            ? method.ToLowerInvariant() + id.Substring(method.Length)
            : id;

    /// <summary>
    /// FastAPI makes an id from function name, path and method: <c>read_item_items__item_id__get</c>. A gateway in front may publish
    /// the path under other leading segments, so segments are matched from the end and each unmatched one stands for one word.
    /// </summary>
    private static string? FunctionName(string id, string method, string path)
    {
        string ending = "_" + method.ToLowerInvariant();
        if (!id.EndsWith(ending, StringComparison.Ordinal))
        {
            return null;
        }

        string rest = id.Substring(0, id.Length - ending.Length);
        string[] segments = path.Trim('/').Split('/');
        int matched = 0;
        while (matched < segments.Length)
        {
            string mangled = "_" + Mangle(segments[segments.Length - 1 - matched]);
            if (!rest.EndsWith(mangled, StringComparison.Ordinal))
            {
                break;
            }

            rest = rest.Substring(0, rest.Length - mangled.Length);
            matched++;
        }

        if (matched == 0)
        {
            return null;
        }

        for (int i = matched; i < segments.Length; i++)
        {
            int word = rest.LastIndexOf('_');
            if (word <= 0)
            {
                break;
            }

            rest = rest.Substring(0, word);
        }

        return rest.Any(char.IsLetterOrDigit) ? rest : null;
    }

    private static string Mangle(string segment) =>
        new(segment.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_').ToArray());
}
