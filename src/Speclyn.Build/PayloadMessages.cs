using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>Sentences about payloads: what is wrong, what is allowed, and what to do.</summary>
internal static class PayloadMessages
{
    // More names than this help nobody.
    private const int MaxListed = 20;

    /// <summary>An error of NJsonSchema about a value of one of our schemas.</summary>
    public static PayloadError Of(ValidationError error, Schema own)
    {
        JToken token = error.Token!;
        JsonSchema schema = error.Schema;
        switch (error.Kind)
        {
            case ValidationErrorKind.PropertyRequired when token is JObject members:
                return Missing(members, error.Property!, own, schema);
            case ValidationErrorKind.NoAdditionalPropertiesAllowed:
                return Unknown((JProperty)token, own, schema);
            case ValidationErrorKind.NumberTooSmall:
                return Beyond(token, schema, Lower(own, schema), isLower: true);
            case ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig:
                return Beyond(token, schema, Upper(own, schema), isLower: false);
            case ValidationErrorKind.NumberExpected or ValidationErrorKind.NumberNotMultipleOf
                when own.Resolved().Kind == SchemaKind.Integer && !(PayloadTokens.NodeOf(token) is { Kind: NodeKind.Number } node && JsonNumber.Parse(node.Text).IsInteger):
                return OfOtherType(ValidationErrorKind.IntegerExpected, token, schema, "an integer");
            case ValidationErrorKind.NumberNotMultipleOf or ValidationErrorKind.IntegerNotMultipleOf:
                return NotMultiple(token, schema, own.Constraints?.MultipleOf ?? Number(schema.MultipleOf));
            case ValidationErrorKind.TooFewItems:
                return TooFew(token, schema, schema.MinItems);
            case ValidationErrorKind.TooManyItems:
                return TooMany(token, schema, schema.MaxItems);
            case ValidationErrorKind.TooFewProperties:
                return TooFew(token, schema, schema.MinProperties);
            case ValidationErrorKind.TooManyProperties:
                return TooMany(token, schema, schema.MaxProperties);
            case ValidationErrorKind.NotInEnumeration:
                return Enumeration(token, own, schema);
        }

        return Type(error.Kind) is { } type
            ? OfOtherType(error.Kind == ValidationErrorKind.PropertyRequired ? ValidationErrorKind.ObjectExpected : error.Kind, token, schema, type)
            : At(error.Kind, token, schema, () => Name(token) + " is " + Found(token) + " that its schema does not allow; write "
                    + (own.Resolved() is { Kind: not SchemaKind.Unsupported } end ? end.Describe() : "another value") + " that it does");
    }

    private static PayloadError OfOtherType(ValidationErrorKind kind, JToken token, JsonSchema schema, string type) =>
        At(kind, token, schema, () => Name(token) + " is " + Found(token) + " and must be " + type + "; write " + type);

    /// <summary>An array or object with too little in it.</summary>
    public static PayloadError TooFew(JToken token, JsonSchema schema, int least)
    {
        (int count, string what) = Content(token);
        return At(ValidationErrorKind.TooFewItems, token, schema, () =>
            Name(token) + " has " + Count(count, what) + " and must have at least " + Number(least) + "; add " + Number(least - count));
    }

    /// <summary>An array or object with too much in it.</summary>
    public static PayloadError TooMany(JToken token, JsonSchema schema, int most)
    {
        (int count, string what) = Content(token);
        return At(ValidationErrorKind.TooManyItems, token, schema, () =>
            Name(token) + " has " + Count(count, what) + " and may have at most " + Number(most) + "; remove " + Number(count - most));
    }

    /// <summary>A number beyond a bound.</summary>
    public static PayloadError Beyond(JToken token, JsonSchema schema, NumberBound bound, bool isLower) => At(
        isLower ? ValidationErrorKind.NumberTooSmall : ValidationErrorKind.NumberTooBig,
        token,
        schema,
        () => Name(token) + " is " + Text(token) + " and must be "
            + (bound.Exclusive ? (isLower ? "greater than " : "less than ") : isLower ? "at least " : "at most ") + bound.Value
            + "; write a " + (isLower ? "greater" : "smaller") + " number");

    /// <summary>A number that is no multiple.</summary>
    public static PayloadError NotMultiple(JToken token, JsonSchema schema, string multipleOf) => At(
        ValidationErrorKind.NumberNotMultipleOf, token, schema, () => Name(token) + " is " + Text(token) + " and must be a multiple of " + multipleOf + "; write one");

    /// <summary>A value that is none of an enumeration.</summary>
    public static PayloadError Enumeration(JToken token, Schema own, JsonSchema schema) => At(
        ValidationErrorKind.NotInEnumeration,
        token,
        schema,
        () => own.Enum is { Count: 1 } only
            ? Text(token) + " is not the value of " + Name(token) + "; write " + ProblemText.Quote(only[0])
            : Text(token) + " is not a value of " + Name(token) + Choice(PayloadTokens.NodeOf(token).Text, own.Enum ?? []));

    /// <summary>A value that is another one than a constant.</summary>
    public static PayloadError Constant(JToken token, Schema own, JsonSchema schema) => At(
        ValidationErrorKind.NotInEnumeration,
        token,
        schema,
        () => Name(token) + " has but one allowed value and this is another one; write " + JsonText.Of(own.Constraints!.Const!));

    /// <summary>A member that only responses carry.</summary>
    public static PayloadError ReadOnly(JToken token, JsonSchema schema) => At(
        ValidationErrorKind.ExcludedSchemaValidates,
        token,
        schema,
        () => Name(token) + " is read-only: responses carry it and requests must not; remove it",
        NameOrPlace(token));

    /// <summary>An item of an array that must be empty.</summary>
    public static PayloadError NoItems(JToken token, JsonSchema schema) =>
        At(ValidationErrorKind.TooManyItems, token, schema, () => Name(token) + " must be empty; remove its items");

    /// <summary>A member of an object that must be empty.</summary>
    public static PayloadError NoMembers(JToken token, JsonSchema schema) =>
        At(ValidationErrorKind.TooManyProperties, token, schema, () => Name(token) + " must be empty; remove its members");

    /// <summary>A value that is no variant of a union.</summary>
    public static PayloadError NoVariant(UnionChoice choice, JToken token, Schema own, JsonSchema schema)
    {
        if (choice.Selector is not { } selector)
        {
            string[] kinds = [.. choice.Variants.Select(variant => variant.Resolved().Describe()).Distinct()];
            return At(
                kinds.Length > 0 ? ValidationErrorKind.NoTypeValidates : ValidationErrorKind.NotAnyOf,
                token,
                schema,
                () => Name(token) + " is " + Found(token) + " and fits none of its variants; write " + string.Join(" or ", kinds)
                    + " as one of them says");
        }

        JToken? value = token[selector];
        return value is null
            ? At(
                ValidationErrorKind.PropertyRequired,
                token,
                schema,
                () => ProblemText.Quote(selector) + " is missing in " + Name(token) + ", which says what it is; add it, one of: " + List(choice.Names),
                Start(token))
            : At(
                ValidationErrorKind.NotInEnumeration,
                value,
                schema,
                () => Text(value) + " is not a value of " + Name(value) + Choice(PayloadTokens.NodeOf(value).Text, choice.Names));
    }

    /// <summary>An error at a value.</summary>
    public static PayloadError At(
        ValidationErrorKind kind, JToken token, JsonSchema schema, System.Func<string> message, TextLocation? location = null) =>
        new(kind, token, schema, location ?? Place(token), message);

    /// <summary>How to call a value: by the member that holds it.</summary>
    public static string Name(JToken token)
    {
        if (PayloadTokens.IsName(token))
        {
            return "the name " + Text(token);
        }

        for (JToken? current = token; current is not null; current = current.Parent)
        {
            if (current is JProperty member)
            {
                return ProblemText.Quote(member.Name);
            }
        }

        return "the payload";
    }

    /// <summary>Some of something.</summary>
    public static string Count(int count, string what) => Number(count) + " " + what + (count == 1 ? "" : "s");

    /// <summary>What is nearest, and what is allowed.</summary>
    public static string Choice(string text, IReadOnlyList<string> allowed) => allowed.Count == 0
        ? "; there is none to choose from"
        : "; did you mean " + ProblemText.Quote(EditDistance.Nearest(text, allowed)!) + "? Allowed: " + List(allowed);

    private static PayloadError Missing(JObject token, string property, Schema own, JsonSchema schema)
    {
        Schema? expected = own.Resolved().Properties.FirstOrDefault(candidate => candidate.Name == property)?.Schema;
        return At(
            ValidationErrorKind.PropertyRequired,
            token,
            schema,
            () => ProblemText.Quote(property) + " is missing in " + Name(token) + ", which requires it; add it" + (expected is null ? "" : ", " + Description(expected)),
            Start(token));
    }

    private static PayloadError Unknown(JProperty token, Schema own, JsonSchema schema)
    {
        string[] allowed = [.. own.Resolved().Properties.Select(property => property.Name)];
        return new PayloadError(
            ValidationErrorKind.NoAdditionalPropertiesAllowed,
            token,
            schema,
            PayloadTokens.NameLocation(token),
            () => ProblemText.Quote(token.Name) + " is not a member of " + Name(token.Parent!) + ", which allows no others than its own"
                + (allowed.Length == 0 ? "; remove it" : Choice(token.Name, allowed)),
            PayloadRules.UnknownMember);
    }

    // The bounds of a format stand in the schema for NJsonSchema alone.
    private static NumberBound Lower(Schema own, JsonSchema schema) =>
        schema.Minimum is { } format && own.Constraints?.Minimum is null ? new NumberBound(Number(format), false) : own.Constraints!.Minimum!;

    private static NumberBound Upper(Schema own, JsonSchema schema) =>
        schema.Maximum is { } format && own.Constraints?.Maximum is null ? new NumberBound(Number(format), false) : own.Constraints!.Maximum!;

    private static (int Count, string What) Content(JToken token) =>
        token is JObject members ? (members.Count, "member") : (((JArray)token).Count, "item");

    /// <summary>What values a schema describes, in words.</summary>
    public static string Description(Schema schema) => schema.Resolved() switch
    {
        { Enum: { Count: 1 } only } => ProblemText.Quote(only[0]),
        { Enum: { } values } => "one of: " + List(values),
        { Kind: SchemaKind.Union } union => string.Join(" or ", union.Union!.Variants.Select(variant => variant.Resolved().Describe()).Distinct()),
        var end => end.Describe(),
    };

    private static string? Type(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.StringExpected => "a string",
        ValidationErrorKind.NumberExpected => "a number",
        ValidationErrorKind.IntegerExpected => "an integer",
        ValidationErrorKind.BooleanExpected => "true or false",
        ValidationErrorKind.ObjectExpected or ValidationErrorKind.PropertyRequired => "an object",
        ValidationErrorKind.ArrayExpected => "an array",
        ValidationErrorKind.NullExpected => "null",
        _ => null,
    };

    /// <summary>What a value is, in words.</summary>
    public static string Found(JToken token) => token.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "an array",
        JTokenType.Null => "null",
        JTokenType.String => "the string " + Text(token),
        JTokenType.Boolean => PayloadTokens.NodeOf(token).Text,
        _ => "the number " + PayloadTokens.NodeOf(token).Text,
    };

    private static string Text(JToken token) => ProblemText.Quote(PayloadTokens.NodeOf(token));

    /// <summary>Values, as many as help.</summary>
    public static string List(IReadOnlyList<string> values) =>
        string.Join(", ", values.Take(MaxListed)) + (values.Count > MaxListed ? " and " + Number(values.Count - MaxListed) + " more" : "");

    /// <summary>A number without zeros behind its digits.</summary>
    public static string Number(decimal? number) => ((number ?? 0) / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>Where the name of a member stands; an item or the payload itself where it begins.</summary>
    public static TextLocation NameOrPlace(JToken token) => token.Parent is JProperty member ? PayloadTokens.NameLocation(member) : Place(token);

    /// <summary>An object or array has many lines, of which the first is the one to mark.</summary>
    private static TextLocation Place(JToken token) => token is JContainer ? Start(token) : PayloadTokens.NodeOf(token).Location;

    private static TextLocation Start(JToken token) => PayloadTokens.NodeOf(token).Location with { Length = 1 };
}
