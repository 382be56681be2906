using System;
using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Which schemas under <c>components/schemas</c> extend which, so that whoever reaches a schema with a discriminator reaches them too.</summary>
/// <param name="components">What is under <c>components/schemas</c>.</param>
internal sealed class Extensions(IEnumerable<ResolvedNode> components)
{
    private Dictionary<string, List<ResolvedNode>>? _byBase;

    /// <summary>The schemas that extend the one at a pointer, directly and indirectly.</summary>
    public IReadOnlyList<ResolvedNode> Of(string pointer)
    {
        _byBase ??= Index();
        var found = new List<ResolvedNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { pointer };
        var bases = new Queue<string>(seen);
        while (bases.Count > 0)
        {
            if (!_byBase.TryGetValue(bases.Dequeue(), out List<ResolvedNode>? direct))
            {
                continue;
            }

            foreach (ResolvedNode extension in direct)
            {
                if (seen.Add(extension.Pointer))
                {
                    found.Add(extension);
                    bases.Enqueue(extension.Pointer);
                }
            }
        }

        return found;
    }

    private Dictionary<string, List<ResolvedNode>> Index()
    {
        var byBase = new Dictionary<string, List<ResolvedNode>>(StringComparer.Ordinal);
        foreach (ResolvedNode component in components)
        {
            foreach (DocumentNode part in component.Node["allOf"]?.Items ?? [])
            {
                if (part["$ref"] is { Kind: NodeKind.String } reference && reference.Text.StartsWith("#/", StringComparison.Ordinal))
                {
                    string pointer = Uri.UnescapeDataString(reference.Text.Substring(1));
                    if (!byBase.TryGetValue(pointer, out List<ResolvedNode>? extensions))
                    {
                        byBase.Add(pointer, extensions = []);
                    }

                    extensions.Add(component);
                }
            }
        }

        return byBase;
    }
}
