using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Reads the keywords of one schema node into its schema; what they lead to is asked of the resolver.</summary>
internal sealed class SchemaReader(
    SchemaQueue schemas, SchemaComposer composer, OpenApiVersion version, ReferenceResolver references, ProblemCollector problems)
{
    private static readonly string[] VariantKeywords = ["oneOf", "anyOf"];
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object"];

    // Nearly every schema has one type, and there are many.
    private static readonly Dictionary<string, (string Type, int Index)[]> OneType = Types.ToDictionary(type => type, type => new[] { (type, 0) }, StringComparer.Ordinal);

    private readonly NodeReader _nodes = new(problems);
    private readonly ConstraintsReader _constraints = new(problems);
    private readonly Dictionary<string, TextLocation> _unknownFormats = new(StringComparer.Ordinal);
    private readonly List<(Schema Schema, DocumentNode Node)> _untyped = [];
    private readonly List<Schema> _withDefault = [];

    /// <summary>Fills <paramref name="schema"/> from <paramref name="node"/>.</summary>
    public void Read(Schema schema, DocumentNode node)
    {
        if (node.Kind == NodeKind.True)
        {
            return;
        }

        if (SchemaKeywords.IsNever(node))
        {
            schema.Kind = SchemaKind.Unsupported;
            composer.Never.Add(schema);
            problems.Add(ProblemKind.Unsupported, "the schema allows no value at all; raw JSON is kept", node.Location);
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

            ReadAnnotations(schema, node);
            return;
        }

        ReadAnnotations(schema, node);
        ReadConditions(schema, node);
        ReadComposition(schema, node);
        IgnoredKeywords.Report(node, problems, HasMembers(node));
    }

    // What no C# type can hold, for whoever checks code.
    private static void ReadConditions(Schema schema, DocumentNode node)
    {
        if (ObjectConditions.AreIn(node))
        {
            schema.Conditions = [.. schema.Conditions, node];
        }
    }

    private static bool HasMembers(DocumentNode node) => node["properties"] is { Members.Count: > 0 };

    /// <summary>Leaves out the defaults that their schemas refuse, once all schemas are known.</summary>
    public void CheckDefaults()
    {
        var check = new DefaultCheck(problems);
        foreach (Schema schema in _withDefault.Concat(composer.Merged))
        {
            check.Check(schema);
        }
    }

    /// <summary>
    /// Reports what can be said once everything is read: formats that are not known, where the document says them first, and what was said of values
    /// without a type that was not put together with a type either.
    /// </summary>
    public void Finish()
    {
        foreach (KeyValuePair<string, TextLocation> format in _unknownFormats)
        {
            problems.Add(
                ProblemKind.UnknownFormat,
                "the format " + ProblemText.Quote(format.Key) + " is not known; values have the C# type of 'type' and are not checked further",
                format.Value);
        }

        foreach ((Schema schema, DocumentNode node) in _untyped)
        {
            if (schema.Kind == SchemaKind.Any && !composer.Used.Contains(schema) && ConstraintsReader.First(node) is { } keyword)
            {
                IgnoredKeywords.Report(keyword, problems, "says nothing about a value without 'type'");
            }
        }

        foreach (Schema schema in composer.Untyped)
        {
            if (schema.Kind == SchemaKind.Any)
            {
                schema.Constraints = null;
                schema.Format = null;
            }
        }
    }

    private void ReadAnnotations(Schema schema, DocumentNode node)
    {
        schema.Title = _nodes.String(node, "title");
        schema.Description = _nodes.String(node, "description");
        schema.Deprecated = _nodes.Boolean(node, "deprecated");
        schema.ReadOnly = _nodes.Boolean(node, "readOnly");
        schema.WriteOnly = _nodes.Boolean(node, "writeOnly");
        schema.Severity = node["x-severity"] is { Kind: NodeKind.String, Text: "error" or "warning" or "info" } severity ? severity.Text : null;

        schema.Template = TextTemplate.Read(node["x-template"]);
        if (node["x-examples-only"]?.Kind == NodeKind.True && node["examples"] is { Kind: NodeKind.Array } examples)
        {
            schema.KnownValues = [.. examples.Items.Where(value => value.Kind == NodeKind.String).Select(value => value.Text)];
        }

        // 3.1 dropped the keyword, but documents that were converted still say it and mean it.
        schema.Nullable = _nodes.Boolean(node, "nullable");
        schema.Default = node["default"];
        if (schema.Default is not null)
        {
            _withDefault.Add(schema);
        }
    }

    private void ReadComposition(Schema schema, DocumentNode node)
    {
        IReadOnlyList<DocumentNode> required = _nodes.Strings(node, "required");
        List<Schema>? parts = null;
        TextLocation place = node.Location;
        if (SchemaKeywords.Reference(node) is { } reference)
        {
            place = reference.Location;
            if (schemas.Get(reference) is { } referenced)
            {
                parts = [referenced];
            }
        }

        IReadOnlyList<(string Type, int Index)> types = ReadTypes(schema, node);
        if (node.TryGetMember("allOf", out DocumentMember allOf))
        {
            List<DocumentNode> allRequired = [.. required];
            ReadAllOf(schema, node, parts ??= [], allRequired);
            required = allRequired;
            place = allOf.NameLocation;
        }

        if (SchemaKeywords.DeclaresDiscriminator(node) && ReadDiscriminator(node, reach: true) is { } discriminator)
        {
            composer.Bases.Add(schema, discriminator);
            schemas.ReachExtensions(schema.Pointer);
        }

        IReadOnlyList<DocumentMember> unions = ReadUnions(node);
        bool isClosed = node["unevaluatedProperties"]?.Kind == NodeKind.False;
        if (parts is not { Count: > 0 } && unions.Count == 0)
        {
            ReadValue(schema, node, types, required);
            return;
        }

        parts ??= [];

        if (SchemaKeywords.StatesValue(node))
        {
            Schema own = SchemaPlaces.Create(schema.Pointer, schema.Location);
            ReadValue(own, node, types, []);
            parts.Add(own);
        }
        else if (parts.Count == 0 && unions.Count == 1 && required.Count == 0)
        {
            ReadVariants(schema, node, unions[0]);
            return;
        }

        foreach (DocumentMember keyword in unions)
        {
            Schema union = SchemaPlaces.Create(schema.Pointer, schema.Location);
            ReadVariants(union, node, keyword);
            parts.Add(union);
            place = place == node.Location ? keyword.NameLocation : place;
        }

        if (parts.Count == 1 && required.Count == 0 && !IsExtension(schema, node, allOf))
        {
            schemas.AddAlias(schema, parts[0], place);
            return;
        }

        if (isClosed)
        {
            composer.Sealed.Add(schema);
        }

        composer.Add(new PendingMerge(schema, parts, required, place, schema.DisplayName()));
    }

    /// <summary>Whether the schema is a type of its own although all that it says is what it extends.</summary>
    private bool IsExtension(Schema schema, DocumentNode node, DocumentMember allOf) =>
        schema.ComponentName is not null && node["allOf"] is not null && allOf.Value.Items.Any(part => schemas.IsBase(part, schema.Pointer));

    private void ReadAllOf(Schema schema, DocumentNode node, List<Schema> parts, List<DocumentNode> required)
    {
        string pointer = JsonPointer.Append(schema.Pointer, "allOf");
        IReadOnlyList<DocumentNode> items = _nodes.Items(node, "allOf");
        for (int index = 0; index < items.Count; index++)
        {
            if (SchemaKeywords.IsConstraintOnly(items[index]) && !SchemaKeywords.StatesValue(items[index]))
            {
                required.AddRange(_nodes.Strings(items[index], "required"));
                schema.Description ??= _nodes.String(items[index], "description");
                schema.Nullable |= _nodes.Boolean(items[index], "nullable");
                ReadConditions(schema, items[index]);
                IgnoredKeywords.Report(items[index], problems, HasMembers(node));
            }
            else
            {
                parts.Add(schemas.Get(items[index], JsonPointer.Append(pointer, index)));
            }
        }
    }

    /// <summary>The keywords that list variants of a shape of their own.</summary>
    private IReadOnlyList<DocumentMember> ReadUnions(DocumentNode node)
    {
        List<DocumentMember>? unions = null;
        foreach (string keyword in VariantKeywords)
        {
            if (_nodes.Items(node, keyword) is { Count: > 0 } variants)
            {
                node.TryGetMember(keyword, out DocumentMember member);
                if (!variants.All(variant => SchemaKeywords.IsConstraintOnly(variant) && !SchemaKeywords.IsNull(variant)))
                {
                    (unions ??= []).Add(member);
                }
                else if (!variants.Any(SchemaKeywords.IsAnything) && !(HasMembers(node) && ObjectConditions.IsChecked(node, keyword)))
                {
                    IgnoredKeywords.Report(member, problems, "lists schemas that shape no value");
                }
            }
        }

        return unions ?? (IReadOnlyList<DocumentMember>)[];
    }

    /// <summary>Reads the variants that a keyword lists into a schema.</summary>
    private void ReadVariants(Schema schema, DocumentNode node, DocumentMember keyword)
    {
        IReadOnlyList<DocumentNode> nodes = keyword.Value.Items;
        DocumentNode[] values = [.. nodes.Where(variant => !IsNull(variant, schema.Pointer))];
        schema.Nullable |= values.Length < nodes.Count;
        if (values.Length == 0)
        {
            return;
        }

        if (AllowedValues.OfAll(values) is { } allowed)
        {
            schema.Nullable |= allowed.HasNull;
            allowed.Fill(schema, allowed.Kinds[0].Kind);
            schema.DeprecatedValues = DeprecatedValues.Of(schema, values);
            return;
        }

        Discriminator? discriminator = ReadDiscriminator(node);
        var variants = new List<UnionVariant>();
        string pointer = JsonPointer.Append(schema.Pointer, keyword.Name);
        for (int index = 0; index < nodes.Count; index++)
        {
            if (values.Contains(nodes[index]))
            {
                string place = JsonPointer.Append(pointer, index);
                Schema variant = schemas.Get(nodes[index], place);
                if (!variants.Exists(known => ReferenceEquals(known.Schema, variant)))
                {
                    variants.Add(new UnionVariant(variant, variant, place, discriminator));
                }
            }
        }

        if (variants.Count == 1)
        {
            schemas.AddAlias(schema, variants[0].Schema, keyword.NameLocation);
        }
        else
        {
            composer.Add(new PendingUnion(schema, variants, keyword));
        }
    }

    /// <summary>Whether a variant is null alone, described where it stands or as a component that many unions share.</summary>
    private bool IsNull(DocumentNode variant, string pointer) =>
        SchemaKeywords.IsNull(SchemaKeywords.Reference(variant) is null ? variant : schemas.EndOf(new ResolvedNode(variant, pointer)).Node);

    private Discriminator? ReadDiscriminator(DocumentNode node, bool reach = false)
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
                ResolvedNode end = schemas.EndOf(target);
                mapping.Add(new KeyValuePair<string, string>(member.Name, end.Pointer));
                if (reach)
                {
                    schemas.Get(end.Node, end.Pointer);
                }
            }
        }

        return new Discriminator(name, mapping);
    }

    /// <summary>Reads a schema that stands for itself.</summary>
    private void ReadValue(
        Schema schema, DocumentNode node, IReadOnlyList<(string Type, int Index)> types, IReadOnlyList<DocumentNode> required)
    {
        SchemaConstraints? constraints = _constraints.Read(node);
        if (constraints is not null && types.Count > 0)
        {
            _constraints.CheckTypes(node, types);
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
            var variants = new List<UnionVariant>();
            foreach ((string type, int index) in types)
            {
                string place = JsonPointer.Append(JsonPointer.Append(schema.Pointer, "type"), index);
                Schema variant = SchemaPlaces.Create(place, keyword.Value.Items[index].Location);
                ReadOfType(variant, node, schema.Pointer, type, required, constraints);
                variants.Add(new UnionVariant(variant, variant, place, null));
            }

            composer.Add(new PendingUnion(schema, variants, keyword));
        }
        else if (constraints is not null || node["format"] is not null)
        {
            schema.Constraints = constraints;
            schema.Format = _nodes.String(node, "format");
            composer.Untyped.Add(schema);
            _untyped.Add((schema, node));
        }
    }

    /// <summary>Reads an enumeration; false when the schema is none.</summary>
    private bool ReadAllowedValues(Schema schema, DocumentNode node, IReadOnlyList<(string Type, int Index)> types)
    {
        bool isConstant = node.TryGetMember("const", out DocumentMember keyword);
        if ((!isConstant && !node.TryGetMember("enum", out keyword))
            || AllowedValues.Of(node, types) is not { } allowed)
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

        var variants = new List<UnionVariant>();
        string pointer = JsonPointer.Append(schema.Pointer, keyword.Name);
        foreach ((SchemaKind kind, int index) in allowed.Kinds)
        {
            Schema variant = SchemaPlaces.Create(JsonPointer.Append(pointer, index), keyword.Value.Items[index].Location);
            ReadAllowedValues(variant, schema, node, allowed, kind);
            variants.Add(new UnionVariant(variant, variant, variant.Pointer, null));
        }

        composer.Add(new PendingUnion(schema, variants, keyword));
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

    /// <summary>Whether values of a kind are of one of the types.</summary>
    public static bool Takes(IReadOnlyList<(string Type, int Index)> types, SchemaKind kind)
    {
        foreach ((string type, _) in types)
        {
            if (Takes(type, kind))
            {
                return true;
            }
        }

        return false;
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
            TextLocation place = node["format"]!.Location;
            if (!_unknownFormats.TryGetValue(format, out TextLocation first) || (first.Source == place.Source && first.Start > place.Start))
            {
                _unknownFormats[format] = place;
            }

            return format;
        }

        return Formats.Fits(format, kind) ? format : null;
    }

    /// <summary>The types that are allowed, with their places in <c>type</c>; <c>null</c> makes the schema nullable.</summary>
    private IReadOnlyList<(string Type, int Index)> ReadTypes(Schema schema, DocumentNode node)
    {
        if (node["type"] is not { } type)
        {
            return [];
        }

        if (type.Kind == NodeKind.String && OneType.TryGetValue(type.Text, out (string, int)[] one))
        {
            return one;
        }

        var types = new List<(string Type, int Index)>();

        IReadOnlyList<DocumentNode> names = type.Kind == NodeKind.Array ? type.Items : [type];
        for (int index = 0; index < names.Count; index++)
        {
            DocumentNode name = names[index];
            if (SchemaKeywords.IsNullName(name))
            {
                schema.Nullable = true;
            }
            else if (!_nodes.Is(name, NodeKind.String, "'type'"))
            {
                continue;
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

    private static IReadOnlyList<(string Type, int Index)> InferTypes(DocumentNode node, IReadOnlyList<DocumentNode> required)
    {
        if (required.Count > 0 || node["properties"] is not null || node["additionalProperties"] is not null
            || node["patternProperties"] is not null)
        {
            return [("object", 0)];
        }

        return node["items"] is not null || node["prefixItems"] is not null ? [("array", 0)]
            : node["contentSchema"] is not null ? [("string", 0)]
            : [];
    }

    private void ReadOfType(
        Schema schema, DocumentNode node, string pointer, string type, IReadOnlyList<DocumentNode> required, SchemaConstraints? constraints)
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
                schema.Items = ReadItems(node, pointer, constraints);
                constraints = _constraints.LimitItems(node, constraints);
                schema.UniqueItems = _nodes.Boolean(node, "uniqueItems");
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

    /// <summary>The items of an array, wherever in it they stand.</summary>
    private Schema ReadItems(DocumentNode node, string pointer, SchemaConstraints? constraints)
    {
        DocumentNode? rest = node["items"];
        string place = JsonPointer.Append(pointer, "items");
        if (!node.TryGetMember("prefixItems", out DocumentMember prefix) || _nodes.Items(node, "prefixItems") is not { Count: > 0 } first)
        {
            return rest is null or { Kind: NodeKind.False } ? SchemaPlaces.Create(place, node.Location) : schemas.Get(rest, place);
        }

        if (first.Count > 1 || rest?.Kind != NodeKind.False)
        {
            IgnoredKeywords.Report(prefix, problems, "gives each position a schema of its own, but which item is where is not checked");
        }

        if ((rest is null || rest.Kind == NodeKind.True) && !(constraints?.MaxItems <= first.Count))
        {
            return SchemaPlaces.Create(place, node.Location);
        }

        string prefixes = JsonPointer.Append(pointer, "prefixItems");
        List<Schema> items = [.. first.Select((item, index) => schemas.Get(item, JsonPointer.Append(prefixes, index)))];
        if (rest is { Kind: NodeKind.Object })
        {
            items.Add(schemas.Get(rest, place));
        }

        return composer.AnyOf(items, prefixes, prefix);
    }

    private void ReadObject(Schema schema, DocumentNode node, string pointer, IReadOnlyList<DocumentNode> required)
    {
        HashSet<string>? missing = required.Count == 0 ? null : new HashSet<string>(required.Select(name => name.Text), StringComparer.Ordinal);
        bool isClosed = node["additionalProperties"]?.Kind == NodeKind.False
            || (node["unevaluatedProperties"]?.Kind == NodeKind.False && !SchemaKeywords.IsComposed(node));
        bool hasPatterns = _nodes.Object(node, "patternProperties") is { Members.Count: > 0 };
        schema.Closed = isClosed && !hasPatterns;
        schema.AdditionalProperties = hasPatterns ? ReadPatterns(node, pointer, isClosed)
            : AdditionalProperties(node) is { } additional ? schemas.Get(additional, JsonPointer.Append(pointer, "additionalProperties"))
            : null;

        IReadOnlyList<DocumentMember> described = _nodes.Object(node, "properties")?.Members ?? [];
        var properties = new List<SchemaProperty>(described.Count);
        string members = JsonPointer.Append(pointer, "properties");
        foreach (DocumentMember member in described)
        {
            Schema value = schemas.Get(member.Value, JsonPointer.Append(members, member.Name));
            properties.Add(new SchemaProperty(member.Name, value, missing?.Remove(member.Name) == true, member.NameLocation));
        }

        foreach (DocumentNode name in required)
        {
            if (missing!.Remove(name.Text))
            {
                Schema value = schema.AdditionalProperties ?? Implied(JsonPointer.Append(members, name.Text), name.Location);
                properties.Add(new SchemaProperty(name.Text, value, true, name.Location));
            }
        }

        schema.Properties = properties;
        schema.Kind = properties.Count > 0 || schema.Closed ? SchemaKind.Object
            : schema.AdditionalProperties is not null ? SchemaKind.Map
            : SchemaKind.FreeFormObject;
    }

    /// <summary>The schema of further members when the document describes them by patterns of their names; null when it allows others too.</summary>
    private Schema? ReadPatterns(DocumentNode node, string pointer, bool isClosed)
    {
        node.TryGetMember("patternProperties", out DocumentMember keyword);
        IReadOnlyList<DocumentMember> patterns = keyword.Value.Members;
        if (patterns.Count > 1 || !isClosed || patterns[0].Name is not ("" or ".*" or "^.*$" or ".+" or "^.+$"))
        {
            IgnoredKeywords.Report(keyword, problems, "describes members by patterns of their names, which are not checked");
        }

        if (patterns.Any(pattern => SchemaKeywords.IsAnything(pattern.Value)))
        {
            return null;
        }

        string place = JsonPointer.Append(pointer, "patternProperties");
        List<Schema> values = [.. patterns.Select(pattern => schemas.Get(pattern.Value, JsonPointer.Append(place, pattern.Name))).Distinct()];
        if (AdditionalProperties(node) is { } additional)
        {
            values.Add(schemas.Get(additional, JsonPointer.Append(pointer, "additionalProperties")));
        }
        else if (!isClosed && (values.Count > 1 || node["properties"] is not null))
        {
            return null;
        }

        return composer.AnyOf(values, place, keyword);
    }

    /// <summary>The schema of further members, unless it says nothing about them.</summary>
    private static DocumentNode? AdditionalProperties(DocumentNode node) =>
        node["additionalProperties"] is { } additional
        && additional.Kind is not (NodeKind.True or NodeKind.False)
        && !SchemaKeywords.IsConstraintOnly(additional)
            ? additional
            : null;

    private Schema Implied(string pointer, TextLocation location)
    {
        Schema schema = SchemaPlaces.Create(pointer, location);
        composer.Implied.Add(schema);
        return schema;
    }
}
