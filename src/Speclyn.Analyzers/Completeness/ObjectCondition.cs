using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.Generated;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>Judges the schema of a condition by what is known of an object: it holds, it does not, or nobody knows (null).</summary>
internal static class ObjectCondition
{
    /// <summary>Whether the object keeps the schema.</summary>
    public static bool? Holds(DocumentNode schema, Func<string, MemberValues> member) => All(schema.Members, keyword => keyword.Name switch
    {
        "required" => All(keyword.Value.Items, name => member(name.Text).IsPresent),
        "properties" => All(keyword.Value.Members, property => HoldsForMember(property.Value, member(property.Name))),
        "not" => !Holds(keyword.Value, member),
        "allOf" => All(keyword.Value.Items, part => Holds(part, member)),
        "anyOf" => Any(keyword.Value.Items, part => Holds(part, member)),
        "oneOf" => One(keyword.Value.Items, part => Holds(part, member)),
        _ => true,
    });

    /// <summary>The members that the schema asks about.</summary>
    public static IEnumerable<string> MembersOf(DocumentNode schema) => schema.Members.SelectMany(keyword => keyword.Name switch
    {
        "required" => keyword.Value.Items.Select(name => name.Text),
        "properties" => keyword.Value.Members.Select(property => property.Name),
        "not" => MembersOf(keyword.Value),
        "allOf" or "anyOf" or "oneOf" => keyword.Value.Items.SelectMany(MembersOf),
        _ => Enumerable.Empty<string>(),
    }).Distinct();

    // What is missing breaks nothing.
    private static bool? HoldsForMember(DocumentNode schema, MemberValues values)
    {
        if (values.IsPresent == false)
        {
            return true;
        }

        if (values.Constants is not { Count: > 0 } constants)
        {
            return null;
        }

        bool? holds = All(constants, constant => HoldsForValue(schema, constant));
        return holds == false && (values.CanBeMissing || constants.Any(constant => HoldsForValue(schema, constant) != false)) ? null : holds;
    }

    private static bool? HoldsForValue(DocumentNode schema, object constant) => All(schema.Members, keyword => keyword.Name switch
    {
        "type" => IsOfType(keyword.Value.Text, constant),
        "const" => IsSame(keyword.Value, constant),
        "enum" => keyword.Value.Items.Any(value => IsSame(value, constant)),
        "pattern" => constant is string text ? Patterns.Matches(text, keyword.Value.Text) : true,
        "minLength" => constant is not string text || TextRules.Length(text) >= JsonNumber.Parse(keyword.Value.Text).ToCount(),
        "maxLength" => constant is not string text || TextRules.Length(text) <= JsonNumber.Parse(keyword.Value.Text).ToCount(),
        "minimum" => Compare(constant, keyword.Value) is null or >= 0,
        "maximum" => Compare(constant, keyword.Value) is null or <= 0,
        "exclusiveMinimum" => Compare(constant, keyword.Value) is null or > 0,
        "exclusiveMaximum" => Compare(constant, keyword.Value) is null or < 0,
        "not" => !HoldsForValue(keyword.Value, constant),
        _ => true,
    });

    private static bool? IsOfType(string type, object constant) => type switch
    {
        "string" => constant is string,
        "boolean" => constant is bool,
        "number" => Constants.NumberText(constant) is not null,
        "integer" => Constants.NumberText(constant) is { } number && JsonNumber.Parse(number).IsInteger,
        _ => null,
    };

    private static int? Compare(object constant, DocumentNode bound) =>
        Constants.NumberText(constant) is { } number ? JsonNumber.Parse(number).CompareTo(JsonNumber.Parse(bound.Text)) : null;

    private static bool IsSame(DocumentNode value, object constant) => value.Kind switch
    {
        NodeKind.String => constant is string text && text == value.Text,
        NodeKind.Number => Compare(constant, value) == 0,
        NodeKind.True => constant is true,
        NodeKind.False => constant is false,
        _ => false,
    };

    private static bool? All<T>(IEnumerable<T> items, Func<T, bool?> holds) => !Any(items, item => !holds(item));

    private static bool? Any<T>(IEnumerable<T> items, Func<T, bool?> holds)
    {
        bool? any = false;
        foreach (T item in items)
        {
            switch (holds(item))
            {
                case true:
                    return true;
                case null:
                    any = null;
                    break;
            }
        }

        return any;
    }

    private static bool? One<T>(IEnumerable<T> items, Func<T, bool?> holds)
    {
        List<bool?> all = items.Select(holds).ToList();
        return all.Count(item => item == true) > 1 ? false : all.Contains(null) ? null : all.Count(item => item == true) == 1;
    }
}
