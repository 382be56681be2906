using System;
using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Reads what a schema asks of a value besides its type; what cannot be kept becomes a problem.</summary>
internal sealed class ConstraintsReader(ProblemCollector problems)
{
    private readonly Dictionary<string, (string? Result, string Failure)> _patterns = new(StringComparer.Ordinal);

    /// <summary>All constraints that a schema states, whatever its type; null when there are none.</summary>
    public SchemaConstraints? Read(DocumentNode node)
    {
        // Most schemas state none.
        if (First(node) is null)
        {
            return null;
        }

        (NumberBound? minimum, NumberBound? maximum) = Range(node);
        (int? minLength, int? maxLength) = Counts(node, "minLength", "maxLength");
        (int? minItems, int? maxItems) = Counts(node, "minItems", "maxItems");
        (int? minProperties, int? maxProperties) = Counts(node, "minProperties", "maxProperties");
        string? pattern = Pattern(node);
        return new SchemaConstraints
        {
            Minimum = minimum,
            Maximum = maximum,
            MultipleOf = MultipleOf(node),
            MinLength = minLength,
            MaxLength = maxLength,
            Pattern = pattern,
            PatternText = pattern is null ? null : node["pattern"]!.Text,
            MinItems = minItems,
            MaxItems = maxItems,
            MinProperties = minProperties,
            MaxProperties = maxProperties,
        }.OrNull();
    }

    /// <summary>The constraints of an array; <c>items: false</c> allows no more items than <c>prefixItems</c> describes.</summary>
    public SchemaConstraints? LimitItems(DocumentNode node, SchemaConstraints? constraints)
    {
        if (!node.TryGetMember("items", out DocumentMember rest) || rest.Value.Kind != NodeKind.False)
        {
            return constraints;
        }

        int count = node["prefixItems"] is { Kind: NodeKind.Array } prefix ? prefix.Items.Count : 0;
        if (count < constraints?.MinItems)
        {
            problems.Add(ProblemKind.InvalidBounds, "'items' allows fewer items than 'minItems', which no value can keep; neither is checked", rest.NameLocation);
            return (constraints with { MinItems = null, MaxItems = null }).OrNull();
        }

        return count < (constraints?.MaxItems ?? int.MaxValue) ? (constraints ?? new SchemaConstraints()) with { MaxItems = count } : constraints;
    }

    /// <summary>The first constraint that a schema states.</summary>
    public static DocumentMember? First(DocumentNode node)
    {
        foreach (DocumentMember member in node.Members)
        {
            if (KindOf(member.Name) is not null)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Reports constraints that say nothing about any of the types of a schema.</summary>
    public void CheckTypes(DocumentNode node, IReadOnlyList<(string Type, int Index)> types)
    {
        foreach (DocumentMember member in node.Members)
        {
            if (KindOf(member.Name) is { } kind && !SchemaReader.Takes(types, kind))
            {
                problems.Add(
                    ProblemKind.InvalidBounds,
                    "'" + member.Name + "' says nothing about a value of this type; it is ignored",
                    member.NameLocation);
            }
        }
    }

    /// <summary>A kind that the constraint narrows; every schema of numbers takes integers.</summary>
    private static SchemaKind? KindOf(string keyword) => keyword switch
    {
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" => SchemaKind.Integer,
        "minLength" or "maxLength" or "pattern" => SchemaKind.String,
        "minItems" or "maxItems" => SchemaKind.Array,
        "minProperties" or "maxProperties" => SchemaKind.FreeFormObject,
        _ => null,
    };

    private (NumberBound? Minimum, NumberBound? Maximum) Range(DocumentNode node)
    {
        NumberBound? minimum = Bound(node, "minimum", "exclusiveMinimum", isLower: true);
        NumberBound? maximum = Bound(node, "maximum", "exclusiveMaximum", isLower: false);
        if (NumberBound.Exclude(minimum, maximum))
        {
            DocumentMember place = default;
            _ = node.TryGetMember("maximum", out place) || node.TryGetMember("exclusiveMaximum", out place);
            problems.Add(
                ProblemKind.InvalidBounds,
                "no number is between the bounds " + minimum!.Value + " and " + maximum!.Value + "; they are not checked",
                place.NameLocation);
            return (null, null);
        }

        return (minimum, maximum);
    }

    private NumberBound? Bound(DocumentNode node, string keyword, string exclusiveKeyword, bool isLower)
    {
        NumberBound? bound = Number(node, keyword) is { } value ? new NumberBound(value.Text, false) : null;
        switch (node[exclusiveKeyword])
        {
            // OpenAPI 3.0 says true next to the bound, 3.1 writes the bound itself.
            case { Kind: NodeKind.True } exclusive:
                if (bound is null)
                {
                    Report(exclusive, "'" + exclusiveKeyword + "' is true but there is no '" + keyword + "' that it could mean");
                }

                return bound is null ? null : bound with { Exclusive = true };
            case null or { Kind: NodeKind.False }:
                return bound;
            default:
                return Number(node, exclusiveKeyword) is { } own
                    ? NumberBound.Stricter(bound, new NumberBound(own.Text, true), isLower)
                    : bound;
        }
    }

    private DocumentNode? Number(DocumentNode node, string keyword)
    {
        if (node[keyword] is not { } value)
        {
            return null;
        }

        if (value.Kind == NodeKind.Number)
        {
            return value;
        }

        Report(value, "'" + keyword + "' must be a number, found " + ProblemText.Describe(value.Kind));
        return null;
    }

    private string? MultipleOf(DocumentNode node)
    {
        if (Number(node, "multipleOf") is not { } value)
        {
            return null;
        }

        if (JsonNumber.Parse(value.Text).IsPositive)
        {
            return value.Text;
        }

        Report(value, "'multipleOf' must be greater than 0");
        return null;
    }

    private (int? Least, int? Most) Counts(DocumentNode node, string leastKeyword, string mostKeyword)
    {
        int? least = Count(node, leastKeyword);
        int? most = Count(node, mostKeyword);
        if (least > most)
        {
            node.TryGetMember(mostKeyword, out DocumentMember place);
            problems.Add(
                ProblemKind.InvalidBounds,
                "'" + leastKeyword + "' is greater than '" + mostKeyword + "', which no value can keep; neither is checked",
                place.NameLocation);
            return (null, null);
        }

        // What every value keeps, and what none is long enough to break.
        return (least > 0 ? least : null, most == int.MaxValue ? null : most);
    }

    private int? Count(DocumentNode node, string keyword)
    {
        if (Number(node, keyword) is not { } value)
        {
            return null;
        }

        JsonNumber number = JsonNumber.Parse(value.Text);
        if (number.IsInteger && !number.IsNegative)
        {
            return number.ToCount();
        }

        Report(value, "'" + keyword + "' must be a whole number that is not negative, found " + ProblemText.Quote(value.Text));
        return null;
    }

    private string? Pattern(DocumentNode node)
    {
        if (node["pattern"] is not { } value)
        {
            return null;
        }

        if (value.Kind != NodeKind.String)
        {
            Add(ProblemKind.InvalidPattern, value, "'pattern' must be a string, found " + ProblemText.Describe(value.Kind) + "; it is not checked");
            return null;
        }

        if (!_patterns.TryGetValue(value.Text, out (string? Result, string Failure) known))
        {
            known.Result = EcmaPattern.Translate(value.Text, out known.Failure);
            _patterns.Add(value.Text, known);
        }

        if (known.Result is null)
        {
            Add(ProblemKind.InvalidPattern, value, "the pattern cannot be checked: " + known.Failure);
        }

        return known.Result;
    }

    private void Report(DocumentNode value, string problem) => Add(ProblemKind.InvalidBounds, value, problem + "; it is ignored");

    private void Add(ProblemKind kind, DocumentNode value, string message) => problems.Add(kind, message, value.Location);
}
