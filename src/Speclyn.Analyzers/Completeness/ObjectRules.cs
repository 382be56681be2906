using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>Judges an object that is used by what its schema says about members together.</summary>
internal static class ObjectRules
{
    /// <summary>What is certainly wrong.</summary>
    /// <param name="fact">What the schema says.</param>
    /// <param name="type">The class.</param>
    /// <param name="facts">What the documents say.</param>
    /// <param name="values">What is known of the object.</param>
    public static IEnumerable<ObjectFinding> Judge(ObjectFact fact, INamedTypeSymbol type, ApiFacts facts, IObjectView values)
    {
        ImmutableDictionary<string, IPropertySymbol> properties = facts.PropertiesOf(type);

        // A member without a property of its own may be among the further ones.
        MemberValues Member(string name) => properties.TryGetValue(name, out IPropertySymbol? property) ? values.Of(property.Name) : default;

        return fact.Requirements.Select(requirement => Judge(requirement, properties, Member))
            .Concat(fact.Choices.Select(choice => Judge(choice, properties, Member)))
            .Append(JudgeCount(fact, facts.SettableOf(type), values))
            .OfType<ObjectFinding>()
            .Concat(fact.Templates.SelectMany(template => Judge(template.Member, template.Template, properties[template.Member].Name, Member, values)));
    }

    // SPEC2002
    private static ObjectFinding? Judge(ConditionalRequirement requirement, ImmutableDictionary<string, IPropertySymbol> properties, Func<string, MemberValues> member)
    {
        bool? holds = requirement.Member is { } dependent ? member(dependent).IsPresent : ObjectCondition.Holds(requirement.Condition!, member);
        if (holds != requirement.Holds)
        {
            return null;
        }

        ImmutableArray<IPropertySymbol> missing = requirement.Required
            .Where(name => properties.ContainsKey(name) && member(name).CanBeMissing)
            .Select(name => properties[name])
            .ToImmutableArray();
        if (missing.IsEmpty)
        {
            return null;
        }

        string[] reasons = (requirement.Member is { } only ? new[] { only } : ObjectCondition.MembersOf(requirement.Condition!)).Select(name => Describe(name, member(name))).ToArray();
        return new ObjectFinding(
            Descriptors.ConditionalPropertyNotSet,
            requirement.Severity,
            missing,
            Sentence.List(requirement.Required.Where(name => missing.Contains(properties.GetValueOrDefault(name)!)).Select(Sentence.Quote)),
            Sentence.List(reasons),
            Sentence.List(missing.Select(property => property.Name)));
    }

    // SPEC2003, or SPEC2005 where members of several groups may stand together
    private static ObjectFinding? Judge(MemberChoice choice, ImmutableDictionary<string, IPropertySymbol> properties, Func<string, MemberValues> member)
    {
        string names = string.Join(" or ", choice.Groups.Select(group => Sentence.List(group.Select(Sentence.Quote))));
        if (choice.Groups.All(group => group.Any(name => properties.ContainsKey(name) && member(name).IsPresent == false)))
        {
            return choice.IsExclusive
                ? new ObjectFinding(Descriptors.ConflictingProperties, choice.Severity, ImmutableArray<IPropertySymbol>.Empty, "none of " + names, "one of them", "set one")
                : new ObjectFinding(Descriptors.EmptyObject, choice.Severity, ImmutableArray<IPropertySymbol>.Empty, names);
        }

        List<IReadOnlyList<string>> present = choice.Groups.Where(group => group.All(name => member(name).IsPresent == true)).ToList();
        return choice.IsExclusive && present.Count > 1
            ? new ObjectFinding(
                Descriptors.ConflictingProperties,
                choice.Severity,
                ImmutableArray<IPropertySymbol>.Empty,
                string.Join(" and ", present.Select(group => Sentence.List(group.Select(Sentence.Quote)))),
                "one of them at a time",
                "leave out all but one")
            : null;
    }

    // SPEC2005
    private static ObjectFinding? JudgeCount(ObjectFact fact, ImmutableArray<IPropertySymbol> settable, IObjectView values) =>
        fact.MinProperties > 0 && !settable.IsEmpty && settable.All(property => values.Of(property.Name).IsPresent == false)
            ? new ObjectFinding(Descriptors.EmptyObject, fact.MinPropertiesSeverity, ImmutableArray<IPropertySymbol>.Empty, Sentence.Range(fact.MinProperties, null, "member"))
            : null;

    // SPEC2006
    private static IEnumerable<ObjectFinding> Judge(string name, TextTemplate template, string property, Func<string, MemberValues> member, IObjectView values)
    {
        if ((template.Unless is { } other && member(other).IsPresent != false) || values.NamesAt(template.Path) is not { } declared)
        {
            yield break;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        (IReadOnlyList<Constant> texts, bool areAll) = values.TextsOf(property);
        foreach (Constant text in texts)
        {
            foreach (TemplateName found in template.NamesIn((string)text.Value))
            {
                used.Add(found.Name);
                if (template.IsUndeclared(found, declared))
                {
                    yield return Undeclared(template.Severity, template.Undeclared(found.Name, name, declared)) with { Text = text, Part = (found.Start, found.Length) };
                }
            }
        }

        if (template.IsExhaustive && areAll && texts.Count > 0)
        {
            foreach (string declaration in declared.Where(declaration => !used.Contains(declaration)))
            {
                yield return Undeclared(TextTemplate.UnusedSeverity, template.Unused(declaration, name));
            }
        }
    }

    private static ObjectFinding Undeclared(string? severity, string message) =>
        new(Descriptors.UndeclaredName, Severities.Of(severity), ImmutableArray<IPropertySymbol>.Empty, message);

    private static string Describe(string name, MemberValues values) =>
        values.Constants is [var constant] ? name + " " + Sentence.Show(constant) : name;
}
