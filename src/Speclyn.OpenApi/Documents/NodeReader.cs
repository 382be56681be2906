using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Reads members of a known shape; a member of another shape becomes a problem and counts as absent. So does null, without a problem: in YAML
/// a name with nothing behind it is null.
/// </summary>
/// <param name="problems">Receives the problems.</param>
/// <param name="peeks">Whether little is asked of each node, so that it is not worth it to read the rest.</param>
internal sealed class NodeReader(ProblemCollector problems, bool peeks = false)
{
    /// <summary>The string called <paramref name="name"/>, or null.</summary>
    public string? String(DocumentNode node, string name) => Member(node, name, NodeKind.String)?.Text;

    /// <summary>The string called <paramref name="name"/>, or null; a number is taken as it is written, since YAML makes one of a text like 1.0.</summary>
    public string? Text(DocumentNode node, string name) => node[name] is { Kind: NodeKind.Number } number ? number.Text : String(node, name);

    /// <summary>The object called <paramref name="name"/>, or null.</summary>
    public DocumentNode? Object(DocumentNode node, string name) => Member(node, name, NodeKind.Object);

    /// <summary>The items of the array called <paramref name="name"/>; none when it is absent.</summary>
    public IReadOnlyList<DocumentNode> Items(DocumentNode node, string name) => Member(node, name, NodeKind.Array)?.Items ?? [];

    /// <summary>The strings in the array called <paramref name="name"/>; none when it is absent.</summary>
    public IReadOnlyList<DocumentNode> Strings(DocumentNode node, string name)
    {
        if (Items(node, name) is not { Count: > 0 } items)
        {
            return [];
        }

        var strings = new List<DocumentNode>(items.Count);
        foreach (DocumentNode item in items)
        {
            if (item.Kind == NodeKind.String || Is(item, NodeKind.String, "an item of " + ProblemText.Quote(name)))
            {
                strings.Add(item);
            }
        }

        return strings;
    }

    /// <summary>The boolean called <paramref name="name"/>; false when it is absent.</summary>
    public bool Boolean(DocumentNode node, string name)
    {
        DocumentNode? value = node[name];
        if (value is null || value.Kind is NodeKind.True or NodeKind.False or NodeKind.Null)
        {
            return value?.Kind == NodeKind.True;
        }

        Report(value, ProblemText.Quote(name), "true or false");
        return false;
    }

    /// <summary>Whether <paramref name="value"/> is of the kind; a problem says when it is not.</summary>
    public bool Is(DocumentNode value, NodeKind kind, string what)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        Report(value, what, ProblemText.Describe(kind));
        return false;
    }

    private DocumentNode? Member(DocumentNode node, string name, NodeKind kind) =>
        (peeks ? node.Peek(name) : node[name]) is { Kind: not NodeKind.Null } value && (value.Kind == kind || Is(value, kind, ProblemText.Quote(name))) ? value : null;

    private void Report(DocumentNode value, string what, string expected) => problems.Add(
        ProblemKind.InvalidShape,
        what + " must be " + expected + ", found " + ProblemText.Describe(value.Kind) + "; it is ignored",
        value.Location);
}
