using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>What the document asks of a value besides its C# type.</summary>
internal sealed record ValueFact
{
    /// <summary><c>minimum</c> or <c>exclusiveMinimum</c>.</summary>
    public NumberBound? Minimum { get; private init; }

    /// <summary><c>maximum</c> or <c>exclusiveMaximum</c>.</summary>
    public NumberBound? Maximum { get; private init; }

    /// <summary><c>multipleOf</c>, a positive JSON number.</summary>
    public string? MultipleOf { get; private init; }

    /// <summary><c>minLength</c>, in Unicode code points.</summary>
    public int? MinLength { get; private init; }

    /// <summary><c>maxLength</c>, in Unicode code points.</summary>
    public int? MaxLength { get; private init; }

    /// <summary><c>pattern</c>, as the document writes it.</summary>
    public string? Pattern { get; private init; }

    /// <summary><c>format</c> of a string.</summary>
    public string? Format { get; private init; }

    /// <summary><c>minItems</c>, or <c>minProperties</c> of a map.</summary>
    public int? MinCount { get; private init; }

    /// <summary><c>maxItems</c>, or <c>maxProperties</c> of a map.</summary>
    public int? MaxCount { get; private init; }

    /// <summary><c>uniqueItems</c>.</summary>
    public bool UniqueItems { get; private init; }

    /// <summary>The boolean that is the only one allowed.</summary>
    public bool? Const { get; private init; }

    /// <summary>Texts that the document knows and does not ask for.</summary>
    public IReadOnlyList<string> KnownValues { get; private init; } = [];

    /// <summary><c>x-template</c>.</summary>
    public TextTemplate? Template { get; private init; }

    /// <summary>How bad it is to break what is asked; null where the document does not say.</summary>
    public DiagnosticSeverity? Severity { get; private init; }

    /// <summary>What is asked of the items, or of the values of a map.</summary>
    public ValueFact? Items { get; private init; }

    /// <summary>How a text, or the texts of a list, name things; null when they do not.</summary>
    public TextTemplate? TemplateOfTexts => Template ?? Items?.Template;

    /// <summary>Reads the keywords that an attribute carries; null when nothing is asked.</summary>
    public static ValueFact? Read(string? keywords, bool uniqueItems)
    {
        DocumentNode? node = keywords is null ? null : JsonDocumentReader.Read(new DocumentSource("", keywords), new ProblemCollector(), CancellationToken.None);
        return node is not null ? Read(node, uniqueItems) : uniqueItems ? new ValueFact { UniqueItems = true } : null;
    }

    /// <summary>The fact, or one of its items at any depth, that has what is asked for.</summary>
    public bool Any(Func<ValueFact, bool> has) => has(this) || Items?.Any(has) == true;

    private static ValueFact Read(DocumentNode node, bool uniqueItems) => new()
    {
        Minimum = Bound(node, "minimum", "exclusiveMinimum"),
        Maximum = Bound(node, "maximum", "exclusiveMaximum"),
        MultipleOf = node["multipleOf"]?.Text,
        MinLength = Count(node["minLength"]),
        MaxLength = Count(node["maxLength"]),
        Pattern = node["pattern"]?.Text,
        Format = node["format"]?.Text,
        MinCount = Count(node["minItems"] ?? node["minProperties"]),
        MaxCount = Count(node["maxItems"] ?? node["maxProperties"]),
        UniqueItems = uniqueItems,
        Const = node["const"]?.Kind switch { NodeKind.True => true, NodeKind.False => false, _ => null },
        KnownValues = node["examples"]?.Items.Select(value => value.Text).ToList() ?? [],
        Template = TextTemplate.Read(node["x-template"]),
        Severity = Severities.Of(node),
        Items = (node["items"] ?? node["additionalProperties"]) is { Kind: NodeKind.Object } items ? Read(items, uniqueItems: false) : null,
    };

    private static NumberBound? Bound(DocumentNode node, string inclusive, string exclusive) =>
        node[inclusive] is { } bound ? new NumberBound(bound.Text, false) : node[exclusive] is { } limit ? new NumberBound(limit.Text, true) : null;

    private static int? Count(DocumentNode? node) =>
        node is { Kind: NodeKind.Number } && int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
}
