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

    /// <summary>Whether the schema, or what it stands for, says that null is allowed.</summary>
    public static bool AllowsNull(this Schema schema) => schema.Chain().Any(link => link.Nullable);

    /// <summary>The bounds of a number: its constraints' own, or its format's where that is narrower.</summary>
    public static (NumberBound? Minimum, NumberBound? Maximum) Bounds(this Schema schema)
    {
        (string? least, string? greatest) = schema.Kind == SchemaKind.Integer ? Formats.RangeOf(schema.Format) : default;
        return (
            NumberBound.Stricter(schema.Constraints?.Minimum, least is null ? null : new NumberBound(least, false), isLower: true),
            NumberBound.Stricter(schema.Constraints?.Maximum, greatest is null ? null : new NumberBound(greatest, false), isLower: false));
    }

    /// <summary>Whether the schema describes JSON objects.</summary>
    public static bool IsObject(this Schema schema) =>
        schema.Kind is SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject;

    /// <summary>The name that the document gives the schema or what it stands for.</summary>
    public static string? Component(this Schema schema) =>
        schema.Chain().Select(link => link.ComponentName).FirstOrDefault(name => name is not null);

    /// <summary>How to call the schema in a problem.</summary>
    public static string DisplayName(this Schema schema) =>
        ProblemText.Quote(schema.Component() ?? schema.Title ?? JsonPointer.Show(schema.Pointer));

    /// <summary>What values the schema describes, in words.</summary>
    public static string Describe(this Schema schema) => schema.Kind switch
    {
        SchemaKind.String => "a string",
        SchemaKind.Integer => "an integer",
        SchemaKind.Number => "a number",
        SchemaKind.Boolean => "a boolean",
        SchemaKind.Array => "an array",
        SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject => "an object",
        SchemaKind.Union => "a union",
        _ => "any value",
    };
}
