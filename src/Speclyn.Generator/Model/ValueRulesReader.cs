using System.Collections.Generic;
using System.Globalization;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Reads from a schema what <c>Validate</c> has to check of a value.</summary>
internal static class ValueRulesReader
{
    /// <summary>The rules of a value that stands where <paramref name="schema"/> does; null when there are none.</summary>
    public static ValueRules? Of(Schema schema, TypeRef type)
    {
        bool isNamed = type.Kind is TypeRefKind.Class or TypeRefKind.Union or TypeRefKind.Enum;
        List<RuleModel>? rules = null;
        Schema target = schema;
        while (true)
        {
            bool isReference = target.Kind == SchemaKind.Reference && target.Target is not null;
            if (isReference || !isNamed)
            {
                foreach (RuleModel rule in Own(target, type))
                {
                    if (rules?.Contains(rule) != true)
                    {
                        (rules ??= []).Add(rule);
                    }
                }
            }

            if (!isReference)
            {
                break;
            }

            target = target.Target!;
        }

        ValueRules? items = type.Kind switch
        {
            TypeRefKind.Array when target.Items is { } item => Of(item, type.Item!),
            TypeRefKind.Map when target.AdditionalProperties is { } value => Of(value, type.Item!),
            _ => null,
        };
        return rules is null && items is null ? null : new ValueRules(rules?.ToEquatableArray() ?? default, items);
    }

    /// <summary>The rules that a class checks of itself.</summary>
    public static EquatableArray<RuleModel> OfClass(Schema schema) => schema.Constraints is null ? default : Objects(schema).ToEquatableArray();

    private static IEnumerable<RuleModel> Own(Schema schema, TypeRef type)
    {
        if (type.IsNumber)
        {
            return Numbers(schema, type);
        }

        return type.Kind switch
        {
            // Most schemas ask nothing of their values, and there are many.
            TypeRefKind.String or TypeRefKind.Uri or TypeRefKind.Bytes when schema.Constraints is not null || schema.Format is not null => Strings(schema, type),
            TypeRefKind.Boolean when schema.Constraints is not null => Constant(schema),
            TypeRefKind.Array when schema.Constraints is not null || schema.UniqueItems => Arrays(schema),
            TypeRefKind.Map or TypeRefKind.FreeFormObject when schema.Constraints is not null => Objects(schema),
            _ => [],
        };
    }

    private static IEnumerable<RuleModel> Numbers(Schema schema, TypeRef type)
    {
        (NumberBound? minimum, NumberBound? maximum) = schema.Bounds();
        if (minimum is not null && Bound(minimum, type, isLower: true) is { } least)
        {
            yield return least;
        }

        if (maximum is not null && Bound(maximum, type, isLower: false) is { } most)
        {
            yield return most;
        }

        if (schema.Constraints?.MultipleOf is { } multiple
            && decimal.TryParse(multiple, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal step)
            && step > 0
            && !(type.Kind is TypeRefKind.Int32 or TypeRefKind.Int64 && 1 % step == 0))
        {
            yield return new RuleModel(RuleKind.MultipleOf, multiple);
        }
    }

    /// <summary>The bound as the C# type can say it; null when every value keeps it.</summary>
    private static RuleModel? Bound(NumberBound bound, TypeRef type, bool isLower)
    {
        string keyword = isLower ? "minimum" : "maximum";
        RuleKind kind = (isLower, bound.Exclusive) switch
        {
            (true, false) => RuleKind.Minimum,
            (true, true) => RuleKind.ExclusiveMinimum,
            (false, false) => RuleKind.Maximum,
            (false, true) => RuleKind.ExclusiveMaximum,
        };
        bool isFar = type.Kind switch
        {
            TypeRefKind.Double => !double.TryParse(bound.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || double.IsInfinity(value),
            TypeRefKind.Single => !float.TryParse(bound.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) || float.IsInfinity(value),
            _ => !decimal.TryParse(bound.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        };
        if (isFar)
        {
            return Far(bound.Value[0] == '-');
        }

        if (type.Kind is not (TypeRefKind.Int32 or TypeRefKind.Int64))
        {
            return new RuleModel(kind, bound.Value);
        }

        // Between two integers there is none: the nearest that is allowed says the same.
        decimal exact = decimal.Parse(bound.Value, NumberStyles.Float, CultureInfo.InvariantCulture);
        decimal whole = isLower ? decimal.Ceiling(exact) : decimal.Floor(exact);
        if (whole != exact)
        {
            kind = isLower ? RuleKind.Minimum : RuleKind.Maximum;
        }

        (decimal lowest, decimal highest) = type.Kind == TypeRefKind.Int32 ? (int.MinValue, int.MaxValue) : ((decimal)long.MinValue, (decimal)long.MaxValue);
        return whole < lowest ? Far(isNegative: true)
            : whole > highest ? Far(isNegative: false)
            : new RuleModel(kind, whole.ToString("0", CultureInfo.InvariantCulture));

        RuleModel? Far(bool isNegative) => isNegative == isLower ? null : new RuleModel(RuleKind.Impossible, keyword);
    }

    private static IEnumerable<RuleModel> Strings(Schema schema, TypeRef type)
    {
        if (schema.Constraints is { } constraints)
        {
            foreach (RuleModel rule in Counts((RuleKind.MinLength, constraints.MinLength), (RuleKind.MaxLength, constraints.MaxLength)))
            {
                yield return rule;
            }

            if (constraints.Pattern is { } pattern)
            {
                yield return new RuleModel(RuleKind.Pattern, pattern, constraints.PatternText == pattern ? null : constraints.PatternText);
            }
        }

        // Any other C# type checks the format by itself.
        if (schema.Format is { } format && type.Kind is TypeRefKind.String or TypeRefKind.Uri && Formats.ExampleOf(format) is not null)
        {
            yield return new RuleModel(RuleKind.Format, format);
        }
    }

    private static IEnumerable<RuleModel> Arrays(Schema schema)
    {
        foreach (RuleModel rule in Counts((RuleKind.MinItems, schema.Constraints?.MinItems), (RuleKind.MaxItems, schema.Constraints?.MaxItems)))
        {
            yield return rule;
        }

        if (schema.UniqueItems)
        {
            yield return new RuleModel(RuleKind.UniqueItems);
        }

        foreach (RuleModel rule in Constant(schema))
        {
            yield return rule;
        }
    }

    private static IEnumerable<RuleModel> Objects(Schema schema) =>
    [
        .. Counts((RuleKind.MinProperties, schema.Constraints?.MinProperties), (RuleKind.MaxProperties, schema.Constraints?.MaxProperties)),
        .. Constant(schema),
    ];

    private static IEnumerable<RuleModel> Constant(Schema schema)
    {
        if (schema.Constraints?.Const is { } constant)
        {
            yield return new RuleModel(RuleKind.Const, JsonText.Of(constant));
        }
    }

    private static IEnumerable<RuleModel> Counts(params (RuleKind Kind, int? Count)[] counts)
    {
        foreach ((RuleKind kind, int? count) in counts)
        {
            if (count is { } value)
            {
                yield return new RuleModel(kind, value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
