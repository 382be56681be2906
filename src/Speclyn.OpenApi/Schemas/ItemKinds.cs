using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Tells arrays apart by what their items are.</summary>
internal static class ItemKinds
{
    /// <summary>The kind of the items of each array, numbers of any sort being one; null unless each array has a kind of its own.</summary>
    public static IReadOnlyList<SchemaKind>? Of(IReadOnlyList<Schema> arrays)
    {
        SchemaKind[] kinds = [.. arrays.Select(KindOfItems)];
        return kinds.Distinct().Count() == kinds.Length && !kinds.Contains(SchemaKind.Any) ? kinds : null;
    }

    // What may be null, or is of no single kind, may be an item of another array as well.
    private static SchemaKind KindOfItems(Schema array) => array.Items is { } items && !items.AllowsNull()
        ? items.Resolved().Kind switch
        {
            SchemaKind.String => SchemaKind.String,
            SchemaKind.Integer or SchemaKind.Number => SchemaKind.Number,
            SchemaKind.Boolean => SchemaKind.Boolean,
            SchemaKind.Array => SchemaKind.Array,
            SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject => SchemaKind.Object,
            _ => SchemaKind.Any,
        }
        : SchemaKind.Any;
}
