using System;

namespace Speclyn.OpenApi.Documents;

/// <summary>Gives values of a YAML text their types: by their tag, or by the core schema.</summary>
internal static class YamlTags
{
    private const string CorePrefix = "tag:yaml.org,2002:";

    /// <summary>The node of a value; a tag that does not fit, or that JSON has no type for, is a problem and otherwise ignored.</summary>
    public static DocumentNode Apply(YamlContent content, YamlProperties properties, NodeBuilder builder)
    {
        string? tag = properties.Tag is null ? null : CoreName(properties.Tag);
        if (content.Node is { } node)
        {
            bool fits = tag is null or "" || (node.Kind == NodeKind.Object ? tag == "map" : tag == "seq");
            return fits ? node : Ignored(node, properties, builder);
        }

        YamlScalar scalar = content.Scalar;
        TextLocation location = builder.At(scalar.Start, scalar.End);
        if (tag is null)
        {
            return Untagged(scalar, location, builder);
        }

        return Typed(tag, scalar.Text) is var (kind, text)
            ? DocumentNode.Scalar(kind, location, text)
            : Ignored(Untagged(scalar, location, builder), properties, builder);
    }

    private static DocumentNode Untagged(YamlScalar scalar, TextLocation location, NodeBuilder builder)
    {
        if (!scalar.IsPlain)
        {
            return DocumentNode.Scalar(NodeKind.String, location, scalar.Text);
        }

        if (YamlCoreSchema.IsNotFinite(scalar.Text))
        {
            builder.Report(
                ProblemKind.InvalidShape,
                ProblemText.Quote(scalar.Text) + " is no number that JSON has; null is used instead (in quotes it would be text)",
                location);
            return DocumentNode.Scalar(NodeKind.Null, location, "null");
        }

        (NodeKind kind, string text) = YamlCoreSchema.Resolve(scalar.Text);
        return DocumentNode.Scalar(kind, location, text);
    }

    private static (NodeKind Kind, string Text)? Typed(string tag, string text) => tag switch
    {
        "str" or "" => (NodeKind.String, text),
        "null" when YamlCoreSchema.IsNull(text) => (NodeKind.Null, "null"),
        "bool" when YamlCoreSchema.Boolean(text) is { } boolean => boolean ? (NodeKind.True, "true") : (NodeKind.False, "false"),
        "int" or "float" when YamlCoreSchema.Number(text) is { } number => (NodeKind.Number, number),
        _ => null,
    };

    private static DocumentNode Ignored(DocumentNode node, YamlProperties properties, NodeBuilder builder)
    {
        builder.Report(
            ProblemKind.InvalidShape,
            "the tag " + ProblemText.Quote(properties.Tag!) + " is ignored, it does not fit " + ProblemText.Describe(node.Kind)
            + " of JSON; !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are known",
            builder.At(properties.Start, properties.End));
        return node;
    }

    /// <summary>The name of a tag of the core schema, empty for '!', or the tag itself when it is another.</summary>
    private static string CoreName(string tag)
    {
        if (tag.StartsWith("!<" + CorePrefix, StringComparison.Ordinal) && tag[tag.Length - 1] == '>')
        {
            return tag.Substring(CorePrefix.Length + 2, tag.Length - CorePrefix.Length - 3);
        }

        return tag.StartsWith("!!", StringComparison.Ordinal) ? tag.Substring(2) : tag == "!" ? "" : tag;
    }
}
