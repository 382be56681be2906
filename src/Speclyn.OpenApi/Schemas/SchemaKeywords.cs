using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Questions about a schema that its keywords alone answer.</summary>
internal static class SchemaKeywords
{
    private static readonly HashSet<string> ShapeGiving = new(StringComparer.Ordinal)
    {
        "$ref", "$dynamicRef", "type", "properties", "additionalProperties", "patternProperties", "items", "prefixItems", "enum", "const",
    };

    private static readonly HashSet<string> Narrowing = new(StringComparer.Ordinal)
    {
        "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "unevaluatedProperties",
    };

    private static readonly HashSet<string> Annotating = new(StringComparer.Ordinal)
    {
        "title", "description", "default", "deprecated", "readOnly", "writeOnly", "nullable",
    };

    // A schema behind one of these is a part of another one, not an entry of a list of schemas.
    private static readonly HashSet<string> SubschemaKeywords = new(StringComparer.Ordinal)
    {
        "schema", "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems",
        "unevaluatedProperties", "contentSchema",
    };

    /// <summary>The value of <c>$ref</c>; of <c>$dynamicRef</c> when there is none, because what it would mean elsewhere has no type.</summary>
    public static DocumentNode? Reference(DocumentNode node) => node["$ref"] ?? node["$dynamicRef"];

    /// <summary>The reference when the schema is nothing but one.</summary>
    public static DocumentNode? PlainReference(DocumentNode node, OpenApiVersion version) =>
        Reference(node) is { } reference && !HasMeaningBesideReference(node, version) ? reference : null;

    /// <summary>Whether the schema says by which property those that extend it are told apart.</summary>
    public static bool DeclaresDiscriminator(DocumentNode node) =>
        node["discriminator"]?["propertyName"] is { Kind: NodeKind.String } && node["oneOf"] is null && node["anyOf"] is null;

    /// <summary>Whether other schemas have a say in what the schema describes.</summary>
    public static bool IsComposed(DocumentNode node) => node.Members.Any(member => member.Name is "$ref" or "$dynamicRef" or "allOf" or "oneOf" or "anyOf");

    /// <summary>Whether the schema says of a value more than its annotations and which members are required.</summary>
    public static bool StatesValue(DocumentNode node) =>
        node.Members.Any(member => (ShapeGiving.Contains(member.Name) && !IsReference(member.Name)) || Narrowing.Contains(member.Name));

    /// <summary>Whether the schema narrows or describes what another one shapes, such as <c>{ "required": ["a"] }</c>.</summary>
    public static bool IsConstraintOnly(DocumentNode node) => node.Kind switch
    {
        NodeKind.True => true,
        NodeKind.Object => !node.Members.Any(member => member.Name is "allOf" or "oneOf" or "anyOf"
            ? member.Value.Kind != NodeKind.Array || !member.Value.Items.All(IsConstraintOnly)
            : ShapeGiving.Contains(member.Name)),
        _ => false,
    };

    /// <summary>Whether the schema allows null and nothing else, or, as documents of OpenAPI 3.0 put it, is nothing but nullable.</summary>
    public static bool IsNull(DocumentNode node) =>
        (node["type"] is { } type && (IsNullName(type) || (type.Items.Count > 0 && type.Items.All(IsNullName))))
        || node["const"]?.Kind == NodeKind.Null
        || (node["enum"] is { Items.Count: > 0 } values && values.Items.All(value => value.Kind == NodeKind.Null))
        || (node["nullable"]?.Kind == NodeKind.True && node.Members.All(member => member.Name is "nullable" or "description" or "title"));

    /// <summary>Whether a value of <c>type</c> names null; in YAML it does without quotes too.</summary>
    public static bool IsNullName(DocumentNode type) => type is { Kind: NodeKind.Null } or { Kind: NodeKind.String, Text: "null" };

    /// <summary>Whether the schema allows every value.</summary>
    public static bool IsAnything(DocumentNode node) =>
        node.Kind == NodeKind.True || (node.Kind == NodeKind.Object && node.Members.All(member => Annotating.Contains(member.Name)));

    /// <summary>Whether the schema allows no value at all.</summary>
    public static bool IsNever(DocumentNode node) =>
        node.Kind == NodeKind.False
        || (node["not"] is { } not && (not.Kind == NodeKind.True || (not.Kind == NodeKind.Object && not.Members.Count == 0)));

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

    // OpenAPI 3.0 gives nothing beside a reference a meaning, but what documents say there of the place is meant.
    private static bool HasMeaningBesideReference(DocumentNode node, OpenApiVersion version) =>
        node.Members.Any(member => HasMeaningBesideReference(member.Name, version));

    private static bool HasMeaningBesideReference(string keyword, OpenApiVersion version) =>
        Annotating.Contains(keyword)
        || (version != OpenApiVersion.V30
            && (keyword is "required" or "allOf" or "oneOf" or "anyOf" || Narrowing.Contains(keyword) || (ShapeGiving.Contains(keyword) && !IsReference(keyword))));

    private static bool IsReference(string keyword) => keyword is "$ref" or "$dynamicRef";
}
