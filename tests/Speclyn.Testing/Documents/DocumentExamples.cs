using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Testing.Documents;

/// <summary>Finds the examples of a document: next to schemas, and next to what uses them.</summary>
internal static class DocumentExamples
{
    public static IEnumerable<(GeneratedType Type, string Json)> Of(DocumentUnderTest document)
    {
        DocumentNode? root = DocumentTextReader.Read(new DocumentSource(document.Document.Path, document.Document.GetText().ToString()), new ProblemCollector(), CancellationToken.None);
        Dictionary<string, GeneratedType> types = document.Types.GroupBy(type => type.Pointer).ToDictionary(group => group.Key, group => group.First());
        return root is null ? [] : Visit(root, root, "", types);
    }

    private static IEnumerable<(GeneratedType Type, string Json)> Visit(
        DocumentNode root, DocumentNode node, string pointer, Dictionary<string, GeneratedType> types)
    {
        string schema = node["schema"] is { } used ? Target(root, used, pointer + "/schema") : pointer;
        if (types.TryGetValue(schema, out GeneratedType? type))
        {
            foreach (DocumentNode example in Examples(root, node))
            {
                yield return (type, JsonText.Of(example));
            }
        }

        IEnumerable<(string Name, DocumentNode Value)> children = node.Members
            .Select(member => (JsonPointer.Append(pointer, member.Name), member.Value))
            .Concat(node.Items.Select((item, i) => (JsonPointer.Append(pointer, i), item)));
        foreach ((string place, DocumentNode child) in children)
        {
            foreach ((GeneratedType, string) found in Visit(root, child, place, types))
            {
                yield return found;
            }
        }
    }

    /// <summary>The values of <c>example</c>, of the list <c>examples</c> of a schema, and of the named <c>examples</c> of a body.</summary>
    private static IEnumerable<DocumentNode> Examples(DocumentNode root, DocumentNode node)
    {
        if (node["example"] is { } example)
        {
            yield return example;
        }

        foreach (DocumentNode item in node["examples"]?.Items ?? [])
        {
            yield return item;
        }

        foreach (DocumentMember named in node["examples"]?.Members ?? [])
        {
            DocumentNode? target = named.Value["$ref"] is { Kind: NodeKind.String } reference ? Find(root, reference.Text) : named.Value;
            if ((target?["dataValue"] ?? target?["value"]) is { } value)
            {
                yield return value;
            }
        }
    }

    private static string Target(DocumentNode root, DocumentNode node, string pointer)
    {
        for (int step = 0; step < 20 && node["$ref"] is { Kind: NodeKind.String } reference && reference.Text.StartsWith("#/", StringComparison.Ordinal); step++)
        {
            pointer = Uri.UnescapeDataString(reference.Text[1..]);
            if (Find(root, reference.Text) is not { } target)
            {
                break;
            }

            node = target;
        }

        return pointer;
    }

    private static DocumentNode? Find(DocumentNode root, string reference)
    {
        DocumentNode? node = root;
        foreach (string token in JsonPointer.Tokens(Uri.UnescapeDataString(reference[1..])))
        {
            node = node?.Kind == NodeKind.Array ? JsonPointer.Item(node, token) : node?[token];
        }

        return node;
    }
}
