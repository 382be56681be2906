using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Questions about a schema that its keywords alone answer.</summary>
internal static class SchemaKeywords
{
    // What gives a reference a meaning of its own when it stands next to it.
    private static readonly HashSet<string> BesideReference = new(StringComparer.Ordinal)
    {
        "title", "description", "default", "deprecated", "readOnly", "writeOnly", "nullable", "type", "required", "properties",
        "additionalProperties", "items", "enum", "const", "allOf", "oneOf", "anyOf",
    };

    private static readonly HashSet<string> ShapeGiving = new(StringComparer.Ordinal)
    {
        "$ref", "type", "properties", "additionalProperties", "items", "prefixItems", "enum", "const",
    };

    /// <summary>The value of <c>$ref</c> when the schema is nothing but a reference.</summary>
    public static DocumentNode? PlainReference(DocumentNode node, OpenApiVersion version) =>
        node["$ref"] is { } reference
        && (version == OpenApiVersion.V30 || !node.Members.Any(member => BesideReference.Contains(member.Name)))
            ? reference
            : null;

    /// <summary>Whether the schema narrows or describes what another one shapes, such as <c>{ "required": ["a"] }</c>.</summary>
    public static bool IsConstraintOnly(DocumentNode node) => node.Kind switch
    {
        NodeKind.True => true,
        NodeKind.Object => !node.Members.Any(member => member.Name is "allOf" or "oneOf" or "anyOf"
            ? member.Value.Kind != NodeKind.Array || !member.Value.Items.All(IsConstraintOnly)
            : ShapeGiving.Contains(member.Name)),
        _ => false,
    };

    /// <summary>Whether the schema allows null and nothing else.</summary>
    public static bool IsNull(DocumentNode node)
    {
        if (node["type"] is { } type)
        {
            return IsNullName(type) || (type.Items.Count > 0 && type.Items.All(IsNullName));
        }

        return node["const"]?.Kind == NodeKind.Null
            || (node["enum"] is { Items.Count: > 0 } values && values.Items.All(value => value.Kind == NodeKind.Null));
    }

    /// <summary>The pointer's name under <c>components/schemas</c>, or null when it points elsewhere.</summary>
    public static string? ComponentName(string pointer)
    {
        const string Prefix = "/components/schemas/";
        return pointer.StartsWith(Prefix, StringComparison.Ordinal) && pointer.IndexOf('/', Prefix.Length) < 0
            ? JsonPointer.Tokens(pointer).Last()
            : null;
    }

    private static bool IsNullName(DocumentNode type) => type is { Kind: NodeKind.String, Text: "null" };
}
