using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>
/// What the document asks of a value besides its C# type, for the analyzers: a JSON Schema of the few keywords that they check.
/// A keyword that they do not know says nothing to them, so new ones need no new version of the facts.
/// </summary>
internal static class FactKeywords
{
    // Arrays in arrays end somewhere, and a schema that contains itself does not.
    private const int DeepestItems = 4;

    private const int LongestDeprecation = 200;

    private const string SeverityKeyword = "x-severity";

    /// <summary>The keywords of a member, a parameter or an item; null when there are none.</summary>
    public static string? OfValue(Schema schema) => Text(Value(schema, DeepestItems));

    /// <summary>The keywords of a schema that has a type of its own; null when there are none.</summary>
    public static string? OfType(Schema schema, TypeModel model)
    {
        List<string> keywords = Own(schema);
        if (schema.Conditions.Count == 1)
        {
            Add(keywords, Conditions(schema.Conditions[0]));
        }
        else if (schema.Conditions.Count > 1)
        {
            keywords.Add("\"allOf\":[" + string.Join(",", schema.Conditions.Select(condition => Text([.. Conditions(condition)]))) + "]");
        }

        if (schema is { Kind: SchemaKind.Object, Closed: true })
        {
            Add(keywords, "additionalProperties", "false");
        }

        Add(keywords, VariantKeywords.Of(schema, model));
        return Text(keywords);
    }

    /// <summary>Why not to use what the document calls deprecated, in its own words; empty when it gives none.</summary>
    public static string Deprecation(string? description)
    {
        // The sentence that says what to use instead.
        foreach (string sentence in (description ?? "").Replace("\r", "").Replace('\n', ' ').Split([". "], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Mentions(sentence, "deprecat") || Mentions(sentence, " instead") || Mentions(sentence, "replaced by"))
            {
                string text = sentence.Trim().TrimEnd('.');
                return text.Length <= LongestDeprecation ? text : text.Substring(0, LongestDeprecation - 1).TrimEnd() + "…";
            }
        }

        return "";
    }

    private static bool Mentions(string sentence, string word) => sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static List<string>? Value(Schema schema, int depth)
    {
        (Schema target, _) = TypeModelBuilder.Resolve(schema);
        bool isNamed = target.Kind is SchemaKind.Object or SchemaKind.Union || target.Enum is not null;
        List<string>? keywords = null;
        for (Schema? link = schema; link is not null; link = link.Kind == SchemaKind.Reference ? link.Target : null)
        {
            if ((link != target || !isNamed) && HasOwn(link))
            {
                Add(keywords ??= [], Own(link));
            }
        }

        if (depth > 0 && target is { Kind: SchemaKind.Array, Items: { } item } && Value(item, depth - 1) is { } ofItems)
        {
            Add(keywords ??= [], "items", Text(ofItems));
        }

        if (depth > 0 && target is { Kind: SchemaKind.Map, AdditionalProperties: { } value } && Value(value, depth - 1) is { } ofValues)
        {
            Add(keywords ??= [], "additionalProperties", Text(ofValues));
        }

        return keywords;
    }

    private static IEnumerable<string> Conditions(DocumentNode node) =>
        from keyword in ObjectConditions.Keywords.Append(SeverityKeyword)
        where ObjectConditions.IsChecked(node, keyword) || node[keyword] is { Kind: NodeKind.String }
        select JsonText.Quote(keyword) + ":" + JsonText.Of(node[keyword]!);

    private static bool HasOwn(Schema schema) => schema.Constraints is not null || schema.Format is not null || schema.Template is not null || schema.KnownValues.Count > 0;

    private static List<string> Own(Schema schema)
    {
        var keywords = new List<string>();
        (NumberBound? minimum, NumberBound? maximum) = schema.Bounds();
        Add(keywords, minimum is { Exclusive: true } ? "exclusiveMinimum" : "minimum", minimum?.Value);
        Add(keywords, maximum is { Exclusive: true } ? "exclusiveMaximum" : "maximum", maximum?.Value);
        if (schema.Constraints is { } constraints)
        {
            Add(keywords, "multipleOf", constraints.MultipleOf);
            Add(keywords, "minLength", constraints.MinLength);
            Add(keywords, "maxLength", constraints.MaxLength);
            Add(keywords, "pattern", constraints.PatternText is { } pattern ? JsonText.Quote(pattern) : null);
            Add(keywords, "minItems", constraints.MinItems);
            Add(keywords, "maxItems", constraints.MaxItems);
            Add(keywords, "minProperties", constraints.MinProperties);
            Add(keywords, "maxProperties", constraints.MaxProperties);
            Add(keywords, "const", constraints.Const?.Kind switch { NodeKind.True => "true", NodeKind.False => "false", _ => null });
        }

        if (schema is { Kind: SchemaKind.String, Enum: null, Format: { } format } && Formats.ExampleOf(format) is not null)
        {
            Add(keywords, "format", JsonText.Quote(format));
        }

        if (schema is { Kind: SchemaKind.String, KnownValues: { Count: > 0 } known })
        {
            Add(keywords, "examples", "[" + string.Join(",", known.Select(JsonText.Quote)) + "]");
        }

        if (schema.Template is { } template)
        {
            Add(keywords, "x-template", JsonText.Of(template.Node));
        }

        if (keywords.Count > 0 && schema.Severity is { } severity)
        {
            Add(keywords, SeverityKeyword, JsonText.Quote(severity));
        }

        return keywords;
    }

    // What stands nearer to the value comes first and says it once.
    private static void Add(List<string> keywords, IEnumerable<string> more)
    {
        foreach (string keyword in more)
        {
            string name = keyword.Substring(0, keyword.IndexOf(':'));
            if (!keywords.Any(known => known.StartsWith(name + ":", StringComparison.Ordinal)))
            {
                keywords.Add(keyword);
            }
        }
    }

    private static void Add(List<string> keywords, string name, int? value) => Add(keywords, name, value?.ToString(CultureInfo.InvariantCulture));

    private static void Add(List<string> keywords, string name, string? json)
    {
        if (json is not null)
        {
            keywords.Add($"\"{name}\":{json}");
        }
    }

    private static string? Text(List<string>? keywords) => keywords is not { Count: > 0 } ? null : "{" + string.Join(",", keywords) + "}";
}
