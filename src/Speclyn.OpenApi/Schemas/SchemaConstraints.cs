using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>What a value must keep besides its type. Bounds that contradict themselves and patterns that cannot be read are not in here.</summary>
public sealed record SchemaConstraints
{
    private static readonly SchemaConstraints None = new();

    /// <summary>The least number: <c>minimum</c> or <c>exclusiveMinimum</c>, whichever is stricter.</summary>
    public NumberBound? Minimum { get; init; }

    /// <summary>The greatest number: <c>maximum</c> or <c>exclusiveMaximum</c>, whichever is stricter.</summary>
    public NumberBound? Maximum { get; init; }

    /// <summary><c>multipleOf</c>, a positive JSON number as the document writes it.</summary>
    public string? MultipleOf { get; init; }

    /// <summary><c>minLength</c>, in Unicode code points.</summary>
    public int? MinLength { get; init; }

    /// <summary><c>maxLength</c>, in Unicode code points.</summary>
    public int? MaxLength { get; init; }

    /// <summary><c>pattern</c>, translated from ECMA-262: without options but <c>CultureInvariant</c>, .NET reads it the same way.</summary>
    public string? Pattern { get; init; }

    /// <summary><c>pattern</c> as the document writes it, for people.</summary>
    public string? PatternText { get; init; }

    /// <summary><c>minItems</c>.</summary>
    public int? MinItems { get; init; }

    /// <summary><c>maxItems</c>.</summary>
    public int? MaxItems { get; init; }

    /// <summary><c>minProperties</c>.</summary>
    public int? MinProperties { get; init; }

    /// <summary><c>maxProperties</c>.</summary>
    public int? MaxProperties { get; init; }

    /// <summary>A <c>const</c> that no enumeration stands for: a boolean, an object or an array.</summary>
    public DocumentNode? Const { get; init; }

    /// <summary>These constraints; null when there are none.</summary>
    internal SchemaConstraints? OrNull() => this == None ? null : this;

    /// <summary>What both ask for; where that is impossible or cannot be said, a sentence tells what counts.</summary>
    internal static SchemaConstraints? Intersect(SchemaConstraints? first, SchemaConstraints? second, List<string> conflicts)
    {
        if (first is null || second is null || first == second)
        {
            return second ?? first;
        }

        NumberBound? minimum = NumberBound.Stricter(first.Minimum, second.Minimum, isLower: true);
        NumberBound? maximum = NumberBound.Stricter(first.Maximum, second.Maximum, isLower: false);
        if (NumberBound.Exclude(minimum, maximum))
        {
            conflicts.Add("no number is between the bounds " + minimum!.Value + " and " + maximum!.Value + "; they are not checked");
            minimum = maximum = null;
        }

        (int? minLength, int? maxLength) = Range(first.MinLength, second.MinLength, first.MaxLength, second.MaxLength, "Length", conflicts);
        (int? minItems, int? maxItems) = Range(first.MinItems, second.MinItems, first.MaxItems, second.MaxItems, "Items", conflicts);
        (int? minProperties, int? maxProperties) = Range(
            first.MinProperties, second.MinProperties, first.MaxProperties, second.MaxProperties, "Properties", conflicts);
        return new SchemaConstraints
        {
            Minimum = minimum,
            Maximum = maximum,
            MultipleOf = Both(first.MultipleOf, second.MultipleOf, "multipleOf", conflicts),
            MinLength = minLength,
            MaxLength = maxLength,
            Pattern = Both(first.Pattern, second.Pattern, "pattern", conflicts),
            PatternText = second.PatternText ?? first.PatternText,
            MinItems = minItems,
            MaxItems = maxItems,
            MinProperties = minProperties,
            MaxProperties = maxProperties,
            Const = second.Const ?? first.Const,
        };
    }

    /// <summary>Those of them that say something about a value of a kind; null when none does.</summary>
    internal SchemaConstraints? For(SchemaKind kind)
    {
        bool isNumber = kind is SchemaKind.Integer or SchemaKind.Number;
        bool isString = kind == SchemaKind.String;
        bool isArray = kind == SchemaKind.Array;
        bool isObject = kind is SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject;
        return new SchemaConstraints
        {
            Minimum = isNumber ? Minimum : null,
            Maximum = isNumber ? Maximum : null,
            MultipleOf = isNumber ? MultipleOf : null,
            MinLength = isString ? MinLength : null,
            MaxLength = isString ? MaxLength : null,
            Pattern = isString ? Pattern : null,
            PatternText = isString ? PatternText : null,
            MinItems = isArray ? MinItems : null,
            MaxItems = isArray ? MaxItems : null,
            MinProperties = isObject ? MinProperties : null,
            MaxProperties = isObject ? MaxProperties : null,
            Const = isArray || isObject || kind == SchemaKind.Boolean ? Const : null,
        }.OrNull();
    }

    private static string? Both(string? first, string? second, string keyword, List<string> conflicts)
    {
        if (first is not null && second is not null && first != second)
        {
            conflicts.Add("'" + keyword + "' has two values, of which only the later one is checked");
        }

        return second ?? first;
    }

    private static (int? Least, int? Most) Range(int? least1, int? least2, int? most1, int? most2, string what, List<string> conflicts)
    {
        int? least = least1 > least2 ? least1 : least2 ?? least1;
        int? most = most1 < most2 ? most1 : most2 ?? most1;
        if (least > most)
        {
            conflicts.Add("'min" + what + "' is greater than 'max" + what + "', which no value can keep; neither is checked");
            return (null, null);
        }

        return (least, most);
    }
}
