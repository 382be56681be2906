using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>Every schema that a document leads to, wherever the model of the document keeps it.</summary>
public static class SchemaGraph
{
    /// <summary>The schemas, each once, in the order in which they are met.</summary>
    public static IReadOnlyList<Schema> Of(OpenApiDocument document)
    {
        var found = new List<Schema>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Queue<object>([document]);
        while (pending.TryDequeue(out object? next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (next is Schema schema)
            {
                found.Add(schema);
            }

            foreach (object part in Parts(next))
            {
                pending.Enqueue(part);
            }
        }

        return found;
    }

    private static IEnumerable<object> Parts(object value)
    {
        if (value is string or DocumentNode)
        {
            return [];
        }

        if (value is IEnumerable items)
        {
            return items.Cast<object?>().OfType<object>();
        }

        bool isPair = value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
        return value.GetType().Assembly == typeof(Schema).Assembly || isPair
            ? value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsPrimitive)
                .Select(property => property.GetValue(value))
                .OfType<object>()
            : [];
    }
}
