using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Speclyn.OpenApi.Documents;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Speclyn.OpenApi.Tests;

/// <summary>Writes what YamlDotNet reads as one line, and nodes of ours the same way. Types are decided with the expressions of YAML 1.2.</summary>
internal static partial class YamlReferee
{
    public static string Read(string yaml)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(yaml);
        stream.Load(reader);
        return Write(stream.Documents[0].RootNode);
    }

    public static string Write(DocumentNode node) => node.Kind switch
    {
        NodeKind.Object => "{" + string.Join(",", node.Members.Select(member => Text(member.Name) + ":" + Write(member.Value))) + "}",
        NodeKind.Array => "[" + string.Join(",", node.Items.Select(Write)) + "]",
        NodeKind.String => Text(node.Text),
        NodeKind.Number => Number(double.Parse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        NodeKind.True => "true",
        NodeKind.False => "false",
        _ => "null",
    };

    private static string Write(YamlNode node) => node switch
    {
        YamlMappingNode mapping => "{" + string.Join(",", Members(mapping).Select(pair => Text(Name(pair.Key)) + ":" + Write(pair.Value))) + "}",
        YamlSequenceNode sequence => "[" + string.Join(",", sequence.Children.Select(Write)) + "]",
        YamlScalarNode { Style: ScalarStyle.Plain, Tag.IsEmpty: true } plain => Plain(plain.Value ?? ""),
        _ => Text(((YamlScalarNode)node).Value ?? ""),
    };

    /// <summary>The members of a mapping, with those that its merge keys add.</summary>
    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Members(YamlMappingNode mapping)
    {
        var names = mapping.Children.Keys.Select(Name).ToHashSet();
        foreach (KeyValuePair<YamlNode, YamlNode> pair in mapping.Children)
        {
            if (pair.Key is not YamlScalarNode { Value: "<<", Style: ScalarStyle.Plain })
            {
                yield return pair;
                continue;
            }

            foreach (YamlNode part in pair.Value is YamlSequenceNode parts ? parts.Children : [pair.Value])
            {
                foreach (KeyValuePair<YamlNode, YamlNode> member in ((YamlMappingNode)part).Children.Where(member => names.Add(Name(member.Key))))
                {
                    yield return member;
                }
            }
        }
    }

    private static string Name(YamlNode key) => ((YamlScalarNode)key).Value ?? "";

    private static string Plain(string text)
    {
        if (NullText().IsMatch(text))
        {
            return "null";
        }

        if (BooleanText().IsMatch(text))
        {
            return text.ToLowerInvariant();
        }

        if (OctalText().IsMatch(text))
        {
            return Number(text[2..].Aggregate(0.0, (value, digit) => (value * 8) + (digit - '0')));
        }

        if (HexadecimalText().IsMatch(text))
        {
            return Number(long.Parse(text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return NumberText().IsMatch(text) ? Number(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)) : Text(text);
    }

    private static string Text(string text) => JsonSerializer.Serialize(text);

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(null|Null|NULL|~|)$")]
    private static partial Regex NullText();

    [GeneratedRegex("^(true|True|TRUE|false|False|FALSE)$")]
    private static partial Regex BooleanText();

    [GeneratedRegex("^0o[0-7]+$")]
    private static partial Regex OctalText();

    [GeneratedRegex("^0x[0-9a-fA-F]+$")]
    private static partial Regex HexadecimalText();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex NumberText();
}
