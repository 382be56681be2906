using System;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Build;

/// <summary>
/// What is wrong at one place of a payload. It travels through NJsonSchema as one of its own errors; the sentence is made when it is told,
/// because most errors are those of variants that the payload was never meant to be.
/// </summary>
internal sealed class PayloadError(
    ValidationErrorKind kind, JToken token, JsonSchema schema, TextLocation location, Func<string> message, string id = PayloadRules.Invalid)
    : ValidationError(kind, null, null, token, schema)
{
    /// <summary>The id of the rule.</summary>
    public string Id { get; } = id;

    /// <summary>Where.</summary>
    public TextLocation Location { get; } = location;

    /// <summary>What is wrong, what is allowed, and what to do.</summary>
    public string Message => message();

    /// <summary>Whether the document calls what is broken less than an error (<c>x-severity</c>).</summary>
    public bool IsAdvice { get; set; }

    /// <summary>The error as a build tells it.</summary>
    public PayloadFinding ToFinding() => new(Id, Message, Location, IsAdvice);

    /// <summary>Whether the value is of another type than the schema: nothing else of it matters then.</summary>
    public bool IsOfOtherType => Kind is ValidationErrorKind.StringExpected or ValidationErrorKind.NumberExpected or ValidationErrorKind.IntegerExpected
        or ValidationErrorKind.BooleanExpected or ValidationErrorKind.ObjectExpected or ValidationErrorKind.ArrayExpected
        or ValidationErrorKind.NullExpected or ValidationErrorKind.NoTypeValidates;
}
