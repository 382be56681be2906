using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>The parts of a file that have an address of their own, and the names of places in them.</summary>
internal sealed class SchemaResources
{
    // Few files use any of them, and looking for their sign in the text is much faster than looking at every object.
    private static readonly string[] Keywords = ["$id", "$anchor", "$dynamicAnchor", "$self"];

    // Their members have names of the document's choice, which are no keywords.
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "responses", "parameters", "requestBodies",
        "headers", "callbacks", "pathItems", "mediaTypes", "paths", "webhooks", "content",
    };

    // Values of the API, in which nothing is a schema.
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const" };

    private readonly List<SchemaResource> _parts = [];
    private readonly Dictionary<string, SchemaResource> _byAddress = new(StringComparer.Ordinal);

    private SchemaResources(SchemaResource whole) => Add(Whole = whole);

    /// <summary>The file.</summary>
    public SchemaResource Whole { get; }

    /// <summary>The parts of a file.</summary>
    public static SchemaResources Of(DocumentFile file)
    {
        string declared = (file.Root?["$self"] ?? file.Root?["$id"]) is { Kind: NodeKind.String } address ? ReferenceText.FileOf(address.Text) : "";
        Uri path = new("file:///" + string.Join("/", file.Path.Split('/').Where(name => name.Length > 0).Select(Uri.EscapeDataString)));
        var resources = new SchemaResources(new SchemaResource(
            file.Root, "", Uri.TryCreate(path, declared, out Uri? resolved) ? resolved : path, null));
        if (file.Root is { } root && MayUseKeywords(file.Source.Text))
        {
            resources.Collect(root);
        }

        return resources;
    }

    /// <summary>The innermost part that holds a place.</summary>
    public SchemaResource At(TextLocation place)
    {
        int low = 0;
        int high = _parts.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_parts[middle].Node?.Location.Start <= place.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        SchemaResource part = _parts[Math.Max(low - 1, 0)];
        while (part.Parent is { } parent && part.Node!.Location.Start + part.Node.Location.Length < place.Start)
        {
            part = parent;
        }

        return part;
    }

    /// <summary>The part with an address, or null.</summary>
    public SchemaResource? Find(Uri address) => _byAddress.TryGetValue(address.AbsoluteUri, out SchemaResource? part) ? part : null;

    private static bool MayUseKeywords(string text)
    {
        for (int at = text.IndexOf('$'); at >= 0; at = text.IndexOf('$', at + 1))
        {
            foreach (string keyword in Keywords)
            {
                if (string.CompareOrdinal(text, at, keyword, 0, keyword.Length) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(SchemaResource part)
    {
        _parts.Add(part);
        if (!_byAddress.ContainsKey(part.Address.AbsoluteUri))
        {
            _byAddress.Add(part.Address.AbsoluteUri, part);
        }
    }

    private void Collect(DocumentNode root)
    {
        var visited = new HashSet<DocumentNode>();
        var pending = new Stack<(DocumentNode Node, string Pointer, SchemaResource Part, bool IsMap)>([(root, "", Whole, false)]);
        while (pending.Count > 0)
        {
            (DocumentNode node, string pointer, SchemaResource part, bool isMap) = pending.Pop();
            if (node.Kind is not (NodeKind.Object or NodeKind.Array) || !visited.Add(node))
            {
                continue;
            }

            if (!isMap)
            {
                part = AddNames(node, pointer, part);
            }

            for (int index = node.Items.Count - 1; index >= 0; index--)
            {
                pending.Push((node.Items[index], JsonPointer.Append(pointer, index), part, false));
            }

            for (int index = node.Members.Count - 1; index >= 0; index--)
            {
                DocumentMember member = node.Members[index];
                if (isMap || !(Values.Contains(member.Name) || member.Name.StartsWith("x-", StringComparison.Ordinal)))
                {
                    pending.Push((member.Value, JsonPointer.Append(pointer, member.Name), part, !isMap && Maps.Contains(member.Name)));
                }
            }
        }

        _parts.Sort((one, two) => one.Node!.Location.Start.CompareTo(two.Node!.Location.Start));
    }

    private SchemaResource AddNames(DocumentNode node, string pointer, SchemaResource part)
    {
        if (pointer.Length > 0 && node["$id"] is { Kind: NodeKind.String } id && part.Resolve(ReferenceText.FileOf(id.Text)) is { } address)
        {
            part = new SchemaResource(node, pointer, address, part);
            Add(part);
        }

        foreach (string keyword in new[] { "$anchor", "$dynamicAnchor" })
        {
            if (node[keyword] is { Kind: NodeKind.String } anchor && !part.Anchors.ContainsKey(anchor.Text))
            {
                part.Anchors.Add(anchor.Text, new ResolvedNode(node, pointer));
            }
        }

        return part;
    }
}
