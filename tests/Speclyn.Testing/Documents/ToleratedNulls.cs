using System.Linq;
using System.Text.Json.Nodes;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>A member that is null where its schema takes no null is read as one that is absent: many servers send such members.</summary>
internal static class ToleratedNulls
{
    /// <summary>The value as it is read: without those members.</summary>
    public static string Without(Schema schema, string json)
    {
        JsonNode? value = JsonNode.Parse(json);
        Visit(schema, value);
        return value?.ToJsonString() ?? "null";
    }

    private static void Visit(Schema schema, JsonNode? value)
    {
        Schema resolved = schema.Resolved();
        switch (value)
        {
            case not null when resolved.Union is { } union:
                if (union.VariantOf(value) is { } variant)
                {
                    Visit(variant, value);
                }

                break;
            case JsonObject members:
                VisitObject(schema.For(members), members);
                break;
            case JsonArray items when resolved.Items is { } schemaOfItems:
                foreach (JsonNode? item in items)
                {
                    Visit(schemaOfItems, item);
                }

                break;
        }
    }

    private static void VisitObject(Schema schema, JsonObject members)
    {
        foreach ((string name, JsonNode? value) in members.ToArray())
        {
            SchemaProperty? property = schema.Properties.FirstOrDefault(candidate => candidate.Name == name);
            if (value is null && property is not null && !property.Schema.TakesNull())
            {
                members.Remove(name);
            }
            else if ((property?.Schema ?? schema.AdditionalProperties) is { } schemaOfMember)
            {
                Visit(schemaOfMember, value);
            }
        }
    }
}
