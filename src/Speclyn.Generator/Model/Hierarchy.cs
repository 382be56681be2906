using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Schemas that extend one another.</summary>
internal static class Hierarchy
{
    /// <summary>How to tell the classes of a schema's hierarchy apart; null for a class on its own.</summary>
    public static Inheritance? Of(Schema schema)
    {
        Schema? level = schema;
        while (level is { Inheritance: null })
        {
            level = level.Base;
        }

        return level?.Inheritance;
    }

    /// <summary>Whether a schema is another one or extends it.</summary>
    public static bool Extends(Schema? schema, Schema basis)
    {
        while (schema is not null && schema != basis)
        {
            schema = schema.Base;
        }

        return schema is not null;
    }
}
