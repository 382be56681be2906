using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Speclyn.Generated;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>
/// What NJsonSchema checks in another way than JSON Schema asks for: it counts UTF-16 code units, compares items by their text, gives patterns
/// all the time they want, and knows no number that a decimal cannot hold.
/// </summary>
internal static class ValueChecks
{
    /// <summary>What is wrong with a value besides what NJsonSchema says.</summary>
    public static IEnumerable<PayloadError> Of(JToken token, Schema schema, JsonSchema normalized)
    {
        DocumentNode node = PayloadTokens.NodeOf(token);
        switch (node.Kind)
        {
            case NodeKind.String:
                return [.. OfText(token, node.Text, schema.Constraints, normalized), .. OfFormat(token, node.Text, schema, normalized)];
            case NodeKind.Array when schema.UniqueItems:
                return OfItems(token, normalized);
            case NodeKind.Number when schema.Constraints is { } constraints:
                return OfNumber(token, node.Text, constraints, normalized, isChecked: SchemaNormalizer.FitsDecimal(node.Text));
            default:
                return [];
        }
    }

    /// <summary>What is wrong with a value of which the schema says no type: NJsonSchema was not told.</summary>
    public static IEnumerable<PayloadError> Of(JToken token, SchemaConstraints untyped, JsonSchema normalized)
    {
        DocumentNode node = PayloadTokens.NodeOf(token);
        return node.Kind switch
        {
            NodeKind.String => OfText(token, node.Text, untyped, normalized),
            NodeKind.Number => OfNumber(token, node.Text, untyped, normalized, isChecked: false),
            NodeKind.Array => OfCount(token, untyped.MinItems, untyped.MaxItems, normalized),
            NodeKind.Object => OfCount(token, untyped.MinProperties, untyped.MaxProperties, normalized),
            _ => [],
        };
    }

    /// <summary>What is wrong with the names in a text of an object, or in a list of texts.</summary>
    public static IEnumerable<PayloadError> OfNames(JObject members, string name, TextTemplate template, JsonSchema normalized) =>
        from problem in TemplateCheck.Of(PayloadTokens.NodeOf(members), name, template)
        select new PayloadError(ValidationErrorKind.Unknown, members, normalized, problem.Location, () => problem.Message)
        {
            IsAdvice = problem.Severity is not "error",
        };

    private static IEnumerable<PayloadError> OfText(JToken token, string text, SchemaConstraints? constraints, JsonSchema normalized)
    {
        int length = TextRules.Length(text);
        if (constraints?.MinLength is { } least && length < least)
        {
            yield return PayloadMessages.At(ValidationErrorKind.StringTooShort, token, normalized, () =>
                PayloadMessages.Name(token) + " has " + PayloadMessages.Count(length, "character") + " and must have at least " + least + "; write a longer text");
        }

        if (constraints?.MaxLength is { } most && length > most)
        {
            yield return PayloadMessages.At(ValidationErrorKind.StringTooLong, token, normalized, () =>
                PayloadMessages.Name(token) + " has " + PayloadMessages.Count(length, "character") + " and may have at most " + most + "; shorten it");
        }

        if (constraints?.Pattern is { } pattern && !TextRules.Matches(text, pattern))
        {
            yield return PayloadMessages.At(ValidationErrorKind.PatternMismatch, token, normalized, () =>
                ProblemText.Quote(text) + " does not match the pattern " + constraints.PatternText + " of " + PayloadMessages.Name(token) + "; write a text that does");
        }
    }

    private static IEnumerable<PayloadError> OfFormat(JToken token, string text, Schema schema, JsonSchema normalized)
    {
        if (schema is { Format: { } format, Enum: null } && Formats.ExampleOf(format) is { } example && !TextFormats.IsValid(text, format))
        {
            yield return PayloadMessages.At(ValidationErrorKind.Unknown, token, normalized, () =>
                ProblemText.Quote(text) + " is not of the format '" + format + "' that " + PayloadMessages.Name(token) + " must have; write one such as " + example);
        }
    }

    private static IEnumerable<PayloadError> OfItems(JToken token, JsonSchema normalized)
    {
        var first = new Dictionary<DocumentNode, int>(NodeEquality.Instance);
        int index = 0;
        foreach (JToken item in token)
        {
            DocumentNode node = PayloadTokens.NodeOf(item);
            if (first.TryGetValue(node, out int same))
            {
                int number = index;
                yield return PayloadMessages.At(ValidationErrorKind.ItemsNotUnique, item, normalized, () =>
                    "item " + (number + 1) + " of " + PayloadMessages.Name(token) + " is the same as item " + (same + 1) + ", and items must differ; remove it");
            }
            else
            {
                first.Add(node, index);
            }

            index++;
        }
    }

    private static IEnumerable<PayloadError> OfNumber(JToken token, string text, SchemaConstraints constraints, JsonSchema normalized, bool isChecked)
    {
        JsonNumber value = JsonNumber.Parse(text);
        if (constraints.Minimum is { } minimum && !(isChecked && SchemaNormalizer.FitsDecimal(minimum.Value)) && IsBeyond(JsonNumber.Parse(minimum.Value).CompareTo(value), minimum))
        {
            yield return PayloadMessages.Beyond(token, normalized, minimum, isLower: true);
        }

        if (constraints.Maximum is { } maximum && !(isChecked && SchemaNormalizer.FitsDecimal(maximum.Value)) && IsBeyond(value.CompareTo(JsonNumber.Parse(maximum.Value)), maximum))
        {
            yield return PayloadMessages.Beyond(token, normalized, maximum, isLower: false);
        }

        if (!isChecked && constraints.MultipleOf is { } multipleOf && SchemaNormalizer.FitsDecimal(multipleOf) && SchemaNormalizer.FitsDecimal(text)
            && decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) % decimal.Parse(multipleOf, NumberStyles.Float, CultureInfo.InvariantCulture) != 0)
        {
            yield return PayloadMessages.NotMultiple(token, normalized, multipleOf);
        }
    }

    private static IEnumerable<PayloadError> OfCount(JToken token, int? least, int? most, JsonSchema normalized)
    {
        int count = ((JContainer)token).Count;
        if (count < least)
        {
            yield return PayloadMessages.TooFew(token, normalized, least.Value);
        }

        if (count > most)
        {
            yield return PayloadMessages.TooMany(token, normalized, most.Value);
        }
    }

    private static bool IsBeyond(int order, NumberBound bound) => order > 0 || (order == 0 && bound.Exclusive);
}
