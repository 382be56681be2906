using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Finds references that lead back to themselves, so that following one always ends.</summary>
internal static class AliasCycles
{
    /// <summary>Turns every schema of such a cycle into one of any value, with a problem for each.</summary>
    public static void Break(List<(Schema Schema, TextLocation Location)> aliases, ReferenceResolver references)
    {
        var locations = new Dictionary<Schema, TextLocation>();
        foreach ((Schema schema, TextLocation location) in aliases)
        {
            locations[schema] = location;
        }

        var settled = new HashSet<Schema>();
        foreach ((Schema start, _) in aliases)
        {
            var path = new List<Schema>();
            var onPath = new HashSet<Schema>();
            Schema? schema = start;
            while (schema is { Kind: SchemaKind.Reference } && !settled.Contains(schema) && onPath.Add(schema))
            {
                path.Add(schema);
                schema = schema.Target;
            }

            if (schema is not null && onPath.Contains(schema))
            {
                for (int index = path.IndexOf(schema); index < path.Count; index++)
                {
                    Schema circular = path[index];
                    circular.Kind = SchemaKind.Any;
                    circular.Target = null;
                    references.ReportCircle(circular.Pointer, locations[circular]);
                }
            }

            settled.UnionWith(path);
        }
    }
}
