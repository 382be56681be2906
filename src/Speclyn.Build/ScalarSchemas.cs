using System.Linq;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>Which schemas take values that are neither objects nor arrays, whatever the values are.</summary>
internal static class ScalarSchemas
{
    /// <summary>Whether some string, number, boolean or null is allowed.</summary>
    public static bool TakeAny(Schema schema) => schema.AllowsNull() || schema.Resolved() is var end && end.Kind switch
    {
        SchemaKind.Union => end.Union!.Variants.Any(TakeAny),
        SchemaKind.Array => false,
        _ => !end.IsObject(),
    };

    /// <summary>Whether some string is allowed.</summary>
    public static bool TakeText(Schema schema) => schema.Resolved() is var end && end.Kind switch
    {
        SchemaKind.Union => end.Union!.Variants.Any(TakeText),
        SchemaKind.String or SchemaKind.Any or SchemaKind.Unsupported => true,
        _ => false,
    };
}
