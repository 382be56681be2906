using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>What is asked of a schema in several places.</summary>
internal static class SchemaExtensions
{
    /// <summary>The schema and what it stands for, in order.</summary>
    public static IEnumerable<Schema> Chain(this Schema schema)
    {
        for (Schema? current = schema; current is not null; current = current.Target)
        {
            yield return current;
        }
    }

    /// <summary>The schema at the end of all references.</summary>
    public static Schema Resolved(this Schema schema)
    {
        while (schema.Target is { } target)
        {
            schema = target;
        }

        return schema;
    }

    /// <summary>Whether the schema, or what it stands for, allows null.</summary>
    public static bool AllowsNull(this Schema schema) => schema.Chain().Any(link => link.Nullable);

    /// <summary>The name that the document gives the schema or what it stands for.</summary>
    public static string? Component(this Schema schema) =>
        schema.Chain().Select(link => link.ComponentName).FirstOrDefault(name => name is not null);

    /// <summary>How to call the schema in a problem.</summary>
    public static string DisplayName(this Schema schema) =>
        ProblemText.Quote(schema.Component() ?? schema.Title ?? JsonPointer.Show(schema.Pointer));
}
