using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Reads the <see cref="SchemaAssertions"/> of schema nodes.</summary>
internal sealed class AssertionReader(SchemaQueue schemas, OpenApiVersion version)
{
    // A pattern that cannot be read says nothing of any member.
    private const string NoMatch = "(?!)";

    private static readonly SchemaAssertions Nothing = new();

    private readonly ConstraintsReader _constraints = new(new ProblemCollector());

    /// <summary>Reads what a node asserts into its schema.</summary>
    public void Read(Schema schema, DocumentNode node)
    {
        if (SchemaKeywords.IsNever(node))
        {
            schema.Assertions = Nothing with { IsNever = true };
            return;
        }

        // OpenAPI 3.0 gives nothing beside a reference a meaning.
        if (node.Kind != NodeKind.Object || (version == OpenApiVersion.V30 && SchemaKeywords.Reference(node) is not null))
        {
            return;
        }

        SchemaAssertions assertions = Of(node, schema.Pointer);
        IReadOnlyList<DocumentNode> parts = node["allOf"]?.Items ?? [];
        string place = JsonPointer.Append(schema.Pointer, "allOf");

        // A part that shapes no value is nowhere else to be found.
        Schema[] own = [.. parts.Select((part, index) => (Node: part, Index: index)).Where(part => SchemaKeywords.IsConstraintOnly(part.Node))
            .Select(part => schemas.Get(part.Node, JsonPointer.Append(place, part.Index)))];
        if (own.Length > 0)
        {
            assertions = assertions with { Parts = own };
        }

        schema.Assertions = assertions == Nothing ? null : assertions;
    }

    private SchemaAssertions Of(DocumentNode node, string pointer)
    {
        SchemaAssertions assertions = Nothing;
        if (node["if"] is not null && (node["then"] is not null || node["else"] is not null))
        {
            assertions = assertions with { If = Get(node, pointer, "if"), Then = Get(node, pointer, "then"), Else = Get(node, pointer, "else") };
        }

        if (node["not"] is not null)
        {
            assertions = assertions with { Not = Get(node, pointer, "not") };
        }

        if (node["contains"] is not null)
        {
            assertions = assertions with
            {
                Contains = Get(node, pointer, "contains"),
                MinContains = Count(node["minContains"]) ?? 1,
                MaxContains = Count(node["maxContains"]),
            };
        }

        if (node["propertyNames"] is not null)
        {
            assertions = assertions with { PropertyNames = Get(node, pointer, "propertyNames") };
        }

        DocumentMember[] dependent = [.. node["dependentRequired"]?.Members ?? [], .. Dependencies(node, NodeKind.Array)];
        if (dependent.Length > 0)
        {
            assertions = assertions with
            {
                DependentRequired = [.. dependent.Select(member => new KeyValuePair<string, IReadOnlyList<string>>(
                    member.Name, [.. member.Value.Items.Where(item => item.Kind == NodeKind.String).Select(item => item.Text)]))],
            };
        }

        if (node["dependentSchemas"] is not null || Dependencies(node, NodeKind.Object).Any())
        {
            assertions = assertions with
            {
                DependentSchemas = [.. Named(node, pointer, "dependentSchemas"), .. Dependencies(node, NodeKind.Object).Select(member =>
                    new KeyValuePair<string, Schema>(member.Name, schemas.Get(member.Value, JsonPointer.Append(JsonPointer.Append(pointer, "dependencies"), member.Name))))],
            };
        }

        if (node["patternProperties"] is { Members.Count: > 0 })
        {
            assertions = assertions with
            {
                PatternProperties = [.. Named(node, pointer, "patternProperties")
                    .Select(member => new KeyValuePair<string, Schema>(EcmaPattern.Translate(member.Key, out _) ?? NoMatch, member.Value))],
                Others = node["additionalProperties"] is { Kind: NodeKind.Object } ? Get(node, pointer, "additionalProperties") : null,
                OthersRefused = node["additionalProperties"]?.Kind == NodeKind.False || node["unevaluatedProperties"]?.Kind == NodeKind.False,
            };
        }

        if (node["prefixItems"] is { Items.Count: > 0 } prefix)
        {
            string place = JsonPointer.Append(pointer, "prefixItems");
            assertions = assertions with
            {
                PrefixItems = [.. prefix.Items.Select((item, index) => schemas.Get(item, JsonPointer.Append(place, index)))],
                RestItems = node["items"] is { Kind: NodeKind.Object } ? Get(node, pointer, "items") : null,
                RestRefused = node["items"]?.Kind == NodeKind.False || (node["items"] is null && node["unevaluatedItems"]?.Kind == NodeKind.False),
            };
        }

        SchemaAlternatives[] alternatives = [.. new[] { "oneOf", "anyOf" }.Select(keyword => Alternatives(node, pointer, keyword)).OfType<SchemaAlternatives>()];
        if (alternatives.Length > 0)
        {
            assertions = assertions with { Alternatives = alternatives };
        }

        return node["type"] is null && _constraints.Read(node) is { } untyped ? assertions with { Untyped = untyped } : assertions;
    }

    private SchemaAlternatives? Alternatives(DocumentNode node, string pointer, string keyword)
    {
        IReadOnlyList<DocumentNode> items = node[keyword]?.Items ?? [];
        if (items.Count == 0 || !items.All(item => SchemaKeywords.IsConstraintOnly(item) && !SchemaKeywords.IsNull(item)) || items.Any(SchemaKeywords.IsAnything))
        {
            return null;
        }

        string place = JsonPointer.Append(pointer, keyword);
        return new SchemaAlternatives(keyword == "oneOf", [.. items.Select((item, index) => schemas.Get(item, JsonPointer.Append(place, index)))]);
    }

    /// <summary>The entries of draft 7's <c>dependencies</c>, which holds both kinds.</summary>
    private static IEnumerable<DocumentMember> Dependencies(DocumentNode node, NodeKind kind) =>
        (node["dependencies"]?.Members ?? []).Where(member => member.Value.Kind == kind);

    private IEnumerable<KeyValuePair<string, Schema>> Named(DocumentNode node, string pointer, string keyword)
    {
        string place = JsonPointer.Append(pointer, keyword);
        return (node[keyword]?.Members ?? []).Select(member => new KeyValuePair<string, Schema>(member.Name, schemas.Get(member.Value, JsonPointer.Append(place, member.Name))));
    }

    private Schema? Get(DocumentNode node, string pointer, string keyword) =>
        node[keyword] is { Kind: NodeKind.Object or NodeKind.True or NodeKind.False } sub ? schemas.Get(sub, JsonPointer.Append(pointer, keyword)) : null;

    private static int? Count(DocumentNode? node) => node is { Kind: NodeKind.Number } ? Math.Max(0, JsonNumber.Parse(node.Text).ToCount()) : null;
}
