using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>
/// Finds what a schema says about which members an object has together: <c>if</c>, <c>dependentRequired</c>, lists of <c>required</c> and the
/// like. No C# type can hold it, but whoever sees the object being made can check it.
/// </summary>
internal static class ObjectConditions
{
    /// <summary>The keywords that are looked at.</summary>
    public static readonly IReadOnlyList<string> Keywords = ["if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies", "oneOf", "anyOf"];

    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal) { "title", "description", "$comment" };

    private static readonly HashSet<string> ValueKeywords = new(StringComparer.Ordinal)
    {
        "type", "const", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    };

    /// <summary>Whether the schema says such a thing in a form that can be checked.</summary>
    public static bool AreIn(DocumentNode node)
    {
        // Every schema is asked, and few say anything.
        foreach (DocumentMember member in node.Members)
        {
            if (member.Name is "if" or "dependentRequired" or "dependentSchemas" or "dependencies" or "oneOf" or "anyOf" && IsChecked(node, member.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what a keyword says can be checked.</summary>
    public static bool IsChecked(DocumentNode node, string keyword) => node[keyword] is { } value && keyword switch
    {
        "if" or "then" or "else" => node["if"] is { } condition && IsCondition(condition)
            && (node["then"] ?? node["else"]) is not null && IsRequirementOrNothing(node["then"]) && IsRequirementOrNothing(node["else"]),
        "dependentRequired" => value.Members.All(member => member.Value.Kind == NodeKind.Array),
        "dependentSchemas" => value.Members.All(member => IsRequirement(member.Value)),
        "dependencies" => value.Members.All(member => member.Value.Kind == NodeKind.Array || IsRequirement(member.Value)),
        "oneOf" or "anyOf" => value.Items.Count > 0 && value.Items.All(IsRequirement),
        _ => false,
    };

    private static bool IsRequirementOrNothing(DocumentNode? node) => node is null || IsRequirement(node);

    private static bool IsRequirement(DocumentNode node) =>
        node["required"] is { Items.Count: > 0 } && node.Members.All(member => member.Name == "required" || IsAnnotation(member));

    private static bool IsCondition(DocumentNode node) => node.Kind == NodeKind.Object && node.Members.All(member => member.Name switch
    {
        "required" => true,
        "properties" => member.Value.Members.All(property => IsOfValue(property.Value)),
        "not" => IsCondition(member.Value),
        "allOf" or "anyOf" or "oneOf" => member.Value.Items.All(IsCondition),
        _ => IsAnnotation(member),
    });

    private static bool IsOfValue(DocumentNode node) => node.Kind == NodeKind.Object && node.Members.All(member => member.Name switch
    {
        "not" => IsOfValue(member.Value),
        _ => ValueKeywords.Contains(member.Name) || IsAnnotation(member),
    });

    private static bool IsAnnotation(DocumentMember member) => Annotations.Contains(member.Name) || member.Name.StartsWith("x-", StringComparison.Ordinal);
}
