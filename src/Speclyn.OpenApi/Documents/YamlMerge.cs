using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>The merge key <c>&lt;&lt;</c>: members of other objects, for which those of the object itself and those merged before go.</summary>
internal static class YamlMerge
{
    /// <summary>The key, when it stands without quotes.</summary>
    public const string Key = "<<";

    /// <summary>Whether a value can be merged: an object, or an array of objects.</summary>
    public static bool IsMergeable(DocumentNode value) =>
        value.Kind == NodeKind.Object || (value.Kind == NodeKind.Array && value.Items.All(item => item.Kind == NodeKind.Object));

    /// <summary>The members of an object with those that it merges.</summary>
    /// <param name="own">Its own members.</param>
    /// <param name="merges">What it merges, and before which of its own members.</param>
    public static DocumentMember[] Apply(DocumentMember[] own, List<(int Before, DocumentNode Source)> merges)
    {
        var names = new HashSet<string>(own.Select(member => member.Name), StringComparer.Ordinal);
        var members = new List<DocumentMember>(own.Length);
        int next = 0;
        foreach ((int before, DocumentNode source) in merges)
        {
            while (next < before)
            {
                members.Add(own[next++]);
            }

            foreach (DocumentNode part in source.Kind == NodeKind.Array ? source.Items : [source])
            {
                members.AddRange(part.Members.Where(member => names.Add(member.Name)));
            }
        }

        members.AddRange(own.Skip(next));
        return [.. members];
    }
}
