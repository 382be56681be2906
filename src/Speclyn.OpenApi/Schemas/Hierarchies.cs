using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Finds out how a schema with a discriminator tells the schemas that extend it apart.</summary>
internal static class Hierarchies
{
    /// <summary>Gives every schema that others extend their names.</summary>
    public static void Complete(SchemaComposer composer)
    {
        Schema[] extending = [.. composer.Merged.Where(schema => schema.Base is not null).OrderBy(schema => schema.Location.Start)];
        var below = new Dictionary<Schema, List<Schema>>();
        foreach (Schema schema in extending)
        {
            for (Schema? above = schema.Base; above is not null; above = above.Base)
            {
                if (!below.TryGetValue(above, out List<Schema>? derived))
                {
                    below.Add(above, derived = []);
                }

                derived.Add(schema);
            }
        }

        foreach (KeyValuePair<Schema, Discriminator> declared in composer.Bases)
        {
            if (declared.Key.Kind == SchemaKind.Object && below.TryGetValue(declared.Key, out List<Schema>? derived))
            {
                SchemaKind kind = DiscriminatorValue.KindOf(Property(declared.Key, declared.Value.PropertyName));
                declared.Key.Inheritance = new Inheritance(declared.Value.PropertyName, Names(declared.Key, derived, declared.Value, kind)) { Kind = kind };
            }
        }

        // What extends such a schema and is extended itself is told apart by the same names.
        foreach (Schema schema in extending)
        {
            Schema? above = schema.Base;
            while (above is { Inheritance: null })
            {
                above = above.Base;
            }

            if (schema.Inheritance is null && above?.Inheritance is { } inheritance && below.TryGetValue(schema, out List<Schema>? derived))
            {
                var own = new HashSet<Schema>(derived) { schema };
                schema.Inheritance = inheritance with { Derived = [.. inheritance.Derived.Where(pair => own.Contains(pair.Value))] };
            }
        }
    }

    private static List<KeyValuePair<string, Schema>> Names(Schema root, List<Schema> derived, Discriminator discriminator, SchemaKind kind)
    {
        var names = new List<KeyValuePair<string, Schema>>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        List<Schema> unnamed = [.. derived];
        foreach (KeyValuePair<string, string> entry in discriminator.Mapping)
        {
            Schema? named = root.Pointer == entry.Value ? root : derived.Find(schema => schema.Pointer == entry.Value);
            if (named is not null && DiscriminatorValue.Spell(entry.Key, kind) is { } value && taken.Add(value))
            {
                names.Add(new KeyValuePair<string, Schema>(value, named));
                unnamed.Remove(named);
            }
        }

        // Without an entry a schema is known by the one value that it allows, or by its own name.
        if (discriminator.Mapping.Count == 0)
        {
            unnamed.Insert(0, root);
        }

        foreach (Schema schema in unnamed)
        {
            // A base that is described where it is extended has no name that a value could hold, and only a string can hold one.
            string? name = Constant(schema, discriminator.PropertyName, kind) ?? (kind == SchemaKind.String ? schema.ComponentName : null);
            if (name is not null && taken.Add(name))
            {
                names.Add(new KeyValuePair<string, Schema>(name, schema));
            }
        }

        return names;
    }

    private static string? Constant(Schema schema, string property, SchemaKind kind) =>
        Property(schema, property)?.Resolved() is { Enum: { Count: 1 } values } value && value.Kind == kind ? DiscriminatorValue.Spell(values[0], kind) : null;

    private static Schema? Property(Schema schema, string name) => schema.Properties.FirstOrDefault(candidate => candidate.Name == name)?.Schema;
}
