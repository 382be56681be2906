using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using static Speclyn.Build.PayloadMessages;

namespace Speclyn.Build;

/// <summary>Sentences about what <see cref="AssertionCheck"/> finds.</summary>
internal static class AssertionMessages
{
    /// <summary>A value where none is allowed.</summary>
    public static PayloadError Never(JToken token, JsonSchema schema) =>
        At(ValidationErrorKind.ExcludedSchemaValidates, token, schema, () => Name(token) + " may not be there at all; remove it", NameOrPlace(token));

    /// <summary>A value that is what <c>not</c> says.</summary>
    public static PayloadError Excluded(JToken token, JsonSchema schema, Schema excluded) => At(
        ValidationErrorKind.ExcludedSchemaValidates,
        token,
        schema,
        () => Name(token) + " is " + Found(token) + " and must not be " + (excluded.Resolved().Kind is SchemaKind.Any ? "what 'not' of its schema describes" : Description(excluded))
            + "; write another value");

    /// <summary>A member without one that it needs.</summary>
    public static PayloadError Dependent(JToken token, JsonSchema schema, string member, string needed) => At(
        ValidationErrorKind.PropertyRequired,
        token,
        schema,
        () => ProblemText.Quote(needed) + " is missing in " + Name(token) + ", which requires it beside " + ProblemText.Quote(member) + "; add it, or remove "
            + ProblemText.Quote(member));

    /// <summary>An array with too few or too many items of a kind.</summary>
    public static PayloadError Containing(JToken token, JsonSchema schema, Schema item, int found, int least, int? most) => At(
        found < least ? ValidationErrorKind.TooFewItems : ValidationErrorKind.TooManyItems,
        token,
        schema,
        () => Name(token) + " has " + Count(found, "item") + " that " + (found == 1 ? "is " : "are each ") + Description(item) + " as 'contains' asks, and "
            + (found < least ? "must have at least " + Number(least) + "; add " + Number(least - found) : "may have at most " + Number(most) + "; remove " + Number(found - most)));

    /// <summary>A value that keeps none of several rules, or more than one.</summary>
    public static PayloadError Alternatives(JToken token, JsonSchema schema, SchemaAlternatives alternatives, int kept) => At(
        kept == 0 ? ValidationErrorKind.NotAnyOf : ValidationErrorKind.NotOneOf,
        token,
        schema,
        () =>
        {
            string[] members = [.. alternatives.Schemas.Select(alternative => string.Join(" and ",
                alternative.Resolved().Properties.Where(property => property.Required).Select(property => ProblemText.Quote(property.Name))))];
            string allowed = members.Contains("") ? "one of the rules that its schema lists" : string.Join(", or ", members);
            return Name(token) + (kept == 0 ? " must have " + allowed + " and has not; add " + (members.Contains("") ? "what one of them asks for" : "one")
                : " must have only one of " + allowed + " and has " + Number(kept) + " of them; remove the others");
        });

    /// <summary>A member that no pattern allows.</summary>
    public static PayloadError NoPattern(JProperty token, JsonSchema schema, IEnumerable<string> names, IEnumerable<string> patterns) => new(
        ValidationErrorKind.NoAdditionalPropertiesAllowed,
        token,
        schema,
        PayloadTokens.NameLocation(token),
        () => ProblemText.Quote(token.Name) + " is not a member of " + Name(token.Parent!) + ", which allows no others than its own"
            + (names.Any() ? " (" + List([.. names]) + ")" : "") + " and those that match " + string.Join(" or ", patterns) + "; correct the name or remove it",
        PayloadRules.UnknownMember);
}
