using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Reads the keywords of one schema node into its schema; what they lead to is asked of the resolver.</summary>
internal sealed class SchemaReader(
    SchemaResolver schemas, OpenApiVersion version, ReferenceResolver references, ProblemCollector problems)
{
    private static readonly string[] VariantKeywords = ["oneOf", "anyOf"];
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object"];

    private readonly NodeReader _nodes = new(problems);
    private readonly ConstraintsReader _constraints = new(problems);
    private readonly HashSet<string> _unknownFormats = new(StringComparer.Ordinal);

    /// <summary>Fills <paramref name="schema"/> from <paramref name="node"/>.</summary>
    public void Read(Schema schema, DocumentNode node)
    {
        if (node.Kind == NodeKind.True)
        {
            return;
        }

        if (node.Kind == NodeKind.False)
        {
            MakeUnsupported(schema, "the schema 'false' allows no value at all", node.Location);
            return;
        }

        if (!_nodes.Is(node, NodeKind.Object, "a schema"))
        {
            return;
        }

        DocumentNode? reference = SchemaKeywords.Reference(node);
        if (reference is not null && (version == OpenApiVersion.V30 || SchemaKeywords.PlainReference(node, version) is not null))
        {
            if (schemas.Get(reference) is { } target)
            {
                schemas.AddAlias(schema, target, reference.Location);
            }

            ReadPlace(schema, node);
            return;
        }

        ReadAnnotations(schema, node);
        ReadComposition(schema, node);
    }

    private void ReadAnnotations(Schema schema, DocumentNode node)
    {
        ReadPlace(schema, node);
        schema.Title = _nodes.String(node, "title");
        schema.UniqueItems = _nodes.Boolean(node, "uniqueItems");
        // 3.1 dropped the keyword, but documents that were converted still say it and mean it.
        schema.Nullable = _nodes.Boolean(node, "nullable");
        schema.Default = node["default"];
    }

    /// <summary>Reads what says something about where the schema is used, rather than about its values.</summary>
    private void ReadPlace(Schema schema, DocumentNode node)
    {
        schema.Description = _nodes.String(node, "description");
        schema.Deprecated = _nodes.Boolean(node, "deprecated");
        schema.ReadOnly = _nodes.Boolean(node, "readOnly");
        schema.WriteOnly = _nodes.Boolean(node, "writeOnly");
    }

    private void ReadComposition(Schema schema, DocumentNode node)
    {
        List<DocumentNode> required = [.. _nodes.Strings(node, "required")];
        List<(string Type, int Index)> types = ReadTypes(schema, node);
        var parts = new List<Schema>();
        TextLocation place = node.Location;
        if (SchemaKeywords.Reference(node) is { } reference && schemas.Get(reference) is { } referenced)
        {
            parts.Add(referenced);
            place = reference.Location;
        }

        if (node.TryGetMember("allOf", out DocumentMember allOf))
        {
            ReadAllOf(schema, node, parts, required);
            place = allOf.NameLocation;
        }

        PendingUnion? union = null;
        foreach (string keyword in VariantKeywords)
        {
            if (_nodes.Items(node, keyword) is not { Count: > 0 } variants || variants.All(SchemaKeywords.IsConstraintOnly))
            {
                continue;
            }

            node.TryGetMember(keyword, out DocumentMember member);
            DocumentNode[] values = [.. variants.Where(variant => !SchemaKeywords.IsNull(variant))];
            schema.Nullable |= values.Length < variants.Count;
            if (values.Length == 0)
            {
                return;
            }

            if (AllowedValues.OfAll(values) is { } allowed)
            {
                schema.Nullable |= allowed.HasNull;
                allowed.Fill(schema, allowed.Kinds[0].Kind);
                return;
            }

            Schema[] distinct = [.. Variants(variants, JsonPointer.Append(schema.Pointer, keyword)).Distinct()];
            if (distinct.Length == 1)
            {
                parts.Add(distinct[0]);
                place = member.NameLocation;
            }
            else if (union is null)
            {
                union = new PendingUnion(schema, distinct, ReadDiscriminator(node), member);
            }
            else
            {
                MakeUnsupported(schema, "'oneOf' and 'anyOf' in one schema cannot be typed yet", member.NameLocation);
                return;
            }
        }

        bool hasMembers = _nodes.Object(node, "properties") is { Members.Count: > 0 } || AdditionalProperties(node) is not null;
        if (union is not null)
        {
            if (parts.Count > 0 || hasMembers)
            {
                string keyword = ProblemText.Quote(union.Keyword.Name);
                string other = parts.Count > 0 ? "other schemas" : "properties";
                MakeUnsupported(schema, keyword + " together with " + other + " cannot be typed yet", union.Keyword.NameLocation);
                return;
            }

            schemas.Add(union);
        }
        else if (parts.Count == 0)
        {
            ReadValue(schema, node, types, required);
        }
        else if (parts.Count == 1 && !hasMembers && required.Count == 0)
        {
            schemas.AddAlias(schema, parts[0], place);
        }
        else
        {
            if (hasMembers)
            {
                Schema own = SchemaResolver.Create(schema.Pointer, schema.Location);
                ReadObject(own, node, schema.Pointer, []);
                parts.Add(own);
            }

            schemas.Add(new PendingMerge(schema, parts, required, place));
        }
    }

    private void ReadAllOf(Schema schema, DocumentNode node, List<Schema> parts, List<DocumentNode> required)
    {
        string pointer = JsonPointer.Append(schema.Pointer, "allOf");
        IReadOnlyList<DocumentNode> items = _nodes.Items(node, "allOf");
        for (int index = 0; index < items.Count; index++)
        {
            if (SchemaKeywords.IsConstraintOnly(items[index]))
            {
                required.AddRange(_nodes.Strings(items[index], "required"));
                schema.Description ??= _nodes.String(items[index], "description");
            }
            else
            {
                parts.Add(schemas.Get(items[index], JsonPointer.Append(pointer, index)));
            }
        }
    }

    private IEnumerable<Schema> Variants(IReadOnlyList<DocumentNode> nodes, string pointer)
    {
        for (int index = 0; index < nodes.Count; index++)
        {
            if (!SchemaKeywords.IsNull(nodes[index]))
            {
                yield return schemas.Get(nodes[index], JsonPointer.Append(pointer, index));
            }
        }
    }

    private Discriminator? ReadDiscriminator(DocumentNode node)
    {
        if (_nodes.Object(node, "discriminator") is not { } discriminator
            || _nodes.String(discriminator, "propertyName") is not { } name)
        {
            return null;
        }

        var mapping = new List<KeyValuePair<string, string>>();
        foreach (DocumentMember member in _nodes.Object(discriminator, "mapping")?.Members ?? [])
        {
            if (_nodes.Is(member.Value, NodeKind.String, "a value of 'mapping'")
                && references.ResolveSchemaName(member.Value) is { } target)
            {
                mapping.Add(new KeyValuePair<string, string>(member.Name, schemas.EndOf(target).Pointer));
            }
        }

        return new Discriminator(name, mapping);
    }

    /// <summary>Reads a schema that stands for itself.</summary>
    private void ReadValue(
        Schema schema, DocumentNode node, List<(string Type, int Index)> types, List<DocumentNode> required)
    {
        SchemaConstraints? constraints = _constraints.Read(node);
        if (constraints is not null && types.Count > 0)
        {
            _constraints.CheckTypes(node, kind => types.Exists(type => Takes(type.Type, kind)));
        }

        if (ReadAllowedValues(schema, node, types))
        {
            return;
        }

        if (types.Count == 0 && node["type"] is null)
        {
            types = InferTypes(node, required);
        }

        if (types.Count == 1)
        {
            ReadOfType(schema, node, schema.Pointer, types[0].Type, required, constraints);
        }
        else if (types.Count > 1 && node.TryGetMember("type", out DocumentMember keyword))
        {
            var variants = new List<Schema>();
            foreach ((string type, int index) in types)
            {
                string place = JsonPointer.Append(JsonPointer.Append(schema.Pointer, "type"), index);
                Schema variant = SchemaResolver.Create(place, keyword.Value.Items[index].Location);
                ReadOfType(variant, node, schema.Pointer, type, required, constraints);
                variants.Add(variant);
            }

            schemas.Add(new PendingUnion(schema, variants, null, keyword));
        }
    }

    /// <summary>Reads an enumeration; false when the schema is none.</summary>
    private bool ReadAllowedValues(Schema schema, DocumentNode node, List<(string Type, int Index)> types)
    {
        bool isConstant = node.TryGetMember("const", out DocumentMember keyword);
        if ((!isConstant && !node.TryGetMember("enum", out keyword))
            || AllowedValues.Of(node, types.Count == 0 ? null : kind => types.Exists(type => Takes(type.Type, kind))) is not { } allowed)
        {
            return false;
        }

        schema.Nullable |= allowed.HasNull;
        if (allowed.Misfit is { } misfit)
        {
            string message = "the value " + ProblemText.Quote(misfit) + " of '" + keyword.Name + "' is of another type than the schema; it is left out";
            problems.Add(ProblemKind.IgnoredKeyword, message, misfit.Location);
        }

        if (allowed.Kinds.Count == 0)
        {
            return false;
        }

        if (allowed.Kinds.Count == 1)
        {
            ReadAllowedValues(schema, schema, node, allowed, allowed.Kinds[0].Kind);
            return true;
        }

        var variants = new List<Schema>();
        string pointer = JsonPointer.Append(schema.Pointer, keyword.Name);
        foreach ((SchemaKind kind, int index) in allowed.Kinds)
        {
            Schema variant = SchemaResolver.Create(JsonPointer.Append(pointer, index), keyword.Value.Items[index].Location);
            ReadAllowedValues(variant, schema, node, allowed, kind);
            variants.Add(variant);
        }

        schemas.Add(new PendingUnion(schema, variants, null, keyword));
        return true;
    }

    private void ReadAllowedValues(Schema variant, Schema schema, DocumentNode node, AllowedValues allowed, SchemaKind kind)
    {
        if (kind is SchemaKind.Array or SchemaKind.FreeFormObject)
        {
            ReadOfType(variant, node, schema.Pointer, kind == SchemaKind.Array ? "array" : "object", [], null);
            kind = variant.Kind;
        }

        variant.Format = ReadFormat(node, kind);
        allowed.Fill(variant, kind);
    }

    private static bool Takes(string type, SchemaKind kind) => type switch
    {
        "string" => kind == SchemaKind.String,
        "integer" => kind == SchemaKind.Integer,
        "number" => kind is SchemaKind.Integer or SchemaKind.Number,
        "boolean" => kind == SchemaKind.Boolean,
        "array" => kind == SchemaKind.Array,
        _ => kind == SchemaKind.FreeFormObject,
    };

    /// <summary>The format of values of a kind; null when there is none, or when it belongs to another kind.</summary>
    private string? ReadFormat(DocumentNode node, SchemaKind kind)
    {
        if (_nodes.String(node, "format") is not { } format)
        {
            return kind != SchemaKind.String ? null
                : node["contentEncoding"] is { Kind: NodeKind.String, Text: "base64" } ? "byte"
                : node["contentEncoding"] is null && node["contentMediaType"] is { Kind: NodeKind.String, Text: "application/octet-stream" } ? "binary"
                : null;
        }

        if (!Formats.IsKnown(format))
        {
            if (_unknownFormats.Add(format))
            {
                problems.Add(
                    ProblemKind.UnknownFormat,
                    "the format " + ProblemText.Quote(format) + " is not known; values have the C# type of 'type' and are not checked further",
                    node["format"]!.Location);
            }

            return format;
        }

        return Formats.Fits(format, kind) ? format : null;
    }

    /// <summary>The types that are allowed, with their places in <c>type</c>; <c>null</c> makes the schema nullable.</summary>
    private List<(string Type, int Index)> ReadTypes(Schema schema, DocumentNode node)
    {
        var types = new List<(string Type, int Index)>();
        if (node["type"] is not { } type)
        {
            return types;
        }

        IReadOnlyList<DocumentNode> names = type.Kind == NodeKind.Array ? type.Items : [type];
        for (int index = 0; index < names.Count; index++)
        {
            DocumentNode name = names[index];
            if (!_nodes.Is(name, NodeKind.String, "'type'"))
            {
                continue;
            }

            if (name.Text == "null")
            {
                schema.Nullable = true;
            }
            else if (Array.IndexOf(Types, name.Text) < 0)
            {
                string message = "'type' must be one of " + string.Join(", ", Types) + " or null, found "
                    + ProblemText.Quote(name.Text) + "; any value is accepted instead";
                problems.Add(ProblemKind.InvalidShape, message, name.Location);
            }
            else if (!types.Exists(known => known.Type == name.Text))
            {
                types.Add((name.Text, index));
            }
        }

        // Every integer is a number.
        if (types.Exists(known => known.Type == "number"))
        {
            types.RemoveAll(known => known.Type == "integer");
        }

        return types;
    }

    private static List<(string Type, int Index)> InferTypes(DocumentNode node, List<DocumentNode> required)
    {
        if (required.Count > 0 || node["properties"] is not null || node["additionalProperties"] is not null)
        {
            return [("object", 0)];
        }

        return node["items"] is not null || node["prefixItems"] is not null ? [("array", 0)] : [];
    }

    private void ReadOfType(
        Schema schema, DocumentNode node, string pointer, string type, List<DocumentNode> required, SchemaConstraints? constraints)
    {
        switch (type)
        {
            case "string":
                schema.Kind = SchemaKind.String;
                break;
            case "integer":
                schema.Kind = SchemaKind.Integer;
                break;
            case "number":
                schema.Kind = SchemaKind.Number;
                break;
            case "boolean":
                schema.Kind = SchemaKind.Boolean;
                break;
            case "array":
                schema.Kind = SchemaKind.Array;
                schema.Items = ReadItems(node, JsonPointer.Append(pointer, "items"));
                break;
            default:
                ReadObject(schema, node, pointer, required);
                break;
        }

        schema.Format = ReadFormat(node, schema.Kind);
        if (schema.Kind == SchemaKind.String && node["contentSchema"] is { } content && node["contentEncoding"] is null)
        {
            schema.ContentSchema = schemas.Get(content, JsonPointer.Append(pointer, "contentSchema"));
        }
        schema.Constraints = constraints?.For(schema.Kind);
    }

    private Schema ReadItems(DocumentNode node, string pointer)
    {
        DocumentNode? items = node["items"];
        // Behind prefixItems, items describes the rest only; false then means that there is no rest.
        return items is null || node["prefixItems"] is not null
            ? SchemaResolver.Create(pointer, node.Location)
            : schemas.Get(items, pointer);
    }

    private void ReadObject(Schema schema, DocumentNode node, string pointer, List<DocumentNode> required)
    {
        var missing = new Dictionary<string, TextLocation>(StringComparer.Ordinal);
        foreach (DocumentNode name in required)
        {
            missing[name.Text] = name.Location;
        }

        bool isOpen = node["additionalProperties"]?.Kind != NodeKind.False || node["patternProperties"] is not null;
        schema.Closed = !isOpen;
        if (AdditionalProperties(node) is { } additional)
        {
            schema.AdditionalProperties = schemas.Get(additional, JsonPointer.Append(pointer, "additionalProperties"));
        }

        var properties = new List<SchemaProperty>();
        string members = JsonPointer.Append(pointer, "properties");
        foreach (DocumentMember member in _nodes.Object(node, "properties")?.Members ?? [])
        {
            Schema value = schemas.Get(member.Value, JsonPointer.Append(members, member.Name));
            properties.Add(new SchemaProperty(member.Name, value, missing.Remove(member.Name), member.NameLocation));
        }

        foreach (DocumentNode name in required)
        {
            if (missing.Remove(name.Text))
            {
                Schema value = schema.AdditionalProperties ?? schemas.Implied(JsonPointer.Append(members, name.Text), name.Location);
                properties.Add(new SchemaProperty(name.Text, value, true, name.Location));
            }
        }

        schema.Properties = properties;
        schema.Kind = properties.Count > 0 || schema.Closed ? SchemaKind.Object
            : schema.AdditionalProperties is not null ? SchemaKind.Map
            : SchemaKind.FreeFormObject;
    }

    /// <summary>The schema of further members, unless it says nothing about them.</summary>
    private static DocumentNode? AdditionalProperties(DocumentNode node) =>
        node["additionalProperties"] is { } additional
        && additional.Kind is not (NodeKind.True or NodeKind.False)
        && !SchemaKeywords.IsConstraintOnly(additional)
            ? additional
            : null;

    private void MakeUnsupported(Schema schema, string reason, TextLocation location)
    {
        schema.Kind = SchemaKind.Unsupported;
        problems.Add(ProblemKind.Unsupported, reason + "; raw JSON is kept", location);
    }
}
