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

    // 3.0 ignores all of it. What only says something about the place does no harm, and authors mean it.
    private static readonly HashSet<string> BesideReferenceIn30 = new(StringComparer.Ordinal) { "description", "deprecated", "readOnly", "writeOnly" };

    // A schema behind one of these is a part of another one, not an entry of a list of schemas.
    private static readonly HashSet<string> SubschemaKeywords = new(StringComparer.Ordinal)
    {
        "schema", "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems",
        "unevaluatedProperties", "contentSchema",
    };

    private static readonly HashSet<string> ShapeGiving = new(StringComparer.Ordinal)
    {
        "$ref", "$dynamicRef", "type", "properties", "additionalProperties", "items", "prefixItems", "enum", "const",
    };

    /// <summary>The value of <c>$ref</c>; of <c>$dynamicRef</c> when there is none, because what it would mean elsewhere has no type.</summary>
    public static DocumentNode? Reference(DocumentNode node) => node["$ref"] ?? node["$dynamicRef"];

    /// <summary>The reference when the schema is nothing but one.</summary>
    public static DocumentNode? PlainReference(DocumentNode node, OpenApiVersion version) =>
        Reference(node) is { } reference
        && !node.Members.Any(member => (version == OpenApiVersion.V30 ? BesideReferenceIn30 : BesideReference).Contains(member.Name))
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

    /// <summary>
    /// The name that the document gives to what is at a pointer: its key under <c>components/schemas</c>, <c>$defs</c> or <c>definitions</c>; in
    /// another file also its key at the top, or the file's own name for all of the file. Null when it has none.
    /// </summary>
    public static string? DeclaredName(string pointer)
    {
        string file = JsonPointer.FileOf(pointer);
        int start = file.Length == 0 ? 0 : file.Length + 1;
        int last = pointer.LastIndexOf('/');
        if (last < start)
        {
            return file.Length == 0 ? null : FileName(file);
        }

        // Most places have no name, and there are many: the pointer is not taken apart for them.
        const string components = "/components/schemas";
        if (last == start + components.Length && EndsAt(pointer, last, components))
        {
            return JsonPointer.Unescape(pointer.Substring(last + 1));
        }

        bool isListed = last == start
            ? file.Length > 0
            : EndsAt(pointer, last, "/$defs") || EndsAt(pointer, last, "/definitions");
        return isListed && JsonPointer.Unescape(pointer.Substring(last + 1)) is var name && !SubschemaKeywords.Contains(name) ? name : null;
    }

    private static bool EndsAt(string pointer, int end, string tokens) =>
        end >= tokens.Length && string.CompareOrdinal(pointer, end - tokens.Length, tokens, 0, tokens.Length) == 0;

    private static string FileName(string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1);
        foreach (string extension in new[] { ".json", ".yaml", ".yml", ".schema" })
        {
            if (name.Length > extension.Length && name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                name = name.Substring(0, name.Length - extension.Length);
            }
        }

        return name;
    }

    private static bool IsNullName(DocumentNode type) => type is { Kind: NodeKind.String, Text: "null" };
}
