using System;
using System.Linq;
using System.Text.RegularExpressions;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Finds out whether a schema allows its own <c>default</c>.</summary>
internal sealed class DefaultCheck(ProblemCollector problems)
{
    // What a default holds deeper down is not what is documented of it.
    private const int MaxDepth = 8;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private bool _patternsTakeTooLong;

    /// <summary>Leaves out a default that the schema refuses, with a problem.</summary>
    public void Check(Schema schema)
    {
        if (schema.Default is { } value && Refusal(schema, value, 0) is { } refusal)
        {
            schema.Default = null;
            problems.Add(ProblemKind.InvalidDefault, "the default " + ProblemText.Quote(value) + " " + refusal + "; it is left out", value.Location);
        }
    }

    /// <summary>Why the schema refuses the value; null when it does not.</summary>
    private string? Refusal(Schema reference, DocumentNode value, int depth)
    {
        Schema schema = reference.Resolved();
        if (schema.Kind is SchemaKind.Any or SchemaKind.Unsupported || depth > MaxDepth || (value.Kind == NodeKind.Null && reference.AllowsNull()))
        {
            return null;
        }

        if (schema.Union is { } union)
        {
            return union.Variants.Any(variant => Refusal(variant, value, depth + 1) is null) ? null : "is none of what the schema allows";
        }

        return !IsOfKind(schema.Kind, value) ? "is not " + schema.Describe()
            : schema is { Enum: { } values, EnumIsOpen: false } && !values.Any(allowed => IsSame(schema.Kind, allowed, value.Text)) ? "is not one of the allowed values"
            : IsOutOfBounds(schema, value) || (schema.Constraints is { } constraints && Breaks(constraints, value)) ? "breaks what the schema asks of a value"
            : InsideRefusal(schema, value, depth);
    }

    private string? InsideRefusal(Schema schema, DocumentNode value, int depth)
    {
        foreach (DocumentNode item in value.Items)
        {
            if (schema.Items is { } items && Refusal(items, item, depth + 1) is { } refusal)
            {
                return "has an item that " + refusal;
            }
        }

        foreach (DocumentMember member in value.Members)
        {
            Schema? own = schema.Properties.FirstOrDefault(property => property.Name == member.Name)?.Schema ?? schema.AdditionalProperties;
            if (own is not null && Refusal(own, member.Value, depth + 1) is { } refusal)
            {
                return "has a member " + ProblemText.Quote(member.Name) + " that " + refusal;
            }
        }

        return null;
    }

    private static bool IsOfKind(SchemaKind kind, DocumentNode value) => kind switch
    {
        SchemaKind.String => value.Kind == NodeKind.String,
        SchemaKind.Integer => value.Kind == NodeKind.Number && JsonNumber.Parse(value.Text).IsInteger,
        SchemaKind.Number => value.Kind == NodeKind.Number,
        SchemaKind.Boolean => value.Kind is NodeKind.True or NodeKind.False,
        SchemaKind.Array => value.Kind == NodeKind.Array,
        _ => value.Kind == NodeKind.Object,
    };

    private static bool IsSame(SchemaKind kind, string allowed, string value) =>
        kind == SchemaKind.String ? allowed == value : JsonNumber.Parse(allowed) == JsonNumber.Parse(value);

    private static bool IsOutOfBounds(Schema schema, DocumentNode value) =>
        value.Kind == NodeKind.Number && schema.Bounds() is var (minimum, maximum)
        && (IsOutside(minimum, value.Text, isLower: true) || IsOutside(maximum, value.Text, isLower: false));

    private bool Breaks(SchemaConstraints constraints, DocumentNode value) => value.Kind switch
    {
        NodeKind.String => IsOutside(constraints.MinLength, constraints.MaxLength, value.Text.Length - value.Text.Count(char.IsLowSurrogate))
            || (constraints.Pattern is { } pattern && !Matches(value.Text, pattern)),
        NodeKind.Array => IsOutside(constraints.MinItems, constraints.MaxItems, value.Items.Count),
        NodeKind.Object => IsOutside(constraints.MinProperties, constraints.MaxProperties, value.Members.Count),
        NodeKind.True or NodeKind.False => constraints.Const is { } constant && constant.Kind != value.Kind,
        _ => false,
    };

    /// <summary>Whether a text matches a pattern; a document that makes one match take too long has its patterns believed.</summary>
    private bool Matches(string text, string pattern)
    {
        try
        {
            return _patternsTakeTooLong || Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (RegexMatchTimeoutException)
        {
            return _patternsTakeTooLong = true;
        }
    }

    private static bool IsOutside(NumberBound? bound, string value, bool isLower)
    {
        if (bound is null)
        {
            return false;
        }

        int order = JsonNumber.Parse(value).CompareTo(JsonNumber.Parse(bound.Value));
        return order == 0 ? bound.Exclusive : order < 0 == isLower;
    }

    private static bool IsOutside(int? least, int? most, int count) => count < least || count > most;
}
