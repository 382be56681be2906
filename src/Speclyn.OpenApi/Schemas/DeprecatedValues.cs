using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>The values of an enumeration that alternatives with <c>deprecated: true</c> list: no keyword of <c>enum</c> says it.</summary>
internal static class DeprecatedValues
{
    /// <summary>Those that every alternative which lists them calls deprecated, each with what the document says of it; null when there are none.</summary>
    public static IReadOnlyDictionary<string, string>? Of(Schema schema, IReadOnlyList<DocumentNode> alternatives)
    {
        if (schema.Enum is null || !alternatives.Any(IsDeprecated))
        {
            return null;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string value in schema.Enum)
        {
            DocumentNode[] listing = [.. alternatives.Where(alternative => AllowedValues.Listed(alternative)!.Any(listed => IsSame(schema.Kind, value, listed)))];
            if (listing.Length > 0 && listing.All(IsDeprecated))
            {
                found.Add(value, listing[0]["description"] is { Kind: NodeKind.String, Text: var text } ? text : "");
            }
        }

        return found.Count == 0 ? null : found;
    }

    /// <summary>As <see cref="Of(Schema, IReadOnlyList{DocumentNode})"/>, of alternatives that were read; a reference can call deprecated what it leads to.</summary>
    public static IReadOnlyDictionary<string, string>? OfAll(IReadOnlyList<Schema> alternatives)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var current = new HashSet<string>(StringComparer.Ordinal);
        foreach (Schema alternative in alternatives)
        {
            Schema[] deprecated = [.. alternative.Chain().Where(link => link.Deprecated)];
            string? reason = deprecated.Length == 0 ? null : deprecated.Select(link => link.Description).FirstOrDefault(text => text is not null) ?? "";
            Schema listing = alternative.Resolved();
            foreach (string value in listing.Enum ?? [])
            {
                string? text = reason;
                if (text is null && listing.DeprecatedValues?.TryGetValue(value, out text) != true)
                {
                    current.Add(value);
                }
                else if (!found.ContainsKey(value))
                {
                    found.Add(value, text!);
                }
            }
        }

        foreach (string value in current)
        {
            found.Remove(value);
        }

        return found.Count == 0 ? null : found;
    }

    /// <summary>Those of the values that one of the schemas which hold together calls deprecated.</summary>
    public static IReadOnlyDictionary<string, string>? OfAny(IEnumerable<string> values, IReadOnlyList<Schema> parts)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string value in values)
        {
            string? text = null;
            if (parts.Any(part => part.DeprecatedValues?.TryGetValue(value, out text) == true))
            {
                found.Add(value, text!);
            }
        }

        return found.Count == 0 ? null : found;
    }

    private static bool IsDeprecated(DocumentNode alternative) => alternative["deprecated"]?.Kind == NodeKind.True;

    private static bool IsSame(SchemaKind kind, string value, DocumentNode listed) => kind == SchemaKind.String
        ? listed.Kind == NodeKind.String && listed.Text == value
        : listed.Kind == NodeKind.Number && JsonNumber.Parse(listed.Text) == JsonNumber.Parse(value);
}
