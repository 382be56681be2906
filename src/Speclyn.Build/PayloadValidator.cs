using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>
/// NJsonSchema validates; here its errors become places and sentences, of a union those of the variant that is meant, and what it cannot
/// check is added.
/// </summary>
internal sealed class PayloadValidator(PayloadSchema schema, Placeholders? placeholders, CancellationToken cancellationToken) : JsonSchemaValidator
{
    // Each variant of each union looks at the same values again: without a memory, nested unions would take time without end.
    private readonly Dictionary<(JToken Token, JsonSchema Schema), ICollection<ValidationError>> _known = [];

    private readonly Dictionary<Schema, IReadOnlyList<(string Name, TextTemplate Template)>> _templates = [];

    /// <summary>What is wrong with a payload, in the order of its text.</summary>
    public IReadOnlyList<PayloadError> Check(JToken payload) =>
    [
        .. Flatten(Validate(payload, schema.Root.ActualSchema, SchemaType.JsonSchema, null, ""), schema.Find(schema.Root.ActualSchema)!.Value.Schema)
            .Cast<PayloadError>()
            .GroupBy(error => (error.Location.Start, error.Id, error.Message))
            .Select(same => same.First())
            .OrderBy(error => error.Location.Start),
    ];

    /// <inheritdoc/>
    protected override ICollection<ValidationError> Validate(
        JToken token, JsonSchema normalized, SchemaType schemaType, string? propertyName, string propertyPath)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (schema.Find(normalized) is not { } found)
        {
            return Composed(token, normalized, schemaType);
        }

        if (!found.Mark.Has(SchemaPart.Whole))
        {
            return Validate(token, normalized, found.Schema, found.Mark, schemaType);
        }

        if (!_known.TryGetValue((token, normalized), out ICollection<ValidationError>? errors))
        {
            // A schema that asks whether a value is what it says itself has nothing against it.
            _known[(token, normalized)] = [];
            errors = Validate(token, normalized, found.Schema, found.Mark, schemaType);
            if (token is JContainer)
            {
                _known[(token, normalized)] = errors;
            }
            else
            {
                _known.Remove((token, normalized));
            }
        }

        return errors;
    }

    /// <summary>
    /// NJsonSchema asks each value for its path for each part of an allOf or anyOf, which in a list of thousands takes longer than anything else.
    /// The normaliser writes nothing beside the two.
    /// </summary>
    private ICollection<ValidationError> Composed(JToken token, JsonSchema normalized, SchemaType schemaType)
    {
        if (normalized.AllOf.Count > 0)
        {
            return [.. normalized.AllOf.SelectMany(part => Validate(token, part.ActualSchema, schemaType, null, ""))];
        }

        if (normalized.AnyOf.Count == 0)
        {
            return base.Validate(token, normalized, schemaType, null, "");
        }

        var errors = new Dictionary<JsonSchema, ICollection<ValidationError>>();
        foreach (JsonSchema variant in normalized.AnyOf)
        {
            ICollection<ValidationError> found = Validate(token, variant.ActualSchema, schemaType, null, "");
            if (found.Count == 0)
            {
                return [];
            }

            errors[variant] = found;
        }

        return [new ChildSchemaValidationError(ValidationErrorKind.NotAnyOf, null, "", errors, token, normalized)];
    }

    private ICollection<ValidationError> Validate(JToken token, JsonSchema normalized, Schema own, SchemaMark mark, SchemaType schemaType)
    {
        if (placeholders is not null && token is JValue { Type: JTokenType.String } text && placeholders.IsIn((string)text!))
        {
            bool fits = placeholders.IsWhole((string)text!) ? ScalarSchemas.TakeAny(own) : ScalarSchemas.TakeText(own);
            if (fits)
            {
                return [];
            }
        }

        // Where a property names the variant, no other one can be meant.
        if (mark.Has(SchemaPart.Union) && token is JObject && own.Union is { Objects: ObjectSelector.ByPropertyValue, Undecided.Count: 0 } union
            && new UnionChoice(union, token, placeholders).Variant is { } variant)
        {
            ICollection<ValidationError> told = By(variant, token);
            return mark.Has(SchemaPart.Whole) ? WithOwn(token, normalized, own, told) : told;
        }

        ICollection<ValidationError> errors = Composed(token, normalized, schemaType);
        if (errors.Count > 0)
        {
            errors = Tell(token, normalized, own, mark, errors);
        }

        return mark.Has(SchemaPart.Whole) ? WithOwn(token, normalized, own, errors) : errors;
    }

    private ICollection<ValidationError> WithOwn(JToken token, JsonSchema normalized, Schema own, ICollection<ValidationError> errors)
    {
        // A value of another type breaks every other rule too.
        if (errors.OfType<PayloadError>().FirstOrDefault(error => error.IsOfOtherType && ReferenceEquals(error.Token, token)) is { } mismatch)
        {
            return [mismatch];
        }

        List<ValidationError> added =
        [
            .. ValueChecks.Of(token, own, normalized),
            .. AssertionGraph.Of(own).SelectMany(assertions => new AssertionCheck(assertions, own, normalized, ErrorsOf).Check(token)),
            .. token is JObject members && placeholders is null ? TemplatesOf(own).SelectMany(member => ValueChecks.OfNames(members, member.Name, member.Template, normalized)) : [],
        ];

        if (own.Severity is "warning" or "info")
        {
            // Of an object or a list, these are errors of what is in it, too.
            foreach (PayloadError error in (token is JContainer ? added : errors.Concat(added)).OfType<PayloadError>())
            {
                error.IsAdvice = true;
            }
        }

        return added.Count == 0 ? errors : [.. errors, .. added];
    }

    private IReadOnlyList<(string Name, TextTemplate Template)> TemplatesOf(Schema own)
    {
        if (!_templates.TryGetValue(own, out IReadOnlyList<(string Name, TextTemplate Template)>? templates))
        {
            _templates[own] = templates = [.. own.Properties.Select(property => (property.Name, Template: TextTemplate.Of(property.Schema)!)).Where(member => member.Template is not null)];
        }

        return templates;
    }

    private ICollection<ValidationError> By(Schema own, JToken token) => Validate(token, schema.Definition(own).ActualSchema, SchemaType.JsonSchema, null, "");

    private IReadOnlyList<ValidationError> ErrorsOf(JToken token, Schema own) => Flatten(By(own, token), own);

    /// <summary>The errors as a person would tell them.</summary>
    private ICollection<ValidationError> Tell(JToken token, JsonSchema normalized, Schema own, SchemaMark mark, ICollection<ValidationError> errors)
    {
        if (mark.Has(SchemaPart.Nullable))
        {
            JsonSchema value = normalized.AnyOf.First();
            return Flatten(errors.OfType<ChildSchemaValidationError>().SelectMany(error => error.Errors[value]), own);
        }

        if (mark.Has(SchemaPart.Union))
        {
            return OfVariant(new UnionChoice(own.Union!, token, placeholders), token, own, normalized);
        }

        if (mark.Has(SchemaPart.Family))
        {
            return OfVariant(new UnionChoice(own.Inheritance!, token, placeholders), token, own, normalized);
        }

        PayloadError? whole = mark.Has(SchemaPart.Enumeration) ? PayloadMessages.Enumeration(token, own, normalized)
            : mark.Has(SchemaPart.Constant) ? PayloadMessages.Constant(token, own, normalized)
            : mark.Has(SchemaPart.ReadOnly) ? PayloadMessages.ReadOnly(token, normalized)
            : mark.Has(SchemaPart.NoItems) ? PayloadMessages.NoItems(token, normalized)
            : mark.Has(SchemaPart.NoMembers) ? PayloadMessages.NoMembers(token, normalized)
            : null;
        return whole is null ? Flatten(errors, own) : [whole];
    }

    private ICollection<ValidationError> OfVariant(UnionChoice choice, JToken token, Schema own, JsonSchema normalized)
    {
        if (choice.IsUnknown)
        {
            return [];
        }

        if (choice.Variant is { } variant)
        {
            ICollection<ValidationError> errors = ReferenceEquals(variant, own)
                ? Flatten(Composed(token, normalized.AnyOf.First(), SchemaType.JsonSchema), own)
                : By(variant, token);
            if (errors.Count > 0)
            {
                return Flatten(errors, variant);
            }
        }

        return [PayloadMessages.NoVariant(choice, token, own, normalized)];
    }

    private List<ValidationError> Flatten(IEnumerable<ValidationError> errors, Schema own)
    {
        var flat = new List<ValidationError>();
        foreach (ValidationError error in errors)
        {
            if (error is PayloadError)
            {
                flat.Add(error);
            }
            else if (error is ChildSchemaValidationError nested)
            {
                flat.AddRange(Flatten(nested.Errors.Values.SelectMany(group => group), own));
            }
            else if (!NumberErrors.IsMistaken(error))
            {
                flat.Add(PayloadMessages.Of(error, own));
            }
        }

        return flat;
    }
}
