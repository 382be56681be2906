using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary><c>x-template</c>: a text that names what other members of the same object declare.</summary>
public sealed class TextTemplate
{
    private const int MostListed = 8;

    // {{name}}, {{ customer.name }}; what begins with # or / is no name. Then {name}, which many write by mistake.
    private static readonly Regex Mustache = new(@"\{\{\s*&?\s*(?<name>[^\s{}#/^!>=&.]+)[^{}]*\}\}|(?<!\{)\{(?<other>[A-Za-z_][A-Za-z0-9_]*)\}(?!\})", RegexOptions.CultureInvariant);

    // {name}; {{name}} belongs to somebody who reads the text before.
    private static readonly Regex Braces = new(@"(?<!\{)\{(?<name>[^\s{}?&/#]+)\}(?!\})", RegexOptions.CultureInvariant);

    private TextTemplate(DocumentNode node, TemplateStyle style)
    {
        Node = node;
        Style = style;
    }

    /// <summary>How the text names things.</summary>
    public TemplateStyle Style { get; }

    /// <summary>The way from the object that holds the text to the object whose members are the names; empty when any name is allowed.</summary>
    public IReadOnlyList<string> Path { get; private init; } = [];

    /// <summary>Names that need no declaration.</summary>
    public IReadOnlyList<string> Known { get; private init; } = [];

    /// <summary>Whether the text has to use every name that is declared.</summary>
    public bool IsExhaustive { get; private init; }

    /// <summary>The member that, when it is there, declares names that nobody can know; null when there is none.</summary>
    public string? Unless { get; private init; }

    /// <summary>How bad it is to declare what nothing uses: nothing breaks.</summary>
    internal const string UnusedSeverity = "info";

    /// <summary>How bad it is to use a name that is not declared: <c>error</c>, <c>warning</c> or <c>info</c>; null where the document does not say.</summary>
    public string? Severity { get; private init; }

    /// <summary>What the document says.</summary>
    internal DocumentNode Node { get; }

    /// <summary>Reads the value of the keyword; null when it says nothing that can be checked.</summary>
    internal static TextTemplate? Read(DocumentNode? node)
    {
        TemplateStyle? style = node?["style"]?.Text switch
        {
            "mustache" => TemplateStyle.Mustache,
            "braces" => TemplateStyle.Braces,
            "name" => TemplateStyle.Name,
            _ => null,
        };
        return style is null ? null : new TextTemplate(node!, style.Value)
        {
            Path = node!["names"] is { Kind: NodeKind.String, Text: { Length: > 0 } path } ? path.Split('/') : [],
            Known = [.. (node["known"]?.Items ?? []).Where(name => name.Kind == NodeKind.String).Select(name => name.Text)],
            IsExhaustive = node["exhaustive"]?.Kind == NodeKind.True,
            Unless = node["unless"] is { Kind: NodeKind.String } unless ? unless.Text : null,
            Severity = node["severity"] is { Text: "error" or "warning" or "info" } severity ? severity.Text : null,
        };
    }

    /// <summary>The template of a member, or of its items; null when it is none.</summary>
    internal static TextTemplate? Of(Schema schema) =>
        Own(schema) ?? (schema.Resolved() is { Kind: SchemaKind.Array, Items: { } items } ? Own(items) : null);

    private static TextTemplate? Own(Schema? schema)
    {
        while (schema is { Template: null })
        {
            schema = schema.Target;
        }

        return schema?.Template;
    }

    /// <summary>The names in a text.</summary>
    internal IEnumerable<TemplateName> NamesIn(string text)
    {
        if (Style == TemplateStyle.Name)
        {
            return [new TemplateName(text, 0, text.Length, false)];
        }

        return from match in (Style == TemplateStyle.Mustache ? Mustache : Braces).Matches(text).Cast<Match>()
               let other = match.Groups["other"]
               select new TemplateName(other.Success ? other.Value : match.Groups["name"].Value, match.Index, match.Length, other.Success);
    }

    /// <summary>Whether a name stands for nothing, given those that are declared.</summary>
    internal bool IsUndeclared(TemplateName name, IEnumerable<string> declared) => !name.IsOfOtherStyle && !declared.Contains(name.Name) && !Known.Contains(name.Name);

    /// <summary>What to say of a name that is written in another style.</summary>
    internal string OtherStyle(TemplateName name, string member) => $"{{{name.Name}}} in {member} is sent as it is; write {Written(name.Name)} for the value of {name.Name}";

    /// <summary>What to say of a name that is not declared.</summary>
    internal string Undeclared(string name, string member, IEnumerable<string> declared)
    {
        string[] allowed = [.. declared.Concat(Known).Take(MostListed + 1)];
        string list = string.Join(", ", allowed.Take(MostListed)) + (allowed.Length > MostListed ? ", …" : "");
        return $"{Written(name)} in {member} has no entry in {string.Join("/", Path)}; add one" + (list.Length > 0 ? " or use one of " + list : "");
    }

    /// <summary>What to say of a name that is declared for nothing.</summary>
    internal string Unused(string name, string member) => $"{string.Join("/", Path)} has '{name}', which {member} does not use; write {Written(name)} there or leave it out";

    /// <summary>A name as the text has it.</summary>
    internal string Written(string name) => Style switch
    {
        TemplateStyle.Mustache => "{{" + name + "}}",
        TemplateStyle.Braces => "{" + name + "}",
        _ => ProblemText.Quote(name),
    };
}
