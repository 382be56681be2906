using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>What a schema asserts, and what the schemas do that were merged into it.</summary>
internal static class AssertionGraph
{
    /// <summary>The assertions that a value of the schema keeps besides those of what the schema stands for.</summary>
    public static IEnumerable<SchemaAssertions> Of(Schema schema)
    {
        if (schema.Assertions is not { } own)
        {
            return [];
        }

        if (own.Parts.Count == 0)
        {
            return [own];
        }

        var found = new List<SchemaAssertions>();
        var visited = new HashSet<Schema>();
        var pending = new Stack<Schema>([schema]);
        while (pending.Count > 0)
        {
            Schema next = pending.Pop();
            if (!visited.Add(next))
            {
                continue;
            }

            if (next.Assertions is { } assertions)
            {
                found.Add(assertions);
                foreach (Schema part in assertions.Parts)
                {
                    pending.Push(part);
                }
            }

            // A part is seen nowhere else, and neither is what it stands for.
            if (next.Target is { } target && !ReferenceEquals(next, schema))
            {
                pending.Push(target);
            }
        }

        return found;
    }

    /// <summary>The schemas that assertions ask about.</summary>
    public static IEnumerable<Schema> Schemas(SchemaAssertions assertions) =>
        new[]
        {
            assertions.If, assertions.Then, assertions.Else, assertions.Not, assertions.Contains, assertions.PropertyNames, assertions.Others, assertions.RestItems,
        }
            .OfType<Schema>()
            .Concat(assertions.DependentSchemas.Select(pair => pair.Value))
            .Concat(assertions.PatternProperties.Select(pair => pair.Value))
            .Concat(assertions.PrefixItems)
            .Concat(assertions.Alternatives.SelectMany(alternatives => alternatives.Schemas));
}
