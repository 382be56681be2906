using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Speclyn.Generated;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>Checks what a schema asserts and NJsonSchema cannot say: conditions, exclusions, and rules about names and places.</summary>
/// <param name="assertions">The assertions.</param>
/// <param name="own">The schema that they are of.</param>
/// <param name="normalized">The same schema for NJsonSchema.</param>
/// <param name="errorsOf">Validates a value by another schema.</param>
internal sealed class AssertionCheck(
    SchemaAssertions assertions, Schema own, JsonSchema normalized, Func<JToken, Schema, IReadOnlyList<ValidationError>> errorsOf)
{
    /// <summary>What is wrong with a value.</summary>
    public IEnumerable<ValidationError> Check(JToken token)
    {
        if (assertions.IsNever)
        {
            return [AssertionMessages.Never(token, normalized)];
        }

        IEnumerable<ValidationError> errors = [.. OfConditions(token), .. OfAlternatives(token)];
        if (assertions.Untyped is { } untyped)
        {
            errors = errors.Concat(ValueChecks.Of(token, untyped, normalized));
        }

        return token switch
        {
            JObject members => errors.Concat(OfDependencies(members)).Concat(OfNames(members)).Concat(OfPatterns(members)),
            JArray items => errors.Concat(OfContains(items)).Concat(OfPlaces(items)),
            _ => errors,
        };
    }

    private bool Keeps(JToken token, Schema schema) => errorsOf(token, schema).Count == 0;

    private IEnumerable<ValidationError> OfConditions(JToken token)
    {
        if (assertions.Not is { } not && Keeps(token, not))
        {
            yield return AssertionMessages.Excluded(token, normalized, not);
        }

        if (assertions.If is { } condition && (Keeps(token, condition) ? assertions.Then : assertions.Else) is { } consequence)
        {
            foreach (ValidationError error in errorsOf(token, consequence))
            {
                yield return error;
            }
        }
    }

    private IEnumerable<ValidationError> OfAlternatives(JToken token)
    {
        foreach (SchemaAlternatives alternatives in assertions.Alternatives)
        {
            int kept = alternatives.Schemas.Count(schema => Keeps(token, schema));
            if (kept == 0 || (kept > 1 && alternatives.IsExclusive))
            {
                yield return AssertionMessages.Alternatives(token, normalized, alternatives, kept);
            }
        }
    }

    private IEnumerable<ValidationError> OfDependencies(JObject members)
    {
        foreach (KeyValuePair<string, IReadOnlyList<string>> dependent in assertions.DependentRequired.Where(pair => members.ContainsKey(pair.Key)))
        {
            foreach (string needed in dependent.Value.Where(name => !members.ContainsKey(name)))
            {
                yield return AssertionMessages.Dependent(members, normalized, dependent.Key, needed);
            }
        }

        foreach (ValidationError error in assertions.DependentSchemas.Where(pair => members.ContainsKey(pair.Key)).SelectMany(pair => errorsOf(members, pair.Value)))
        {
            yield return error;
        }
    }

    private IEnumerable<ValidationError> OfNames(JObject members) => assertions.PropertyNames is { } names
        ? members.Properties().SelectMany(member => errorsOf(PayloadTokens.OfName(member), names))
        : [];

    private IEnumerable<ValidationError> OfPatterns(JObject members)
    {
        if (assertions.PatternProperties.Count == 0)
        {
            yield break;
        }

        foreach (JProperty member in members.Properties())
        {
            bool isDescribed = own.Resolved().Properties.Any(property => property.Name == member.Name);
            foreach (KeyValuePair<string, Schema> pattern in assertions.PatternProperties.Where(pattern => TextRules.Matches(member.Name, pattern.Key)))
            {
                isDescribed = true;
                foreach (ValidationError error in errorsOf(member.Value, pattern.Value))
                {
                    yield return error;
                }
            }

            if (!isDescribed && assertions.Others is { } others)
            {
                foreach (ValidationError error in errorsOf(member.Value, others))
                {
                    yield return error;
                }
            }

            if (!isDescribed && assertions.OthersRefused)
            {
                yield return AssertionMessages.NoPattern(
                    member, normalized, own.Resolved().Properties.Select(property => property.Name), assertions.PatternProperties.Select(pattern => pattern.Key));
            }
        }
    }

    private IEnumerable<ValidationError> OfContains(JArray items)
    {
        if (assertions.Contains is { } contained)
        {
            int found = items.Count(item => Keeps(item, contained));
            if (found < assertions.MinContains || found > assertions.MaxContains)
            {
                yield return AssertionMessages.Containing(items, normalized, contained, found, assertions.MinContains, assertions.MaxContains);
            }
        }
    }

    private IEnumerable<ValidationError> OfPlaces(JArray items)
    {
        int first = assertions.PrefixItems.Count;
        if (first == 0)
        {
            yield break;
        }

        for (int index = 0; index < items.Count; index++)
        {
            Schema? schema = index < first ? assertions.PrefixItems[index] : assertions.RestItems;
            foreach (ValidationError error in schema is null ? [] : errorsOf(items[index], schema))
            {
                yield return error;
            }
        }

        if (assertions.RestRefused && items.Count > first)
        {
            yield return PayloadMessages.TooMany(items, normalized, first);
        }
    }
}
