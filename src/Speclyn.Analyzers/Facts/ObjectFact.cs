using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>What a schema says about which members an object has together.</summary>
/// <param name="Requirements">Members that are required under a condition.</param>
/// <param name="Choices">Groups of members of which an object has one.</param>
/// <param name="MinProperties">How many members an object has at least.</param>
/// <param name="MinPropertiesSeverity">How bad it is to have fewer; null where the document does not say.</param>
/// <param name="IsClosed">Whether there are no other members than those that the schema names.</param>
internal sealed record ObjectFact(
    IReadOnlyList<ConditionalRequirement> Requirements,
    IReadOnlyList<MemberChoice> Choices,
    int MinProperties,
    DiagnosticSeverity? MinPropertiesSeverity,
    bool IsClosed)
{
    /// <summary>What a schema says that says nothing of the kind.</summary>
    public static readonly ObjectFact None = new([], [], 0, null, false);

    /// <summary>The members that name what other members declare.</summary>
    public IReadOnlyList<(string Member, TextTemplate Template)> Templates { get; init; } = [];

    /// <summary>Whether members depend on one another.</summary>
    public bool HasRules => Requirements.Count + Choices.Count + MinProperties + Templates.Count > 0;

    /// <summary>Reads the keywords that an attribute carries; null when nothing is said.</summary>
    public static ObjectFact? Read(DocumentNode? keywords)
    {
        if (keywords is not { } node)
        {
            return null;
        }

        var requirements = new List<ConditionalRequirement>();
        var choices = new List<MemberChoice>();
        foreach (DocumentNode schema in node["allOf"]?.Items.Prepend(node) ?? new[] { node })
        {
            DiagnosticSeverity? severity = Severities.Of(schema);
            ReadRequirements(schema, severity, requirements);
            ReadChoice(schema["oneOf"], isExclusive: true, severity, choices);
            ReadChoice(schema["anyOf"], isExclusive: false, severity, choices);
        }

        return new ObjectFact(
            requirements, choices, node["minProperties"] is { Text: var least } && int.TryParse(least, out int count) ? count : 0, Severities.Of(node), node["additionalProperties"]?.Kind == NodeKind.False);
    }

    private static void ReadRequirements(DocumentNode schema, DiagnosticSeverity? severity, List<ConditionalRequirement> requirements)
    {
        if (schema["if"] is { } condition)
        {
            Add(schema["then"], condition, holds: true);
            Add(schema["else"], condition, holds: false);
        }

        foreach (DocumentMember member in Members(schema, "dependentRequired").Concat(Members(schema, "dependentSchemas")).Concat(Members(schema, "dependencies")))
        {
            IReadOnlyList<string> required = Names(member.Value["required"] ?? member.Value);
            if (required.Count > 0)
            {
                requirements.Add(new ConditionalRequirement(null, member.Name, true, required, severity));
            }
        }

        void Add(DocumentNode? branch, DocumentNode condition, bool holds)
        {
            if (branch?["required"] is { } required)
            {
                requirements.Add(new ConditionalRequirement(condition, null, holds, Names(required), severity));
            }
        }
    }

    private static void ReadChoice(DocumentNode? keyword, bool isExclusive, DiagnosticSeverity? severity, List<MemberChoice> choices)
    {
        if (keyword is { Items.Count: > 0 } && keyword.Items.All(item => item["required"] is not null))
        {
            choices.Add(new MemberChoice(isExclusive, keyword.Items.Select(item => Names(item["required"]!)).ToList(), severity));
        }
    }

    private static IEnumerable<DocumentMember> Members(DocumentNode schema, string keyword) => schema[keyword]?.Members ?? Enumerable.Empty<DocumentMember>();

    private static List<string> Names(DocumentNode list) => list.Items.Where(item => item.Kind == NodeKind.String).Select(item => item.Text).ToList();
}
