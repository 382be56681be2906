using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Speclyn.Build;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>
/// Checks a JSON text against a generated type, by the facts on it. What the facts do not say is not judged, such as a value that can be several
/// variants of a union.
/// </summary>
internal sealed class JsonTextCheck
{
    private readonly ApiFacts _facts;
    private readonly List<JsonMistake> _mistakes = new();

    private JsonTextCheck(ApiFacts facts)
    {
        _facts = facts;
    }

    /// <summary>What is wrong with the text as a value of the type, in its order.</summary>
    public static IReadOnlyList<JsonMistake> Of(string json, ITypeSymbol type, ApiFacts facts, CancellationToken cancellationToken)
    {
        var problems = new ProblemCollector();
        if (JsonDocumentReader.Read(new DocumentSource("", json), problems, cancellationToken) is not { } root)
        {
            DocumentProblem problem = problems.Ordered()[0];
            return new[] { new JsonMistake(problem.Location.Start, problem.Location.Length, "The text is not JSON: " + problem.Message, DiagnosticSeverity.Error) };
        }

        var check = new JsonTextCheck(facts);
        check.Check(root, type, null, "the value");
        return check._mistakes;
    }

    private void Check(DocumentNode node, ITypeSymbol type, ValueFact? fact, string name)
    {
        ITypeSymbol plain = Plain(type);
        if (_facts.EnumFactOf(plain) is { } values)
        {
            CheckEnum(node, values, name);
        }
        else if (plain is INamedTypeSymbol generated && _facts.IsGenerated(generated))
        {
            CheckGenerated(node, generated, name);
        }
        else if (plain is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [var item] })
        {
            CheckList(node, item, fact, name);
        }
        else if (plain is INamedTypeSymbol { Name: "Dictionary", TypeArguments: [_, var value] })
        {
            CheckMap(node, value, fact, name);
        }
        else
        {
            CheckScalar(node, plain, fact, name);
        }
    }

    private void CheckGenerated(DocumentNode node, INamedTypeSymbol type, string name)
    {
        if (_facts.UnionFactOf(type) is { } union)
        {
            if (_facts.VariantFactOf(type) is { } variants && VariantOf(node, variants, name) is { } variant && union.TypeOf(variant) is { } chosen)
            {
                Check(node, chosen, null, name);
            }
        }
        else if (type is { TypeKind: TypeKind.Class, IsSealed: true })
        {
            CheckObject(node, type, name);
        }
        else if (type.TypeKind == TypeKind.Class && _facts.VariantFactOf(type) is { } classes && VariantOf(node, classes, name) is { } className)
        {
            INamedTypeSymbol? named = type.ContainingNamespace.GetTypeMembers(className).FirstOrDefault();
            if (SymbolEqualityComparer.Default.Equals(named, type))
            {
                CheckObject(node, type, name);
            }
            else if (named is not null)
            {
                CheckGenerated(node, named, name);
            }
        }
    }

    /// <summary>The variant that a value is meant to be; null when it can be several, or none, which is said.</summary>
    private string? VariantOf(DocumentNode node, VariantFact variants, string name)
    {
        if (node.Kind == NodeKind.Object && variants is not { Mapping.Count: 0, Default: null })
        {
            return variants.PropertyName is { } property ? VariantByValue(node, variants, property, name) : VariantByMembers(node, variants, name);
        }

        string type = TypeOf(node);
        if (type == "array" && variants.FirstItems.Count > 0 && node.Items.Count > 0)
        {
            return VariantByItem(node.Items[0], variants, name);
        }

        if (variants.Types.TryGetValue(type, out string? variant))
        {
            // A whole number is a number, too.
            return type == "integer" && variants.Types.TryGetValue("number", out string? other) && other != variant ? null : variant;
        }

        if (type == "integer" && variants.Types.TryGetValue("number", out variant))
        {
            return variant;
        }

        if (node.Kind != NodeKind.Null)
        {
            IEnumerable<string> types = variants.Mapping.Count > 0 || variants.Default is not null ? variants.Types.Keys.Append("object") : variants.Types.Keys;
            Add(node.Location, $"{Start(name)} must be of the type {string.Join(" or ", types)}; write one");
        }

        return null;
    }

    private string? VariantByValue(DocumentNode node, VariantFact variants, string property, string name)
    {
        DocumentNode? value = node[property];
        if (value is not null && IsOfKind(value, variants.Kind) && DiscriminatorValue.Spell(value.Text, variants.Kind) is { } spelt
            && variants.Mapping.TryGetValue(spelt, out string? variant))
        {
            return variant;
        }

        if (variants.Default is null)
        {
            string use = $"use one of {Names(variants.Mapping.Keys)}";
            Add(
                value?.Location ?? new TextLocation(null, node.Location.Start, 1),
                value is null
                    ? $"{Start(name)} has no {Sentence.Quote(property)}, which says what it is; add it and {use}"
                    : $"{(value.Kind is NodeKind.String ? Sentence.Quote(value.Text) : "This")} does not say what {name} is; {use}");
        }

        return variants.Default;
    }

    private static bool IsOfKind(DocumentNode value, SchemaKind kind) => kind switch
    {
        SchemaKind.Integer or SchemaKind.Number => value.Kind == NodeKind.Number,
        SchemaKind.Boolean => value.Kind is NodeKind.True or NodeKind.False,
        _ => value.Kind == NodeKind.String,
    };

    private string? VariantByItem(DocumentNode item, VariantFact variants, string name)
    {
        string type = TypeOf(item) is "integer" ? "number" : TypeOf(item);
        if (variants.FirstItems.TryGetValue(type, out string? variant))
        {
            return variant;
        }

        Add(item.Location, $"The items of {name} must be of the type {string.Join(" or ", variants.FirstItems.Keys)}; write one");
        return null;
    }

    private string? VariantByMembers(DocumentNode node, VariantFact variants, string name)
    {
        string[] named = variants.Mapping.Where(member => node[member.Key] is not null).Select(member => member.Value).Distinct().ToArray();
        if (named.Length == 0 && variants.Default is null)
        {
            Add(new TextLocation(null, node.Location.Start, 1), $"{Start(name)} has none of {Names(variants.Mapping.Keys)}, which say what it is; add one");
        }

        return named.Length == 0 ? variants.Default : named.Length == 1 ? named[0] : null;
    }

    private static string TypeOf(DocumentNode node) => node.Kind switch
    {
        NodeKind.Object => "object",
        NodeKind.Array => "array",
        NodeKind.String => "string",
        NodeKind.True or NodeKind.False => "boolean",
        NodeKind.Number => JsonNumber.Parse(node.Text).IsInteger ? "integer" : "number",
        _ => "null",
    };

    private void CheckObject(DocumentNode node, INamedTypeSymbol type, string name)
    {
        if (!IsOfKind(node, NodeKind.Object, "an object", name))
        {
            return;
        }

        IReadOnlyDictionary<string, JsonMemberFact> members = _facts.JsonMembersOf(type);
        bool isClosed = _facts.IsClosed(type);
        foreach (DocumentMember member in node.Members)
        {
            if (!members.TryGetValue(member.Name, out JsonMemberFact? known))
            {
                if (isClosed)
                {
                    Add(member.NameLocation, $"{Sentence.Quote(member.Name)} is no member of {type.Name}, which allows no others; leave it out or use one of {Names(members.Keys)}");
                }
            }
            else if (member.Value.Kind == NodeKind.Null)
            {
                if (known is { IsRequired: true, IsNullable: false })
                {
                    Add(member.Value.Location, $"{member.Name} is null, and the API requires a value; write one");
                }
            }
            else
            {
                Check(member.Value, known.Type, known.Value, member.Name);
            }
        }

        if (_facts.ObjectOf(type) is { } together)
        {
            // Members that the class does not know count, too.
            if (node.Members.Count < together.MinProperties)
            {
                _mistakes.Add(new JsonMistake(
                    node.Location.Start,
                    1,
                    $"{Start(name)} has {Sentence.Count(node.Members.Count, "member")} and needs {Sentence.Range(together.MinProperties, null, "member")}; add what is meant",
                    together.MinPropertiesSeverity ?? DiagnosticSeverity.Warning));
            }

            foreach (ObjectFinding finding in ObjectRules.Judge(together with { MinProperties = 0 }, type, _facts, new JsonView(node, _facts.PropertiesOf(type))))
            {
                _mistakes.Add(new JsonMistake(
                    node.Location.Start, 1, Descriptors.Message(finding.Rule, [type.Name, .. finding.Arguments]), finding.Severity ?? DiagnosticSeverity.Warning));
            }
        }

        foreach (KeyValuePair<string, JsonMemberFact> member in members)
        {
            if (member.Value.Value?.TemplateOfTexts is { } template)
            {
                foreach (TemplateProblem problem in TemplateCheck.Of(node, member.Key, template))
                {
                    _mistakes.Add(new JsonMistake(problem.Location.Start, problem.Location.Length, problem.Message, Severities.Of(problem.Severity) ?? DiagnosticSeverity.Warning));
                }
            }
        }

        string[] missing = members.Where(member => member.Value is { IsRequired: true, IsOfOneDirection: false, IsNullable: false } && node[member.Key] is null).Select(member => Sentence.Quote(member.Key)).ToArray();
        if (missing.Length > 0)
        {
            Add(new TextLocation(null, node.Location.Start, 1), $"{Start(name)} has no {Sentence.List(missing)}, which the API requires; add {(missing.Length == 1 ? "it" : "them")}");
        }
    }

    private void CheckList(DocumentNode node, ITypeSymbol item, ValueFact? fact, string name)
    {
        if (IsOfKind(node, NodeKind.Array, "a list", name))
        {
            CheckCount(node, node.Items.Count, fact, name);
            if (fact is { UniqueItems: true })
            {
                CheckUnique(node, name);
            }

            foreach (DocumentNode value in node.Items.Where(value => value.Kind != NodeKind.Null))
            {
                Check(value, item, fact?.Items, Sentence.ItemOf(name));
            }
        }
    }

    private void CheckUnique(DocumentNode node, string name)
    {
        var seen = new HashSet<DocumentNode>(NodeEquality.Instance);
        foreach (DocumentNode item in node.Items)
        {
            if (!seen.Add(item))
            {
                Add(item.Location, $"This item of {name} is there already, and items must differ; remove it");
            }
        }
    }

    private void CheckMap(DocumentNode node, ITypeSymbol item, ValueFact? fact, string name)
    {
        if (IsOfKind(node, NodeKind.Object, "an object", name))
        {
            CheckCount(node, node.Members.Count, fact, name);
            foreach (DocumentMember member in node.Members.Where(member => member.Value.Kind != NodeKind.Null))
            {
                Check(member.Value, item, fact?.Items, Sentence.ItemOf(name));
            }
        }
    }

    private void CheckCount(DocumentNode node, int count, ValueFact? fact, string name)
    {
        if (count < fact?.MinCount || count > fact?.MaxCount)
        {
            Add(node.Location, fact, ItemCountOutOfRangeAnalyzer.Complaint(count, fact!, name));
        }
    }

    private void CheckEnum(DocumentNode node, EnumFact values, string name)
    {
        bool isAllowed = node.Kind switch
        {
            NodeKind.String => values.Allows(node.Text, isNumber: false),
            NodeKind.Number => values.Allows(node.Text, isNumber: true),
            _ => values.IsOpen,
        };
        if (!isAllowed)
        {
            string shown = node.Kind is NodeKind.Object or NodeKind.Array ? "This" : node.Kind == NodeKind.String ? Sentence.Quote(node.Text) : node.Text;
            Add(node.Location, $"{shown} is not a value of {name}; use one of {Names(values.Values.Select(value => value.Json))}");
        }
    }

    private void CheckScalar(DocumentNode node, ITypeSymbol type, ValueFact? fact, string name)
    {
        switch (type)
        {
            case { SpecialType: SpecialType.System_String } or { Name: "Uri" }:
                if (IsOfKind(node, NodeKind.String, "a text", name))
                {
                    CheckText(node, fact, name);
                }

                break;
            case { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }:
                if (node.Kind == NodeKind.Number && !JsonNumber.Parse(node.Text).IsInteger)
                {
                    Add(node.Location, $"{node.Text} is not a whole number, which {name} must be; write one");
                }
                else
                {
                    CheckNumber(node, fact, name);
                }

                break;
            case { SpecialType: SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal }:
                CheckNumber(node, fact, name);
                break;
            case { SpecialType: SpecialType.System_Boolean }:
                if (node.Kind is not (NodeKind.True or NodeKind.False))
                {
                    Add(node.Location, $"{Start(name)} must be true or false; write one of them");
                }
                else if (fact?.Const is { } only && only != (node.Kind == NodeKind.True))
                {
                    Add(node.Location, fact, ConstantMismatchAnalyzer.Complaint(node.Text, name, only ? "true" : "false"));
                }

                break;
            case { Name: "DateTimeOffset" }:
                CheckFormat(node, "date-time", name);
                break;
            case { Name: "DateOnly" }:
                CheckFormat(node, "date", name);
                break;
            case { Name: "Guid" }:
                CheckFormat(node, "uuid", name);
                break;
            case IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }:
                CheckFormat(node, "byte", name);
                break;
            case { Name: "JsonObject" }:
                IsOfKind(node, NodeKind.Object, "an object", name);
                break;
        }
    }

    private void CheckText(DocumentNode node, ValueFact? fact, string name)
    {
        if (fact is null)
        {
            return;
        }

        foreach (string? complaint in new[]
        {
            StringLengthOutOfRangeAnalyzer.Complaint(node.Text, fact, name),
            PatternMismatchAnalyzer.Complaint(node.Text, fact, name),
            FormatMismatchAnalyzer.Complaint(node.Text, fact, name),
        })
        {
            Add(node.Location, fact, complaint);
        }
    }

    private void CheckNumber(DocumentNode node, ValueFact? fact, string name)
    {
        if (IsOfKind(node, NodeKind.Number, "a number", name) && fact is not null)
        {
            Add(node.Location, fact, NumberOutOfRangeAnalyzer.Complaint(node.Text, fact, name));
        }
    }

    private void CheckFormat(DocumentNode node, string format, string name)
    {
        if (IsOfKind(node, NodeKind.String, "a text", name) && !TextFormats.IsValid(node.Text, format))
        {
            Add(node.Location, $"{Sentence.Quote(node.Text)} is not of the format {format} that {name} asks for; use one such as {Formats.ExampleOf(format)}");
        }
    }

    private bool IsOfKind(DocumentNode node, NodeKind kind, string what, string name)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        Add(node.Location, $"{Start(name)} must be {what}; write one");
        return false;
    }

    private void Add(TextLocation location, string message) => _mistakes.Add(new JsonMistake(location.Start, location.Length, message, DiagnosticSeverity.Warning));

    private void Add(TextLocation location, ValueFact? fact, string? message)
    {
        if (message is not null)
        {
            _mistakes.Add(new JsonMistake(location.Start, location.Length, message, fact?.Severity ?? DiagnosticSeverity.Warning));
        }
    }

    private static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Nullable" or "Optional", TypeArguments: [var inner] } ? Plain(inner) : type;

    // A name of the document stays as it is.
    private static string Start(string name) => name.IndexOf(' ') < 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string Names(IEnumerable<string> names)
    {
        const int Most = 12;
        string[] all = names.Take(Most + 1).ToArray();
        return string.Join(", ", all.Take(Most)) + (all.Length > Most ? ", …" : "");
    }
}
